using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Charts.WhatIf;

/// <summary>The money that moves from one decision to another, and what changes where the decision stays.</summary>
internal static class MovesChart
{
    public const string Name = "what-if-moves";

    private sealed record Line(string Name, Shade Shade, Tally Tally);

    public static Chart Of(PolicyChange change, WhatIfTexts texts)
    {
        List<Line> lines =
        [
            .. change
                .Matrix.Where(cell => cell.Before != cell.After)
                .OrderByDescending(cell => Math.Abs(cell.PatientPortion))
                .Select(cell => new Line(
                    texts.Way(cell.Before, cell.After),
                    Of(cell.After),
                    new(cell.Accounts, cell.PatientPortion)
                )),
            .. new[] { ChangeKind.Details, ChangeKind.Reason }
                .Select(kind => (kind, moved: change.Moved(kind)))
                .Where(same => same.moved.Accounts > 0)
                .Select(same => new Line(
                    texts.Same(same.kind),
                    Shade.Before,
                    new(same.moved.Accounts, same.moved.Amount)
                )),
        ];
        var panel = new Panel(
            null,
            [.. lines.Select((line, row) => new Mark(row, line.Name))],
            [
                .. lines.Select(
                    (line, row) =>
                        new Bar(
                            row,
                            0.66,
                            0,
                            line.Tally.Amount,
                            line.Shade,
                            texts.Common.AmountAndAccounts(line.Tally),
                            Brief: texts.Format.WholeMoney(line.Tally.Amount)
                        )
                ),
            ]
        );
        return new Chart(
            Name,
            change.Matrix.Any(cell => cell.Before != cell.After)
                ? texts.MovesTitle(lines[0].Name, lines[0].Tally)
                : texts.BeforeAfterTitle(default, change.Moves.Count),
            texts.MovesSentence(lines.Select(line => (line.Name, line.Tally))),
            Table(lines, texts),
            new Figure([panel], Lying: true)
        );
    }

    private static Shade Of(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Statement => Shade.Statement,
            DecisionKind.Collections => Shade.Collections,
            DecisionKind.WriteOff => Shade.WriteOff,
            DecisionKind.Hold => Shade.Hold,
            _ => Shade.LeftOut,
        };

    private static Report Table(List<Line> lines, WhatIfTexts texts) =>
        Report.Table<Line>(
            Name,
            lines,
            new(texts.Labels.WhatMoves, CellFormat.Text, 44, line => line.Name),
            new(texts.Common.Accounts, CellFormat.Count, 10, line => line.Tally.Accounts),
            new(texts.Common.PatientPortion, CellFormat.Money, 16, line => line.Tally.Amount)
        );
}
