using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Reports.Page.Comparing;

/// <summary><c>month-over-month.html</c>: what the partners look at once a month: what became of the money, of
/// decisions, and the figures to steer by.</summary>
public static class ComparisonPage
{
    /// <summary>The page's name under the output folder.</summary>
    public const string FileName = "month-over-month.html";

    /// <summary>Writes the page of a comparison with its charts, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static void Write(
        Comparison comparison,
        IReadOnlyList<Chart> charts,
        string language,
        Stream stream,
        CancellationToken cancel = default
    )
    {
        var page = new ComparisonFacts(comparison, charts, language);
        var title = page.Words.Title(page.FromTo);
        PageShell.Write(
            stream,
            language,
            page.Format,
            $"{title} · {comparison.Practice}",
            html => Title(html, page, title),
            html => Content(html, page),
            cancel
        );
    }

    private static void Title(HtmlWriter html, ComparisonFacts page, string title)
    {
        using (html.In("p", ("class", "practice")))
            html.Data(page.Comparison.Practice);
        html.Element("h1", title);
        // The findings, for whoever reads no further.
        html.Element("p", page.Words.Lead(page.Charts.Select(chart => chart.Title)), ("class", "lead"));
    }

    private static void Content(HtmlWriter html, ComparisonFacts page)
    {
        WalkPart.Write(html, page);
        WalkPart.WriteMonths(html, page);
        MigrationPart.Write(html, page);
        using (html.In("div", ("class", "columns")))
        {
            MigrationPart.WriteOver90(html, page);
            MigrationPart.WriteMovers(html, page);
        }
        SteeringPart.WriteDecisions(html, page);
        SteeringPart.WriteRecovery(html, page);
        SteeringPart.WriteMeasures(html, page);
        ClosingPart.WriteProblems(html, page.Comparison.Problems, page.Labels.Common, page.Common);
        SteeringPart.WriteOrigin(html, page);
        ChartPart.WriteNumbers(html, page.Common, page.Chart("receivables"), page.Chart("measures"));
    }
}

/// <summary>What the parts of a comparison's page share: words, the reader's format, the charts by name.</summary>
internal sealed class ComparisonFacts(Comparison comparison, IReadOnlyList<Chart> charts, string language)
{
    public Comparison Comparison => comparison;
    public IReadOnlyList<Chart> Charts => charts;
    public ComparisonLabels Labels { get; } = ComparisonLabels.In(language);
    public MeasureLabels Measures { get; } = new(language, comparison.Currency);
    public PageLabels Common { get; } = new(language);
    public ComparisonPageLabels Words { get; } = new(language);
    public TextFormat Format { get; } = new(language, comparison.Currency);

    public string FromTo => Labels.FromTo(Format.Date(comparison.From), Format.Date(comparison.To));

    /// <summary>The chart of a name; null where there is nothing to draw.</summary>
    public Chart? Chart(string name) => charts.FirstOrDefault(chart => chart.Name == name);

    /// <summary>A chart under its finding, with its numbers unless they stand at the page's end.</summary>
    public void Write(HtmlWriter html, string name, bool numbers = true)
    {
        if (Chart(name) is not { } chart)
            return;
        ChartPart.WriteWhole(html, chart, numbers ? "" : Words.NumbersAtTheEnd);
        if (numbers)
            html.Table(chart.Table, Common.NumbersOf(chart.Title), captionHidden: true);
    }
}
