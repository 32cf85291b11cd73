using PolicyBilling.Files.Contents;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Page.Comparing;

/// <summary>The walk from balance to balance, what came late, and receivables month by month.</summary>
internal static class WalkPart
{
    private const int MostLate = 6;

    public static void Write(HtmlWriter html, ComparisonFacts page)
    {
        var (comparison, words) = (page.Comparison, page.Words);
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", words.FromBalanceToBalance);
        page.Write(html, "walk");
        html.Element(
            "p",
            words.TiesTo(page.Format.Date(comparison.From), page.Format.Date(comparison.To)),
            ("class", "check")
        );
        var leftOut =
            comparison.Walk.ClosingLeftOut == 0
                ? ""
                : " "
                    + words.LeftOut(
                        page.Format.Money(comparison.Walk.ClosingLeftOut),
                        string.Join(", ", comparison.LeftOut)
                    );
        html.Element("p", words.AgedOnSays + leftOut, ("class", "note"));
        WriteLate(html, page);
    }

    public static void WriteMonths(HtmlWriter html, ComparisonFacts page)
    {
        using var section = html.In("section", ("class", "wide"));
        html.Element("h2", page.Words.MonthByMonth);
        page.Write(html, "receivables", numbers: false);
    }

    private static void WriteLate(HtmlWriter html, ComparisonFacts page)
    {
        var late = page.Comparison.Walk.BackDated.OrderByDescending(late => Math.Abs(late.Amount)).ToList();
        if (late.Count == 0)
        {
            html.Element("p", page.Words.NothingLate);
            return;
        }
        html.Table(
            Report.Table(
                page.Words.PostedLate,
                [.. late.Take(MostLate)],
                new(page.Labels.Line, Text, 24, line => page.Labels.Of(line.Line)),
                new(page.Labels.Reason, Text, 40, line => page.Labels.PostedFor(line, page.Format)),
                new(page.Labels.Entries, Count, 8, line => line.Entries),
                new Column<Workbench.Comparing.BackDated>(
                    page.Labels.Common.Amount,
                    CellFormat.Money,
                    12,
                    line => line.Amount
                )
            )
        );
        if (late.Count > MostLate)
            html.Element("p", page.Words.AndMoreLines(late.Count - MostLate, page.Labels.Late), ("class", "note"));
    }
}
