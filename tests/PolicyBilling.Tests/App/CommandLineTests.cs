using System.Text.Json;

namespace PolicyBilling.Tests.App;

/// <summary>What every command has in common, dry runs and invented practices.</summary>
public sealed class CommandLineTests : CommandLineCase
{
    [Fact]
    public async Task An_emptyFolder_for_results_is_not_the_current_one() =>
        (await Run("dry-run", "--out", "")).ShouldSatisfyAllConditions(
            run => run.Code.ShouldBe(2),
            run => run.Error.ShouldContain("--out takes a folder")
        );

    [Fact]
    public async Task A_dry_run_prints_its_summary_and_writes_its_files()
    {
        var (code, output, error) = await Run("dry-run", Practice(), "--out", Out);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("Dry run as of October 31, 2026");
        output.ShouldContain(Path.Combine(Out, "plan.json"));
        Directory
            .GetFiles(Out)
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(["dry-run.html", "dry-run.xlsx", "made-from.json", "plan.json"]);
    }

    [Fact]
    public async Task Charts_are_written_with_the_dry_run_and_alone()
    {
        var (code, _, error) = await Run("dry-run", Practice(), "--out", Out);
        (code, error).ShouldBe((0, ""));
        var names = new[]
        {
            "decisions",
            "each-dollar",
            "over-90",
            "receivables",
            "statements-by-age",
            "what-comes-next",
        }.SelectMany(name => new[] { $"{name}.png", $"{name}.svg" });
        Directory
            .GetFiles(Path.Combine(Out, "charts"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(names);
        var alone = Path.Combine(Folder, "alone");
        (code, var output, error) = await Run("charts", Practice(), "--out", alone, "--lang", "fr");
        (code, error).ShouldBe((0, ""));
        output.ShouldContain("charts/over-90  Plus de 90 jours");
        Directory.GetFileSystemEntries(alone).Select(Path.GetFileName).ShouldBe(["charts"]);
    }

    [Fact]
    public async Task The_result_for_scripts_is_one_line_of_json_without_a_byte_order_mark()
    {
        var (code, output, error) = await Run("dry-run", Practice(), "--out", Out, "--format", "json");
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldStartWith("{\"as_of\":\"2026-10-31\"");
        output.IndexOf('\n').ShouldBe(output.Length - 1);
        JsonDocument.Parse(output).RootElement.GetProperty("accounts").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task The_same_run_twice_gives_the_same_plan_byte_for_byte()
    {
        await Run("dry-run", Practice(), "--out", Out);
        var first = await File.ReadAllBytesAsync(Path.Combine(Out, "plan.json"), TestContext.Current.CancellationToken);
        await Run("dry-run", Practice(), "--out", Out);
        (await File.ReadAllBytesAsync(Path.Combine(Out, "plan.json"), TestContext.Current.CancellationToken)).ShouldBe(
            first
        );
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_holds_its_account_and_is_told_by_exit_code_3()
    {
        var practice = Practice("3,1002,2026-10-01,charge,\"12,50\"\n");
        (await Run("dry-run", practice, "--out", Out)).Code.ShouldBe(3);
        (await Run("dry-run", practice, "--out", Path.Combine(Folder, "strict"), "--strict")).Code.ShouldBe(1);
        Directory.Exists(Path.Combine(Folder, "strict")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("There is no option '--polices'. Did you mean '--policies'?", "dry-run", "--polices")]
    [InlineData("Unrecognized command or argument 'dryrun'. Did you mean 'dry-run'?", "dryrun")]
    [InlineData("Required command was not provided.")]
    [InlineData("'2026-02-30' is not a day: write yyyy-MM-dd, e.g. 2026-10-31.", "dry-run", "--as-of", "2026-02-30")]
    [InlineData("'0206-10-31': check the year.", "dry-run", "--as-of", "0206-10-31")]
    [InlineData(
        "'minimum=5' is not a setting: write policy.setting=value, e.g. --set statements.minimum_balance=25.00.",
        "dry-run",
        "--set",
        "minimum=5"
    )]
    [InlineData(
        "'M-A' is not a range of names: write one or two beginnings of names, e.g. A-M or S.",
        "dry-run",
        "--guarantors",
        "M-A"
    )]
    [InlineData(
        "--set: The policy 'statements' has no setting 'minimum_balanc'. Did you mean 'minimum_balance'?",
        "check",
        "--set",
        "statements.minimum_balanc=5"
    )]
    [InlineData("--xlsx takes a file whose name ends in .xlsx, not 'bill.pdf'.", "explain", "1", "--xlsx", "bill.pdf")]
    [InlineData("'explain' needs ACCOUNT: The account's id.", "explain")]
    [InlineData("'diff' needs OLD: The folder with the policies as they were.", "diff")]
    [InlineData("--against needs a value behind it.", "what-if", "--against")]
    [InlineData("--months takes a whole number, not 'twelve'.", "backtest", "--months", "twelve")]
    [InlineData("'de' is not known here: write en or fr.", "explain", "1", "--lang", "de")]
    [InlineData("--accounts takes a number from 1 to 5000000.", "generate", "--accounts", "0", "--out", "x")]
    public async Task What_is_not_understood_is_said_on_standard_error_with_exit_code_2(
        string message,
        params string[] arguments
    )
    {
        var (code, output, error) = await Run(arguments);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
    }

    [Fact]
    public async Task What_is_refused_is_listed_on_standard_error_and_nothing_is_written()
    {
        var (code, output, error) = await Run("dry-run", Path.Combine(Folder, "nowhere"), "--out", Out);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain("There is no such folder or workbook.");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_workbook_that_is_read_only_is_named_and_kept_with_its_plan()
    {
        var workbook = Path.Combine(Directory.CreateDirectory(Out).FullName, "dry-run.xlsx");
        await File.WriteAllTextAsync(workbook, "old", TestContext.Current.CancellationToken);
        File.SetAttributes(workbook, FileAttributes.ReadOnly);
        try
        {
            var (code, output, error) = await Run("dry-run", Practice(), "--out", Out);
            code.ShouldBe(1);
            output.ShouldBeEmpty();
            error.ShouldStartWith($"{workbook} is read-only");
            Directory.GetFiles(Out).ShouldBe([workbook]);
        }
        finally
        {
            File.SetAttributes(workbook, FileAttributes.Normal);
        }
    }

    [Fact]
    public async Task No_name_from_the_data_reaches_standard_error_or_the_screen()
    {
        foreach (var row in new[] { "", "3,1002,2026-10-01,charge,ZZCANARY\n", "3,ZZCANARY,2026-10-01,charge,1.00\n" })
        {
            var (_, output, error) = await Run("dry-run", Practice(row), "--out", Out);
            (output + error).ShouldNotContain("Éloïse");
        }
    }

    [Fact]
    public async Task An_invented_practice_never_takes_the_place_of_a_real_ones_export()
    {
        var practice = Practice();
        var (code, _, error) = await Run("generate", "--out", practice, "--accounts", "5");
        code.ShouldBe(1);
        error.ShouldContain("holds files that were not invented here");
    }

    [Fact]
    public async Task An_invented_practice_can_be_billed_and_invented_again()
    {
        var practice = Path.Combine(Folder, "invented");
        for (var i = 0; i < 2; i++)
            (await Run("generate", "--out", practice, "--accounts", "5", "--as-of", "2026-10-31")).Code.ShouldBe(0);
        (await Run("dry-run", practice, "--out", Out)).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("--guarantors", "X", "The names begin with L, Z.")]
    [InlineData("--provider", "Dr. Nobody", "no account has that provider")]
    public async Task A_selection_of_nobody_is_a_usage_error_and_writes_nothing(
        string option,
        string value,
        string said
    )
    {
        var (code, output, error) = await Run("dry-run", Practice(), "--out", Out, option, value);
        (code, output).ShouldBe((2, ""));
        error.ShouldContain(said);
        Directory.Exists(Out).ShouldBeFalse();
    }
}
