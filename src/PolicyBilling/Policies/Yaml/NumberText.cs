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
    public static Said Explain(string text)
    {
        if (text.Length > 40)
            return Said.In(
                $"'{YamlSyntax.Clip(text)}' is not a number. Write digits, with a point before decimals, such as "
                    + $"`10` or `10.00`.",
                $"« {YamlSyntax.Clip(text)} » n’est pas un nombre. Écrire des chiffres, avec un point avant "
                    + $"les décimales, comme `10` ou `10.00`."
            );
        if (text.Contains(':'))
            return Said.In(
                $"'{text}' is not a number: a number has no colon. If it is a text, such as a time, put it in "
                    + $"quotes: `\"{text}\"`.",
                $"« {text} » n’est pas un nombre : un nombre n’a pas de deux-points. Si c’est un texte, comme "
                    + $"une heure, le mettre entre guillemets : `\"{text}\"`."
            );
        if (text.TrimStart('-', '+', '.').ToLowerInvariant() is "inf" or "nan")
            return Said.In(
                $"'{text}' is not a number that can be counted with. Write digits, such as `9999`.",
                $"« {text} » n’est pas un nombre avec lequel on peut compter. Écrire des chiffres, comme " + $"`9999`."
            );
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return
                long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)
                && hex >= 0
                ? Said.In(
                    $"'{text}' is not read as a number. Write `{hex}`.",
                    $"« {text} » ne se lit pas comme un nombre. Écrire `{hex}`."
                )
                : Said.In(
                    $"'{text}' is not read as a number. Write it in plain digits.",
                    $"« {text} » ne se lit pas comme un nombre. L’écrire en simples chiffres."
                );
        if (Exponent().IsMatch(text))
            return
                decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exponent)
                && Short(exponent) is { } written
                && Strict().IsMatch(written)
                ? Said.In(
                    $"'{text}' is not read as a number. Write `{written}`.",
                    $"« {text} » ne se lit pas comme un nombre. Écrire `{written}`."
                )
                : Said.In(
                    $"'{text}' is not read as a number. Write all its digits, at most 15.",
                    $"« {text} » ne se lit pas comme un nombre. Écrire tous ses chiffres, au plus 15."
                );
        if (Regex.IsMatch(text, @"^[1-9][0-9]{0,2},[0-9]{3}$"))
            return Said.In(
                $"'{text}' is not read as a number: nothing stands between thousands. Write "
                    + $"`{text.Replace(",", "")}`; "
                    + $"a point stands before decimals only.",
                $"« {text} » ne se lit pas comme un nombre : rien ne sépare les milliers. Écrire "
                    + $"`{text.Replace(",", "")}` ; un point ne précède que des décimales."
            );
        if (Suggest(text) is { } suggestion)
            return text.Contains(',')
                    ? Said.In(
                        $"'{text}' is not read as a number: it needs a point. Write `{suggestion}`, with a point.",
                        $"« {text} » ne se lit pas comme un nombre : il lui faut un point. Écrire `{suggestion}`, "
                            + $"avec un point."
                    )
                : Regex.IsMatch(text, "^-?0[0-9]")
                    ? Said.In(
                        $"'{text}' begins with a zero. Write `{suggestion}` for the number; if it is an account, a "
                            + $"code or another text, put it in quotes: `\"{text}\"`.",
                        $"« {text} » commence par un zéro. Écrire `{suggestion}` pour le nombre ; si c’est un compte, "
                            + $"un code ou un autre texte, le mettre entre guillemets : `\"{text}\"`."
                    )
                : Said.In(
                    $"'{text}' is not read as a number. Write `{suggestion}`.",
                    $"« {text} » ne se lit pas comme un nombre. Écrire `{suggestion}`."
                );
        if (Regex.IsMatch(text, @"^-?[0-9]+\.[0-9]{5,}$"))
            return Said.In(
                $"'{text}' has too many decimals; at most four are read.",
                $"« {text} » a trop de décimales ; quatre au plus sont lues."
            );
        if (Regex.IsMatch(text, @"^-?[0-9]{16,}"))
            return Said.In(
                $"'{text}' has too many digits; at most 15 are read before the point. If it is an account or "
                    + $"another text, put it in quotes.",
                $"« {text} » a trop de chiffres ; 15 au plus sont lus avant le point. Si c’est un compte ou "
                    + $"un autre texte, le mettre entre guillemets."
            );
        return Said.In(
            $"'{text}' is not a number. Write digits, with a point before decimals, such as `10` or `10.00`.",
            $"« {text} » n’est pas un nombre. Écrire des chiffres, avec un point avant les décimales, "
                + $"comme `10` ou `10.00`."
        );
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
