using PolicyBilling.App;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.Tests.App;

/// <summary>What the desk writes down, takes back and looks after, on the command line.</summary>
public sealed class DeskTests : ActingCase
{
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
    [InlineData(new[] { "call", "--channel", "mail" }, "a call goes by phone or in-person, not 'mail'")]
    [InlineData(new[] { "hold", "--channel", "phone" }, "--channel says how a call or returned mail went")]
    [InlineData(new[] { "hold", "--by", " " }, "--by takes a name")]
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

    [Fact]
    public async Task Recording_taking_back_and_looking_after_speak_the_practices_language()
    {
        Languages = "fr, en";
        var data = Data();
        string[] policies = ["--policies", Policies];

        (await Run(["record", "1001", "call", data, "--outcome", "spoke", .. policies])).Output.ShouldContain(
            "appel, 2026-10-31. Noté sous le numéro 1"
        );
        (await Run(["undo", "1", "--data", data, .. policies])).Output.ShouldContain(
            "(appel du compte 1001) est repris"
        );
        (await Run(["history", "verify", data, .. policies])).Output.ShouldContain("2 lignes, telles qu’elles");

        await DryRun(data);
        var (code, _, error) = await Send();
        code.ShouldBe(ExitCode.NotApproved);
        error.ShouldContain("Le plan n’est pas envoyé :");
        error.ShouldContain("Personne n’a approuvé le plan");
    }

    [Fact]
    public async Task The_same_record_twice_on_a_day_is_told_and_one_of_another_day_is_not()
    {
        var data = Data();
        string[] call = ["record", "1001", "call", data, "--policies", Policies, "--outcome", "no-answer"];
        (await Run(call)).Error.ShouldNotContain("already");
        (await Run([.. call, "--as-of", "2026-11-01"])).Error.ShouldNotContain("already");
        (await Run(call)).Error.ShouldContain("on 2026-10-31 already, number 1");
    }

    [Theory]
    [InlineData("2026-11-30", 0)]
    [InlineData("2026-12-01", ExitCode.Usage)]
    public async Task What_is_still_to_come_is_not_recorded(string day, int code) =>
        (await Run("record", "1001", "call", Data(), "--policies", Policies, "--as-of", day)).Code.ShouldBe(code);

    [Fact]
    public async Task Taking_an_account_back_says_from_which_list_to_strike_it()
    {
        var data = Data(contacts: "1001,2026-10-10,statement,first\n");
        await DryRun(data);
        await Approve();
        await Send();
        var run = Path.GetFileName(Directory.GetDirectories(Folder, "2026-10-31-*").Single());

        var (code, output, error) = await Run("undo", run, "1001", "--data", data);

        code.ShouldBe(0, error);
        output.ShouldContain("Strike from call-list.xlsx: 1001.");
        output.ShouldNotContain("1002");
    }

    [Fact]
    public async Task A_lost_history_is_told_by_the_next_dry_run_and_nothing_is_recorded_into_an_older_copy()
    {
        var data = Data();
        await DryRun(data);
        await Approve();
        await Send();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(History)!, "history.db*"))
            File.Delete(file);

        var (code, _, error) = await Run("dry-run", data, "--policies", Policies, "--out", Out, "--plan-only");

        code.ShouldBe(0);
        error.ShouldContain("what was sent is not known");
    }

    [Fact]
    public async Task What_only_the_history_knows_is_marked_when_an_account_is_explained()
    {
        var data = Data(contacts: "1002,2026-10-21,statement,first\n");
        await DryRun(data);
        await Approve();
        await Send();

        var own = await Run("explain", "1001", data, "--policies", Policies);
        own.Output.ReplaceLineEndings(" ").ShouldContain("done here");
        (await Run("explain", "1002", data, "--policies", Policies)).Output.ShouldNotContain("done here");
    }
}
