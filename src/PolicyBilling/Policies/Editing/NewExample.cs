using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Editing;

/// <summary>Puts an example behind those of a policy's text.</summary>
public static partial class NewExample
{
    /// <summary>The text with the example as the last of its examples; null where its examples are written so that no
    /// line can be put behind them.</summary>
    /// <param name="text">The file's text, each line ended by a line feed alone.</param>
    /// <param name="example">The example's lines, each indented by two.</param>
    public static string? PutInto(string text, string example)
    {
        var key = Examples().Match(text);
        if (!key.Success)
            return $"{text.TrimEnd('\n')}\n\nexamples:\n{example}\n";
        if (key.Groups[1].Value.Trim() is not "" and not ['#', ..])
            return null;
        var next = NextKey().Match(text, key.Index + key.Length);
        var (before, after) = next.Success ? (text[..next.Index], text[next.Index..]) : (text, "");
        return before.TrimEnd('\n') + $"\n{example}\n" + (after.Length > 0 ? $"\n{after}" : "");
    }

    [GeneratedRegex("^examples:(.*)$", RegexOptions.Multiline)]
    private static partial Regex Examples();

    // Comments before a key belong to it.
    [GeneratedRegex("(^#.*\n)*^[A-Za-z_]+:", RegexOptions.Multiline)]
    private static partial Regex NextKey();
}
