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
        var words = new LedgerWords(brought.Language);
        var file = table.Grid.File;
        var moving = columns.Moving.ToList();
        var found = Totals.Find(table, moving);
        brought.Differ(table, found);
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
        brought.Describe(table, columns.Roles);
        brought.Remember(table);
        var order = FileDates.Order(table, interview, brought);
        brought.Say(words.Patients);
        if (beside)
        {
            brought.Say(words.Checked(file));
            return;
        }
        brought.Kind = "transactions";
        brought.AsOf ??= FileDates.AsOf(table, order, asOf, interview, brought);
        var first =
            Titles.SpanStart(table)?.Day(order)
            ?? table.Body.Select(row => PrintedDates.Whole(row.At(columns.Date))?.Day(order)).Min();
        interview.Ask(words.AgingBefore(file, first?.AddDays(-1)));
        if (
            columns.Patient >= 0
            && !table.Body.Any(row => NameCells.Read(row.At(columns.Patient).Text).Account.Length > 0)
        )
            interview.Ask(words.NamesAsAccounts(file));
        brought.Refuse(words.NoLedgerAlone(file));
        if (first is { } begins && (brought.AsOf ?? Last(table, columns, order)) is { } ends)
            brought.Say(words.SomeDaysOnly(words.Span(ends.DayNumber - begins.DayNumber + 1)));
    }

    private static DateOnly? Last(ReportTable table, LedgerColumns columns, DateOrder order) =>
        table.Body.Select(row => PrintedDates.Whole(row.At(columns.Date))?.Day(order)).Max();
}
