namespace PolicyBilling.Files.Printed;

/// <summary>Rows that a workbook strikes through or hides: shown and asked about, never used or dropped
/// silently.</summary>
internal static class DoubtfulRows
{
    /// <summary>The table as the office wants it read. Where the printed totals hold without such rows, that is
    /// proposed; rows that are left out are named.</summary>
    public static ReportTable Asked(ReportTable table, AgingColumns columns, Interview interview, Brought brought)
    {
        table = Asked(table, columns, interview, brought, "struck-rows", row => row.IsStruck);
        return Asked(table, columns, interview, brought, "hidden-rows", row => row.IsHidden);
    }

    private static ReportTable Asked(
        ReportTable table,
        AgingColumns columns,
        Interview interview,
        Brought brought,
        string id,
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
        var proposed = with && !apart;
        var answer = interview.Ask(
            new TotalWords(brought.Language).Doubtful(
                id,
                table.Grid.File,
                lines,
                sum,
                with ? true
                    : apart ? false
                    : null,
                proposed
            )
        );
        if (answer == "yes")
            return table;
        brought.Say(new AgingWords(brought.Language).LeftOut(table.Grid.File, lines, sum, id));
        if (proposed)
            brought.LeftOut.AddRange(rows.Select(row => row.Line));
        return proposed ? table : without;
    }

    private static bool Holds(ReportTable table, AgingColumns columns)
    {
        var found = Totals.Find(table, columns.Summed);
        return found.HasGrand && found.Checks.All(check => check.Agrees);
    }
}
