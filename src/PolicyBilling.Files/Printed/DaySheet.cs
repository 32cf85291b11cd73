using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>Reads a list of one span's entries without what was owed before: it is checked, and refused
/// alone.</summary>
internal static class DaySheet
{
    /// <summary>Checks the sums, says what is missing, and refuses where no balances were brought.</summary>
    public static void Read(
        ReportTable table,
        LedgerColumns columns,
        bool beside,
        DateOnly? asOf,
        Interview interview,
        Brought brought
    )
    {
        var file = table.Grid.File;
        var moving = columns.Moving.ToList();
        var found = Totals.Find(table, moving);
        foreach (
            var check in found.Checks.Where(check => !check.Agrees).DistinctBy(check => (check.Row.Line, check.Column))
        )
            brought.Differences.Add(
                new PrintedDifference(file, check.Row.Line, table.Named(check.Column), check.Printed, check.Summed, [])
            );
        foreach (var check in found.Checks.Where(check => check.Agrees))
            brought.PrintedTotals.Add(
                (
                    file,
                    table.Named(check.Column),
                    check.Column == columns.Charge ? "charges"
                    : check.Column == columns.Credits[0] ? "receipts"
                    : "adjustments",
                    check.Printed
                )
            );
        brought.Layouts.Add(
            new TableLayout(table.Grid.Kind.ToString(), table.Headings, [.. table.Headings.Select(_ => "")])
        );
        var order = FileDates.Order(table, interview, brought);
        brought.Say("Patients stand in it, not guarantors.");
        if (beside)
        {
            brought.Say(
                $"{file}: its entries were checked, and kept under original/ without being used: the aging "
                    + $"says what is owed."
            );
            return;
        }
        brought.Kind = "transactions";
        brought.AsOf ??= FileDates.AsOf(table, order, asOf, interview, brought);
        var first =
            Titles.SpanStart(table)?.Day(order)
            ?? table.Body.Select(row => PrintedDates.Whole(row.At(columns.Date))?.Day(order)).Min();
        var before = first?.AddDays(-1);
        interview.Ask(
            "aging-before",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Is there an aging report as of {before:MMMM d, yyyy}, for the balances before these days?"
            ),
            $"{file} holds entries of some days, and no balances of accounts.",
            "no",
            ("no", "Nothing can be written."),
            ("yes", "Give it together with this file.")
        );
        if (
            columns.Patient >= 0
            && !table.Body.Any(row => NameCells.Read(row.At(columns.Patient).Text).Account.Length > 0)
        )
            interview.Ask(
                "names-as-accounts",
                "No account numbers are in the report: the guarantor is known by name and phone only. May "
                    + "name and phone together stand for the account, or is there a patient list with numbers?",
                $"{file} names patients and has no column of numbers.",
                "no",
                ("yes", "Names stand for accounts."),
                ("no", "A list with numbers is needed.")
            );
        brought.Refuse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file}: entries of some days are no ledger: what each account owed before is not in it. "
                    + $"Bring an aging report of the day before them, or a whole ledger; beside an aging it "
                    + $"may give payments and visits."
            )
        );
        brought.Say(
            "Three weeks of entries are no ledger: what each account owed before is not in it. Alone it must "
                + "be refused for deciding; beside an aging it may give payments and visits.".Replace(
                    "Three weeks of entries",
                    "Entries of some days"
                )
        );
    }
}
