using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>Holds what the rows come to against what is printed, down every column and across every row.</summary>
internal static class Footing
{
    /// <summary>Adds every difference that refuses the report, with the rows that may explain it.</summary>
    public static void Check(ReportTable table, Totals.Found found, AgingColumns columns, Brought brought)
    {
        var body = found.Rows.Where(row => row.Kind == RowKind.Body).ToList();
        foreach (
            var check in found.Checks.Where(check => !check.Agrees).DistinctBy(check => (check.Row.Line, check.Column))
        )
            brought.Differences.Add(
                new PrintedDifference(
                    table.Grid.File,
                    check.Row.Line,
                    table.Named(check.Column),
                    check.Printed,
                    check.Summed,
                    MayExplain(body, check, columns)
                )
            );
        foreach (var stray in found.Strays.Take(20))
            brought.Refuse(
                $"{table.Grid.File}:{stray.Line}: this row has amounts that are nobody's and no total: "
                    + $"\"{Short(stray.Source.Text)}\". Print the report again, or mark what it is."
            );
        Across(table, body, columns, brought);
        Totals(table, found, columns, brought);
    }

    private static void Across(ReportTable table, List<ReportRow> body, AgingColumns columns, Brought brought)
    {
        foreach (var row in body)
        {
            if (!columns.AddsUp(row))
                brought.Refuse(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{table.Grid.File}:{row.Line}: the periods come to {columns.PeriodSum(row):0.00}"
                    )
                        + string.Create(
                            CultureInfo.InvariantCulture,
                            $"{(columns.Credit >= 0 ? " before the credit" : "")}, and "
                                + $"{table.Named(columns.Balance)} says {row.Amount(columns.Balance):0.00}: "
                                + $"one of them is wrong."
                        )
                );
            if (!columns.PortionAddsUp(row))
                brought.Refuse(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{table.Grid.File}:{row.Line}: {table.Named(columns.Balance)} less the insurance "
                            + $"estimate is {row.Amount(columns.Balance) - columns.EstimateOf(row):0.00}, "
                            + $"and {table.Named(columns.Portion)} says {row.Amount(columns.Portion):0.00}."
                    )
                );
        }
        var summed = columns.Summed;
        foreach (var row in body)
            for (var at = 0; at < row.Cells.Length && at < table.SecondLine; at++)
                if (summed.Contains(at) && !table.Money.TryRead(row.At(at), out _))
                    brought.Refuse(
                        $"{table.Grid.File}:{row.Line}: {table.Named(at)}: \"{Short(row.At(at).Text)}\" is no amount."
                    );
    }

    private static void Totals(ReportTable table, Totals.Found found, AgingColumns columns, Brought brought)
    {
        if (!found.HasGrand)
            return;
        var grand = found.Checks[^1].Row;
        var before = grand.Amounts;
        // Printed totals add up across as well, or one of them was changed together with its rows.
        if (!columns.AddsUp(grand) && !columns.CreditInBalance && before.Length > 0)
            brought.Refuse($"{table.Grid.File}:{grand.Line}: the printed totals do not add up across.");
    }

    private static List<string> MayExplain(List<ReportRow> body, TotalCheck check, AgingColumns columns)
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
                .Select(row =>
                    $"line {row.Line}: {row.Amount(check.Column).ToString("0.00", CultureInfo.InvariantCulture)}"
                ),
        ];
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
