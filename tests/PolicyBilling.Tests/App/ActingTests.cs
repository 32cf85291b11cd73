using System.Text.Json;
using PolicyBilling.App;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Tests.Import;

namespace PolicyBilling.Tests.App;

/// <summary>From a dry run to papers, on the command line: what was approved is sent, once, and nothing else.</summary>
public sealed class ActingTests : CommandLineCase
{
    private const string Rules = """
        policy: bills
        settings: { least: 5.00 }
        ladder:
          starts_when: patient_portion > 0
          steps:
            - { step: first, do: statement, when: patient_portion >= least, because: First. }
            - { step: call, do: call, when: true, wait: 10, because: Call., text: Hello. }
            - { step: notice, do: letter, when: true, wait: 10, because: Letter., text: "Please pay." }
        rules:
          - name: small
            when: patient_portion > 0 and patient_portion < 1
            then: { decision: write-off, reason: small }
            because: S.
          - { name: rest, when: true, then: hold, because: R. }
        examples:
          - { name: e, given: { patient_portion: 10.00 }, expect: { step: first } }
        """;

    private string Policies
    {
        get
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folder, "policies")).FullName;
            File.WriteAllText(
                Path.Combine(folder, "practice.yaml"),
                "practice: { name: Test Dental, address: 1 Main Street, phone: 555-0100, languages: [en, fr] }\n"
                    + "order: [bills]\nsettings: { days_to_pay: 21 }\n"
            );
            File.WriteAllText(Path.Combine(folder, "bills.yaml"), Rules);
            return folder;
        }
    }

    private string Data(string? contacts = null)
    {
        var folder = Practice();
        File.WriteAllText(
            Path.Combine(folder, "accounts.csv"),
            "account,name,billing_type,provider,status,flags,address,city,state,postal_code,phone\n"
                + "1001,\"ZZCANARY, Éloïse\",,,,,12 Elm Street,Newport,VT,05855,802-555-0101\n"
                + "1002,Lee,,,,,14 Elm Street,Newport,VT,05855,802-555-0102\n"
        );
        if (contacts is not null)
            File.WriteAllText(Path.Combine(folder, "contacts.csv"), "account,date,kind,step\n" + contacts);
        return folder;
    }

    private string PlanFile => Path.Combine(Out, "plan.json");

    private string History => Path.Combine(Folder, "practice", "history.db");

    private async Task DryRun(string? data = null, params string[] more)
    {
        var (code, _, error) = await Run([
            "dry-run",
            data ?? Data(),
            "--policies",
            Policies,
            "--out",
            Out,
            "--plan-only",
            .. more,
        ]);
        code.ShouldBe(0, error);
    }

    private async Task Approve(params string[] more)
    {
        var (code, _, error) = await Run(["approve", PlanFile, "--by", "Dr. Maple", .. more]);
        code.ShouldBe(0, error);
    }

    private Task<(int Code, string Output, string Error)> Send(params string[] more) =>
        Run(["send", PlanFile, "--by", "Ann", "--no-input", .. more]);

    private string[] Contacts()
    {
        using var history = HistoryFile.Read(History);
        return
        [
            .. PastContactReader
                .Read(history)
                .Contacts.Select(c => $"{c.Account} {c.Date:MM-dd} {c.Kind} {c.Step}".Trim()),
        ];
    }

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
    public async Task A_listed_call_moves_the_ladder_when_it_was_made_and_not_before()
    {
        var data = Data(contacts: "1001,2026-10-10,statement,first\n1002,2026-10-21,statement,first\n");
        await DryRun(data);
        await Approve();
        (await Send()).Output.ShouldContain("2 calls to make");
        Contacts().ShouldBeEmpty();

        var (code, output, error) = await Run(
            "record",
            "1001",
            "call",
            data,
            "--policies",
            Policies,
            "--outcome",
            "spoke",
            "--by",
            "Ann"
        );

        code.ShouldBe(0, error);
        output.ShouldContain("takes it back");
        Contacts().ShouldBe(["1001 10-31 Call call"]);
    }

    [Theory]
    [InlineData(new[] { "call", "--outcome", "spok" }, "Did you mean 'spoke'?")]
    [InlineData(new[] { "promise" }, "A promise needs its day")]
    [InlineData(new[] { "promise", "--until", "2026-10-30" }, "is before 2026-10-31")]
    [InlineData(new[] { "promise", "--until", "2026-11-30", "--amount", "1,50" }, "is no amount")]
    [InlineData(new[] { "call", "--amount", "5.00" }, "--amount is what was promised")]
    [InlineData(new[] { "call", "--step", "cal" }, "Did you mean 'call'?")]
    [InlineData(new[] { "note" }, "A note needs its words")]
    [InlineData(new[] { "visit" }, "is nothing to record")]
    public async Task What_cannot_be_meant_is_not_recorded(string[] what, string says)
    {
        var (code, _, error) = await Run(["record", "1001", what[0], Data(), "--policies", Policies, .. what[1..]]);
        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain(says);
        File.Exists(History).ShouldBeFalse();
    }

    [Fact]
    public async Task A_record_of_an_unknown_account_names_the_nearest()
    {
        var (code, _, error) = await Run("record", "1003", "call", Data(), "--policies", Policies);
        code.ShouldBe(1);
        error.ShouldContain("1001");
    }

    [Fact]
    public async Task A_run_that_is_taken_back_counts_no_more_and_a_new_plan_may_be_sent()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        var run = (await Send())
            .Output.Split('\n')
            .Single(line => line.StartsWith("The run", StringComparison.Ordinal))
            .Split(' ')[2];
        await Run("undo", run, "--data", data, "--because", "printed, never mailed");
        Contacts().ShouldBeEmpty();
        (await Send()).Code.ShouldBe(ExitCode.NotApproved);

        await DryRun(data);
        await Approve();
        (await Send()).Code.ShouldBe(0);
        Contacts().Length.ShouldBe(2);
    }

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
    public async Task An_older_copy_of_the_history_is_refused()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        File.Copy(History, History + ".old");
        await Send();
        foreach (
            var file in Directory
                .GetFiles(Path.GetDirectoryName(History)!, "history.db*")
                .Where(file => !file.EndsWith(".old", StringComparison.Ordinal))
        )
            File.Delete(file);
        File.Move(History + ".old", History);

        var (code, _, error) = await Send();

        code.ShouldBe(1);
        error.ShouldContain("older copy");
    }

    [Fact]
    public async Task A_clock_that_went_back_is_told()
    {
        await DryRun();
        await Approve();
        using (var history = HistoryFile.Open(History))
            history.Append(
                new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
                "Ann",
                [new NewRow(LogKind.Note, Bodies.Write(new NoteBody("note", "x")))]
            );
        var (code, _, error) = await Send();
        code.ShouldBe(1);
        error.ShouldContain("Set the clock right");
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
        File.AppendAllText(Path.Combine(data, "ledger.csv"), "3,1001,2026-09-05,2026-09-05,adjustment,-30.00\n");

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

        output.ShouldContain("1 accounts, $100.00 then, $70.00 now (1001)", customMessage: error);
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

    [Fact]
    public async Task The_history_is_verified_copied_and_written_for_other_programs()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        await Send();
        (await Run("history", "verify", data)).Output.ShouldContain("all as they were written");
        (await Run("history", "backup", Path.Combine(Folder, "copy.db"), data)).Code.ShouldBe(0);
        var (code, _, error) = await Run("history", "export", data, "--out", Path.Combine(Folder, "csv"));
        code.ShouldBe(0, error);
        File.ReadAllLines(Path.Combine(Folder, "csv", "contacts.csv")).Length.ShouldBe(3);
    }
}
