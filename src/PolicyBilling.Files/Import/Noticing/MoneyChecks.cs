namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices amounts that cannot be meant.</summary>
internal static class MoneyChecks
{
    /// <summary>An open claim without an estimate of its payment.</summary>
    public static readonly DataCheck NoEstimate = new(
        "no-estimate",
        Effect.Holds,
        "An open claim says nothing of what the insurer will pay: neither an estimate nor what was billed, or a "
            + "write-off "
            + "alone.",
        "Write the estimate into the claim; 0.00 if nothing is expected."
    );

    /// <summary>An amount in another currency.</summary>
    public static readonly DataCheck OtherCurrency = new(
        "other-currency",
        Effect.Holds,
        "A column `currency` has another currency in some rows than in most: their amounts cannot be added.",
        "Write the amounts in the practice's currency."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All =
    [
        .. Signs.All,
        .. Magnitudes.All,
        .. StatedBalances.All,
        NoEstimate,
        OtherCurrency,
    ];

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run)
    {
        Signs.Notice(run);
        Magnitudes.Notice(run);
        StatedBalances.Notice(run);
    }
}
