using System.Text;
using System.Text.Json;
using PolicyBilling.App;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

public sealed class CommandLineTests : IDisposable
{
    private static readonly string Root = FindRoot();
    private readonly string _folder = Directory.CreateTempSubdirectory("command-line-").FullName;

    private string Out => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_empty_folder_for_results_is_not_the_current_one() =>
        (await Run("dry-run", "--out", "")).ShouldSatisfyAllConditions(run => run.Code.ShouldBe(2), run => run.Error.ShouldContain("--out takes a folder"));

    [Fact]
    public async Task A_dry_run_prints_its_summary_and_writes_its_files()
    {
        var (code, output, error) = await Run("dry-run", Practice(), "--out", Out);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain("Dry run as of October 31, 2026");
        output.ShouldContain(Path.Combine(Out, "plan.json"));
        Directory.GetFiles(Out).Select(Path.GetFileName).Order().ShouldBe(["dry-run.html", "dry-run.xlsx", "plan.json"]);
    }

    [Fact]
    public async Task Charts_are_written_with_the_dry_run_and_alone()
    {
        var (code, _, error) = await Run("dry-run", Practice(), "--out", Out);
        (code, error).ShouldBe((0, ""));
        var names = new[] { "decisions", "each-dollar", "over-90", "receivables", "statements-by-age" }.SelectMany(name => new[] { $"{name}.png", $"{name}.svg" });
        Directory.GetFiles(Path.Combine(Out, "charts")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(names);
        var alone = Path.Combine(_folder, "alone");
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
        (await File.ReadAllBytesAsync(Path.Combine(Out, "plan.json"), TestContext.Current.CancellationToken)).ShouldBe(first);
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_holds_its_account_and_is_told_by_exit_code_3()
    {
        var practice = Practice("3,1002,2026-10-01,charge,\"12,50\"\n");
        (await Run("dry-run", practice, "--out", Out)).Code.ShouldBe(3);
        (await Run("dry-run", practice, "--out", Path.Combine(_folder, "strict"), "--strict")).Code.ShouldBe(1);
        Directory.Exists(Path.Combine(_folder, "strict")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("There is no option '--polices'. Did you mean '--policies'?", "dry-run", "--polices")]
    [InlineData("Unrecognized command or argument 'dryrun'. Did you mean 'dry-run'?", "dryrun")]
    [InlineData("Required command was not provided.")]
    [InlineData("'2026-02-30' is not a day: write yyyy-MM-dd, e.g. 2026-10-31.", "dry-run", "--as-of", "2026-02-30")]
    [InlineData("'0206-10-31': check the year.", "dry-run", "--as-of", "0206-10-31")]
    [InlineData("'minimum=5' is not a setting: write policy.setting=value, e.g. --set statements.minimum_balance=25.00.", "dry-run", "--set", "minimum=5")]
    [InlineData("'M-A' is not a range of names: write one or two beginnings of names, e.g. A-M or S.", "dry-run", "--guarantors", "M-A")]
    [InlineData("--set: The policy 'statements' has no setting 'minimum_balanc'. Did you mean 'minimum_balance'?", "check", "--set", "statements.minimum_balanc=5")]
    [InlineData("--xlsx takes a file whose name ends in .xlsx, not 'bill.pdf'.", "explain", "1", "--xlsx", "bill.pdf")]
    [InlineData("'explain' needs ACCOUNT: The account's id.", "explain")]
    [InlineData("'diff' needs OLD: The folder with the policies as they were.", "diff")]
    [InlineData("--against needs a value behind it.", "what-if", "--against")]
    [InlineData("--months takes a whole number, not 'twelve'.", "backtest", "--months", "twelve")]
    [InlineData("'de' is not known here: write en or fr.", "explain", "1", "--lang", "de")]
    [InlineData("--accounts takes a number from 1 to 5000000.", "generate", "--accounts", "0", "--out", "x")]
    public async Task What_is_not_understood_is_said_on_standard_error_with_exit_code_2(string message, params string[] arguments)
    {
        var (code, output, error) = await Run(arguments);
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
    }

    [Fact]
    public async Task What_is_refused_is_listed_on_standard_error_and_nothing_is_written()
    {
        var (code, output, error) = await Run("dry-run", Path.Combine(_folder, "nowhere"), "--out", Out);
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
        var practice = Path.Combine(_folder, "invented");
        for (var i = 0; i < 2; i++) (await Run("generate", "--out", practice, "--accounts", "5", "--as-of", "2026-10-31")).Code.ShouldBe(0);
        (await Run("dry-run", practice, "--out", Out)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_explanation_tells_of_its_own_account_and_of_no_other()
    {
        var (code, output, error) = await Run("explain", "1002", Practice());
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldStartWith("Lee · account 1002 · as of October 31, 2026\n");
        output.ShouldContain("Decision: statement (statements/owes)");
        output.ShouldNotContain("Éloïse");
        output.ShouldNotContain("1001");
    }

    [Fact]
    public async Task An_explanation_for_scripts_is_one_line_of_json_and_its_workbook_is_where_it_was_asked_for()
    {
        var workbook = Path.Combine(_folder, "For the Patient.xlsx");
        var (code, output, error) = await Run("explain", "1001", Practice(), "--format", "json", "--lang", "fr", "--xlsx", workbook);
        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.IndexOf('\n').ShouldBe(output.Length - 1);
        JsonDocument.Parse(output).RootElement.GetProperty("breakdown").GetProperty("balance").GetDecimal().ShouldBe(100.00m);
        new FileInfo(workbook).Length.ShouldBeGreaterThan(1000);
        Directory.GetFiles(_folder).ShouldBe([workbook]);
    }

    [Theory]
    [InlineData("101", "1001  ZZCANARY, Éloïse")]
    [InlineData("Eloise", "1001  ZZCANARY, Éloïse")]
    [InlineData("0001002", "1002  Lee")]
    public async Task An_unknown_account_is_refused_with_the_nearest_ids_and_names(string asked, string nearest)
    {
        var (code, output, error) = await Run("explain", asked, Practice());
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain($"There is no account '{asked}' in Test.");
        error.ShouldContain(nearest);
    }

    [Fact]
    public async Task An_explanation_of_an_account_with_a_bad_row_is_told_by_exit_code_3()
    {
        var (code, output, _) = await Run("explain", "1002", Practice("3,1002,2026-10-01,charge,\"12,50\"\n"));
        code.ShouldBe(3);
        output.ShouldContain("hold (engine/bad-data)");
        output.ShouldContain("ledger.csv:4");
    }

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
        Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Out, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ShouldBe(
        [
            .. new[] { "measures", "migration", "receivables", "walk" }.SelectMany(chart => new[] { $"charts/{chart}.png", $"charts/{chart}.svg" }), "month-over-month.html", "month-over-month.xlsx",
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
    [InlineData(2, "--from 2026-10-31 is not before --to 2026-09-30: give the earlier day with --from.", "--from", "2026-10-31", "--to", "2026-09-30")]
    [InlineData(2, "--from 2026-10-31 is not before --to 2026-10-31", "--from", "2026-10-31")]
    [InlineData(1, "The ledger begins on 2026-09-01: nothing can be said of 2026-08-31.", "--from", "2026-08-31")]
    [InlineData(1, "There is no such folder or workbook.", "--from", "2026-09-30", "--against", "nowhere")]
    [InlineData(1, "There is no such folder: give the policies' folder with --from-policies.", "--from", "2026-09-30", "--from-policies", "nowhere")]
    public async Task What_cannot_be_compared_is_said_and_nothing_is_written(int expected, string message, params string[] arguments)
    {
        var (code, output, error) = await Run(["compare", Practice(), "--out", Out, .. arguments]);
        error.ShouldContain(message);
        (code, output).ShouldBe((expected, ""));
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("source: North", "source: South", "The exports are of different practices: 'North' and 'South'")]
    [InlineData("as_of: 2026-10-31", "as_of: 2026-09-30", "The second export, of 2026-09-30, is older than the first, of 2026-10-31")]
    public async Task Exports_that_do_not_belong_together_are_said_and_nothing_is_written(string first, string second, string message)
    {
        using var before = new ExportFolder().File("claims.csv", "claim,account,status").File("export.yaml", first);
        using var after = new ExportFolder().File("claims.csv", "claim,account,status").File("export.yaml", second);
        var (code, output, error) = await Run("compare", before.Path, "--against", after.Path, "--from", "2026-10-05", "--to", "2026-10-31", "--out", Out);
        error.ShouldContain(message);
        (code, output).ShouldBe((1, ""));
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task Policies_are_checked_without_data()
    {
        var (code, output, _) = await Run("check");
        output.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public async Task The_shipped_policies_do_what_their_examples_say()
    {
        var (code, output, _) = await Run("test");
        output.ShouldContain("examples hold.");
        code.ShouldBe(0);
    }

    [Fact]
    public async Task What_check_finds_is_printed_with_exit_code_1()
    {
        var policies = Policies("rules:\n  - { name: owes, when: patient_portion > 10, then: hold, because: Owes. }\n");
        var (code, output, error) = await Run("check", "--policies", policies);
        error.ShouldBeEmpty();
        code.ShouldBe(1);
        output.ShouldContain("practice.yaml:2:8: Warning: No policy decides an account with { balance: 0.01,");
        (code, output, _) = await Run("check", "--policies", policies, "--format", "json");
        code.ShouldBe(1);
        var finding = JsonDocument.Parse(output).RootElement.GetProperty("findings")[0];
        finding.GetProperty("kind").GetString().ShouldBe("gap");
        finding.GetProperty("facts").GetProperty("balance").GetDecimal().ShouldBe(0.01m);
    }

    [Fact]
    public async Task What_no_example_shows_is_told_and_may_be_asked_for()
    {
        var policies = Policies("""
            rules:
              - { name: owes, when: patient_portion >= 10 and not on_hold, then: statement, because: Owes. }
              - { name: rest, when: true, then: hold, because: Waits. }
            examples:
              - { name: ten, given: { patient_portion: 10.00 }, expect: { rule: owes } }
            """);
        var (code, output, _) = await Run("test", "--policies", policies);
        code.ShouldBe(0);
        output.Replace(policies, "p").Replace('\\', '/').ShouldBe("""
            p/statements.yaml:5:5: No example shows the rule 'rest'. Write one whose facts bring it about.
            p/statements.yaml:4:25: No example shows what `patient_portion >= 10` changes: in none it does not hold while the rest does.
            p/statements.yaml:4:25: No example shows the threshold `patient_portion >= 10` from both sides: write one with exactly 9.99 there.
            p/statements.yaml:4:55: No example shows what `on_hold` changes: in none it holds and makes the difference.
            1 examples hold. They show 20 %: 1 of 2 rules, steps, lists and texts, 0 of 2 conditions, 0 of 1 thresholds from both sides.

            """);
        (await Run("test", "--policies", policies, "--min-coverage", "20")).Code.ShouldBe(0);
        var (least, _, error) = await Run("test", "--policies", policies, "--min-coverage", "21");
        least.ShouldBe(1);
        error.ShouldContain("The examples show 20 %; 21 % are asked for.");
        var (_, json, _) = await Run("test", "--policies", policies, "--format", "json");
        JsonDocument.Parse(json).RootElement.GetProperty("missing").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task An_example_is_made_of_a_real_account_without_its_names()
    {
        var (code, output, error) = await Run("test", "--from", "1001", Practice());
        code.ShouldBe(0);
        error.ShouldContain("collections.yaml");
        output.ShouldBe("""
              - name: an account as it stood on 2026-10-31
                given: { balance: 100.00, patient_portion: 100.00, aged_31_60: 100.00, patient_past_due: 100.00, owed_outside_plan: 100.00, owed_outside_claims: 100.00, oldest_open_days: 60, patient_due_days: 60, months_since_last_visit: 1 }
                expect: { decision: statement, step: statement }

            """);
        (code, _, error) = await Run("test", "--from", "1003", Practice());
        code.ShouldBe(1);
        error.ShouldBe("There is no account '1003' in Test.\nDid you mean one of these?\n  1001  ZZCANARY, Éloïse\n  1002  Lee\n");
    }

    [Theory]
    [InlineData("There is no such folder: give the policies' folder as OLD.", "nowhere")]
    [InlineData("The folder holds no policies (files that end in .yaml): give the policies' folder as OLD.", ".")]
    [InlineData("This is a file: give the policies' folder as OLD.", "notes.txt")]
    public async Task A_folder_without_policies_is_refused(string message, string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "notes.txt"), "", TestContext.Current.CancellationToken);
        var (code, output, error) = await Run("diff", Path.Combine(_folder, folder), Path.Combine(Root, "policies"));
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(message);
    }

    private string Policies(string statements)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "own")).FullName;
        File.WriteAllText(Path.Combine(folder, "practice.yaml"), "practice: {name: P, languages: [en]}\norder: [statements]\n");
        File.WriteAllText(Path.Combine(folder, "statements.yaml"), "policy: statements\ntitle: T\n" + statements.ReplaceLineEndings("\n"));
        return folder;
    }

    [Fact]
    public async Task An_example_that_no_longer_holds_is_named_with_its_place()
    {
        var policies = Directory.CreateDirectory(Path.Combine(_folder, "policies")).FullName;
        await File.WriteAllTextAsync(Path.Combine(policies, "practice.yaml"), "practice: {name: P, phone: 1, email: p@p.example, address: A, currency: USD, languages: [en]}\norder: [statements]\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(policies, "statements.yaml"), """
            policy: statements
            title: Who gets a statement
            rules:
              - name: owes
                when: patient_portion >= 10
                then: statement
                because: The patient owes {patient_portion}.
            examples:
              - name: a dollar
                given: { patient_portion: 1.00 }
                expect: { rule: owes }
            """, TestContext.Current.CancellationToken);
        var (code, output, error) = await Run("test", "--policies", policies);
        error.ShouldBeEmpty();
        output.ReplaceLineEndings("|").ShouldEndWith("statements.yaml:9: a dollar|  rule: expected owes, got none|1 of 1 examples do not hold.|");
        code.ShouldBe(1);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        string[] all = arguments is ["dry-run" or "charts" or "compare" or "check" or "test" or "explain", ..] && !arguments.Any(argument => argument.StartsWith("--pol", StringComparison.Ordinal)) ? [.. arguments, "--policies", Path.Combine(Root, "policies")] : arguments;
        var code = await CommandLine.Run(all, new Terminal(output, error, new(2026, 11, 30)));
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    // Two accounts, and rows of the ledger that a test adds.
    private string Practice(string ledger = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "practice")).FullName;
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
        Write("export.yaml", "source: Test\nas_of: 2026-10-31\n");
        Write("accounts.csv", "account,name\n1001,\"ZZCANARY, Éloïse\"\n1002,Lee\n");
        Write("ledger.csv", "entry,account,date,kind,amount\n1,1001,2026-09-01,charge,100.00\n2,1002,2026-10-20,charge,80.00\n" + ledger);
        Write("patients.csv", "patient,account,name,birth_date\n");
        Write("claims.csv", "claim,account,patient,status\n");
        Write("appointments.csv", "account,date,status\n");
        Write("contacts.csv", "account,date,kind\n");
        Write("payment_plans.csv", "plan,account,installment,next_due,balance,missed\n");
        return folder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBilling.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
