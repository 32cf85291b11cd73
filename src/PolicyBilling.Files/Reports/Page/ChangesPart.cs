using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Plans.Comparing;
using static PolicyBilling.Files.Reports.CellFormat;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What changed since last month: the same policies, decided a month earlier and now.</summary>
internal static class ChangesPart
{
    private const int MostMoves = 5;
    private static readonly DecisionKind[] Kinds = [DecisionKind.Statement, DecisionKind.Collections, DecisionKind.WriteOff, DecisionKind.Hold, DecisionKind.None];

    public static void Write(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Words.WhatChanged);
        if (page.Content.Before is not { } before)
        {
            html.Element("p", page.Words.NothingBefore);
            return;
        }
        var changes = DecisionComparison.Of(before, page.Plan);
        html.Element("p", page.Words.SamePolicies(page.Format.Date(before.AsOf)));
        ChartPart.WriteFindings(html, page, "decisions");
        html.Table(Decisions(changes, page), page.Labels.EveryDecision, captionHidden: true);
        if (changes.Changed == 0) html.Element("p", page.Words.NoMoves);
        else html.Table(Moves(changes, page));
    }

    private static Report Decisions(DecisionComparison changes, PageFacts page)
    {
        static DecisionTotal Of(IReadOnlyList<DecisionTotal> totals, DecisionKind kind) => totals.FirstOrDefault(total => total.Kind == kind) ?? new(kind, 0, 0);
        var rows = Kinds.Select(kind => (Then: Of(changes.Opening, kind), Now: Of(changes.Closing, kind))).Where(pair => pair.Then.Accounts + pair.Now.Accounts > 0)
            .Select(pair => Line(page.Labels.Of(pair.Now.Kind), pair.Then.Accounts, pair.Then.PatientPortion, pair.Now.Accounts, pair.Now.PatientPortion)).ToList();
        var (then, now) = (changes.Opening, changes.Closing);
        rows.Add(Line(page.Labels.Total, then.Sum(total => total.Accounts), then.Sum(total => total.PatientPortion), now.Sum(total => total.Accounts), now.Sum(total => total.PatientPortion)) with { Kind = RowKind.Total });
        return new(page.Labels.EveryDecision,
        [
            new(page.Labels.Decision, Text, 14), new(page.Words.AMonthAgo, CellFormat.Count, 8), new(page.Words.Now, CellFormat.Count, 8),
            new(page.Words.PortionNow, CellFormat.Money, 12), new(page.Words.Change, CellFormat.Money, 12),
        ], rows.Count, rows);
    }

    private static Row Line(string what, int accountsThen, decimal then, int accountsNow, decimal now) => new([what, accountsThen, accountsNow, now, now - then]);

    private static Report Moves(DecisionComparison changes, PageFacts page)
    {
        // Both plans are of one export: every account is in both.
        var moves = changes.Moves.Where(move => move.From != move.To).OrderByDescending(move => move.Accounts).ToList();
        var shown = moves.Count <= MostMoves + 1 ? moves.Count : MostMoves;
        List<Row> rows = [.. moves.Take(shown).Select(move => new Row([$"{page.Labels.Of(move.From!.Value)} → {page.Labels.Of(move.To!.Value)}", move.Accounts, move.PortionTo]))];
        if (shown < moves.Count) rows.Add(new([page.Words.OtherMoves, moves.Skip(shown).Sum(move => move.Accounts), moves.Skip(shown).Sum(move => move.PortionTo)]));
        return new(page.Words.Moves, [new(page.Words.Move, Text, 30), new(page.Labels.Accounts, CellFormat.Count, 8), new(page.Labels.PatientPortion, CellFormat.Money, 12)], rows.Count, rows);
    }
}
