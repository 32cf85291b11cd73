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
}
