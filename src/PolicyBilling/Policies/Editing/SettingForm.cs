using System.Text;
using System.Text.RegularExpressions;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Editing;

/// <summary>A setting's value as a field shows it, and as it is written back: in the quotes that it had, and with
/// quotes where it would be read as something else without.</summary>
public static partial class SettingForm
{
    private static readonly string[] ReadOtherwise = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"];

    /// <summary>What a field shows of a value as it is written: no quotes, no brackets.</summary>
    public static string Shown(string written)
    {
        List<Problem> problems = [];
        var node = YamlDocument.Read("", Encoding.UTF8.GetBytes(written), problems);
        return node switch
        {
            YamlScalar scalar => scalar.Value,
            YamlList list => string.Join(", ", list.Items.OfType<YamlScalar>().Select(item => item.Value)),
            _ => written,
        };
    }

    /// <summary>Whether a value is a text: in quotes, or no number and neither true nor false.</summary>
    public static bool IsText(string written) =>
        written is ['"' or '\'', ..]
        || !NumberText.IsMeant(written) && written is not ("true" or "false") && !written.StartsWith('[');

    /// <summary>What is typed into a field, as it is to be written in the place of a value.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="before">The value as it is written now: another one is of its kind.</param>
    public static string Write(string typed, string before)
    {
        var value = string.Join(' ', typed.Split(['\n', '\r'])).Trim();
        return before.StartsWith('[')
            ? $"[{string.Join(", ", Items(value, before).Select(item => Item(item, before)))}]"
            : One(value, before);
    }

    private static IEnumerable<string> Items(string value, string before) =>
        Shown(before) == value && value.Length > 0
            ? OldItems(before)
            : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // An item that holds a comma itself stays one as long as nothing is typed.
    private static IEnumerable<string> OldItems(string before) =>
        YamlDocument.Read("", Encoding.UTF8.GetBytes(before), []) is YamlList list
            ? list.Items.OfType<YamlScalar>().Select(item => item.Value)
            : [];

    private static string Item(string item, string before)
    {
        var quote = before.Length > 1 && before[1] is '"' or '\'' ? before[1] : ' ';
        return item.IndexOfAny([',', '[', ']', '{', '}']) >= 0 && quote == ' '
            ? Quoted(item)
            : One(item, quote == ' ' ? (NumberText.IsMeant(before[1..].TrimStart()) ? "1" : "word") : $"{quote}");
    }

    private static string One(string value, string before) =>
        before is ['\'', ..] && !value.Any(char.IsControl) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : before is ['"', ..] ? Quoted(value)
        : IsPlain(value) && !IsCutByComment(value) && !(IsText(before) && IsReadOtherwise(value)) ? value
        : Quoted(value);

    // A comment behind a text of several words is taken for the rest of it.
    private static bool IsCutByComment(string value) => value.Contains(' ') && !NumberText.IsMeant(value);

    private static bool IsReadOtherwise(string value) =>
        NumberText.IsMeant(value)
        || StartsWithDigit().IsMatch(value)
        || ReadOtherwise.Contains(value, StringComparer.OrdinalIgnoreCase);

    // Letters and digits, and between them what has no meaning of its own: everything else is safer in quotes.
    private static bool IsPlain(string value) =>
        Plain().IsMatch(value) && !value.Contains(": ", StringComparison.Ordinal) && !value.EndsWith(':');

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
            text.Append(
                letter switch
                {
                    '"' or '\\' => $"\\{letter}",
                    '\t' => "\\t",
                    _ => $"{letter}",
                }
            );
        return text.Append('"').ToString();
    }

    [GeneratedRegex("^[0-9]")]
    private static partial Regex StartsWithDigit();

    [GeneratedRegex(@"^[-+$€]?[\p{L}\p{N}]([^#\p{C}""'\\\[\]{},]*|[\p{N},'’\u00A0\u202F ]*)$")]
    private static partial Regex Plain();
}
