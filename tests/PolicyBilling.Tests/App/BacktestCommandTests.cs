using System.Text.Json;
using MiniExcelLibs;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.App;

public sealed class BacktestCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backtest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_screen_shows_what_each_rule_would_have_done_and_what_came_in(string language)
    {
        var (code, output, error) = await Backtest("--months", "12", "--lang", language);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        Golden.ShouldMatch(Program.Shown(output, _folder), $"backtest.{language}.txt");
        output.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public async Task Two_policies_stand_one_after_the_other()
    {
        var (_, output, _) = await Backtest("--months", "4", "--set", "statements.minimum_balance=60.00");
        Golden.ShouldMatch(Program.Shown(output, _folder), "backtest.set.en.txt");
    }

    [Fact]
    public async Task The_result_for_scripts_says_which_days_are_over()
    {
        var (_, output, _) = await Backtest("--months", "4", "--format", "json");
        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject()
            .Select(key => key.Name)
            .ShouldBe([
                "as_of",
                "known_until",
                "accounts",
                "month_ends",
                "policies",
                "not_exported",
                "problems",
                "practice",
                "currency",
                "source",
                "data_fingerprint",
            ]);
        json.GetProperty("month_ends")
            .EnumerateArray()
            .Select(end => end.GetProperty("over").ToString())
            .ShouldBe(["[30,60,90]", "[30,60]", "[30]", "[]"]);
        var rule = json.GetProperty("policies")[0]
            .GetProperty("rules")
            .EnumerateArray()
            .First(rule => rule.GetProperty("rule").ToString() == "owes");
        rule.GetProperty("within_90").GetProperty("month_ends").GetInt32().ShouldBe(1);
        rule.GetProperty("month_ends")[3].GetProperty("within_30").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_workbook_has_rules_month_ends_ages_and_what_decided_nothing()
    {
        await Backtest("--months", "4");
        MiniExcel
            .GetSheetNames(Path.Combine(_folder, "backtest.xlsx"))
            .ShouldBe(["Read me first", "Summary", "Charts", "By rule", "By month-end", "By age", "Decided nothing"]);
    }

    [Theory]
    [InlineData(2, "--months takes a number from 1 to 120.", "--months", "0")]
    [InlineData(2, "--months takes a number from 1 to 120.", "--months", "-3")]
    [InlineData(1, "month-ends to look back on, not 120. Write --months ", "--months", "120")]
    [InlineData(
        2,
        "--set: There is no policy 'statement' with settings. Did you mean 'statements'?",
        "--set",
        "statement.minimum_balance=1"
    )]
    public async Task What_cannot_be_looked_back_on_is_said_and_nothing_is_written(
        int exit,
        string message,
        params string[] arguments
    )
    {
        var (code, output, error) = await Backtest(arguments);
        error.ShouldContain(message);
        code.ShouldBe(exit);
        output.ShouldBeEmpty();
        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    private Task<(int Code, string Output, string Error)> Backtest(params string[] arguments) =>
        Program.Run(["backtest", .. Program.Demo, "--out", _folder, .. arguments]);
}
