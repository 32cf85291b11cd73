using System.Text;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>Charts beside what they show, and their numbers in an appendix.</summary>
internal static class ChartPart
{
    /// <summary>Where half a printed page holds a chart: 91 mm.</summary>
    private const int Half = 520;

    /// <summary>The charts of these names, those that there are.</summary>
    public static void Write(HtmlWriter html, PageFacts page, params string[] names)
    {
        foreach (var chart in names.Select(name => page.Content.Charts.FirstOrDefault(chart => chart.Name == name)).OfType<PageChart>())
            using (html.In("figure"))
            {
                var picture = Convert.ToBase64String(Encoding.UTF8.GetBytes(chart.Svg(Half, null)));
                html.Void("img", ("src", $"data:image/svg+xml;base64,{picture}"), ("alt", chart.Title));
                html.Element("figcaption", chart.Sentence);
            }
    }

    public static void WriteNumbers(HtmlWriter html, PageFacts page)
    {
        if (page.Content.Charts.Count == 0) return;
        using var section = html.In("section", ("class", "appendix"));
        html.Element("h2", page.Words.Appendix);
        foreach (var chart in page.Content.Charts) html.Table(chart.Table, chart.Title);
    }
}
