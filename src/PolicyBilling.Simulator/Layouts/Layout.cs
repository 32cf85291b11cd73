namespace PolicyBilling.Simulator.Layouts;

/// <summary>A way in which a practice system prints its accounts.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="File">The name that the system gives the file.</param>
/// <param name="Print">Makes the file's content.</param>
public sealed record Layout(string Name, string File, Func<PrintedPractice, byte[]> Print)
{
    /// <summary>Every layout that is printed here.</summary>
    public static readonly IReadOnlyList<Layout> All =
    [
        new("dentrix-aging-text", "AGING.TXT", DentrixAging.Print),
        new("opendental-aging-tab", "AgingAR.txt", OpenDentalAging.Print),
        new("curve-receivables-csv", "Accounts Receivable.csv", CurveReceivables.Print),
        new("ledger-running-balance-csv", "ledgers.csv", RunningLedgers.Print),
        new("ascend-aged-receivables-xlsx", "Aged Receivables.xlsx", AscendReceivables.Print),
        new("cleardent-receivables-xlsx", "AR.xlsx", ClearDentReceivables.Print),
        new("quickbooks-desktop-aging-xlsx", "aging.xlsx", QuickBooksAging.Print),
    ];
}
