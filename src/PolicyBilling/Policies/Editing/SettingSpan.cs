using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Editing;

/// <summary>Where a setting's value stands in the text of a policy file.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Start">Where the value begins in the text.</param>
/// <param name="Written">The value as it is written, quotes and brackets among it.</param>
/// <param name="Comment">What stands behind it as a comment; empty where nothing does.</param>
public sealed record SettingSpan(string Name, int Line, int Start, string Written, string Comment)
{
    /// <summary>The settings of a file whose value stands on one line, in the file's order: a value over several lines
    /// is edited as text. None of a text that is no YAML.</summary>
    /// <param name="text">The file's text, each line ended by a line feed alone.</param>
    public static IReadOnlyList<SettingSpan> In(string text) =>
        [
            .. SectionValues
                .Find(text, "settings")
                .Select(value => new SettingSpan(
                    value.Key,
                    value.Line,
                    value.Start,
                    text[value.Start..value.End],
                    Said(value.Rest)
                )),
        ];

    /// <summary>The text with another value in its place. Nothing else of it changes.</summary>
    /// <param name="text">The text that it was found in.</param>
    /// <param name="written">The value as it is to be written.</param>
    public string Replace(string text, string written) =>
        string.Concat(text.AsSpan(0, Start), written, text.AsSpan(Start + Written.Length));

    private static string Said(string rest) =>
        rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? rest[(mark + 1)..].Trim() : "";
}
