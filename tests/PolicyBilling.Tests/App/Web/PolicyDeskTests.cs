using PolicyBilling.App.Web;
using PolicyBilling.App.Web.Editing;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.Tests.App.Web;

/// <summary>A policy is changed as form or as text, tried while it is typed, and saved as a version; what another
/// program wrote is never overwritten unseen.</summary>
public sealed class PolicyDeskTests : CommandLineCase
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_field_changes_its_value_in_the_text_and_says_what_moves()
    {
        using var edited = await EditedPractice.Open(Practice());
        var desk = edited.Desk("statements");
        var before = desk.Text;
        var minimum = desk.Fields.Single(field => field.Name == "minimum_balance");
        desk.Set("minimum_balance", "90.00");
        desk.Text.ShouldBe(minimum.Replace(before, "90.00"));
        desk.Try(None);
        var moved = Moved.Of(desk.Attempt!.Change.ShouldNotBeNull());
        (moved.Accounts, moved.Asked).ShouldBe((1, -80.00m));
        moved.Moves.Single().Account.ShouldBe("1002");
        desk.Effects["minimum_balance"]!.Accounts.ShouldBe(1);
        desk.Set("minimum_balance", minimum.Written);
        desk.Text.ShouldBe(before);
        desk.IsChanged.ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_policy_is_a_file_in_the_order_that_decides_at_once_or_nothing_is_written()
    {
        using var edited = EditedPractice.Closed(Practice());
        await using var served = await ServedPage.Start(edited.Data, edited.Policies, history: new(edited.History));
        using var known = await served.Known(follows: true);
        var before = Directory.GetFiles(edited.Policies).ToDictionary(file => file, File.ReadAllText);
        async Task<string> Create(string title, string word, string who = "manager")
        {
            using var answer = await served.Post(
                known,
                "policies",
                "new-policy",
                ("title", title),
                ("holds", "BillingType"),
                ("word", word),
                ("before", "statements"),
                ("who", who)
            );
            return await answer.Content.ReadAsStringAsync();
        }
        (await Create("Statements", "vip")).ShouldContain("statements.yaml is there already");
        (await Create("Family {of staff}", "vip")).ShouldContain("without braces");
        (await Create("Family of staff", "vip", " ")).ShouldContain("Say who creates it.");
        Directory.GetFiles(edited.Policies).ToDictionary(file => file, File.ReadAllText).ShouldBe(before);
        await Create("Family of staff", "vip");
        var policies = served.Server.Practice.State.Practice!.Workspace.Policies.Policies;
        var at = policies.Index().Single(policy => policy.Item.Name == "family-of-staff").Index;
        policies[at + 1].Name.ShouldBe("statements");
        PolicyVersions
            .All(edited.Data, new(edited.History))
            .Select(version => (version.Body.File, version.Body.Why))
            .ShouldBe([
                ("family-of-staff", "new policy: Family of staff"),
                ("practice", "new policy: Family of staff"),
            ]);
        (await served.Page("versions")).QuerySelectorAll(".vers > li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_saved_is_a_version_and_the_practice_is_decided_by_it()
    {
        using var edited = await EditedPractice.Open(Practice());
        var (before, desk) = (edited.Text("statements"), edited.Desk("statements"));
        desk.Set("minimum_balance", "90.00");
        desk.Try(None);
        desk.Save("manager", "small ones cost more", "", EditedPractice.Words)
            .IsSaved.ShouldBeFalse("an example fails");
        desk.Save("manager", "small ones cost more", "the examples follow", EditedPractice.Words)
            .IsSaved.ShouldBeTrue();
        await edited.Ready();
        edited.Text("statements").ShouldContain("minimum_balance: 90.00");
        edited
            .Practice.State.Practice!.Workspace.Policies.Policies.Single(policy => policy.Name == "statements")
            .Settings.Single(setting => setting.Name == "minimum_balance")
            .Value.ShouldBe(90.00m);
        var version = PolicyVersions.All(edited.Data, edited.Practice.Terminal.History).Single();
        (version.Who, version.Body.File, version.Body.Why).ShouldBe(("manager", "statements", "small ones cost more"));
        version.Body.BeforeText.ShouldBe(before);
        version.Body.AfterText.ShouldBe(edited.Text("statements"));
        var told = VersionBook.Tell(edited.Places, [version], 10, "en").Single();
        told.Changes!.Single().Sentence.ShouldBe("The setting 'minimum_balance' is 90.00; it was 10.00.");
        VersionBook
            .Tell(edited.Places, [version], 10, "fr")
            .Single()
            .Changes!.Single()
            .Sentence.ShouldBe("Le réglage « minimum_balance » vaut 90.00 ; il valait 10.00.");
        told.Lines.Where(line => line.Sign != ' ').Select(line => line.Sign).ShouldBe(['-', '+']);
        Directory.GetFiles(edited.Policies, "*.new").ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_who_and_why_nothing_is_saved()
    {
        using var edited = await EditedPractice.Open(Practice());
        var (before, desk) = (edited.Text("statements"), edited.Desk("statements"));
        desk.Type(desk.Text + "# said\n");
        desk.Save(" ", "why", "", EditedPractice.Words).Refused.ShouldBe("Say who saves, and why.");
        desk.Save("who", " ", "", EditedPractice.Words).Refused.ShouldBe("Say who saves, and why.");
        edited.Text("statements").ShouldBe(before);
        File.Exists(edited.History).ShouldBeFalse();
    }

    [Fact]
    public async Task What_another_program_wrote_meanwhile_is_shown_and_nothing_is_saved()
    {
        using var edited = await EditedPractice.Open(Practice());
        var desk = edited.Desk("statements");
        desk.Type(desk.Text + "# mine\n");
        File.AppendAllText(edited.PathOf("statements"), "# theirs\n");
        var theirs = edited.Text("statements");
        var result = desk.Save("manager", "why", "", EditedPractice.Words);
        (result.IsSaved, result.Theirs!.Text).ShouldBe((false, theirs));
        edited.Text("statements").ShouldBe(theirs);
        LineChange
            .Between(desk.Theirs!.Text, desk.Text)
            .Where(line => line.Sign != ' ')
            .Select(line => $"{line.Sign}{line.Text}")
            .ShouldBe(["-# theirs", "+# mine"]);
        desk.KeepMine();
        desk.Save("manager", "why", "", EditedPractice.Words).IsSaved.ShouldBeTrue();
        edited.Text("statements").ShouldEndWith("# mine\n");
        PolicyVersions.All(edited.Data, edited.Practice.Terminal.History).Single().Body.BeforeText.ShouldBe(theirs);
    }

    [Fact]
    public async Task A_mistake_is_told_at_its_line_and_locks_saving()
    {
        using var edited = await EditedPractice.Open(Practice());
        var (before, desk) = (edited.Text("statements"), edited.Desk("statements"));
        desk.Type(desk.Text + "rulez: []\n");
        desk.Try(None);
        desk.Attempt!.Problems.ShouldContain(problem => problem.Message.Contains("Did you mean 'rules'?"));
        desk.Save("manager", "why", "", EditedPractice.Words).Refused.ShouldBe(EditedPractice.Words.HasErrors);
        edited.Text("statements").ShouldBe(before);
    }

    [Fact]
    public async Task A_file_of_two_megabytes_gets_a_sentence()
    {
        using var edited = await EditedPractice.Open(Practice());
        var desk = edited.Desk("statements");
        desk.Type(desk.Text + new string('#', 2 << 20));
        desk.Try(None);
        desk.Attempt!.Problems.Single().Message.ShouldContain("Split it into several files.");
        File.AppendAllText(edited.PathOf("statements"), new string('#', 2 << 20));
        var opened = edited.Desk("statements");
        (opened.IsThere, opened.IsTooLarge, opened.File).ShouldBe((true, true, null));
    }

    [Theory]
    [InlineData("../practice")]
    [InlineData("nothing")]
    [InlineData("")]
    public async Task A_name_leads_to_no_other_file(string name)
    {
        using var edited = await EditedPractice.Open(Practice());
        var desk = edited.Desk(name);
        (desk.IsThere, desk.File).ShouldBe((false, null));
    }

    [Fact]
    public async Task A_version_that_could_not_be_put_in_its_place_does_not_count()
    {
        using var edited = await EditedPractice.Open(Practice());
        var file = new DiskFile(edited.Policies, "statements");
        var before = file.Read()!;
        Should.Throw<IOException>(() => file.Replace([1], () => throw new IOException("No space left on device")));
        file.Read().ShouldBe(before);
        Directory.GetFiles(edited.Policies, "*.new").ShouldBeEmpty();
        using (var history = HistoryFile.Open(edited.History))
        {
            var row = PolicyVersions.Row(new VersionBody("statements", "a", "b", "why", "", ""));
            var serial = history.Append(default, "manager", [row]);
            history.Append(default, "manager", [new(LogKind.Reversal, Bodies.Write(new ReversalBody(serial, "no")))]);
        }
        PolicyVersions.All(edited.Data, edited.Practice.Terminal.History).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signature_holds_for_the_policies_that_were_signed()
    {
        using var edited = await EditedPractice.Open(Practice());
        var asked = edited.Practice.Terminal.History;
        var fingerprint = edited.Practice.State.Practice!.Workspace.Policies.Fingerprint;
        Saving.Sign(edited.Practice, new(fingerprint, "dentist"), " ", EditedPractice.Words).ShouldNotBeNull();
        Saving.Sign(edited.Practice, new(fingerprint, "dentist"), "Dr. Maple", EditedPractice.Words).ShouldBeNull();
        PolicyVersions.Signatures(edited.Data, asked, fingerprint)["dentist"].Who.ShouldBe("Dr. Maple");
        PolicyVersions.Signatures(edited.Data, asked, "other").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_becomes_an_example_of_the_policy_that_decides_it()
    {
        using var edited = await EditedPractice.Open(Practice());
        var decision = edited.Practice.In("en")!.Facts.Plan.Decisions.Single(decision => decision.Account == "1002");
        var desk = edited.Desk(decision.Policy);
        desk.AddExample("1002", EditedPractice.Words).ShouldBeNull();
        desk.Try(None);
        desk.Attempt!.HasErrors.ShouldBeFalse();
        desk.Attempt.Examples.ShouldContain(result =>
            result.Policy.Name == decision.Policy
            && result.Example.Name.StartsWith("an account as it stood on", StringComparison.Ordinal)
            && result.Failures.Count == 0
        );
        desk.AddExample("nobody", EditedPractice.Words).ShouldBe("There is no account “nobody”.");
        edited.Desk("worklists").AddExample("1002", EditedPractice.Words)!.ShouldStartWith("Another policy decides");
    }

    [Fact]
    public async Task A_rule_is_added_that_decides_nothing_until_it_is_written()
    {
        using var edited = await EditedPractice.Open(Practice());
        var desk = edited.Desk("statements");
        desk.AddRule(EditedPractice.Words).ShouldBeNull();
        desk.AddRule(EditedPractice.Words).ShouldBeNull();
        desk.Try(None);
        desk.Attempt!.Problems.Where(problem => problem.Severity == Severity.Error).ShouldBeEmpty();
        var rules = desk.Policies!.Policies.Single(policy => policy.Name == "statements").Rules;
        rules.TakeLast(2).Select(rule => rule.Name).ShouldBe(["new-rule-1", "new-rule-2"]);
        desk.Attempt.Change!.Moves.ShouldBeEmpty();
        desk.Type(desk.Text.Replace("when: false #", "when: balance > 0 #", StringComparison.Ordinal));
        desk.Try(None);
        desk.Attempt.HasErrors.ShouldBeFalse();
        desk.Type("rules: []\n");
        desk.AddRule(EditedPractice.Words).ShouldBe("The rules are not written line by line: add it in the text.");
    }

    [Fact]
    public async Task A_folder_with_a_mistake_opens_where_it_is_mended()
    {
        using var edited = await EditedPractice.Open(Practice());
        File.AppendAllText(edited.PathOf("statements"), "rulez: []\n");
        edited.Practice.Load();
        await edited.Ready();
        edited.Practice.State.MayAct.ShouldBeFalse();
        var desk = edited.Desk("statements");
        desk.Type(desk.Text.Replace("rulez: []\n", "", StringComparison.Ordinal));
        desk.Try(None);
        desk.Attempt!.HasErrors.ShouldBeFalse();
        desk.Save("manager", "mended", "", EditedPractice.Words).IsSaved.ShouldBeTrue();
        await edited.Ready();
        edited.Practice.State.MayAct.ShouldBeTrue();
    }
}
