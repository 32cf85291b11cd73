using System.Globalization;
using System.Text;

namespace PolicyBilling;

/// <summary>One spelling for texts that look the same, whatever they hold.</summary>
public static class Spelling
{
    /// <summary>Letters with their accents composed: names are then compared as they look.</summary>
    public static string Composed(string text) => In(text, NormalizationForm.FormC);

    /// <summary>Letters apart from their accents.</summary>
    public static string Decomposed(string text) => In(text, NormalizationForm.FormD);

    /// <summary>A word as it looks: without what nobody sees (a zero-width space, a byte-order mark, a soft hyphen),
    /// and with the plain form of wide letters, odd spaces and hyphens.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in In(text, NormalizationForm.FormKC).EnumerateRunes())
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DashPunctuation:
                    plain.Append('-');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                default:
                    plain.Append(rune);
                    break;
            }
        return plain.ToString().Trim();
    }

    /// <summary>A text without the characters that nobody sees.</summary>
    public static string Visible(string text) =>
        text.Any(IsInvisible) ? string.Concat(text.Where(c => !IsInvisible(c))) : text;

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // The framework refuses what is no character at all, U+FFFE and half a surrogate pair: it stays as it is.
    private static string In(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
