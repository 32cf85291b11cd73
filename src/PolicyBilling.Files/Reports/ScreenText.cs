using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Reports;

/// <summary>Text as a screen may show it.</summary>
public static class ScreenText
{
    /// <summary>The text on one line: what came from files may hold line ends or codes that drive a terminal.</summary>
    public static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune =>
                    Rune.GetUnicodeCategory(rune) switch
                    {
                        UnicodeCategory.Control
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator => " ",
                        UnicodeCategory.Format => "",
                        _ => rune.ToString(),
                    }
                )
        );

    /// <summary>The text in lines of at most so many characters, broken at spaces.</summary>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }
        if (line.Length > 0)
            yield return line.ToString();
    }
}
