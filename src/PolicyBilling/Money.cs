namespace PolicyBilling;

/// <summary>Money is whole cents while ledgers are added up and <see cref="decimal"/> with two places wherever a
/// policy or a person sees it. The only place that rounds.</summary>
public static class Money
{
    /// <summary>Cents as an amount with exactly two decimals.</summary>
    public static decimal FromCents(long cents)
    {
        var size = (ulong)Math.Abs(cents);
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, cents < 0, 2);
    }

    /// <summary>An amount to the nearest cent, half a cent away from zero, with exactly two decimals.</summary>
    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>A share, a ratio or a number of days to the decimals it is shown with, halves away from zero.</summary>
    public static decimal Round(decimal number, int decimals) =>
        decimal.Round(number, decimals, MidpointRounding.AwayFromZero);

    /// <summary>An amount as cents, rounded as <see cref="Round"/> does.</summary>
    public static long ToCents(decimal amount)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(amount, parts);
        // Two decimals already, as almost always: the digits are the cents.
        if (amount.Scale != 2 || parts[2] != 0 || parts[1] < 0)
            return (long)(Round(amount) * 100m);
        var size = (long)parts[1] << 32 | (uint)parts[0];
        return parts[3] < 0 ? -size : size;
    }
}
