using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What goes out: statements with their cost, letters and calls by step, the agency, write-offs.</summary>
internal static class GoesOutPart
{
    public static void Write(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Labels.WhatGoesOut);
        if (page.Overview.Outgoing.Count == 0)
        {
            html.Element("p", PageLabels.Sentence(page.Labels.NothingGoesOut));
            return;
        }
        html.Table(Out(page), captionHidden: true);
        html.Element("p", $"{Cost(page)} {page.Words.InBothLines}", ("class", "note"));
        ChartPart.WriteFindings(html, page, "each-dollar", "statements-by-age");
        LeftOut(html, page, DecisionKind.Statement, DecisionKind.Collections, DecisionKind.WriteOff);
    }

    /// <summary>The accounts kept out of receivables among those that got some decisions; nothing when there are
    /// none.</summary>
    public static void LeftOut(HtmlWriter html, PageFacts page, params DecisionKind[] kinds)
    {
        var tally = kinds.Aggregate(new Tally(), (sum, kind) => sum + page.Overview.LeftOutBy(kind));
        if (tally.Accounts > 0)
            html.Element(
                "p",
                page.Words.LeftOutOfThese(page.Words.Accounts(tally.Accounts, page.Format), page.Money(tally.Amount)),
                ("class", "note")
            );
    }

    private static string Cost(PageFacts page) =>
        page.Plan.CostPerStatement is { } each && page.Overview.StatementCost is { } cost
            ? page.Words.CostOf(
                page.Words.Statements(page.Overview.Statements.Accounts, page.Format),
                page.Money(each),
                page.Money(cost)
            )
            : page.Words.CostUnknown;

    private static Report Out(PageFacts page)
    {
        var ways = page.Overview.Outgoing.ToLookup(pair =>
            pair.Key is Outgoing.StatementByMail or Outgoing.StatementByEmail
        );
        List<Row> rows =
        [
            .. ways[true].Select(pair => Line(page, pair)),
            new(
                [page.Words.StatementsInAll, page.Overview.Statements.Accounts, page.Overview.Statements.Amount],
                RowKind.Total
            ),
            .. ways[false].SelectMany(pair => Steps(page, pair.Key).Prepend(Line(page, pair))),
        ];
        return new(
            page.Labels.WhatGoesOut,
            [
                new(page.Words.What, Text, 30),
                new(page.Labels.Accounts, CellFormat.Count, 10),
                new(page.Labels.Amount, CellFormat.Money, 14),
            ],
            rows.Count,
            rows
        );
    }

    private static Row Line(PageFacts page, KeyValuePair<Outgoing, Tally> pair) =>
        new([page.Labels.Of(pair.Key), pair.Value.Accounts, pair.Value.Amount]);

    private static IEnumerable<Row> Steps(PageFacts page, Outgoing way) =>
        way is not (Outgoing.Letter or Outgoing.Call)
            ? []
            : page
                .Overview.OutgoingSteps.Where(step => step.Way == way)
                .Select(step => new Row([step.Step, step.Tally.Accounts, step.Tally.Amount], RowKind.Heading));
}
