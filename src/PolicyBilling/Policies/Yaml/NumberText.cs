using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Yaml;

/// <summary>Numbers as people write them, and the one way in which they are read: digits, a point, at most four
/// decimals.</summary>
internal static partial class NumberText
{
    /// <summary>Reads a number that can be read in one way only.</summary>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        return Strict().IsMatch(text)
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>Whether somebody who wrote this meant a number.</summary>
    public static bool IsMeant(string text) => Meant().IsMatch(text);

    /// <summary>Whether it is one word that begins like a number: no formula.</summary>
    public static bool IsAlone(string text) => Alone().IsMatch(text);

    /// <summary>Says why a text is not read as a number and what to write.</summary>
    public static string Explain(string text)
    {
        if (text.Length > 40)
            return $"'{YamlSyntax.Clip(text)}' is not a number. Write digits, with a point before decimals, such as "
                + $"`10` or `10.00`.";
        if (text.Contains(':'))
            return $"'{text}' is not a number: a number has no colon. If it is a text, such as a time, put it in "
                + $"quotes: `\"{text}\"`.";
        if (text.TrimStart('-', '+', '.').ToLowerInvariant() is "inf" or "nan")
            return $"'{text}' is not a number that can be counted with. Write digits, such as `9999`.";
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return
                long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)
                && hex >= 0
                ? $"'{text}' is not read as a number. Write `{hex}`."
                : $"'{text}' is not read as a number. Write it in plain digits.";
        if (Exponent().IsMatch(text))
            return
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exponent)
                && Short(exponent) is { } written
                && Strict().IsMatch(written)
                ? $"'{text}' is not read as a number. Write `{written}`."
                : $"'{text}' is not read as a number. Write all its digits, at most 15.";
        if (Regex.IsMatch(text, @"^[1-9][0-9]{0,2},[0-9]{3}$"))
            return $"'{text}' is not read as a number: nothing stands between thousands. Write "
                + $"`{text.Replace(",", "")}`; "
                + $"a point stands before decimals only.";
        if (Suggest(text) is { } suggestion)
            return text.Contains(',')
                    ? $"'{text}' is not read as a number: it needs a point. Write `{suggestion}`, with a point."
                : Regex.IsMatch(text, "^-?0[0-9]")
                    ? $"'{text}' begins with a zero. Write `{suggestion}` for the number; if it is an account, a "
                        + $"code or another text, put it in quotes: `\"{text}\"`."
                : $"'{text}' is not read as a number. Write `{suggestion}`.";
        if (Regex.IsMatch(text, @"^-?[0-9]+\.[0-9]{5,}$"))
            return $"'{text}' has too many decimals; at most four are read.";
        if (Regex.IsMatch(text, @"^-?[0-9]{16,}"))
            return $"'{text}' has too many digits; at most 15 are read before the point. If it is an account or "
                + $"another text, put it in quotes.";
        return $"'{text}' is not a number. Write digits, with a point before decimals, such as `10` or `10.00`.";
    }

    // Takes off everything that people put around digits, and finds the decimal mark: the last comma or point.
    private static string? Suggest(string text)
    {
        var negative = text.StartsWith('-') || text.EndsWith('-') || (text.StartsWith('(') && text.EndsWith(')'));
        var digits = Decoration().Replace(text, "");
        if (!Regex.IsMatch(digits, @"^[0-9]*([.,][0-9]+)*[.,]?$") || !digits.Any(char.IsAsciiDigit))
            return null;
        var mark = digits.LastIndexOfAny(['.', ',']);
        var thousands = mark >= 0 && digits.Length - mark == 4 && digits.IndexOf(digits[mark]) != mark;
        var whole = (mark < 0 || thousands ? digits : digits[..mark]).Replace(".", "").Replace(",", "").TrimStart('0');
        var decimals = mark < 0 || thousands ? "" : digits[(mark + 1)..];
        var suggestion =
            (negative ? "-" : "") + (whole.Length == 0 ? "0" : whole) + (decimals.Length == 0 ? "" : "." + decimals);
        return suggestion != text && Strict().IsMatch(suggestion) ? suggestion : null;
    }

    private static string Short(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})?$")]
    private static partial Regex Strict();

    [GeneratedRegex(@"^[-+(]?[ \u00A0\u202F]?([$€£¥]|\.?[0-9]|\.(inf|nan)$|0x)", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    [GeneratedRegex(@"^[-+]?[$€£¥]?(\.(inf|nan)|\.?[0-9][0-9A-Za-z_.,:$€£¥]*-?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^[-+]?[0-9.]+e[-+]?[0-9]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"[-+()_$€£¥\s'’\u00A0\u202F]|(USD|CAD|EUR)")]
    private static partial Regex Decoration();
}
