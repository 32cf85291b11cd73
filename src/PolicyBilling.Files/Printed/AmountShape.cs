using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Whether a text looks like an amount of money, before it is known what stands before the cents.</summary>
internal static partial class AmountShape
{
    /// <summary>Whether it is a number with two digits behind a point or comma, with any sign that amounts
    /// have.</summary>
    public static bool HasCents(string text) =>
        text.Length is >= 3 and <= 30 && MayBe(text) && (IsPlain(text) || Cents().IsMatch(text));

    // Names and dates, which are most of what is asked about, are told from amounts by their last letters.
    private static bool MayBe(string text) => !char.IsAsciiDigit(text[^1]) || text[^3] is '.' or ',';

    private static bool IsPlain(string text)
    {
        for (var i = text[0] is '-' or '$' ? 1 : 0; i < text.Length - 3; i++)
            if (!char.IsAsciiDigit(text[i]))
                return false;
        return text.Length > 3
            && text[^3] is '.' or ','
            && char.IsAsciiDigit(text[^4])
            && char.IsAsciiDigit(text[^2])
            && char.IsAsciiDigit(text[^1]);
    }

    /// <summary>Whether a dash alone stands for nothing.</summary>
    public static bool IsDash(string text) => text is "-" or "–" or "—" or "--" or "$-" or "$ -";

    [GeneratedRegex(
        @"^[(\-\u2212+]*\s*(?:[$€£]|CA\$|US\$)?\s*[(\-\u2212]?\s*[$€£]?\s*\d{1,3}(?:(?:[ "
            + @",.'\u2019\u00A0\u202F]\d{3})+|\d*)[.,]\d{2}\s*"
            + @"(?:[$€£]|CAD|USD|EUR)?\s*(?:\)|-|\u2212|CR|DR|Cr\.?|H|S)?\s*(?:[$€£])?\)?$"
    )]
    private static partial Regex Cents();
}
