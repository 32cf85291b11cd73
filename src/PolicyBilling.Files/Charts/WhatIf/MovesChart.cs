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
        var ways = change
            .Moves.Where(move => move.Change == ChangeKind.Decision)
            .GroupBy(move => (From: move.Before.Kind, To: move.After.Kind), move => move.Before)
            .Select(moved => (moved.Key.From, moved.Key.To, Tally: Owing.Sum(moved)))
            .OrderByDescending(way => way.Tally.Amount)
            .ThenByDescending(way => way.Tally.Accounts)
            .ThenBy(way => (way.From, way.To))
            .ToList();
        List<Line> lines =
        [
            .. ways.Select(way => new Line(texts.Way(way.From, way.To), Of(way.To), way.Tally)),
            .. new[] { ChangeKind.Details, ChangeKind.Reason }
                .Select(kind => new Line(
                    texts.Same(kind),
                    Shade.Before,
                    Owing.Sum(change.Moves.Where(move => move.Change == kind).Select(move => move.Before))
                ))
                .Where(line => line.Tally.Accounts > 0),
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
                            Brief: texts.Common.Money(line.Tally.Amount)
                        )
                ),
            ]
        );
        return new Chart(
            Name,
            ways.Count > 0
                ? texts.MovesTitle(lines[0].Name, lines[0].Tally, ways.Count)
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
            _ => Shade.NotAsked,
        };

    private static Report Table(List<Line> lines, WhatIfTexts texts) =>
        Report.Table<Line>(
            Name,
            lines,
            new(texts.Labels.WhatMoves, CellFormat.Text, 44, line => line.Name),
            new(texts.Common.Accounts, CellFormat.Count, 10, line => line.Tally.Accounts),
            new(texts.Common.PatientsOwe, CellFormat.Money, 16, line => line.Tally.Amount)
        );
}
