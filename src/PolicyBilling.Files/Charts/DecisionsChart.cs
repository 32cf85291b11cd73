using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Charts;

/// <summary>This plan's decisions against the one before: accounts and dollars.</summary>
internal static class DecisionsChart
{
    private sealed record Line(string Name, Tally Now, Tally? Before, bool Drawn = true);

    public static Chart Of(BillingPlan plan, BillingPlan? before, Labels labels, ChartTexts texts)
    {
        var lines = Lines(plan, before, labels, texts);
        var title = texts.DecisionsTitle(lines[0].Now, lines[0].Before, before?.AsOf);
        var note = lines.Find(line => !line.Drawn) is { Now.Accounts: > 0 } none
            ? texts.NotDrawn(none.Now.Accounts)
            : null;
        var figure = new Figure(
            [
                Panel(texts.Accounts, lines, tally => tally.Accounts, texts.Format.Number, plan, before, texts),
                Panel(texts.PatientPortion, lines, tally => tally.Amount, texts.Format.WholeMoney, plan, before, texts),
            ],
            Lying: true,
            note
        );
        return new Chart(
            "decisions",
            title,
            texts.DecisionsSentence(
                lines.Where(line => line.Drawn).Select(line => (line.Name, line.Now)),
                plan,
                before
            ),
            Table(lines, plan, before, texts),
            figure
        );
    }

    private static List<Line> Lines(BillingPlan plan, BillingPlan? before, Labels labels, ChartTexts texts)
    {
        var (now, then) = (Tallies(plan), before is null ? null : Tallies(before));
        var lines = new List<Line>();
        foreach (
            var kind in (DecisionKind[])
                [DecisionKind.Statement, DecisionKind.Collections, DecisionKind.WriteOff, DecisionKind.Hold]
        )
            lines.Add(new(labels.Of(kind), now.Kept.GetValueOrDefault(kind), then?.Kept.GetValueOrDefault(kind)));
        if (now.LeftOut.Accounts > 0 || then?.LeftOut.Accounts > 0)
            lines.Add(new(texts.LeftOut, now.LeftOut, then?.LeftOut));
        // Accounts that owe nothing are most of a practice; their bar would make the others invisible.
        lines.Add(
            new(
                texts.NothingOwed,
                now.Kept.GetValueOrDefault(DecisionKind.None),
                then?.Kept.GetValueOrDefault(DecisionKind.None),
                Drawn: false
            )
        );
        return lines;
    }

    private sealed record Counted(Dictionary<DecisionKind, Tally> Kept, Tally LeftOut);

    private static Counted Tallies(BillingPlan plan)
    {
        var (leftOut, kept) = LeftOut.Split(plan);
        return new(kept.GroupBy(decision => decision.Kind).ToDictionary(group => group.Key, Sum), Sum(leftOut));
    }

    private static Tally Sum(IEnumerable<Decision> decisions) =>
        decisions.Aggregate(default(Tally), (sum, decision) => sum.With(decision.Figures.PatientPortion));

    private static Panel Panel(
        string heading,
        List<Line> lines,
        Func<Tally, decimal> value,
        Func<decimal, string> write,
        BillingPlan plan,
        BillingPlan? before,
        ChartTexts texts
    )
    {
        var drawn = lines.Where(line => line.Drawn).ToList();
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
            new(texts.On(texts.PatientPortion, day), CellFormat.Money, 20, line => tally(line).Amount),
        ];

    private static Tally Sum(List<Line> lines, Func<Line, Tally> tally) =>
        new(lines.Sum(line => tally(line).Accounts), lines.Sum(line => tally(line).Amount));
}
