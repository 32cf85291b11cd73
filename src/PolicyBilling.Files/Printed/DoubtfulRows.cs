using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>Rows that a workbook strikes through or hides: shown and asked about, never used or dropped
/// silently.</summary>
internal static class DoubtfulRows
{
    /// <summary>The table as the office wants it read. Where the printed totals hold without such rows, that is
    /// proposed; rows that are left out are named.</summary>
    public static ReportTable Asked(ReportTable table, AgingColumns columns, Interview interview, Brought brought)
    {
        table = Asked(
            table,
            columns,
            interview,
            brought,
            "struck-rows",
            "A line is drawn through some rows",
            row => row.IsStruck
        );
        return Asked(
            table,
            columns,
            interview,
            brought,
            "hidden-rows",
            "The sheet hides some rows",
            row => row.IsHidden
        );
    }

    private static ReportTable Asked(
        ReportTable table,
        AgingColumns columns,
        Interview interview,
        Brought brought,
        string id,
        string what,
        Func<GridRow, bool> doubtful
    )
    {
        var rows = table.Body.Where(row => doubtful(row.Source)).ToList();
        if (rows.Count == 0)
            return table;
        var without = table with
        {
            Rows =
            [
                .. table.Rows.Select(row =>
                    row.Kind == RowKind.Body && doubtful(row.Source) ? row with { Kind = RowKind.Note } : row
                ),
            ],
        };
        var (with, apart) = (Holds(table, columns), Holds(without, columns));
        var lines = string.Join(", ", rows.Take(10).Select(row => row.Line));
        var sum = rows.Sum(row => columns.Balance >= 0 ? row.Amount(columns.Balance) : columns.PeriodSum(row));
        var amount = sum.ToString("0.00", CultureInfo.InvariantCulture);
        var answer = interview.Ask(
            id,
            $"{what}: do they count?",
            $"{table.Grid.File}: line(s) {lines}, {amount} together. The printed totals hold "
                + (
                    with ? "with them."
                    : apart ? "without them."
                    : "neither with them nor without."
                ),
            with && !apart ? "yes" : "no",
            ("yes", "They are accounts as the others are."),
            ("no", "They are left out: nobody in them is asked for money.")
        );
        if (answer == "yes")
            return table;
        brought.Say($"{table.Grid.File}: line(s) {lines} were left out, {amount} together ({id}).");
        if (with && !apart)
            brought.LeftOut.AddRange(rows.Select(row => row.Line));
        return with && !apart ? table : without;
    }

    private static bool Holds(ReportTable table, AgingColumns columns)
    {
        var found = Totals.Find(table, columns.Summed);
        return found.HasGrand && found.Checks.All(check => check.Agrees);
    }
}
