using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.App;

public sealed class MeasuresCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("measures-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_screen_has_the_answers_first_and_the_tables_behind_them(string language)
    {
        var (code, output, error) = await Measures("--lang", language);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        Golden.ShouldMatch(Program.Shown(output, _folder), $"measures.{language}.txt");
        var lines = output.TrimEnd('\n').Split('\n');
        lines.ShouldAllBe(line => line.Length <= 100);
        lines.Length.ShouldBeLessThanOrEqualTo(60);
    }

    [Fact]
    public async Task The_result_for_scripts_has_its_keys_and_foots()
    {
        var (_, output, _) = await Measures("--format", "json");
        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject()
            .Select(key => key.Name)
            .ShouldBe([
                "as_of",
                "answers",
                "lacks",
                "month_ends",
                "by_carrier",
                "by_provider",
                "by_billing_type",
                "left_out",
                "insurance",
                "payment_plans",
                "credits",
                "over_the_counter",
                "write_offs",
                "appointments",
                "promises",
                "calls",
                "agency",
                "debt_collected",
                "forecast",
                "problems",
                "practice",
                "currency",
                "not_exported",
                "source",
                "exported_as_of",
                "data_fingerprint",
                "policy_fingerprint",
                "version",
            ]);
        foreach (var answer in json.GetProperty("answers").EnumerateArray())
            json.TryGetProperty(answer.GetProperty("part").GetString()!, out _).ShouldBeTrue();
        decimal Sum(string part) =>
            json.GetProperty(part)
                .GetProperty("lines")
                .EnumerateArray()
                .Sum(line => line.GetProperty("balance").GetDecimal());
        (Sum("by_carrier"), Sum("by_provider")).ShouldBe((Sum("by_billing_type"), Sum("by_billing_type")));
        var writeOffs = json.GetProperty("write_offs");
        writeOffs
            .GetProperty("lines")
            .EnumerateArray()
            .Sum(line => line.GetProperty("months").EnumerateArray().Sum(month => month.GetDecimal()))
            .ShouldBe(writeOffs.GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_part_and_the_charts_a_forecast()
    {
        await Measures();
        var book = Path.Combine(_folder, "measures.xlsx");
        MiniExcel
            .GetSheetNames(book)
            .ShouldBe([
                "Read me first",
                "Answers",
                "Charts",
                "By carrier",
                "By provider",
                "By billing type",
                "Open claims",
                "Paid at the desk",
                "Written off",
                "Missed appointments",
                "Promises kept",
                "Calls and payments",
                "Payment plans",
                "Agency results",
                "Credits by age",
                "New and old debt",
                "Forecast",
            ]);
        foreach (var chart in new[] { "receivables", "collections" })
            File.ReadAllText(Path.Combine(_folder, "charts", $"{chart}.svg")).ShouldContain("forecast");
    }

    [Fact]
    public async Task Fewer_months_are_shown_where_fewer_are_asked_for()
    {
        var (_, output, _) = await Measures("--months", "4", "--format", "json");
        var json = JsonDocument.Parse(output).RootElement;
        json.GetProperty("month_ends").GetArrayLength().ShouldBe(4);
        json.GetProperty("debt_collected").GetProperty("months").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    public async Task Months_have_a_range(string months)
    {
        var (code, _, error) = await Measures("--months", months);
        code.ShouldBe(2);
        error.ShouldContain("--months takes a number from 1 to 60.");
    }

    [Fact]
    public async Task What_an_aging_report_cannot_say_is_a_sentence()
    {
        var (code, output, _) = await Program.Run(
            "measures",
            Path.Combine(Program.Root, "seeds", "aging-only"),
            "--policies",
            Program.Demo[2],
            "--out",
            _folder
        );
        code.ShouldBe(0);
        output.ShouldContain("does not export single entries, so that nothing can be said.");
        output.ShouldContain("a forecast needs 9");
        Directory
            .GetFiles(Path.Combine(_folder, "charts"), "*.png")
            .Select(Path.GetFileName)
            .ShouldBe(["receivables.png"]);
    }

    private Task<(int Code, string Output, string Error)> Measures(params string[] arguments) =>
        Program.Run(["measures", .. Program.Demo, "--out", _folder, .. arguments]);
}
