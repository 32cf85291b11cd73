using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Comparing;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page.Comparing;

/// <summary>From bucket to bucket, who entered and left the oldest one, and whose balance moved most.</summary>
internal static class MigrationPart
{
    private const int MostNames = 10;

    public static void Write(HtmlWriter html, ComparisonFacts page)
    {
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Words.WhatBecameOfIt);
        page.Write(html, "migration");
        html.Element("p", page.Words.MatrixSays, ("class", "note"));
    }

    public static void WriteOver90(HtmlWriter html, ComparisonFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Labels.Over90);
        Names(html, page, page.Words.EnteredOver90, page.Words.NobodyEntered, page.Comparison.Migration.Entered);
        Names(html, page, page.Words.LeftOver90, page.Words.NobodyLeft, page.Comparison.Migration.Left);
    }

    public static void WriteMovers(HtmlWriter html, ComparisonFacts page)
    {
        using var section = html.In("section");
        html.Element("h2", page.Labels.Movers);
        var (risen, fallen) = (page.Comparison.Risen, page.Comparison.Fallen);
        if (risen.Count + fallen.Count == 0)
            html.Element("p", page.Words.NobodyMoved);
        if (risen.Count > 0)
            html.Table(Movers(page, page.Words.Risen, risen));
        if (fallen.Count > 0)
            html.Table(Movers(page, page.Words.Fallen, fallen));
    }

    private static void Names(
        HtmlWriter html,
        ComparisonFacts page,
        string caption,
        string nobody,
        IReadOnlyList<Over90Move> moves
    )
    {
        if (moves.Count == 0)
        {
            html.Element("p", nobody);
            return;
        }
        // One left over is named; it takes no more room than "1 more".
        var shown = moves.Count <= MostNames + 1 ? moves.Count : MostNames;
        var all = page.Common.Group(
            caption,
            page.Common.Accounts(moves.Count, page.Format),
            page.Format.Money(moves.Sum(move => move.Amount))
        );
        html.Table(
            Report.Table<Over90Move>(
                caption,
                [.. moves.Take(shown)],
                new(page.Labels.Common.Guarantor, Text, 26, move => move.Guarantor),
                new(page.Labels.Common.Account, Text, 10, move => move.Account),
                new(page.Labels.Common.Amount, CellFormat.Money, 12, move => move.Amount),
                new(page.Labels.Reason, Text, 20, move => page.Labels.Of(move.Reason))
            ),
            all
        );
        if (shown == moves.Count)
            return;
        var rest = moves.Skip(shown).ToList();
        html.Element(
            "p",
            page.Common.AndMore(
                page.Common.Accounts(rest.Count, page.Format),
                page.Format.Money(rest.Sum(move => move.Amount)),
                page.Labels.Over90
            ),
            ("class", "note")
        );
    }

    private static Report Movers(ComparisonFacts page, string caption, IReadOnlyList<AccountWalk> accounts) =>
        Report.Table<AccountWalk>(
            caption,
            accounts,
            new(page.Labels.Common.Guarantor, Text, 26, account => account.Guarantor),
            new(page.Labels.Common.Account, Text, 10, account => account.Account),
            new(page.Labels.Change, CellFormat.Money, 12, account => account.Change),
            new(page.Labels.Mostly, Text, 20, account => page.Labels.Of(account.Mostly!))
        );
}
