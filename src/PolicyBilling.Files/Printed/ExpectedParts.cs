namespace PolicyBilling.Files.Printed;

/// <summary>Lays what an aging report expects of insurers on the claims of a list beside it, so that the claims come
/// to the report's sums: neither less, which would bill patients for the insurer, nor more.</summary>
internal static class ExpectedParts
{
    /// <summary>The claims, each with its part of the account's expected sum by what was billed; what is expected
    /// beyond them becomes a claim of unknown carrier, sent on the report's day. Without expected sums the claims stay
    /// as they are.</summary>
    public static IReadOnlyList<BroughtClaim> Of(Brought brought)
    {
        if (!brought.Accounts.Exists(account => account.Insurance is not null))
            return brought.Claims;
        var listed = brought.Claims.ToLookup(claim => claim.Account);
        return
        [
            .. brought.Accounts.SelectMany(account => Of(account, [.. listed[account.Account]], brought.AsOf)),
            // Whoever a claim is of stays open: such a row holds its accounts.
            .. brought.Claims.Where(claim => !brought.Accounts.Exists(account => account.Account == claim.Account)),
        ];
    }

    private static IEnumerable<BroughtClaim> Of(BroughtAccount account, List<BroughtClaim> claims, DateOnly? asOf)
    {
        var left = account.Insurance ?? 0;
        var billed = claims.Sum(claim => claim.Billed);
        foreach (var claim in claims)
        {
            // No claim is expected to bring more than was billed for it.
            var part =
                billed <= 0
                    ? 0
                    : Math.Min(claim.Billed, decimal.Round(left * claim.Billed / billed, 2, MidpointRounding.ToZero));
            if (billed == claim.Billed)
                part = Math.Min(claim.Billed, left);
            (left, billed) = (left - part, billed - claim.Billed);
            yield return claim with
            {
                Expected = part,
            };
        }
        if (left > 0)
            yield return new BroughtClaim(account.Account, "", "", asOf, left) { Expected = left };
    }
}
