using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Reports;

/// <summary>Text from data as a console can show it.</summary>
internal static class ScreenText
{
    /// <summary>The text on one line: what came from files may hold line ends or codes that drive a terminal.</summary>
    public static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Format => "",
        _ => rune.ToString(),
    }));

    /// <summary>The text cut to a width with an ellipsis.</summary>
    public static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 1)] + "…";
}
