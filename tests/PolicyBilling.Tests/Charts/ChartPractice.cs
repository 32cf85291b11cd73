using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench.Receivables;
using SkiaSharp;

namespace PolicyBilling.Tests.Charts;

/// <summary>Plans to draw: the demo practice's, and small ones made by hand.</summary>
internal static class ChartPractice
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Targets = new Dictionary<
        string,
        IReadOnlyDictionary<string, decimal>
    >
    {
        ["over_90_share"] = new Dictionary<string, decimal> { ["good"] = 10, ["act"] = 15 },
    };

    public static readonly Lazy<PracticeData> DemoData = new(() =>
        PracticeImport.Read(Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"))
    );

    public static readonly Lazy<(BillingPlan Plan, IReadOnlyList<MonthEnd> Ends, BillingPlan Before)> Demo = new(() =>
    {
        var data = DemoData.Value;
        var (policies, options) = (PolicyText.Fixture(), new RunOptions(SamplePlan.AsOf));
        return (
            BillingRun.Plan(data, policies, options),
            MonthEnds.Of(data, policies, SamplePlan.AsOf),
            MonthBefore.Plan(data, policies, options)!
        );
    });

    public static IReadOnlyList<Chart> Charts(string language = "en") =>
        DryRunCharts.All(Demo.Value.Plan, Demo.Value.Ends, Demo.Value.Before, Targets, language);

    public static readonly MonthEnd October = End(
        SamplePlan.AsOf,
        new ByAge(300.00m, 20.00m, 0.00m, 100.00m),
        new ByAge(80.00m, 0.00m, 0.00m, 0.00m),
        55.25m
    );

    /// <summary>A month-end at which nothing is owed.</summary>
    public static readonly MonthEnd Empty = End(SamplePlan.AsOf, default, default, 0.00m);

    /// <summary>A month-end of a practice that did nothing in the month.</summary>
    public static MonthEnd End(DateOnly day, ByAge patients, ByAge insurers, decimal credits) =>
        new(day, patients, insurers, credits, 0.00m)
        {
            Activity = new()
            {
                Production = 0,
                Collections = 0,
                Production90 = null,
                NetProduction12 = null,
                Collections12 = null,
                ClaimsOver30 = 0,
                ClaimsOver60 = 0,
                ClaimsOver90 = 0,
                Statements = 0,
                ReceivedAfterStatements = 0,
            },
        };

    /// <summary>Charts of a plan of given decisions, in a practice with one month.</summary>
    public static IReadOnlyList<Chart> OneMonth(string language, params Decision[] decisions) =>
        DryRunCharts.All(SamplePlan.Of(decisions), [October], null, Targets, language);

    public static Chart Named(this IReadOnlyList<Chart> charts, string name) =>
        charts.Single(chart => chart.Name == name);

    /// <summary>A white edge of some pixels: no text runs out of the picture.</summary>
    public static void ShouldHaveAWhiteEdge(SKBitmap picture, string name)
    {
        var (right, bottom) = (picture.Width - 1, picture.Height - 1);
        for (var y = 0; y <= bottom; y++)
            foreach (var x in new[] { 0, 3, right - 3, right })
                picture.GetPixel(x, y).ShouldBe(SKColors.White, $"{name} at {x}, {y}");
        for (var x = 0; x <= right; x++)
            foreach (var y in new[] { 0, bottom })
                picture.GetPixel(x, y).ShouldBe(SKColors.White, $"{name} at {x}, {y}");
    }
}
