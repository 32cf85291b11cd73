using PolicyBilling.Files.Charts;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>A chart under its finding, and the numbers of those that have many.</summary>
internal static class ChartPart
{
    // Pixels at which a chart's letters have the size of the page's own across the page.
    private const int Whole = 1000,
        WholeHeight = 296;
    private const string OnThePage = "receivables";

    /// <summary>A chart across the page under its finding.</summary>
    public static void WriteWhole(HtmlWriter html, Chart chart, string where = "")
    {
        html.Element("h3", chart.Title, ("id", Id(chart)));
        using var figure = html.In("figure");
        if (chart.IsDrawn)
            html.Picture(chart.Svg(Whole, chart.Name == OnThePage ? WholeHeight : null, titled: false), chart.Title);
        html.Element("figcaption", $"{chart.Sentence} {where}".TrimEnd());
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

    private static string Id(Chart chart) => $"chart-{chart.Name}";
}
