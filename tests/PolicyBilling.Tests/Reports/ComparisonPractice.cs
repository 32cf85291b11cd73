using System.Text;
using System.Text.Json;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Ledgers;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Reports;

/// <summary>Comparisons, and everything that the program makes of them.</summary>
internal static class ComparisonPractice
{
    public static readonly DateOnly September = new(2026, 9, 30),
        October = new(2026, 10, 31);

    private static readonly Lazy<PracticeData> Export = new(() =>
        PracticeImport.Read(Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"))
    );

    /// <summary>The demo's October under the fixture's policies.</summary>
    public static readonly Lazy<Comparison> Demo = new(() =>
        MonthOverMonth.Compare(Period.Of(Export.Value, September, October), PolicyText.Fixture())
    );

    /// <summary>The same under the policies that are shipped: what <c>reports/sample/</c> shows.</summary>
    public static Comparison Shipped() =>
        MonthOverMonth.Compare(Period.Of(Export.Value, September, October), PolicyText.Shipped());

    /// <summary>The same with another minimum balance since September.</summary>
    public static readonly Lazy<Comparison> NewPolicies = new(() =>
        MonthOverMonth.Compare(
            Period.Of(Export.Value, September, October),
            PolicyText.Fixture(),
            PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "60.00"))
        )
    );

    /// <summary>Two days of a small export, with policies that decide nothing.</summary>
    public static Comparison Small(DateOnly from, Action<ExportFolder> fill)
    {
        using var export = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .File("export.yaml", "as_of: 2026-10-31");
        fill(export);
        return MonthOverMonth.Compare(
            Period.Of(export.Read(), from, October),
            PolicyText.Load("targets: { ar_to_production: 1.5 }", ("p", "rules: []"))
        );
    }

    public static string Page(Comparison comparison, string language)
    {
        using var stream = new MemoryStream();
        ComparisonFile.Write(comparison, ComparisonCharts.All(comparison, language), language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static JsonElement Json(Comparison comparison)
    {
        using var stream = new MemoryStream();
        ComparisonJson.Write(comparison, stream, "en");
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    public static string Screen(Comparison comparison, string language, IReadOnlyList<string>? files = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ComparisonScreen.Write(comparison, writer, language, files);
        return writer.ToString();
    }
}
