using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Charts;

/// <summary>This plan's decisions against the one before: accounts, and what their patients owe.</summary>
internal static class DecisionsChart
{
    private sealed record Line(DecisionKind Kind, string Name, Tally Now, Tally? Before)
    {
        // Accounts that owe nothing are most of a practice; their bar would make the others invisible.
        public bool IsDrawn => Kind != DecisionKind.None;
    }

    public static Chart Of(BillingPlan plan, BillingPlan? before, Labels labels, ChartTexts texts)
    {
        var words = new PlanTexts(texts);
        var lines = Lines(plan, before, labels, texts);
        var drawn = lines.Where(line => line.IsDrawn).ToList();
        var isEmpty = drawn.TrueForAll(line => line.Now.Accounts == 0 && (line.Before?.Accounts ?? 0) == 0);
        var apart = Apart(plan, words);
        var sentence = words.DecisionsSentence(drawn.Select(line => (line.Name, line.Now)), plan, before);
        var none = lines.Find(line => !line.IsDrawn)!.Now.Accounts;
        var note = none > 0 ? $"{texts.NotDrawn(none)} {apart}".TrimEnd() : apart;
        var figure = new Figure(
            [
                Panel(texts.Accounts, drawn, tally => tally.Accounts, texts.Format.Number, plan, before, texts),
                Panel(texts.PatientsOwe, drawn, tally => tally.Amount, texts.Money, plan, before, texts),
            ],
            Lying: true,
            note.Length == 0 ? null : note
        );
        return new Chart(
            "decisions",
            words.DecisionsTitle(lines[0].Now, lines[0].Before, before?.AsOf),
            isEmpty ? words.NothingDecided : $"{sentence} {apart}".TrimEnd(),
            Table(lines, plan, before, texts),
            isEmpty ? Figure.None : figure
        );
    }

    private static string Apart(BillingPlan plan, PlanTexts words)
    {
        var decided = plan.Decisions.Where(decision => decision.Kind != DecisionKind.None).ToList();
        return words.Apart(Owing.Sum(decided.Where(Owing.IsLeftOut(plan))), plan.LeftOut, Owing.Credits(decided));
    }

    private static List<Line> Lines(BillingPlan plan, BillingPlan? before, Labels labels, ChartTexts texts)
    {
        Tally Sum(BillingPlan of, DecisionKind kind) =>
            Owing.Sum(of.Decisions.Where(decision => decision.Kind == kind));
        return
        [
            .. MatrixCell.Order.Select(kind => new Line(
                kind,
                kind == DecisionKind.None ? texts.NothingOwed : labels.Of(kind),
                Sum(plan, kind),
                before is null ? null : Sum(before, kind)
            )),
        ];
    }

    private static Panel Panel(
        string heading,
        List<Line> drawn,
        Func<Tally, decimal> value,
        Func<decimal, string> write,
        BillingPlan plan,
        BillingPlan? before,
        ChartTexts texts
    )
    {
        var bars = new List<Bar>();
        for (var row = 0; row < drawn.Count; row++)
        {
            var (now, then) = (drawn[row].Now, drawn[row].Before);
            // The first row says which bar is which.
            string Label(Tally tally, DateOnly day) =>
                row == 0 && before is not null ? $"{write(value(tally))} ({texts.Day(day)})" : write(value(tally));
            bars.Add(
                new(
                    then is null ? row : row - 0.21,
                    then is null ? 0.62 : 0.38,
                    0,
                    value(now),
                    Shade.Now,
                    Label(now, plan.AsOf),
                    Bold: true
                )
            );
            if (then is { } tally)
                bars.Add(new(row + 0.21, 0.38, 0, value(tally), Shade.Before, Label(tally, before!.AsOf)));
        }
        return new(heading, [.. drawn.Select((line, row) => new Mark(row, line.Name))], bars);
    }

    private static Report Table(List<Line> lines, BillingPlan plan, BillingPlan? before, ChartTexts texts)
    {
        List<Column<Line>> columns =
        [
            new(texts.Decision, CellFormat.Text, 30, line => line.Name),
            .. Columns(texts, plan.AsOf, line => line.Now),
            .. before is null ? [] : Columns(texts, before.AsOf, line => line.Before!.Value),
        ];
        var sums = new Line(
            DecisionKind.None,
            texts.Total,
            Sum(lines, line => line.Now),
            before is null ? null : Sum(lines, line => line.Before!.Value)
        );
        List<Row> rows =
        [
            .. lines
                .Append(sums)
                .Select(line => new Row(
                    [.. columns.Select(column => column.Value(line))],
                    line == sums ? RowKind.Total : RowKind.Line
                )),
        ];
        return new("decisions", columns, rows.Count, rows);
    }

    private static Column<Line>[] Columns(ChartTexts texts, DateOnly day, Func<Line, Tally> tally) =>
        [
            new(texts.On(texts.Accounts, day), CellFormat.Count, 16, line => tally(line).Accounts),
            new(texts.On(texts.PatientsOwe, day), CellFormat.Money, 20, line => tally(line).Amount),
        ];

    private static Tally Sum(List<Line> lines, Func<Line, Tally> tally) =>
        lines.Aggregate(default(Tally), (sum, line) => sum + tally(line));
}
