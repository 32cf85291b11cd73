namespace PolicyBilling.Files.Import;

/// <summary>How an export writes amounts, and the reading of them into cents.</summary>
/// <param name="Decimal">What stands before the cents.</param>
/// <param name="Thousands">What may set thousands apart: a space, which stands for all kinds, a comma, a point, an
/// apostrophe; <c>'\0'</c> for nothing.</param>
/// <param name="Negatives">How amounts below zero may be written besides a minus in front.</param>
internal sealed record MoneyText(char Decimal, char Thousands = '\0', Negatives Negatives = Negatives.Minus)
{
    /// <summary>The contract's own form: <c>1234.50</c>.</summary>
    public static readonly MoneyText Canonical = new('.');

    /// <summary>More than this, in cents, is taken for a mistake: a million.</summary>
    public const long Most = 100_000_000;

    // More digits than any amount has, few enough that cents cannot overflow.
    private const int MostDigits = 15;

    /// <summary>Reads an amount; false when it is not written as declared.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out long cents)
    {
        if (Negatives == Negatives.Minus || Unsigned(text) is not { IsEmpty: false } unsigned)
            return TryParseFront(text, out cents);
        var read = unsigned[0] != '-' & TryParseFront(unsigned, out cents);
        cents = -cents;
        return read;
    }

    // What stands in front of a trailing minus or between parentheses; empty where the amount is not written so.
    private ReadOnlySpan<char> Unsigned(ReadOnlySpan<char> text) =>
        Negatives == Negatives.Trailing && text is [.., '-'] ? text[..^1].TrimEnd()
        : Negatives == Negatives.Parentheses && text is ['(', .., ')'] ? text[1..^1].Trim()
        : default;

    private bool TryParseFront(ReadOnlySpan<char> text, out long cents)
    {
        cents = 0;
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var negative = at == 1;
        var first = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            cents = cents * 10 + (text[at++] - '0');
        if (at == first || at - first > MostDigits)
            return false;
        cents *= 100;
        if (at < text.Length)
        {
            if (text[at] != Decimal)
                return IsGroup(text[at]) && TryParseGrouped(text, out cents);
            var places = text[(at + 1)..];
            if (places.Length is not (1 or 2) || !char.IsAsciiDigit(places[0]) || !char.IsAsciiDigit(places[^1]))
                return false;
            cents += places.Length == 1 ? (places[0] - '0') * 10 : (places[0] - '0') * 10 + (places[1] - '0');
        }
        if (negative)
            cents = -cents;
        return true;
    }

    /// <summary>Writes an amount as declared, so that a number in a workbook's cell reads like one in a file.</summary>
    public string Write(string canonical) => canonical.Replace('.', Decimal);

    /// <summary>Why a text is no amount, and what to write.</summary>
    public Said Explain(ReadOnlySpan<char> text)
    {
        var shown = RowText.Shown(text);
        var other = Decimal == '.' ? ',' : '.';
        if (text.IndexOfAny("$€£") >= 0)
            return Said.In(
                $"{shown} has a currency sign: write the number alone, e.g. {Example}.",
                $"{shown} a un signe de monnaie : écrire le nombre seul, p. ex. {Example}."
            );
        if (text[0] == '(' && text[^1] == ')')
            return Said.In(
                $"{shown} is in parentheses: write a minus in front, e.g. -{Example}{Whole("negatives: parentheses")}",
                $"{shown} est entre parenthèses : écrire un moins devant, p. ex. "
                    + $"-{Example}{Whole("negatives: parentheses")}"
            );
        if (text.Length > 1 && text[^1] == '-')
            return Said.In(
                $"{shown} has its minus at the end: write it in front, e.g. -{Example}{Whole("negatives: trailing")}",
                $"{shown} a son moins à la fin : l’écrire devant, p. ex. -{Example}{Whole("negatives: trailing")}"
            );
        if (text.IndexOfAny('\u2212', '\u2013') >= 0)
            return Said.In(
                $"{shown} has a dash in place of the minus: write -{Example} with a plain hyphen.",
                $"{shown} a un tiret à la place du moins : écrire -{Example} avec un trait d’union simple."
            );
        if (text.Contains(other) && text.Contains(Decimal))
        {
            var groups =
                text.IndexOf(other) < text.IndexOf(Decimal) ? Whole($"thousands: \"{other}\"") : Said.Alike(".");
            return Said.In(
                $"{shown} has thousands separators: write {Example.Replace("12", "1234")}{groups}",
                $"{shown} a des séparateurs de milliers : écrire {Example.Replace("12", "1234")}{groups}"
            );
        }
        if (text.Contains(other) && Decimal == '.')
            return Said.In(
                $"{shown} has a comma: use a point ({Example}), or write `decimal: \",\"` in export.yaml if the "
                    + $"whole export does so.",
                $"{shown} a une virgule : mettre un point ({Example}), ou écrire `decimal: \",\"` dans "
                    + $"export.yaml si tout l’export fait ainsi."
            );
        if (text.Contains(other))
            return Said.In(
                $"{shown} has a point, but export.yaml says `decimal: \",\"`: write {Example}.",
                $"{shown} a un point, mais export.yaml dit `decimal: \",\"` : écrire {Example}."
            );
        if (text.IndexOfAny(" \u00A0\u202F") >= 0 && Thousands != ' ')
            return Said.In(
                $"{shown} has a space: write {Example.Replace("12", "1234")}{Whole("thousands: \" \"")}",
                $"{shown} a une espace : écrire {Example.Replace("12", "1234")}{Whole("thousands: \" \"")}"
            );
        if (
            text.LastIndexOf(Decimal) is >= 0 and var mark
            && text.Length - mark > 3
            && text[(mark + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
        )
            return Said.In(
                $"{shown} has more than two decimals: write whole cents, e.g. {Example}.",
                $"{shown} a plus de deux décimales : écrire des cents entiers, p. ex. {Example}."
            );
        return Said.In(
            $"{shown} is no amount: write digits and at most two decimals, e.g. {Example}.",
            $"{shown} n’est pas un montant : écrire des chiffres et au plus deux décimales, p. ex. " + $"{Example}."
        );
    }

    private static Said Whole(string key) =>
        Said.In(
            $", or write `{key}` in export.yaml if the whole export does so.",
            $", ou écrire `{key}` dans export.yaml si tout l’export fait ainsi."
        );

    private string Example => Write("12.50");

    private bool IsGroup(char c) =>
        Thousands switch
        {
            ' ' => c is ' ' or '\u00A0' or '\u202F',
            '\'' => c is '\'' or '\u2019',
            _ => c == Thousands && c != '\0',
        };

    // 1 234 567,50: one to three digits, then groups of exactly three.
    private bool TryParseGrouped(ReadOnlySpan<char> text, out long cents)
    {
        cents = 0;
        Span<char> joined = stackalloc char[MostDigits + 4];
        int length = 0,
            run = 0,
            groups = 0;
        var inCents = false;
        foreach (var c in text)
        {
            if (length == joined.Length)
                return false;
            if (c == Decimal)
            {
                if (groups > 0 && run != 3)
                    return false;
                inCents = true;
            }
            if (!IsGroup(c))
            {
                joined[length++] = c;
                if (char.IsAsciiDigit(c))
                    run++;
                continue;
            }
            if (inCents || run is 0 or > 3 || (groups > 0 && run != 3))
                return false;
            (groups, run) = (groups + 1, 0);
        }
        return (inCents || run == 3) && TryParseFront(joined[..length], out cents);
    }
}

/// <summary>How amounts below zero are written; a minus in front is always one.</summary>
internal enum Negatives : byte
{
    /// <summary><c>-45.00</c> alone.</summary>
    Minus,

    /// <summary><c>45.00-</c> too.</summary>
    Trailing,

    /// <summary><c>(45.00)</c> too.</summary>
    Parentheses,
}
