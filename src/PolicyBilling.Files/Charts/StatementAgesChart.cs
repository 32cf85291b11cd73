using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Charts;

/// <summary>The statements that go out, by how long the money has been the patient's to pay.</summary>
internal static class StatementAgesChart
{
    private sealed record Line(string Name, Shade Shade, Tally Tally);

    public static Chart Of(BillingPlan plan, ChartTexts texts)
    {
        var words = new PlanTexts(texts);
        var lines = Enumerable
            .Range(0, 4)
            .Select(age => new Line(
                texts.Age(age),
                Shade.Patient30 + age,
                Sum(plan.Decisions.Where(decision => Aging.BucketOf(decision.PatientDueDays) == age))
            ))
            .ToList();
        var oldest = lines[3].Tally;
        var apart = words.Apart(Sum(plan.Decisions.Where(Owing.IsLeftOut(plan))), plan.LeftOut, default);
        var all = new Tally(lines.Sum(line => line.Tally.Accounts), lines.Sum(line => line.Tally.Amount));
        var withOther = plan.Decisions.Count(decision => Goes(decision) && decision.Kind != DecisionKind.Statement);
        var figure = new Figure(
            [
                Panel(texts.Statements, lines, tally => tally.Accounts, texts.Format.Number),
                Panel(texts.Asked, lines, tally => tally.Amount, texts.Money),
            ],
            Lying: true,
            $"{words.ClockNote} {apart}".TrimEnd()
        );
        var sentence =
            all.Accounts == 0
                ? words.NoStatements
                : words.AgesSentence(all, lines.Select(line => (line.Name, line.Tally)), withOther);
        return new Chart(
            "statements-by-age",
            words.AgesTitle(all, oldest),
            $"{sentence} {apart}".TrimEnd(),
            Table(lines, all, texts),
            all.Accounts == 0 ? Figure.None : figure
        );
    }

    private static bool Goes(Decision decision) => decision.Sends.Contains("statement");

    private static Tally Sum(IEnumerable<Decision> decisions) =>
        decisions.Where(Goes).Aggregate(default(Tally), (sum, decision) => sum.With(decision.Amount));

    private static Panel Panel(
        string heading,
        List<Line> lines,
        Func<Tally, decimal> value,
        Func<decimal, string> write
    ) =>
        new(
            heading,
            [.. lines.Select((line, row) => new Mark(row, line.Name))],
            [
                .. lines.Select(
                    (line, row) => new Bar(row, 0.66, 0, value(line.Tally), line.Shade, write(value(line.Tally)))
                ),
            ]
        );

    private static Report Table(List<Line> lines, Tally all, ChartTexts texts)
    {
        List<Row> rows =
        [
            .. lines.Select(line => new Row([line.Name, line.Tally.Accounts, line.Tally.Amount])),
            new Row([texts.Total, all.Accounts, all.Amount], RowKind.Total),
        ];
        return new(
            "statements-by-age",
            [
                new(texts.Clock, CellFormat.Text, 30),
                new(texts.Statements, CellFormat.Count, 12),
                new(texts.Asked, CellFormat.Money, 16),
            ],
            rows.Count,
            rows
        );
    }
}
