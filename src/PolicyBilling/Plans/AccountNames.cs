using PolicyBilling.Ledgers;

namespace PolicyBilling.Plans;

/// <summary>The account that a mistyped id means.</summary>
internal static class AccountNames
{
    /// <summary>" Did you mean '1001'?", or nothing: letters that look like digits first, then the nearest
    /// id.</summary>
    public static Said Hint(string account, PracticeData data)
    {
        var digits = string.Concat(account.Trim().Select(Digit));
        foreach (var meant in new[] { account.Trim(), digits, digits.TrimStart('0') })
            if (meant != account && data.AccountIds.Find(meant) >= 0)
                return Nearest.Hint(meant);
        return Nearest.Hint(
            account,
            Enumerable
                .Range(0, data.Accounts.Count)
                .Select(known => data.AccountIds[known])
                .Where(known =>
                    known.Length > 1
                    && Math.Abs(known.Length - account.Length) <= 1
                    && char.ToUpperInvariant(known[0]) == char.ToUpperInvariant(account[0])
                )
        );
    }

    private static char Digit(char c) =>
        c switch
        {
            'O' or 'o' => '0',
            'I' or 'l' or '|' => '1',
            'S' => '5',
            'B' => '8',
            _ => c,
        };
}
