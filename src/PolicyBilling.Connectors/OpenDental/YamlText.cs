using System.Text;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Writes the office's words into YAML so that they are read as they stand.</summary>
internal static class YamlText
{
    /// <summary>A text in double quotes, on one line.</summary>
    public static string Quoted(string text)
    {
        var clean = new string([.. text.Select(sign => char.IsControl(sign) ? ' ' : sign)]);
        clean = clean.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{clean}\"";
    }

    /// <summary>A text as a word of a condition.</summary>
    public static string InCondition(string text) =>
        text.Contains('\'', StringComparison.Ordinal) ? $"\"{text}\"" : $"'{text}'";

    /// <summary>A text of several lines as a block. Braces would be read as facts: they become brackets.</summary>
    public static string Block(string text, int indent)
    {
        var lines = text.Replace('{', '(').Replace('}', ')').ReplaceLineEndings("\n").Split('\n');
        var block = new StringBuilder("|\n");
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
            block.Append(' ', indent).Append(line).Append('\n');
        return block.ToString();
    }
}
