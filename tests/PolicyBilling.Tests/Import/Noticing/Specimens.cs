using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>For each check the smallest change of the quiet export that raises it, and nothing else.</summary>
internal static class Specimens
{
    /// <param name="Check">The check.</param>
    /// <param name="Change">What is written otherwise.</param>
    /// <param name="Held">The accounts that are held, of a check that holds.</param>
    public sealed record Specimen(DataCheck Check, Action<QuietExport> Change, params string[] Held);

    /// <summary>One for each check, in the order of the list of checks.</summary>
    public static readonly IReadOnlyList<Specimen> All =
    [
        new(WordChecks.NearFlag, export => export.Set("accounts", "A1", "flags", "atorney")),
        new(WordChecks.FlagsSetApart, export => export.Set("accounts", "A1", "flags", "dispute medicaid")),
        new(WordChecks.UnknownWord, export => export.Set("accounts", "A1", "flags", "VIP")),
        new(ColumnChecks.NearColumn, export => export.Rename("accounts", "flags", "flgs")),
        new(
            DayChecks.Swapped,
            export =>
                export
                    .Dates("contacts", "MM/dd/yyyy")
                    .Dates("dd/MM/yyyy")
                    .Change("contacts", "10/02/2026", "10/13/2026")
        ),
        new(DayChecks.AfterExport, export => export.Set("ledger", "10", "date", "2026-11-02"), "A3"),
        new(UnknownAccounts.WrittenOtherwise, export => export.Change("payment_plans", "L1,A2", "L1,2")),
        new(
            UnknownAccounts.SomeWrittenOtherwise,
            export => export.Add("appointments", Visits("A2", 20)).Add("appointments", "A01,P1,2026-08-12,completed"),
            "A1"
        ),
        new(UnknownAccounts.OtherAccounts, export => export.Add("contacts", Calls(6))),
        new(ClaimLinks.ClaimElsewhere, export => export.Set("claims", "C2", "account", "A1"), "A1", "A4"),
        new(ClaimLinks.ClaimMissing, export => export.Remove("claims", "C2"), "A4"),
        new(
            ClaimLinks.AnswerNotPosted,
            export => export.Set("claims", "C2", "status", "received").Set("claims", "C2", "received", "2026-10-20"),
            "A4"
        ),
        new(ClaimLinks.ExpectedTooMuch, export => export.Set("claims", "C2", "estimated_payment", "800.00")),
        new(Spans.BeginsMidway, export => export.Remove("ledger", "1", "4").Empty("payment_plans")),
        new(Spans.WithoutEntries, export => export.Remove("ledger", "1", "2", "3", "11", "12", "20")),
        new(
            Repeats.RowsTwice,
            export =>
                export.Add(
                    "ledger",
                    "30,A3,P3,2026-10-20,2026-10-20,patient-payment,,,-25.00,,,8,USD",
                    "31,A4,P4,2026-10-06,2026-10-06,charge,D2150,,150.00,Dr. Lee,C2,,USD",
                    "32,A4,P4,2026-10-13,2026-10-13,charge,D1110,,65.00,Dr. Lee,,,USD",
                    "33,A5,P7,2026-10-21,2026-10-21,charge,D1351,,48.00,Dr. Lee,,,USD",
                    "34,A1,P1,2026-10-19,2026-10-19,charge,D1110,,72.00,Dr. Ray,,,USD"
                )
        ),
        new(
            PrintedTotals.TotalRow,
            export => Aging(export, "A1,40.00,0,25.00,0,0", "A2,0,60.00,0,0,0", "A6,40.00,60.00,25.00,0,0")
        ),
        new(PrintedTotals.TotalAsCredit, export => Aging(export, "A1,40.00,0,25.00,0,65.00", "A2,0,60.00,0,0,60.00")),
        new(
            TableChecks.SecondFile,
            export => export.File("ledger (2)", "entry,account,date,kind,amount", "99,A1,2026-10-28,charge,1.00")
        ),
        new(TableChecks.EntryElsewhere, export => export.Set("ledger", "14", "applies_to", "16"), "A5", "A6"),
        new(Signs.Turned, export => export.Change("ledger", "patient-payment,,,-", "patient-payment,,,")),
        new(
            Signs.OneSided,
            export =>
                export
                    .Remove("ledger", "2", "5", "6", "7", "9", "10", "14", "17", "19")
                    .Set("claims", "C1", "estimated_payment", "0.00")
        ),
        new(Signs.NothingReversed, export => export.Set("ledger", "14", "amount", "20.00"), "A5"),
        new(
            Magnitudes.OtherUnit,
            export => export.Set("ledger", "8", "amount", "18000.00").Set("ledger", "11", "amount", "15000.00")
        ),
        new(Magnitudes.OtherUnitOfSome, export => export.Set("ledger", "11", "amount", "15000.00"), "A4"),
        new(Magnitudes.PlanTooLarge, export => export.Set("payment_plans", "L1", "installment", "8000.00"), "A2"),
        new(StatedBalances.OtherBalance, export => export.Column("accounts", "balance", ("A1", "1.00")), "A1"),
        new(
            StatedBalances.OtherBalances,
            export =>
                export.Column(
                    "accounts",
                    "balance",
                    [.. new[] { "A1", "A2", "A3", "A4", "A5", "A6" }.Select(account => (account, "1.00"))]
                )
        ),
        new(DayChecks.LongAgo, export => export.Set("ledger", "3", "date", "1926-08-11"), "A1"),
        new(DayChecks.EndsBefore, export => export.Change("contacts", "2026-11-15", "2026-01-15"), "A5"),
        new(DayChecks.Unborn, export => export.Set("patients", "P5", "birth_date", "2079-05-22"), "A5"),
        new(DayChecks.SentBefore, export => export.Set("claims", "C2", "sent", "2025-10-07"), "A4"),
        new(DayChecks.AsOfTooEarly, export => export.AsOf("2026-07-31").Empty("contacts").Empty("appointments")),
        new(DayChecks.AsOfTooLate, export => export.AsOf("2026-12-31")),
        new(DayChecks.StillScheduled, export => export.Change("appointments", "completed", "scheduled")),
        new(DayChecks.CompletedAhead, export => export.Change("appointments", "scheduled", "completed")),
        new(DayChecks.FarAhead, export => export.Change("contacts", "2026-11-08", "2062-11-08")),
        new(MoneyChecks.NoEstimate, export => export.Set("claims", "C2", "estimated_payment", ""), "A4"),
        new(MoneyChecks.OtherCurrency, export => export.Set("ledger", "12", "currency", "CAD"), "A4"),
        new(
            WorkbookChecks.SecondSheet,
            export =>
                export.AsWorkbook(more: workbook =>
                    workbook.Sheet("ledger (2)", ["entry|account|date|kind|amount", "99|A1|2026-10-28|charge|1.00"])
                )
        ),
        new(
            WorkbookChecks.HiddenRows,
            export => export.AsWorkbook(row: i => i == 3 ? $"r=\"{i}\" hidden=\"1\"" : $"r=\"{i}\"")
        ),
        new(
            WorkbookChecks.HiddenColumn,
            export => export.AsWorkbook(before: "<cols><col min=\"13\" max=\"13\" hidden=\"1\"/></cols>")
        ),
        new(WorkbookChecks.HiddenSheet, export => export.AsWorkbook(state: "hidden")),
        new(
            WorkbookChecks.Links,
            export =>
                export.AsWorkbook(more: workbook =>
                    workbook.Part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                )
        ),
        new(PeopleChecks.FlagInName, export => export.Set("accounts", "A1", "name", "Ann Able (DECEASED)"), "A1"),
        new(PeopleChecks.PatientElsewhere, export => export.Set("ledger", "15", "patient", "P1"), "A5"),
        new(PeopleChecks.UnknownPatient, export => export.Set("ledger", "15", "patient", "P99")),
        new(PeopleChecks.NoEmail, export => export.Set("accounts", "A1", "email", "none")),
        new(PeopleChecks.NoAddress, export => export.Set("accounts", "A2", "postal_code", "00000")),
        new(PeopleChecks.BrokenLetters, export => export.Set("accounts", "A2", "name", "Zo\u00C3\u00A9 Bell")),
        new(
            PeopleChecks.SamePerson,
            export =>
                export
                    .Set("accounts", "A2", "name", "Ann Able")
                    .Set("accounts", "A2", "phone", "802-555-0101")
                    .Set("accounts", "A2", "address", "1 Elm St")
        ),
    ];

    private static IEnumerable<string> Visits(string account, int count) =>
        Enumerable.Range(1, count).Select(day => $"{account},,2026-08-{day:00},completed");

    private static IEnumerable<string> Calls(int count) =>
        Enumerable.Range(1, count).Select(day => $"Z{day},2026-10-{day:00},call,,phone,out,,,");

    private static QuietExport Aging(QuietExport export, params string[] rows) =>
        export.Leave("ledger").File("aging", ["account,aged_0_30,aged_31_60,aged_61_90,aged_over_90,credit", .. rows]);
}
