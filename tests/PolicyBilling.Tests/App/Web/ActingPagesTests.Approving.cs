using PolicyBilling.History.Log;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

public sealed partial class ActingPagesTests
{
    [Fact]
    public async Task A_plan_is_approved_shown_sent_once_and_taken_back()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        using var none = await known.GetAsync("preview.pdf", Test.Stop);
        none.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/approve", "nothing was written yet");
        using var untied = await page.Post(known, "approve", "approve", ("who", "Dr. Maple"));
        (await Shown(untied)).Said("[role=alert]").ShouldBe("Compare the total first.");
        File.Exists(History).ShouldBeFalse();

        using var approved = await page.Post(known, "approve", "approve", ("who", "Dr. Maple"), ("ties", "yes"));
        (await Shown(approved)).Said("h1").ShouldBe("Approved; nothing has been sent yet");
        File.Exists(Path.Combine(Reports, "2026-10-31", "plan.json")).ShouldBeTrue();
        File.Exists(Path.Combine(Reports, "2026-10-31", "dry-run.html")).ShouldBeTrue();
        var seen = Row(LogKind.Approval).Body<ApprovalBody>().Seen;
        seen[0].ShouldBe("Test Dental: plan of October 31, 2026");
        seen[^1].ShouldContain("$180.00 for all 2 accounts");

        (await page.Post(known, "approve", "send", ("what", "preview"), ("who", "Ann"))).Dispose();
        page.Server.Sending.State.Lines!.ShouldHaveSingleItem().ShouldStartWith("Nothing was sent or recorded");
        Runs().ShouldBeEmpty();
        (await page.Page("approve"))
            .QuerySelectorAll("form button")
            .ShouldAllBe(button => !button.HasAttribute("disabled"));
        using var batch = await known.GetAsync("preview.pdf", Test.Stop);
        batch.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await page.Page("approve")).Said(".notes a[href='/preview.pdf']").ShouldStartWith("Open the papers");

        (await page.Post(known, "approve", "send", ("what", "send"), ("who", "Ann"))).Dispose();
        page.Server.Sending.State.IsRefused.ShouldBeFalse(string.Join('\n', page.Server.Sending.State.Lines!));
        var run = Runs().ShouldHaveSingleItem();
        (run.IsFinished, run.Who).ShouldBe((true, "Ann"));
        page.Server.Practice.State.Practice!.Views["en"]
            .Facts.Plan.Decisions.ShouldAllBe(decision => decision.Sends.Count == 0, "what was sent counts at once");

        var sent = await page.Page("sent");
        sent.Said("h1").ShouldStartWith("1 run was sent");
        sent.Said(".mini").ShouldContain("2 statements by mail");
        sent.Said("main").ShouldContain("all as they were written");
        using var back = await page.Post(known, "sent", "sent", ("back", run.Run), ("who", "Ann"));
        (await Shown(back)).Said(".said").ShouldContain("is taken back: 2 contacts count no more.");
        Runs().Single().IsTakenBack.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_sent_while_the_files_are_other_ones()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        (await page.Post(known, "approve", "approve", ("who", "Dr. Maple"), ("ties", "yes"))).Dispose();
        File.AppendAllText(Path.Combine(Folder, "practice", "ledger.csv"), "3,1002,2026-10-21,charge,20.00,\n");
        using var refused = await page.Post(known, "approve", "send", ("what", "send"), ("who", "Ann"));
        (await Shown(refused)).Said("[role=alert]").ShouldStartWith("the files are being read, or changed");
        (await page.Page("/")).QuerySelector("a[href=approve]").ShouldBeNull();
        page.Server.Practice.Load();
        await page.Ready();
        (await page.Page("approve"))
            .QuerySelector("form[method=post] input[name=ties]")
            .ShouldNotBeNull("another plan needs another approval");
        Runs().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Papers_whose_day_to_pay_is_past_need_a_yes_of_their_own(int days, bool isPast)
    {
        DaysToPay = days;
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        var shown = await page.Page("approve");
        (shown.QuerySelector("input[name=past]") is not null).ShouldBe(isPast);
        if (isPast)
        {
            shown.Said("form .note.bad b").ShouldBe("2 papers ask to be paid by November 1, 2026, which is past.");
            shown.AllSaid("form .bul li").ShouldNotContain(line => line.Contains("which is past"), "it is said once");
        }
        using var answer = await page.Post(known, "approve", "approve", ("who", "Dr. Maple"), ("ties", "yes"));
        if (isPast)
            (await Shown(answer)).Said("[role=alert]").ShouldBe("Say yes to papers whose day to pay is past.");
        File.Exists(History).ShouldBe(!isPast);
        if (!isPast)
            return;
        (string, string)[] yes = [("who", "Dr. Maple"), ("ties", "yes"), ("past", "yes")];
        (await page.Post(known, "approve", "approve", yes)).Dispose();
        Row(LogKind.Approval).Body<ApprovalBody>().Seen.ShouldContain(line => line.Contains("which is past"));
    }

    [Fact]
    public async Task An_approval_that_no_longer_holds_says_whose_it_was_why_and_whom_it_left_out()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        using var approve = await page.Post(known, "approve", "approve", ("who", "Dr. Maple"), ("ties", "yes"));
        (await Shown(approve)).QuerySelector("#lapsed").ShouldBeNull();
        (await page.Page("/")).Said("h1").ShouldStartWith("Approved by Dr. Maple: 2 accounts are asked for $180.00");
        (await page.Post(known, "accounts/1001", "call", ("outcome", "spoke"), ("who", "Ann"))).Dispose();
        (await page.Page("approve"))
            .Said("#lapsed")
            .ShouldMatch(
                "^Dr. Maple’s approval of November 2, 2026, [0-9:]+, no longer holds, because something was recorded "
                    + "since: call, account 1001, by Ann.$"
            );
        (await page.Page("/")).Said("h1").ShouldStartWith("This run would");
    }

    [Fact]
    public async Task Who_was_left_out_by_an_approval_that_lapsed_is_left_out_again_until_somebody_says_otherwise()
    {
        await using var page = await ServedPage.Acting(DemoCopy(), PolicyText.ShippedFolder, Reports, () => _now);
        using var known = await page.Known(follows: true);
        var fields = (await page.Page("approve"))
            .QuerySelectorAll("ul.yes input[value=yes]")
            .Select(input => input.GetAttribute("name")!)
            .Distinct()
            .ToList();
        (string, string)[] typed =
        [
            ("who", "Dr. Maple"),
            ("ties", "yes"),
            .. fields.Select((field, at) => (field, at == 0 ? "no" : "yes")),
        ];
        (await page.Post(known, "approve", "approve", typed)).Dispose();
        (await page.Post(known, "accounts/1108", "other", ("kind", "hold"), ("who", "Ann"))).Dispose();
        var shown = await page.Page("approve");
        shown.Said("#lapsed").ShouldContain($"It left out {fields[0][2..]}");
        shown.QuerySelector($"input[name='{fields[0]}'][value=no]")!.HasAttribute("checked").ShouldBeTrue();
        shown.QuerySelectorAll("ul.yes input[checked]").Length.ShouldBe(1, "a yes is asked for anew");
    }
}
