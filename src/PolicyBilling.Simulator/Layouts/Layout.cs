namespace PolicyBilling.Simulator.Layouts;

/// <summary>A way in which a practice system prints its accounts.</summary>
/// <param name="Name">By which it is asked for.</param>
/// <param name="File">The name that the system gives the file.</param>
/// <param name="Print">Makes the file's content.</param>
public sealed record Layout(string Name, string File, Func<PrintedPractice, byte[]> Print)
{
    /// <summary>What the system prints beside it, where it takes several files to tell the whole.</summary>
    public IReadOnlyList<(string File, Func<PrintedPractice, byte[]> Print)> Beside { get; init; } = [];

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
        new("eaglesoft-aging-pdf", "account-aging.pdf", EaglesoftAging.Print),
        new("dentrix-day-sheet-text", "DAYSHEET.TXT", DentrixDaySheet.Print),
        new("patients-unicode-text", "balances.txt", PatientBalances.Print),
        new("opendental-three-files", "aging.txt", OpenDentalAging.Print)
        {
            Beside = [("claims.txt", OpenDentalLists.Claims), ("patients.txt", OpenDentalLists.Patients)],
        },
    ];

    /// <summary>Every file of it, by name.</summary>
    public IEnumerable<(string File, byte[] Content)> Files(PrintedPractice practice) =>
        Beside.Prepend((File, Print)).Select(file => (file.File, file.Print(practice)));
}
