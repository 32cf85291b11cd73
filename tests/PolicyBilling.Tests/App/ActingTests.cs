using System.Text.Json;
using PolicyBilling.App;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

/// <summary>From a dry run to papers, on the command line: what was approved is sent, once, and nothing else.</summary>
public sealed class ActingTests : ActingCase
{
    [Fact]
    public async Task A_plan_is_decided_approved_and_sent_and_the_history_knows_it()
    {
        await DryRun();
        await Approve();
        var (code, output, error) = await Send();

        code.ShouldBe(0, error);
        output.ShouldContain("2 statements by mail, $180.00");
        Contacts().ShouldBe(["1001 10-31 Statement first", "1002 10-31 Statement first"]);
    }

    [Fact]
    public async Task Sent_again_it_says_so_and_does_nothing()
    {
        await DryRun();
        await Approve();
        await Send();
        var (code, output, _) = await Send();

        (code, output).ShouldSatisfyAllConditions(
            said => said.code.ShouldBe(0),
            said => said.output.ShouldContain("nothing was done again")
        );
        Contacts().Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_nobody_approved_is_not_sent()
    {
        await DryRun();
        var (code, _, error) = await Send();
        (code, error).ShouldSatisfyAllConditions(
            said => said.code.ShouldBe(ExitCode.NotApproved),
            said => said.error.ShouldContain("Nobody approved the plan")
        );
    }

    [Fact]
    public async Task Whoever_is_excepted_when_it_is_approved_gets_nothing()
    {
        await DryRun();
        await Approve("--except", "1002");
        var (code, _, error) = await Send();
        code.ShouldBe(0, error);
        error.ShouldContain("1002");
        Contacts().ShouldBe(["1001 10-31 Statement first"]);
    }

    [Theory]
    [InlineData("data", "The data changed since the plan was made: 1 account would be decided otherwise (1001)")]
    [InlineData("policies", "The policies, or the settings given for the run, changed")]
    [InlineData("history", "Something was sent, recorded or taken back")]
    [InlineData("edited", "The file was changed after the plan was written")]
    [InlineData("old", "holds for 7 days; 2026-11-08 is later")]
    [InlineData("before", "before the last run")]
    public async Task A_plan_that_is_stale_is_not_sent_and_what_changed_is_named(string what, string says)
    {
        var data = Data();
        string[] more = [];
        if (what == "before")
        {
            await DryRun(data, "--as-of", "2026-11-01");
            await Approve();
            await Send();
            await DryRun(data);
        }
        else
            await DryRun(data);
        await Approve();
        switch (what)
        {
            case "data":
                File.AppendAllText(Path.Combine(data, "ledger.csv"), "9,1001,2026-10-30,patient-payment,-100.00,\n");
                break;
            case "policies":
                File.AppendAllText(Path.Combine(Folder, "policies", "bills.yaml"), "# changed\n");
                break;
            case "history":
                await Run(
                    "record",
                    "1002",
                    "hold",
                    data,
                    "--policies",
                    Path.Combine(Folder, "policies"),
                    "--until",
                    "2026-12-01"
                );
                break;
            case "edited":
                File.WriteAllText(PlanFile, File.ReadAllText(PlanFile).Replace("\"amount\":80.00", "\"amount\":90.00"));
                break;
            case "old":
                more = ["--as-of", "2026-11-08"];
                break;
        }
        var before = File.Exists(History) ? Contacts().Length : 0;

        var (code, _, error) = await Send(more);

        code.ShouldBe(ExitCode.NotApproved, error);
        error.ShouldContain(says);
        Contacts().Length.ShouldBe(before);
    }

    [Fact]
    public async Task On_the_last_day_for_which_it_holds_a_plan_is_sent()
    {
        await DryRun();
        await Approve();
        (await Send("--as-of", "2026-11-07")).Code.ShouldBe(0);
        Contacts()[0].ShouldBe("1001 11-07 Statement first");
    }

    [Fact]
    public async Task Sending_the_first_of_two_plans_makes_the_second_stale()
    {
        var data = Data();
        await DryRun(data);
        await Run(
            "dry-run",
            data,
            "--policies",
            Policies,
            "--as-of",
            "2026-11-02",
            "--out",
            Path.Combine(Folder, "second"),
            "--plan-only"
        );
        await Approve();
        await Run("approve", Path.Combine(Folder, "second"), "--by", "Dr. Maple");
        (await Send()).Code.ShouldBe(0);

        var (code, _, error) = await Run("send", Path.Combine(Folder, "second"), "--no-input");

        code.ShouldBe(ExitCode.NotApproved);
        error.ShouldContain("sent, recorded or taken back");
    }

    [Fact]
    public async Task The_next_month_counts_what_was_sent_though_the_export_does_not_show_it()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        await Send();

        File.WriteAllText(Path.Combine(data, "export.yaml"), "source: Test\nas_of: 2026-11-15\n");
        await DryRun(data);

        var steps = Decisions().Select(decision => $"{decision.GetProperty("step")}").ToArray();
        steps.ShouldBe(["call", "call"]);
        var lists = Decisions()[0].GetProperty("worklists").EnumerateArray().Select(list => list.GetString());
        lists.ShouldContain("note-in-practice-system");
    }

    [Fact]
    public async Task Without_the_history_it_decides_from_the_export_alone()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        await Send();
        await DryRun(data, "--as-of", "2026-11-15", "--no-history");
        Decisions().Select(decision => $"{decision.GetProperty("step")}").ShouldAllBe(step => step == "first");
    }

    private JsonElement[] Decisions() =>
        [.. JsonDocument.Parse(File.ReadAllBytes(PlanFile)).RootElement.GetProperty("decisions").EnumerateArray()];

    [Fact]
    public async Task A_newer_export_leaves_out_who_paid_since_and_adds_nobody()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        var newer = Path.Combine(Folder, "newer");
        Directory.CreateDirectory(newer);
        foreach (
            var file in Directory
                .GetFiles(data, "*.*")
                .Where(file => !file.Contains("history", StringComparison.Ordinal))
        )
            File.Copy(file, Path.Combine(newer, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(newer, "export.yaml"), "source: Test\nas_of: 2026-11-03\n");
        File.AppendAllText(Path.Combine(newer, "ledger.csv"), "9,1001,2026-11-02,patient-payment,-100.00,\n");

        var (code, _, error) = await Send("--recheck", newer);

        code.ShouldBe(0, error);
        error.ShouldContain("1001 (nothing is owed any more)");
        Contacts().Select(contact => contact.Split(' ')[0]).ShouldBe(["1002"]);
    }

    [Fact]
    public async Task A_write_off_stands_in_one_journal_until_the_export_shows_it()
    {
        var data = Data();
        File.AppendAllText(Path.Combine(data, "ledger.csv"), "3,1001,2026-10-02,patient-payment,-99.50,1\n");
        await DryRun(data);
        await Approve();
        (await Send()).Output.ShouldContain("1 write-off to post, $0.50");

        File.WriteAllText(Path.Combine(data, "export.yaml"), "source: Test\nas_of: 2026-11-15\n");
        await DryRun(data);
        await Approve();
        var (code, output, error) = await Send();

        code.ShouldBe(0, error);
        output.ShouldNotContain("write-off");
        error.ShouldContain("1 write-off or billing type stands in an earlier run's journal");
    }

    [Fact]
    public async Task What_was_sent_makes_no_data_newer()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        await Send();
        await DryRun(data, "--as-of", "2026-11-15");
        JsonDocument
            .Parse(File.ReadAllBytes(PlanFile))
            .RootElement.GetProperty("newest_entry")
            .GetString()
            .ShouldBe("2026-10-20");
    }

    [Fact]
    public async Task A_plan_for_a_day_far_ahead_is_a_slip_of_the_pen()
    {
        await DryRun(Data(), "--as-of", "2028-01-31");
        await Approve();
        var (code, _, error) = await Send();
        code.ShouldBe(ExitCode.NotApproved);
        error.ShouldContain("Check the year");
    }

    [Fact]
    public async Task A_preview_with_a_newer_export_leaves_out_whom_sending_would()
    {
        var data = Data();
        await DryRun(data);
        File.AppendAllText(Path.Combine(data, "ledger.csv"), "9,1001,2026-10-30,patient-payment,-100.00,\n");
        var (code, _, error) = await Send("--preview", "--recheck", data, "--out", Path.Combine(Folder, "preview"));
        code.ShouldBe(0, error);
        error.ShouldContain("Left out: 1001");
        Directory.GetFiles(Path.Combine(Folder, "preview", "papers")).ShouldAllBe(file => !file.Contains("1001"));
    }

    [Fact]
    public async Task Papers_are_not_put_into_the_export()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        var (code, _, error) = await Send("--out", Path.Combine(data, "papers"));
        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain("give a folder outside it");
        Contacts().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_plan_of_the_same_export_does_not_send_again_what_was_sent_after_its_day()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        (await Send("--as-of", "2026-11-02")).Code.ShouldBe(0);
        await DryRun(data);
        await Approve();

        var (code, _, error) = await Send("--as-of", "2026-11-02");

        code.ShouldBe(ExitCode.NotApproved);
        error.ShouldContain("does not count what was sent on 2026-11-02");
        await DryRun(data, "--as-of", "2026-11-02");
        Decisions().Count(decision => decision.GetProperty("sends").GetArrayLength() > 0).ShouldBe(0);
    }

    [Fact]
    public async Task Approving_says_what_sending_will_refuse()
    {
        var data = Data();
        await DryRun(data);
        await Run("record", "1002", "hold", data, "--policies", Policies, "--until", "2026-12-01");
        var (code, _, error) = await Run("approve", PlanFile, "--by", "Dr. Maple");
        code.ShouldBe(0);
        error.ShouldContain("`send` will refuse it");
        error.ShouldContain("recorded or taken back since the plan was made");
    }

    [Fact]
    public async Task A_day_to_pay_that_is_past_is_said_before_anything_goes_out()
    {
        await DryRun();
        var (_, output, _) = await Run("approve", PlanFile, "--by", "Dr. Maple");
        output.ShouldContain("paid by November 21, 2026, which is past: today is November 30, 2026");
    }

    [Fact]
    public async Task A_preview_writes_the_papers_and_records_nothing()
    {
        await DryRun();
        var (code, _, error) = await Send("--preview", "--out", Path.Combine(Folder, "preview"));
        code.ShouldBe(0, error);
        File.Exists(Path.Combine(Folder, "preview", "journal.csv")).ShouldBeTrue();
        foreach (var paper in Directory.GetFiles(Path.Combine(Folder, "preview"), "*.pdf", SearchOption.AllDirectories))
        {
            using var pdf = UglyToad.PdfPig.PdfDocument.Open(paper);
            pdf.GetPages().ShouldAllBe(page => page.Text.Contains("PREVIEW"));
        }
        File.Exists(History).ShouldBeFalse();
    }

    [Fact]
    public async Task A_preview_holds_nothing_of_whom_the_approval_left_out()
    {
        await DryRun();
        var folder = Path.Combine(Folder, "preview");
        (await Send("--preview", "--out", folder)).Code.ShouldBe(0);
        Directory.GetFiles(Path.Combine(folder, "papers"), "*1001*").ShouldNotBeEmpty("nobody approved it yet");
        await Approve("--except", "1001");
        var (code, _, error) = await Send("--preview", "--out", folder);
        code.ShouldBe(0, error);
        error.ShouldContain("Left out: 1001 (left out when it was approved)");
        Directory.GetFiles(Path.Combine(folder, "papers")).ShouldAllBe(file => !file.Contains("1001"));
        Directory.GetFiles(Path.Combine(folder, "papers")).ShouldNotBeEmpty();
        File.ReadAllText(Path.Combine(folder, "journal.csv")).ShouldNotContain("1001");
    }

    [Fact]
    public async Task A_day_that_the_export_rewrote_since_it_was_sent_is_named()
    {
        var data = Data();
        File.WriteAllText(
            Path.Combine(data, "ledger.csv"),
            "entry,account,date,posted,kind,amount\n1,1001,2026-09-01,2026-09-01,charge,100.00\n"
                + "2,1002,2026-10-20,2026-10-20,charge,80.00\n"
        );
        await DryRun(data);
        await Approve();
        await Send();
        File.WriteAllText(Path.Combine(data, "export.yaml"), "source: Test\nas_of: 2026-11-30\n");
        // The second is ordinary: what a run asks for is typed on its day.
        File.AppendAllText(
            Path.Combine(data, "ledger.csv"),
            "3,1001,2026-09-05,2026-09-05,adjustment,-30.00\n4,1002,2026-10-31,2026-10-31,write-off,-5.00\n"
        );

        var (_, output, error) = await Run([
            "compare",
            data,
            "--policies",
            Policies,
            "--from",
            "2026-10-31",
            "--to",
            "2026-11-30",
            "--out",
            Out,
            "--format",
            "json",
        ]);

        output.ShouldContain("1 account, $100.00 then, $70.00 now (1001)", customMessage: error);
        var walk = JsonDocument.Parse(output).RootElement.GetProperty("walk");
        walk.GetProperty("opening").GetDecimal().ShouldBe(180m);
        walk.GetProperty("closing").GetDecimal().ShouldBe(145m);
        walk.GetProperty("lines")
            .EnumerateArray()
            .Where(line => line.GetProperty("amount").GetDecimal() != 0)
            .Select(line => $"{line.GetProperty("line")} {line.GetProperty("amount")}")
            .ShouldBe(["rewritten -35.00"]);
    }

    [Fact]
    public async Task What_statements_cost_is_counted_from_those_that_were_delivered()
    {
        var data = Data();
        async Task<string> Cost()
        {
            var compared = await Run([
                "compare",
                data,
                "--policies",
                Policies,
                "--to",
                "2026-10-31",
                "--out",
                Path.Combine(Folder, "compared"),
                "--format",
                "json",
            ]);
            var measure = JsonDocument
                .Parse(compared.Output)
                .RootElement.GetProperty("measures")
                .EnumerateArray()
                .Single(measure => measure.GetProperty("name").GetString() == "statement_cost");
            return measure.GetProperty("values").EnumerateArray().Last().GetProperty("value").GetRawText();
        }

        (await Cost()).ShouldBe("0.00");
        await DryRun(data);
        await Approve("--except", "1002");
        (await Cost()).ShouldBe("0.00");
        await Send();
        (await Cost()).ShouldBe("0.75");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("send")]
    public async Task A_file_that_is_no_plan_is_told(string command)
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(PlanFile, "{}");
        string[] by = command == "approve" ? ["--by", "X"] : [];
        var (code, _, error) = await Run([command, PlanFile, .. by]);
        code.ShouldBe(1);
        error.ShouldContain("This is no saved plan");
    }

    [Fact]
    public async Task No_name_of_a_person_stands_in_a_files_name_or_in_the_manifest()
    {
        await DryRun();
        await Approve();
        await Send();
        var run = Directory.GetDirectories(Folder, "2026-10-31-*").Single();
        foreach (var file in Directory.GetFiles(run, "*", SearchOption.AllDirectories))
            file.ShouldNotContain("ZZCANARY");
        File.ReadAllText(Path.Combine(run, "manifest.json")).ShouldNotContain("ZZCANARY");
    }
}
