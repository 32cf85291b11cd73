using PolicyBilling.Files.Charts;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>The charts: receivables on the page itself, the findings of the others as sentences that lead to the
/// appendix, which has every picture and every number.</summary>
internal static class ChartPart
{
    // Pixels at which a chart's letters have the size of the page's own: across the page, and across half of it.
    private const int Whole = 1000,
        WholeHeight = 296,
        Half = 520,
        HalfHeight = 300;
    private const string OnThePage = "receivables",
        Wide = "each-dollar",
        Low = "over-90";

    /// <summary>The chart across the page.</summary>
    public static void Write(HtmlWriter html, PageFacts page)
    {
        if (page.Content.Charts.FirstOrDefault(chart => chart.Name == OnThePage) is not { } chart)
            return;
        using var figure = html.In("figure");
        html.Picture(chart.Svg(Whole, WholeHeight), chart.Title);
        html.Element("figcaption", chart.Sentence);
    }

    /// <summary>A chart across the page under its finding.</summary>
    public static void WriteWhole(HtmlWriter html, Chart chart, string where = "")
    {
        html.Element("h3", chart.Title, ("id", Id(chart)));
        using var figure = html.In("figure");
        html.Picture(chart.Svg(Whole, chart.Name == OnThePage ? WholeHeight : null, titled: false), chart.Title);
        html.Element("figcaption", $"{chart.Sentence} {where}".TrimEnd());
    }

    /// <summary>What some charts find, each with the way to its picture.</summary>
    public static void WriteFindings(HtmlWriter html, PageFacts page, params string[] names)
    {
        foreach (var chart in page.Content.Charts.Where(chart => names.Contains(chart.Name)))
            using (html.In("p", ("class", "finding")))
            {
                html.Text($"{PageLabels.Sentence(chart.Title)} ");
                html.Element(
                    "a",
                    page.Words.SeeChart,
                    ("href", $"#{Id(chart)}"),
                    ("aria-label", $"{page.Words.SeeChart}, {chart.Title}")
                );
            }
    }

    public static void WriteAppendix(HtmlWriter html, PageFacts page)
    {
        if (page.Content.Charts.Count == 0)
            return;
        using var section = html.In("section", ("class", "appendix"));
        html.Element("h2", page.Words.Appendix);
        // Those as wide as the page first, so that the others can stand under one another beside their numbers.
        foreach (var chart in page.Content.Charts.OrderBy(chart => chart.Name is not (OnThePage or Wide)))
            using (
                html.In(
                    "section",
                    (
                        "class",
                        chart.Name switch
                        {
                            OnThePage => "chart fine",
                            Wide => "chart",
                            _ => "chart beside",
                        }
                    ),
                    ("id", Id(chart))
                )
            )
            {
                html.Element("h3", chart.Title);
                if (chart.Name != OnThePage)
                    Picture(html, chart);
                html.Table(chart.Table, page.Words.NumbersOf(chart.Title), captionHidden: true);
            }
    }

    /// <summary>The numbers of charts that have too many to stand beside their pictures.</summary>
    public static void WriteNumbers(HtmlWriter html, PageLabels words, params IEnumerable<Chart?> charts)
    {
        using var section = html.In("section", ("class", "appendix"));
        html.Element("h2", words.AppendixNumbers);
        foreach (var chart in charts.OfType<Chart>())
            using (html.In("section", ("class", "fine")))
            {
                html.Element("h3", chart.Title);
                html.Table(chart.Table, words.NumbersOf(chart.Title), captionHidden: true);
            }
    }

    private static void Picture(HtmlWriter html, Chart chart)
    {
        using var figure = html.In("figure");
        html.Picture(
            chart.Name == Wide
                ? chart.Svg(Whole, chart.HeightAt(titled: false) * 9 / 10, titled: false)
                : chart.Svg(Half, chart.Name == Low ? HalfHeight : null, titled: false),
            chart.Title
        );
        html.Element("figcaption", chart.Sentence);
    }

    private static string Id(Chart chart) => $"chart-{chart.Name}";
}
