using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Page;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Reports;

/// <summary>Everything that a dry run shows of a practice, made as the program makes it.</summary>
internal sealed class DemoReports
{
    private static readonly Lazy<PracticeData> Demo = new(() =>
        PracticeImport.Read(Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"), texts: KeptTexts.OfCharges)
    );

    private DemoReports(PageContent content) => Content = content;

    public PageContent Content { get; }
    public BillingPlan Plan => Content.Plan;

    public static DemoReports In(string language) => Of(Demo.Value, PolicyText.Fixture(), language);

    /// <summary>The same by the policies that are shipped: what <c>reports/sample/</c> shows.</summary>
    public static DemoReports Shipped(string language = "en") => Of(Demo.Value, PolicyText.Shipped(), language);

    public static DemoReports Of(PracticeData data, PolicySet policies, string language)
    {
        var options = new RunOptions(new DateOnly(2026, 10, 31), language, Papers: true);
        var plan = BillingRun.Plan(data, policies, options);
        var before = MonthBefore.Plan(data, policies, options);
        var measures = MeasuresRun.Of(data, policies, options.AsOf);
        var calendar = CalendarRun.Of(data, policies, options, DryRunReports.DaysAhead);
        return new(
            new(plan, before, language)
            {
                Calendar = calendar,
                Charts = DryRunCharts.All(
                    plan,
                    measures.MonthEnds,
                    before,
                    policies.Practice.Targets,
                    language,
                    calendar,
                    measures.Forecast
                ),
            }
        );
    }

    public string Page()
    {
        using var saved = new MemoryStream();
        return PageText.Write(Content, PlanFile.Write(Plan, saved));
    }

    public string SavedPlan()
    {
        using var stream = new MemoryStream();
        PlanFile.Write(Plan, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public MemoryStream Workbook()
    {
        var stream = new MemoryStream();
        Files.Reports.Workbook.Write(
            stream,
            DryRunCover.Of(Plan, Content.Language),
            DryRunReports.All(Plan, Content.Language, Content.Calendar),
            Content.Charts
        );
        return stream;
    }

    public string Screen()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ConsoleSummary.Write(Plan, writer, Content.Language);
        return writer.ToString();
    }

    public JsonElement Json()
    {
        using var stream = new MemoryStream();
        PlanJson.Write(Plan, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}

/// <summary>A page written and read back: it is XML as well as HTML.</summary>
internal static class PageText
{
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static string Write(PageContent content, string fingerprint = "sha256:0")
    {
        using var stream = new MemoryStream();
        DryRunPage.Write(content, fingerprint, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static XElement Parse(string page) => XDocument.Parse(page).Root!;

    /// <summary>The rows of the table with a caption: each row's cells as they read.</summary>
    public static List<string[]> Table(this XElement page, string caption) =>
        [
            .. page.Descendants(Html + "table")
                .Single(table => table.Element(Html + "caption")!.Value == caption)
                .Descendants(Html + "tr")
                .Select(row => row.Elements().Select(cell => cell.Value).ToArray()),
        ];

    /// <summary>What stands in headings, cells, captions, terms and paragraphs.</summary>
    public static IEnumerable<string> Texts(this XElement page) =>
        page.Descendants(Html + "body")
            .Single()
            .DescendantNodes()
            .OfType<XText>()
            .Select(text => text.Value.Trim())
            .Where(text => text.Length > 0);

    public static IEnumerable<XElement> All(this XElement page, string name) => page.Descendants(Html + name);
}
