using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>What was read, and the total that ties it to the practice system's own report; then who owes
/// whom.</summary>
internal static class ReadPart
{
    public static void Write(HtmlWriter html, PageFacts page)
    {
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Words.WhatWasRead);
        using (html.In("dl", ("class", "pairs")))
            foreach (var (term, text) in Origin(page))
            {
                html.Element("dt", term);
                using (html.In("dd"))
                    html.Data(text);
            }
        html.Table(Aging(page), page.Words.Aging);
        html.Element("p", page.Words.TiesTo(page.Format.Date(page.Plan.AsOf)), ("class", "check"));
    }

    public static void WriteOwed(HtmlWriter html, PageFacts page)
    {
        var (words, owed, leftOut) = (page.Words, page.Overview.Receivables, page.Overview.LeftOut);
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", words.WhoOwes);
        using (html.In("dl", ("class", "figures")))
            foreach (
                var (term, amount) in new[]
                {
                    (words.PatientsOwe, owed.Patients),
                    (words.InsurersOwe, owed.Insurers),
                    (words.WeOwe, owed.Figures.Credit),
                }
            )
                using (html.In("div"))
                {
                    html.Element("dt", term);
                    html.Element("dd", page.Money(amount));
                }
        using (html.In("p"))
        {
            html.Text(
                words.OwedSum(
                    page.Money(owed.Patients),
                    page.Money(owed.Insurers),
                    page.Money(owed.Figures.Credit),
                    page.Money(owed.Figures.Balance)
                )
            );
            if (leftOut.Accounts > 0)
                html.Text(
                    " "
                        + words.WithLeftOut(
                            page.Money(leftOut.Figures.Balance),
                            string.Join(", ", page.Plan.LeftOut),
                            page.Money(page.Plan.Totals.Balance)
                        )
                );
        }
        ChartPart.Write(html, page);
        ChartPart.WriteFindings(html, page, "over-90");
    }

    private static IEnumerable<(string, string)> Origin(PageFacts page)
    {
        var (plan, labels) = (page.Plan, page.Labels);
        var source = plan.Source ?? plan.Folder;
        yield return (
            labels.Source,
            plan.ExportedAsOf is { } date ? $"{source}, {labels.Exported(page.Format.Date(date))}" : source
        );
        yield return (
            page.Words.AgeOfData,
            $"{labels.Colon(labels.NewestEntry)} {SummaryReport.Age(page.Overview, labels, page.Format)}"
        );
        yield return (
            labels.NotExported,
            plan.NotExported.Count == 0
                ? page.Words.EverythingExported
                : $"{string.Join(", ", plan.NotExported)} ({labels.ReadsAsNoHistory})"
        );
        yield return (
            page.Words.AgingTotal,
            $"{page.Money(plan.Totals.Balance)} · {page.Words.Accounts(plan.Decisions.Count, page.Format)}"
        );
    }

    private static Report Aging(PageFacts page)
    {
        var (labels, overview) = (page.Labels, page.Overview);
        List<Row> rows = [];
        if (page.Plan.LeftOut.Count > 0)
        {
            rows.Add(Line(labels.InReceivables, overview.Receivables.Accounts, overview.Receivables.Figures));
            rows.Add(
                Line(
                    $"{labels.Colon(labels.LeftOut)} {string.Join(", ", page.Plan.LeftOut)}",
                    overview.LeftOut.Accounts,
                    overview.LeftOut.Figures
                )
            );
        }
        rows.Add(Line(labels.AllAccounts, page.Plan.Decisions.Count, page.Plan.Totals, RowKind.Total));
        return new(
            page.Words.Aging,
            [
                new(page.Words.WhichAccounts, Text, 30),
                new(labels.Accounts, CellFormat.Count, 8),
                new(labels.Aged0To30, CellFormat.Money, 12),
                new(labels.Aged31To60, CellFormat.Money, 12),
                new(labels.Aged61To90, CellFormat.Money, 12),
                new(labels.AgedOver90, CellFormat.Money, 12),
                new(page.Words.Credits, CellFormat.Money, 12),
                new(labels.Balance, CellFormat.Money, 12),
            ],
            rows.Count,
            rows
        );
    }

    private static Row Line(string who, int accounts, in Figures figures, RowKind kind = RowKind.Line) =>
        new(
            [
                who,
                accounts,
                figures.Aged0To30,
                figures.Aged31To60,
                figures.Aged61To90,
                figures.AgedOver90,
                -figures.Credit,
                figures.Balance,
            ],
            kind
        );
}
