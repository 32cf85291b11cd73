using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Charts.WhatIf;

/// <summary>How many accounts and how much money each decision has before and after a change of policy.</summary>
internal static class BeforeAfterChart
{
    // Accounts that owe nothing are most of a practice; their bar would make the others invisible.
    private static readonly DecisionKind[] Drawn =
    [
        DecisionKind.Statement,
        DecisionKind.Collections,
        DecisionKind.WriteOff,
        DecisionKind.Hold,
    ];

    private sealed record Line(string Name, Tally Before, Tally After);

    public static Chart Of(PolicyChange change, WhatIfTexts texts)
    {
        var lines = Drawn.Select(kind => Read(kind, change, texts)).ToList();
        var nothing = Read(DecisionKind.None, change, texts);
        var moved = change
            .Matrix.Where(cell => cell.Before != cell.After)
            .Aggregate(
                default(Tally),
                (sum, cell) => new(sum.Accounts + cell.Accounts, sum.Amount + cell.PatientPortion)
            );
        var figure = new Figure(
            [
                Panel(texts.Common.Accounts, lines, tally => tally.Accounts, texts.Format.Number, texts),
                Panel(texts.Common.PatientPortion, lines, tally => tally.Amount, texts.Format.WholeMoney, texts),
            ],
            Lying: true,
            nothing.Before.Accounts > 0 ? texts.Common.NotDrawn(nothing.Before.Accounts) : null
        );
        return new Chart(
            "what-if-decisions",
            texts.BeforeAfterTitle(moved, change.Moves.Count),
            texts.BeforeAfterSentence(lines.Select(line => (line.Name, line.Before, line.After))),
            Table([.. lines, nothing], texts),
            figure
        );
    }

    private static Line Read(DecisionKind kind, PolicyChange change, WhatIfTexts texts) =>
        new(texts.Labels.Of(kind), Sum(change, cell => cell.Before == kind), Sum(change, cell => cell.After == kind));

    private static Tally Sum(PolicyChange change, Func<MatrixCell, bool> which) =>
        change
            .Matrix.Where(which)
            .Aggregate(
                default(Tally),
                (sum, cell) => new(sum.Accounts + cell.Accounts, sum.Amount + cell.PatientPortion)
            );

    private static Panel Panel(
        string heading,
        List<Line> lines,
        Func<Tally, decimal> value,
        Func<decimal, string> write,
        WhatIfTexts texts
    )
    {
        var bars = new List<Bar>();
        for (var row = 0; row < lines.Count; row++)
        {
            // The first row says which bar is which.
            string Label(Tally tally, string side) =>
                row == 0 ? texts.With(write(value(tally)), side) : write(value(tally));
            bars.Add(
                new(
                    row - 0.21,
                    0.38,
                    0,
                    value(lines[row].Before),
                    Shade.Before,
                    Label(lines[row].Before, texts.Labels.Before)
                )
            );
            bars.Add(
                new(
                    row + 0.21,
                    0.38,
                    0,
                    value(lines[row].After),
                    Shade.Now,
                    Label(lines[row].After, texts.Labels.After),
                    Bold: true
                )
            );
        }
        return new(heading, [.. lines.Select((line, row) => new Mark(row, line.Name))], bars);
    }

    private static Report Table(List<Line> lines, WhatIfTexts texts)
    {
        List<Column<Line>> columns =
        [
            new(texts.Common.Decision, CellFormat.Text, 30, line => line.Name),
            new(texts.Labels.BeforeThat(texts.Common.Accounts), CellFormat.Count, 16, line => line.Before.Accounts),
            new(texts.Labels.AfterThat(texts.Common.Accounts), CellFormat.Count, 16, line => line.After.Accounts),
            new(texts.Labels.BeforeThat(texts.Common.PatientPortion), CellFormat.Money, 20, line => line.Before.Amount),
            new(texts.Labels.AfterThat(texts.Common.PatientPortion), CellFormat.Money, 20, line => line.After.Amount),
        ];
        return Report.Table("what-if-decisions", lines, columns);
    }
}
