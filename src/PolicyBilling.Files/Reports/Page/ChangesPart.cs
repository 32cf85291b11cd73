using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using static PolicyBilling.Files.Reports.CellFormat;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What changed since last month: the same policies, decided a month earlier and now.</summary>
internal static class ChangesPart
{
    private const int MostMoves = 6;
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
        var changes = new DecisionChanges(before, page.Plan);
        html.Element("p", page.Words.SamePolicies(page.Format.Date(before.AsOf)));
        ChartPart.WriteFindings(html, page, "decisions");
        html.Table(Decisions(changes, page), page.Labels.EveryDecision, captionHidden: true);
        if (changes.Moves.Count == 0) html.Element("p", page.Words.NoMoves);
        else html.Table(Moves(changes, page));
    }

    private static Report Decisions(DecisionChanges changes, PageFacts page)
    {
        static DecisionTotal Of(BillingPlan plan, DecisionKind kind) => plan.ByDecision.FirstOrDefault(total => total.Kind == kind) ?? new(kind, 0, 0);
        var rows = Kinds.Select(kind => (Then: Of(changes.Before, kind), Now: Of(changes.Now, kind))).Where(pair => pair.Then.Accounts + pair.Now.Accounts > 0)
            .Select(pair => Line(page.Labels.Of(pair.Now.Kind), pair.Then.Accounts, pair.Then.PatientPortion, pair.Now.Accounts, pair.Now.PatientPortion)).ToList();
        rows.Add(Line(page.Labels.Total, changes.Before.Decisions.Count, changes.Before.Totals.PatientPortion, changes.Now.Decisions.Count, changes.Now.Totals.PatientPortion) with { Kind = RowKind.Total });
        return new(page.Labels.EveryDecision,
        [
            new(page.Labels.Decision, Text, 14), new(page.Words.AMonthAgo, CellFormat.Count, 8), new(page.Words.Now, CellFormat.Count, 8), new(page.Words.PortionNow, CellFormat.Money, 12), new(page.Words.Change, CellFormat.Money, 12),
        ], rows.Count, rows);
    }

    private static Row Line(string what, int accountsThen, decimal then, int accountsNow, decimal now) => new([what, accountsThen, accountsNow, now, now - then]);

    private static Report Moves(DecisionChanges changes, PageFacts page)
    {
        var shown = changes.Moves.Count <= MostMoves + 1 ? changes.Moves.Count : MostMoves;
        List<Row> rows = [.. changes.Moves.Take(shown).Select(move => new Row([$"{page.Labels.Of(move.From)} → {page.Labels.Of(move.To)}", move.Accounts, move.PatientPortion]))];
        var rest = changes.Moves.Skip(shown).ToList();
        if (rest.Count > 0) rows.Add(new([page.Words.OtherMoves, rest.Sum(move => move.Accounts), rest.Sum(move => move.PatientPortion)]));
        return new(page.Words.Moves, [new(page.Words.Move, Text, 30), new(page.Labels.Accounts, CellFormat.Count, 8), new(page.Labels.PatientPortion, CellFormat.Money, 12)], rows.Count, rows);
    }
}
