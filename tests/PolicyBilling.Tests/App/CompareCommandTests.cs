using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

/// <summary><c>compare</c> as a shell sees it.</summary>
public sealed class CompareCommandTests : CommandLineCase
{
    [Fact]
    public async Task Two_days_are_compared_on_the_screen_on_a_page_in_a_workbook_and_in_charts()
    {
        // Of an earlier run whose policies changed too.
        Directory.CreateDirectory(Path.Combine(Out, "charts"));
        File.WriteAllText(Path.Combine(Out, "charts", "data-and-policies.png"), "old");
        var (code, output, error) = await Run("compare", Practice(), "--from", "2026-09-30", "--out", Out);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("From September 30, 2026 to October 31, 2026");
        Directory
            .GetFiles(Out, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Out, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                .. new[] { "measures", "migration", "receivables", "walk" }.SelectMany(chart =>
                    new[] { $"charts/{chart}.png", $"charts/{chart}.svg" }
                ),
                "month-over-month.html",
                "month-over-month.xlsx",
            ]);
    }

    [Fact]
    public async Task The_comparison_for_scripts_is_one_line_and_the_same_every_time()
    {
        var (_, first, _) = await Run("compare", Practice(), "--from", "2026-09-30", "--out", Out, "--format", "json");
        var (_, second, _) = await Run("compare", Practice(), "--from", "2026-09-30", "--out", Out, "--format", "json");
        first.ShouldStartWith("{\"as_of\":{\"from\":\"2026-09-30\",\"to\":\"2026-10-31\"}");
        first.IndexOf('\n').ShouldBe(first.Length - 1);
        second.ShouldBe(first);
    }

    [Theory]
    [InlineData(
        2,
        "--from 2026-10-31 is not before --to 2026-09-30: give the earlier day with --from.",
        "--from",
        "2026-10-31",
        "--to",
        "2026-09-30"
    )]
    [InlineData(2, "--from 2026-10-31 is not before --to 2026-10-31", "--from", "2026-10-31")]
    [InlineData(1, "The ledger begins on 2026-09-01: nothing can be said of 2026-08-31.", "--from", "2026-08-31")]
    [InlineData(1, "There is no such folder or workbook.", "--from", "2026-09-30", "--against", "nowhere")]
    [InlineData(
        1,
        "There is no such folder: give the policies' folder with --from-policies.",
        "--from",
        "2026-09-30",
        "--from-policies",
        "nowhere"
    )]
    public async Task What_cannot_be_compared_is_said_and_nothing_is_written(
        int expected,
        string message,
        params string[] arguments
    )
    {
        var (code, output, error) = await Run(["compare", Practice(), "--out", Out, .. arguments]);
        error.ShouldContain(message);
        (code, output).ShouldBe((expected, ""));
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("source: North", "source: South", "The exports are of different practices: 'North' and 'South'")]
    [InlineData(
        "as_of: 2026-10-31",
        "as_of: 2026-09-30",
        "The second export, of 2026-09-30, is older than the first, of 2026-10-31"
    )]
    public async Task Exports_that_do_not_belong_together_are_said_and_nothing_is_written(
        string first,
        string second,
        string message
    )
    {
        using var before = new ExportFolder().File("claims.csv", "claim,account,status").File("export.yaml", first);
        using var after = new ExportFolder().File("claims.csv", "claim,account,status").File("export.yaml", second);
        var (code, output, error) = await Run(
            "compare",
            before.Path,
            "--against",
            after.Path,
            "--from",
            "2026-10-05",
            "--to",
            "2026-10-31",
            "--out",
            Out
        );
        error.ShouldContain(message);
        (code, output).ShouldBe((1, ""));
        Directory.Exists(Out).ShouldBeFalse();
    }
}
