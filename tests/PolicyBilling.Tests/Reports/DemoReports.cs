using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Ledgers;
using PolicyBilling.Pages;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Reports;

/// <summary>Everything that a dry run shows of a practice, made as the program makes it.</summary>
internal sealed class DemoReports
{
    private static readonly Lazy<PracticeData> Demo = new(() =>
        PracticeImport.Read(
            Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
            texts: KeptTexts.OfChargesAndWriteOffs
        )
    );

    private DemoReports(PageContent content) => Content = content;

    public PageContent Content { get; }
    public BillingPlan Plan => Content.Plan;

    private static readonly ConcurrentDictionary<string, Lazy<DemoReports>> ShippedIn = [];

    public static DemoReports In(string language) => Of(Demo.Value, PolicyText.Fixture(), language);

    /// <summary>The same by the policies that are shipped: what <c>reports/sample/</c> shows.</summary>
    public static DemoReports Shipped(string language = "en") =>
        ShippedIn.GetOrAdd(language, asked => new(() => Of(Demo.Value, PolicyText.Shipped(), asked))).Value;

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
                Today = options.AsOf.AddDays(2),
                Months = PlanMonths.Of(data, policies, options, plan, before),
                MonthEnds = measures.MonthEnds,
                Measures = Measuring.Of(measures.MonthEnds, data, policies),
                Figures = measures,
                Practice = policies.Practice,
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
            DryRunCover.Of(Plan, Content.Language, Content.Age),
            DryRunReports.All(Plan, Content.Language, Content.Calendar, Content.Figures),
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
