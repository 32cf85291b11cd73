namespace PolicyBilling.Files.Printed;

/// <summary>Holds what the rows come to against what is printed, down every column and across every row.</summary>
internal static class Footing
{
    /// <summary>Adds every difference that refuses the report, with the rows that may explain it.</summary>
    public static void Check(ReportTable table, Totals.Found found, AgingColumns columns, Brought brought)
    {
        var words = new AgingWords(brought.Language);
        var body = found.Rows.Where(row => row.Kind == RowKind.Body).ToList();
        brought.Differ(table, found, check => MayExplain(body, check, words));
        foreach (var stray in found.Strays.Take(20))
            brought.Refuse(words.Stray(table.Grid.File, stray.Line, Short(stray.Source.Text)));
        Across(table, body, columns, words, brought);
        Totals(table, found, columns, words, brought);
    }

    private static void Across(
        ReportTable table,
        List<ReportRow> body,
        AgingColumns columns,
        AgingWords words,
        Brought brought
    )
    {
        var file = table.Grid.File;
        foreach (var row in body)
        {
            if (!columns.AddsUp(row))
                brought.Refuse(
                    words.Across(
                        file,
                        row.Line,
                        columns.PeriodSum(row),
                        columns.Credit >= 0,
                        table.Named(columns.Balance),
                        row.Amount(columns.Balance)
                    )
                );
            if (!columns.PortionAddsUp(row))
                brought.Refuse(
                    words.Portion(
                        file,
                        row.Line,
                        table.Named(columns.Balance),
                        row.Amount(columns.Balance) - columns.EstimateOf(row),
                        table.Named(columns.Portion),
                        row.Amount(columns.Portion)
                    )
                );
        }
        var summed = columns.Summed;
        foreach (var row in body)
            for (var at = 0; at < row.Cells.Length && at < table.SecondLine; at++)
                if (summed.Contains(at) && !table.Money.TryRead(row.At(at), out _))
                    brought.Refuse(words.NoAmount(file, row.Line, table.Named(at), Short(row.At(at).Text)));
    }

    private static void Totals(
        ReportTable table,
        Totals.Found found,
        AgingColumns columns,
        AgingWords words,
        Brought brought
    )
    {
        if (!found.HasGrand)
            return;
        var grand = found.Checks[^1].Row;
        var before = grand.Amounts;
        // Printed totals add up across as well, or one of them was changed together with its rows.
        if (!columns.AddsUp(grand) && !columns.CreditInBalance && before.Length > 0)
            brought.Refuse(words.TotalsAcross(table.Grid.File, grand.Line));
    }

    private static List<string> MayExplain(List<ReportRow> body, TotalCheck check, AgingWords words)
    {
        var difference = check.Printed - check.Summed;
        return
        [
            .. body.Where(row =>
                    row.Amount(check.Column) is var amount
                    && amount != 0
                    && (
                        amount == difference
                        || amount == -difference
                        || amount * 2 == difference
                        || amount * 2 == -difference
                    )
                )
                .Take(5)
                .Select(row => words.MayExplain(row.Line, row.Amount(check.Column))),
        ];
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
