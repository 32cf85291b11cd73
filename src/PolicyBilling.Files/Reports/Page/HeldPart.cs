using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What is held and why, with its money and who works it; then the worklists.</summary>
internal static class HeldPart
{
    private const int MostReasons = 8;

    public static void Write(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Labels.WhatIsHeld);
        var holds = page.Overview.Holds;
        if (holds.Count == 0)
        {
            html.Element("p", PageLabels.Sentence(page.Labels.NothingHeld));
            return;
        }
        // One reason left over is shown rather than called "1 other reason".
        var shown = holds.Count <= MostReasons + 1 ? holds.Count : MostReasons;
        List<Row> rows =
        [
            .. holds
                .Take(shown)
                .Select(hold => new Row([
                    $"{hold.Policy} · {hold.Rule}",
                    hold.Tally.Accounts,
                    hold.Tally.Amount,
                    Owners(hold, page),
                ])),
        ];
        if (shown < holds.Count)
            rows.Add(Sum(page.Labels.OtherReasons(holds.Count - shown), holds.Skip(shown)));
        rows.Add(Sum(page.Labels.Total, holds) with { Kind = RowKind.Total });
        html.Table(
            new(
                page.Labels.WhatIsHeld,
                [
                    new(page.Labels.Reason, Text, 30),
                    new(page.Labels.Accounts, CellFormat.Count, 8),
                    new(page.Labels.PatientPortion, CellFormat.Money, 12),
                    new(page.Words.WhoWorksIt, Text, 20),
                ],
                rows.Count,
                rows
            ),
            captionHidden: true
        );
        html.Element("p", page.Words.OwnersSay, ("class", "note"));
        GoesOutPart.LeftOut(html, page, DecisionKind.Hold);
    }

    public static void WriteWorklists(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Labels.Worklists);
        var lists = page.Overview.Worklists.ToLookup(list => list.Tally.Accounts > 0);
        if (!lists[true].Any())
            html.Element("p", page.Words.NoWorklists);
        else
            html.Table(ByOwner([.. lists[true].GroupBy(list => list.Worklist.Owner)], page), captionHidden: true);
        if (lists[false].Any())
            html.Element(
                "p",
                page.Words.EmptyLists(string.Join(", ", lists[false].Select(list => list.Worklist.Name))),
                ("class", "note")
            );
    }

    private static Report ByOwner(List<IGrouping<string, WorklistTally>> owners, PageFacts page) =>
        Report.Table<IGrouping<string, WorklistTally>>(
            page.Labels.Worklists,
            owners,
            [
                new(page.Labels.Owner, Text, 16, lists => lists.Key.Length > 0 ? lists.Key : page.Words.Nobody),
                new(
                    page.Words.ListsWithRows,
                    Prose,
                    50,
                    lists =>
                        string.Join(
                            " · ",
                            lists.Select(list =>
                                $"{list.Worklist.Name} {page.Count(list.Tally.Accounts)} "
                                + $"({page.Money(list.Tally.Amount)})"
                            )
                        )
                ),
                new(page.Labels.Rows, CellFormat.Count, 8, lists => lists.Sum(list => list.Tally.Accounts)),
            ]
        );

    private static string Owners(HoldReason hold, PageFacts page) =>
        string.Join(", ", hold.Owners.Select(owner => $"{owner.Key} {page.Count(owner.Value)}"));

    private static Row Sum(string what, IEnumerable<HoldReason> holds)
    {
        var sum = holds.Aggregate(new Tally(), (all, hold) => all + hold.Tally);
        return new([what, sum.Accounts, sum.Amount, null]);
    }
}
