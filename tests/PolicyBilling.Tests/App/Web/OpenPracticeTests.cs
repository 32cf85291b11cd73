using PolicyBilling.App.Web;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>The practice that all windows share: read, refused, changed on the disk, read again.</summary>
public sealed class OpenPracticeTests : CommandLineCase
{
    private string Policies { get; } = Directory.CreateTempSubdirectory("policies-").FullName;

    public OpenPracticeTests()
    {
        foreach (var file in Directory.GetFiles(FixturePolicies))
            File.Copy(file, Path.Combine(Policies, Path.GetFileName(file)));
    }

    [Fact]
    public async Task An_export_that_is_refused_later_leaves_the_last_good_one()
    {
        var data = Practice();
        await using var page = await ServedPage.Start(data, Policies);
        File.Delete(Path.Combine(data, "ledger.csv"));
        page.Server.Practice.Look();
        page.Server.Practice.State.IsChangedOnDisk.ShouldBeTrue();
        page.Server.Practice.Load();
        var state = await page.Ready();
        state.Refused.ShouldNotBeNull().IsOfPolicies.ShouldBeFalse();
        state.MayAct.ShouldBeFalse();
        var (_, _, console) = await Run("dry-run", data, "--policies", Policies, "--no-history", "--out", Out);
        state.Refused.Text.ShouldBe(console);
        var shown = await page.Page("/");
        shown.Said(".note.bad b").ShouldBe("This export cannot be used.");
        shown.Said(".note.bad").ShouldContain("You still see the export of October 31, 2026.");
        shown.Said("h1").ShouldContain("This run would");
    }

    [Fact]
    public async Task A_wrong_policy_is_told_at_its_line_and_locks_what_is_decided()
    {
        File.AppendAllText(Path.Combine(Policies, "statements.yaml"), "\nrulez: []\n");
        await using var page = await ServedPage.Start(Practice(), Policies);
        var refused = page.Server.Practice.State.Refused.ShouldNotBeNull();
        refused.IsOfPolicies.ShouldBeTrue();
        refused.Text.ShouldContain("statements.yaml:");
        page.Server.Practice.State.MayAct.ShouldBeFalse();
        var shown = await page.Page("/");
        shown.Said(".note.bad b").ShouldStartWith("A policy is wrong");
        shown.QuerySelector("pre.problems")!.TextContent.ShouldBe(refused.Text);
        shown.Said("h1").ShouldBe("Month");
        shown.QuerySelector("main table").ShouldBeNull();
    }

    [Fact]
    public async Task What_changed_on_the_disk_is_told_and_read_only_when_somebody_says_so()
    {
        var data = Practice();
        await using var page = await ServedPage.Start(data, Policies);
        var before = page.Server.Practice.State;
        before.MayAct.ShouldBeTrue();
        File.AppendAllText(Path.Combine(data, "ledger.csv"), "3,1002,2026-10-21,charge,20.00,\n");
        // Nobody asks for a page: the folder itself says it.
        await ServedPage.Until(() => page.Server.Practice.State.IsChangedOnDisk);
        var shown = await page.Page("/");
        shown.Said(".live .note").ShouldStartWith("The files in the folder changed.");
        page.Server.Practice.State.MayAct.ShouldBeFalse();
        page.Server.Practice.State.Practice.ShouldBe(before.Practice);
        page.Server.Practice.Load();
        var after = await page.Ready();
        after.Practice!.Number.ShouldBe(before.Practice!.Number + 1);
        after.Practice.Workspace.Policies.ShouldBeSameAs(before.Practice.Workspace.Policies);
        after.MayAct.ShouldBeTrue();
        (await page.Page("/accounts")).QuerySelector(".live .note").ShouldBeNull();
    }

    [Fact]
    public async Task What_changes_on_the_disk_the_moment_it_was_read_is_told_too()
    {
        var data = Practice();
        await using var page = await ServedPage.Start(data, Policies);
        var practice = page.Server.Practice;
        var isWritten = false;
        practice.Changed += () =>
        {
            if (isWritten || practice.State is not { Doing: Doing.Nothing, Practice.Number: 2 })
                return;
            isWritten = true;
            File.AppendAllText(Path.Combine(data, "ledger.csv"), "3,1002,2026-10-21,charge,20.00,\n");
        };
        practice.Load();
        await ServedPage.Until(() => practice.State.IsChangedOnDisk);
    }

    [Fact]
    public async Task A_reading_that_is_cancelled_leaves_what_was_there()
    {
        await using var page = await ServedPage.Start(Practice(), Policies);
        var before = page.Server.Practice.State.Practice;
        page.Server.Practice.Open(new(Practice(), Policies, []));
        page.Server.Practice.Cancel();
        var state = await page.Ready();
        (state.Refused, state.Doing).ShouldBe((null, Doing.Nothing));
        state.Practice.ShouldBe(before);
    }

    [Fact]
    public async Task A_page_whose_language_is_being_made_or_was_cancelled_has_its_heading_and_a_way_on()
    {
        await using var page = await ServedPage.Start(Practice(), Policies);
        using var known = await page.Known(follows: true, "fr");
        var made = PageText.Parse(await known.GetStringAsync("/accounts", Test.Stop));
        (made.Said("h1"), made.QuerySelector(".reading") is null).ShouldBe(("Comptes", false));
        await page.Ready();
        PageText.Parse(await known.GetStringAsync("/accounts", Test.Stop)).QuerySelector(".reading").ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_practice_is_open_somebody_chooses_first()
    {
        await using var page = await ServedPage.Start(Practice(), Policies, isOpened: false);
        var shown = await page.Page("/");
        shown.Said("h1").ShouldBe("Whom do we bill this month, and why?");
        shown.AllSaid(".folders li div").ShouldContain($"Test · export of October 31, 2026{Folder}/practice");
        shown.AllSaid("button.btn").ShouldContain("Open");
    }

    [Fact]
    public async Task The_invented_practice_stands_apart_and_tables_of_other_names_are_an_export_too()
    {
        await using var page = await ServedPage.Start(Path.Combine(Root, "seeds", "demo"), Policies, isOpened: false);
        var shown = await page.Page("/start", "fr");
        shown.AllSaid(".folders b").ShouldContain("Clinique dentaire des Érables");
        shown.AllSaid(".folders b").ShouldNotContain("Maple Street Dental (invented)");
        using var known = await page.Known();
        var key = shown.QuerySelector("section[aria-labelledby=demo] button")!;
        key.TextContent.ShouldBe("Ouvrir la démo");
        (await page.Post(known, "start", "open", ("Key", key.GetAttribute("value")!))).Dispose();
        page.Server.Practice.State.Practice!.Workspace.Data.Accounts.Count.ShouldBe(600);
    }

    [Fact]
    public async Task A_folder_that_is_chosen_is_opened()
    {
        await using var page = await ServedPage.Start(Practice(), Policies, isOpened: false);
        using var known = await page.Known();
        var form = PageText.Parse(await known.GetStringAsync("/start", Test.Stop)).QuerySelector("form[method=post]")!;
        var fields = form.QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))
            .Append(new("Key", form.QuerySelector("button")!.GetAttribute("value")!));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/start")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Add("Origin", $"http://{page.Host}");
        using var answer = await known.SendAsync(request, Test.Stop);
        answer.Headers.Location.ShouldBe(page.Server.Address);
        (await page.Ready()).Practice!.Workspace.Data.Accounts.Count.ShouldBe(2);
    }
}
