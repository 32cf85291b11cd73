namespace PolicyBilling.Files.Printed;

/// <summary>Reads amounts as reports print them, once it is known what stands before the cents.</summary>
internal sealed class PrintedMoney(char decimalSign)
{
    /// <summary>What stands before the cents: a point or a comma.</summary>
    public char DecimalSign { get; } = decimalSign;

    /// <summary>The amount of a cell: null for nothing (blank, or a dash), false where something else
    /// stands.</summary>
    public bool TryRead(in Cell cell, out decimal? amount)
    {
        amount = null;
        if (cell.IsBlank || AmountShape.IsDash(cell.Text))
            return true;
        if (cell.IsPercent || cell.Date is not null)
            return false;
        if (cell.Number is { } number)
        {
            amount = number;
            return number == decimal.Round(number, 2);
        }
        if (!TryRead(cell.Text, out var read))
            return false;
        amount = read;
        return true;
    }

    /// <summary>Reads one amount: a minus before or behind, parentheses, CR or DR, a currency's sign, groups of three
    /// digits; no more than two digits behind the sign.</summary>
    public bool TryRead(string text, out decimal amount)
    {
        amount = 0;
        var negative = false;
        var body = text.Trim();
        if (body.Length > 2 && body[0] == '(' && body[^1] == ')')
            (negative, body) = (true, body[1..^1].Trim());
        Strip(ref body, ref negative);
        var units = 0L;
        int length = 0,
            run = 0,
            groups = 0,
            places = -1;
        var group = '\0';
        foreach (var c in body)
        {
            if (char.IsAsciiDigit(c))
            {
                if (length >= 17)
                    return false;
                (units, length) = (units * 10 + (c - '0'), length + 1);
                run++;
                if (places >= 0)
                    places++;
            }
            else if (c == DecimalSign && places < 0)
            {
                if (groups > 0 && run != 3 || length == 0)
                    return false;
                (places, run) = (0, 0);
            }
            else if (IsGroup(c) && places < 0 && (group == '\0' || group == c))
            {
                if (run is 0 or > 3 || groups > 0 && run != 3)
                    return false;
                (group, groups, run) = (c, groups + 1, 0);
            }
            else
                return false;
        }
        // One digit behind the point is a share or a rate: money has cents.
        if (length == 0 || places is 0 or 1 or > 2 || places < 0 && groups > 0 && run != 3)
            return false;
        amount = new decimal((int)units, (int)(units >> 32), 0, false, (byte)(places == 2 ? 2 : 0));
        if (negative)
            amount = -amount;
        return true;
    }

    private bool IsGroup(char c) =>
        c is ' ' or '\u00A0' or '\u202F' or '\'' or '\u2019' || c == (DecimalSign == '.' ? ',' : '.');

    private static void Strip(ref string body, ref bool negative)
    {
        for (var again = true; again && body.Length > 0; )
        {
            again = true;
            if (body[0] is '-' or '\u2212' or '–' && !negative)
                (negative, body) = (true, body[1..].TrimStart());
            else if (body[^1] is '-' or '\u2212' or '–' && !negative)
                (negative, body) = (true, body[..^1].TrimEnd());
            else if (char.IsAsciiDigit(body[^1]) && body[0] is not ('$' or '€' or '£'))
                again = false;
            else if (Ends(ref body, "CR") || Ends(ref body, "Cr.") || Ends(ref body, "H"))
                negative = !negative;
            else if (body.Length > 2 && body[0] == '(' && body[^1] == ')' && !negative)
                (negative, body) = (true, body[1..^1].Trim());
            else if (
                Ends(ref body, "DR")
                || Ends(ref body, "S")
                || Ends(ref body, "CAD")
                || Ends(ref body, "USD")
                || Ends(ref body, "EUR")
            )
                again = true;
            else if (body[0] is '$' or '€' or '£')
                body = body[1..].TrimStart();
            else if (body[^1] is '$' or '€' or '£')
                body = body[..^1].TrimEnd();
            else
                again = false;
        }
    }

    private static bool Ends(ref string body, string mark)
    {
        if (!body.EndsWith(mark, StringComparison.OrdinalIgnoreCase) || body.Length == mark.Length)
            return false;
        body = body[..^mark.Length].TrimEnd();
        return true;
    }
}
