namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices tables that do not fit each other.</summary>
internal static class TableChecks
{
    /// <summary>A payment for another account's entry.</summary>
    public static readonly DataCheck EntryElsewhere = new(
        "entry-elsewhere",
        Effect.Holds,
        "A payment or write-off names in `applies_to` an entry of another account: one of the two balances is wrong.",
        "Correct the account of the payment, or what it applies to."
    );

    /// <summary>A second file of a table.</summary>
    public static readonly DataCheck SecondFile = new(
        "second-file",
        Effect.Refuses,
        "A second file has the name of a table and a number, such as `ledger (1).csv` beside `ledger.csv`: payments "
            + "may "
            + "stand there.",
        "Join the two files below one header, or take the second out of the folder."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All =
    [
        .. UnknownAccounts.All,
        .. ClaimLinks.All,
        .. Spans.All,
        .. Repeats.All,
        .. PrintedTotals.All,
        SecondFile,
        EntryElsewhere,
    ];

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run)
    {
        UnknownAccounts.Notice(run);
        ClaimLinks.Notice(run);
        Spans.Notice(run);
        Repeats.Notice(run);
    }
}
