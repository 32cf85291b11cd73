using System.Text.Json;
using PolicyBilling.Tests.Printed;

namespace PolicyBilling.Tests.App;

/// <summary>The command <c>import</c>, and what a dry run makes of its folder.</summary>
public class ImportCommandTests : CommandLineCase
{
    private const string Titles = "Aging of A/R\nAs of 11/20/2026\n\n";
    private const string Head = "Acct,Name,0-30,31-60,61-90,Over 90,Total,Ins Est,Patient,Last Stmt\n";
    private const string Rows =
        "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00,60.00,40.00,10/30/2026\n"
        + "1002,\"Page, Nora\",0.00,90.00,0.00,0.00,90.00,0.00,90.00,{0}\n"
        + "1003,\"Total, Igor\",0.00,0.00,0.00,150.00,150.00,150.00,0.00,\n"
        + ",Total,100.00,90.00,0.00,150.00,340.00,210.00,130.00,\n";

    private string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<JsonElement> DryRun(int code)
    {
        var run = await Run("dry-run", Out, "--format", "json", "--out", Path.Combine(Folder, "plan"));
        run.Code.ShouldBe(code, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    [Fact]
    public async Task A_report_without_words_is_read_once_an_answers_file_says_its_columns()
    {
        var aging = Write(
            "aging.csv",
            "As of 11/20/2026\n\nNr,Wer,A,B,C,D,Alles\n1001,\"Hill, Ann\",100.00,0.00,0.00,5.00,105.00\n"
                + "1002,\"Page, Nora\",0.00,90.00,1.00,0.00,91.00\n,Total,100.00,90.00,1.00,5.00,196.00\n"
        );
        var refused = await Run("import", aging, "--out", Out);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("with --answers FILE, a line such as `column-alles: balance` each");
        var json = await Run("import", aging, "--out", Out, "--format", "json");
        JsonDocument
            .Parse(json.Output)
            .RootElement.GetProperty("columns")[2]
            .GetProperty("id")
            .GetString()
            .ShouldBe("column-a");
        var answers = Write(
            "answers.yaml",
            "column-a: aged_0_30\ncolumn-b: aged_31_60\ncolumn-c: aged_61_90\ncolumn-d: aged_over_90\n"
        );
        var import = await Run("import", aging, "--out", Out, "--answers", answers);
        import.Code.ShouldBe(0, import.Error + import.Output);
        import.Output.ShouldContain("A: 0 to 30 days old (you said so)");
        File.ReadAllText(Path.Combine(Out, "aging.csv")).ShouldContain("1002,0.00,90.00,1.00,0.00");
    }

    [Theory]
    [InlineData("open-dental", " import open-dental [options]")]
    [InlineData("835", " import 835 <FILE>... [options]")]
    public async Task The_help_of_a_command_shows_its_own_arguments_alone(string command, string usage)
    {
        var help = await Run("import", command, "--help");
        help.Output.ShouldContain(usage);
        help.Output.ShouldNotContain("Reports of one practice");
        (await Run("import", "--help")).Output.ShouldContain("Reports of one practice");
    }

    [Fact]
    public async Task Claims_beside_expected_sums_ask_patients_for_their_own_part_alone()
    {
        var aging = Write("aging.csv", Titles + Head + string.Format(null, Rows, "10/20/2026"));
        var claims = Write(
            "claims.csv",
            "Outstanding Insurance Claims\nAs of 11/20/2026\n\nCarrier,DateSent,PatNum,Patient,Amount\n"
                + "Blue Heron,9/14/2026,1001,\"Hill, Ann\",90.00\nNorth Plan,10/15/2026,1002,\"Page, Nora\",90.00\n"
                + "Total,,,,180.00\n"
        );
        var import = await Run("import", aging, claims, "--out", Out);
        import.Code.ShouldBe(0, import.Error + import.Output);
        var decisions = (await DryRun(0)).GetProperty("decisions").EnumerateArray().ToList();
        decisions
            .Select(decision => decision.GetProperty("insurance_estimate").GetDecimal())
            .ShouldBe([60.00m, 0m, 150.00m]);
        decisions
            .Select(decision => decision.GetProperty("patient_portion").GetDecimal())
            .ShouldBe([40.00m, 90.00m, 0m]);
        File.ReadAllText(Path.Combine(Out, "claims.csv")).ShouldContain("Blue Heron,2026-09-14,sent,90.00,60.00");
    }

    [Fact]
    public async Task The_set_of_three_files_asks_patients_for_no_more_than_the_printed_portion()
    {
        const string name = "19-opendental-three-files";
        var answers = Write("answers.yaml", "billing-types: as-printed\n");
        string[] all = ["import", .. Specimens.Paths(name), "--out", Out, "--answers", answers];
        var import = await Run(all);
        import.Code.ShouldBe(0, import.Error + import.Output);
        var decisions = (await DryRun(0)).GetProperty("decisions").EnumerateArray().ToList();
        foreach (var account in Specimens.Expected(name).GetProperty("accounts").EnumerateArray())
        {
            var portion = decimal.Parse(account.GetProperty("patient_portion").GetString()!, null);
            // An estimate above what is owed takes off what is owed, and no more.
            if (!account.GetProperty("balance").GetString()!.StartsWith('-'))
                portion = Math.Max(0, portion);
            var decided = decisions.Single(decision =>
                decision.GetProperty("account").GetString() == account.GetProperty("account").GetString()
            );
            decided.GetProperty("patient_portion").GetDecimal().ShouldBe(portion, $"{account}");
        }
    }

    [Fact]
    public async Task Statements_of_a_list_are_contacts_and_one_that_may_be_of_two_holds_both()
    {
        var rows = string.Format(null, Rows, "").Replace("\"Total, Igor\"", "\"Page, Nora\"");
        var aging = Write("aging.csv", Titles + Head + rows);
        var sent = Write(
            "sent.csv",
            "Statements sent\nAs of 11/20/2026\n\nName,Statement date,By\n"
                + "\"Hill, Ann\",10/30/2026,mail\n\"Hill, Ann\",9/30/2026,mail\n"
                + "\"Page, Nora\",11/15/2026,mail\n"
                + "\"Elsewhere, Eve\",11/15/2026,mail\n"
        );
        var import = await Run("import", aging, sent, "--out", Out);
        import.Code.ShouldBe(3, import.Error + import.Output);
        import.Output.ShouldContain("1 statement(s) name nobody in the balances");
        import.Output.ShouldContain("sent.csv:7: the statement may be of each of the accounts 1002, 1003");
        File.ReadAllText(Path.Combine(Out, "contacts.csv")).ShouldContain("1001,2026-09-30,statement,out");
        var decisions = (await DryRun(3)).GetProperty("decisions").EnumerateArray();
        decisions
            .Where(decision => decision.GetProperty("rule").GetString() == "bad-data")
            .Select(decision => decision.GetProperty("account").GetString())
            .ShouldBe(["1002", "1003"]);
    }

    [Theory]
    [InlineData("11/19/2026", 0)]
    [InlineData("11/31/2026", 3)]
    public async Task A_last_statement_that_is_no_day_is_written_and_its_account_is_held(string day, int code)
    {
        var aging = Write("aging.csv", Titles + Head + string.Format(null, Rows, day));
        var import = await Run("import", aging, "--out", Out);
        import.Code.ShouldBe(code, import.Error + import.Output);
        var decisions = (await DryRun(code)).GetProperty("decisions").EnumerateArray();
        decisions
            .Single(decision => decision.GetProperty("account").GetString() == "1002")
            .GetProperty("rule")
            .GetString()
            .ShouldBe(code == 0 ? "too-soon" : "bad-data");
        if (code == 3)
            import.Output.ShouldContain("aging.csv:6: Last Stmt: \"11/31/2026\" is no day");
    }
}
