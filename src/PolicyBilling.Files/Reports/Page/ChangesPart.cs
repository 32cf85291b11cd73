using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What changed since last month: the same policies, decided a month earlier and now.</summary>
internal static class ChangesPart
{
    private const int MostMoves = 5;
    private static readonly DecisionKind[] Kinds =
    [
        DecisionKind.Statement,
        DecisionKind.Collections,
        DecisionKind.WriteOff,
        DecisionKind.Hold,
        DecisionKind.None,
    ];

    /// <summary>Decisions of both days, and how many accounts went from one to another.</summary>
    public static void WriteTables(HtmlWriter html, DecisionComparison changes, Labels labels, PageLabels words)
    {
        html.Table(Decisions(changes, labels, words), labels.EveryDecision, captionHidden: true);
        if (changes.Changed == 0)
            html.Element("p", words.NoMoves);
        else
            html.Table(Moves(changes, labels, words));
    }

    private static Report Decisions(DecisionComparison changes, Labels labels, PageLabels words)
    {
        static DecisionTotal Of(IReadOnlyList<DecisionTotal> totals, DecisionKind kind) =>
            totals.FirstOrDefault(total => total.Kind == kind) ?? new(kind, 0, 0);
        var rows = Kinds
            .Select(kind => (Then: Of(changes.Opening, kind), Now: Of(changes.Closing, kind)))
            .Where(pair => pair.Then.Accounts + pair.Now.Accounts > 0)
            .Select(pair =>
                Line(
                    labels.Of(pair.Now.Kind),
                    pair.Then.Accounts,
                    pair.Then.PatientPortion,
                    pair.Now.Accounts,
                    pair.Now.PatientPortion
                )
            )
            .ToList();
        var (then, now) = (changes.Opening, changes.Closing);
        rows.Add(
            Line(
                labels.Total,
                then.Sum(total => total.Accounts),
                then.Sum(total => total.PatientPortion),
                now.Sum(total => total.Accounts),
                now.Sum(total => total.PatientPortion)
            ) with
            {
                Kind = RowKind.Total,
            }
        );
        return new(
            labels.EveryDecision,
            [
                new(labels.Decision, Text, 14),
                new(words.AMonthAgo, CellFormat.Count, 8),
                new(words.Now, CellFormat.Count, 8),
                new(words.PortionNow, CellFormat.Money, 12),
                new(words.Change, CellFormat.Money, 12),
            ],
            rows.Count,
            rows
        );
    }

    private static Row Line(string what, int accountsThen, decimal then, int accountsNow, decimal now) =>
        new([what, accountsThen, accountsNow, now, now - then]);

    private static Report Moves(DecisionComparison changes, Labels labels, PageLabels words)
    {
        var moves = changes.Moves.Where(move => move.From != move.To).OrderByDescending(move => move.Accounts).ToList();
        var shown = moves.Count <= MostMoves + 1 ? moves.Count : MostMoves;
        List<Row> rows =
        [
            .. moves
                .Take(shown)
                .Select(move => new Row([
                    $"{labels.Of(move.From)} → {labels.Of(move.To)}",
                    move.Accounts,
                    move.PortionTo,
                ])),
        ];
        if (shown < moves.Count)
            rows.Add(
                new([
                    words.OtherMoves,
                    moves.Skip(shown).Sum(move => move.Accounts),
                    moves.Skip(shown).Sum(move => move.PortionTo),
                ])
            );
        return new(
            words.Moves,
            [
                new(words.Move, Text, 30),
                new(labels.Accounts, CellFormat.Count, 8),
                new(labels.PatientPortion, CellFormat.Money, 12),
            ],
            rows.Count,
            rows
        );
    }
}
