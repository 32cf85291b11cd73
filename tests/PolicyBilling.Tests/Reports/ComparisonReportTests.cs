using System.Text.Json;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Files.Reports.Comparing;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Reports;

public class ComparisonReportTests
{
    private static readonly DateOnly September = new(2026, 9, 30),
        October = new(2026, 10, 31);

    private static readonly Lazy<Comparison> Demo = ComparisonPractice.Demo;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_demos_months_read_on_one_screen(string language) =>
        Golden.ShouldMatch(
            ComparisonPractice.Screen(Demo.Value, language, ["reports/2026-09-30_2026-10-31/month-over-month.xlsx"]),
            $"compare.{language}.txt"
        );

    [Fact]
    public void However_much_happened_it_fits_50_lines_of_100_characters()
    {
        // Every kind of entry, a second export that rewrote the first, policies that changed, and problems.
        string[] kinds =
        [
            .. EntryKinds.Words.Select(
                (kind, place) =>
                    $"E{place},A1,2026-{(place % 2 == 0 ? "10-05" : "09-05")},{kind},"
                    + $"{(place is > 4 and < 9 ? "-" : "")}{1_000 + place}.00"
            ),
        ];
        using var first = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .Ledger("X,A1,2026-05-01,charge,1.00", "Y,A1,2026-05-01,charge,999999.00", "Z,A2,2026-05-01,charge,1.234")
            .File("export.yaml", "as_of: 2026-09-30");
        using var second = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .Ledger([.. kinds, "Y,A1,2026-06-01,charge,888888.00", "Z,A2,2026-05-01,charge,1.234"])
            .File("export.yaml", "as_of: 2026-10-31");
        var comparison = MonthOverMonth.Compare(
            new(first.Read(), September, second.Read(), October),
            Bills(1),
            Bills(2_000_000),
            "fr",
            TestContext.Current.CancellationToken
        );
        foreach (var language in new[] { "en", "fr" })
        {
            var lines = ComparisonPractice.Screen(comparison, language, ["x.xlsx"]).TrimEnd().Split('\n');
            lines.Length.ShouldBeLessThanOrEqualTo(50);
            lines.ShouldAllBe(line => line.Length <= 100);
        }
    }

    [Fact]
    public void The_result_for_scripts_has_the_documented_shape()
    {
        using var export = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .File(
                "ledger.csv",
                "entry,account,date,posted,kind,amount",
                "E1,A1,2026-05-01,,charge,100.00",
                "E2,A1,2026-10-05,,patient-payment,-60.00",
                "E3,A1,2026-09-05,2026-10-02,charge,25.00",
                "E4,A2,2026-07-10,,charge,40.00"
            );
        var comparison = MonthOverMonth.Compare(
            Period.Of(export.Read(), September, October),
            Bills(50),
            Bills(30),
            cancel: TestContext.Current.CancellationToken
        );
        var document = ComparisonPractice.Json(comparison);
        // Fingerprints and the version change with every edit; their keys do not.
        var pretty = JsonSerializer
            .Serialize(
                document,
                new JsonSerializerOptions
                {
                    WriteIndented = true,
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
            .ReplaceLineEndings("\n");
        foreach (
            var value in new[]
            {
                comparison.DataFingerprints.To,
                comparison.PolicyFingerprints.From,
                comparison.PolicyFingerprints.To,
                BillingRun.Version,
            }
        )
            pretty = pretty.Replace(value, "…");
        Golden.ShouldMatch(pretty, "compare.json");
    }

    [Fact]
    public void Scripts_can_add_up_the_result_to_the_cent()
    {
        var root = ComparisonPractice.Json(Demo.Value);
        decimal Sum(string array, string key, Func<JsonElement, bool>? where = null) =>
            root.GetProperty(array)
                .EnumerateArray()
                .Where(where ?? (_ => true))
                .Sum(item => item.GetProperty(key).GetDecimal());
        var walk = root.GetProperty("walk");
        (
            walk.GetProperty("opening").GetDecimal()
            + walk.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("amount").GetDecimal())
        ).ShouldBe(walk.GetProperty("closing").GetDecimal());
        foreach (var bucket in new[] { "aged_0_30", "aged_31_60", "aged_61_90", "aged_over_90", "credit", "balance" })
            Sum("per_bucket", bucket, step => step.GetProperty("line").GetString() != "closing")
                .ShouldBe(Sum("per_bucket", bucket, step => step.GetProperty("line").GetString() == "closing"));
        Sum("accounts", "closing").ShouldBe(walk.GetProperty("closing").GetDecimal());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_workbook_holds_every_sheet_and_its_money_adds_up(string language)
    {
        var reports = ComparisonReports.All(Demo.Value, language);
        reports.Select(report => report.Name).ShouldBeUnique();
        reports.ShouldAllBe(report =>
            report.Name.Length <= 25 && report.Rows.All(row => row.Cells.Count == report.Columns.Count)
        );
        var accounts = reports.Single(report => report.Name == ComparisonLabels.In(language).Accounts);
        accounts.Totals()[2].ShouldBe(Demo.Value.Walk.Opening.Balance);
        using var stream = new MemoryStream();
        PolicyBilling.Files.Reports.Workbook.Write(
            stream,
            ComparisonCover.Of(Demo.Value, language),
            reports,
            cancel: TestContext.Current.CancellationToken
        );
        stream.Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Every_line_and_measure_has_a_name_in_both_languages()
    {
        foreach (var language in new[] { "en", "fr" })
        {
            var (labels, measures) = (ComparisonLabels.In(language), new MeasureLabels(language, "USD"));
            WalkLines.All.ShouldAllBe(line => labels.Of(line) != line);
            foreach (var measure in Demo.Value.Measures)
                (
                    measures.Title(measure.Name) != measure.Name && measures.Definition(measure.Name).Length > 0
                ).ShouldBeTrue(measure.Name);
            Enum.GetValues<NoValue>()
                .Where(why => why != NoValue.None)
                .ShouldAllBe(why => measures.Why(why).Length > 0);
        }
    }

    [Fact]
    public void No_guarantors_name_reaches_the_screen()
    {
        var screen = ComparisonPractice.Screen(Demo.Value, "en");
        foreach (var account in Demo.Value.Walk.Accounts.Where(account => account.Guarantor.Length > 5))
            screen.ShouldNotContain(account.Guarantor);
    }

    private static PolicySet Bills(decimal from) =>
        PolicyText.Load(
            ("bills", $"rules: [{{ name: owes, when: patient_portion >= {from}, then: statement, because: Owes. }}]")
        );
}
