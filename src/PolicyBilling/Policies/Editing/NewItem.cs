using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Editing;

/// <summary>Puts an example or a rule behind the others of a policy's text.</summary>
public static partial class NewItem
{
    /// <summary>The text with the item as the last of its list; null where the list is written so that no line can be
    /// put behind it.</summary>
    /// <param name="text">The file's text, each line ended by a line feed alone.</param>
    /// <param name="list">The list's key: <c>examples</c>, <c>rules</c>.</param>
    /// <param name="item">The item's lines, each indented by two.</param>
    public static string? PutInto(string text, string list, string item)
    {
        var key = Regex.Match(text, $"^{Regex.Escape(list)}:(.*)$", RegexOptions.Multiline);
        if (!key.Success)
            return $"{text.TrimEnd('\n')}\n\n{list}:\n{item}\n";
        if (key.Groups[1].Value.Trim() is not "" and not ['#', ..])
            return null;
        var next = NextKey().Match(text, key.Index + key.Length);
        var (before, after) = next.Success ? (text[..next.Index], text[next.Index..]) : (text, "");
        return before.TrimEnd('\n') + $"\n{item}\n" + (after.Length > 0 ? $"\n{after}" : "");
    }

    // Comments before a key belong to it.
    [GeneratedRegex("(^#.*\n)*^[A-Za-z_]+:", RegexOptions.Multiline)]
    private static partial Regex NextKey();
}
