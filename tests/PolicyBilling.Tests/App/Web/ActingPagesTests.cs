using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using PolicyBilling.App.Web.Editing;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>What is done on the local page stands in the history as the command line writes it.</summary>
public sealed partial class ActingPagesTests : ActingCase
{
    private DateTimeOffset _now = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    private string Reports => Path.Combine(Folder, "reports");

    private Task<ServedPage> Serve(string? contacts = null) =>
        ServedPage.Acting(Data(contacts), Policies, Reports, () => _now);

    [Fact]
    public async Task A_call_is_recorded_counted_and_undone()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        using var answer = await page.Post(
            known,
            "accounts/1001",
            "call",
            ("outcome", "no-answer"),
            ("who", "Ann"),
            ("note", "rang twice")
        );
        var shown = await Shown(answer);
        shown.Said(".said").ShouldBe("1001, ZZCANARY, Éloïse: call, 2026-11-02. Recorded as number 1.");
        Standing().ShouldBe(["1001 call no-answer rang twice by Ann"]);
        var plan = page.Server.Practice.State.Practice!.Views["en"].Facts.Plan;
        plan.HistoryFingerprint.ShouldNotBe("", "the practice counts it");
        page.Server.Practice.State.MayAct.ShouldBeTrue();
        (await page.Page("accounts/1001")).QuerySelector("input[name=who]")!.GetAttribute("value").ShouldBe("Ann");
        using var undone = await page.Post(known, "accounts/1001", "undo", ("serial", "1"));
        (await Shown(undone)).Said(".said").ShouldBe("Record 1 (call of account 1001) is taken back.");
        Standing().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_program_looks_and_writes_nothing_until_the_first_has_ended()
    {
        await using var second = await SecondProgram();
        var state = second.Server.Practice.State;
        (state.MayAct, state.MayRecord).ShouldBe((false, false));
        var shown = await second.Page("accounts/1001");
        shown
            .Said(".live .note")
            .ShouldBe(
                "This practice is open for writing in another program. Here you can look, search and print "
                    + $"({Environment.MachineName}, 2026-11-02T09:30:00Z).Try again"
            );
        shown.QuerySelector("input[name=who]").ShouldBeNull();
        (await second.Page("approve"))
            .QuerySelectorAll("button.primary")
            .ShouldAllBe(button => button.HasAttribute("disabled"));
        Saving
            .Save(second.Server.Practice, new("statements", "", [], "Ann", "why"), new(new("en"), new("en", "USD")))
            .Refused!.ShouldStartWith("This practice is open for writing in another program.");
        second.Server.Practice.Load();
        (await second.Ready()).MayAct.ShouldBeTrue("the first one has ended");
    }

    // The first program ends when the second one has looked.
    private async Task<ServedPage> SecondProgram()
    {
        await using var first = await Serve();
        first.Server.Practice.State.MayAct.ShouldBeTrue();
        return await Serve();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_promise_made_in_a_call_is_one_record_and_is_undone_with_its_call(int serial)
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        (string, string)[] promise =
        [
            ("outcome", "promise"),
            ("who", "Ann"),
            ("until", "2026-11-20"),
            ("amount", "40"),
        ];
        (await page.Post(known, "accounts/1001", "call", promise)).Dispose();
        Standing().ShouldBe(["1001 call promise  by Ann", "1001 promise   by Ann"]);
        (await page.Page("accounts/1001"))
            .QuerySelectorAll(".recents li")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("November 20, 2026, $40.00");
        (await page.Post(known, "accounts/1001", "undo", ("serial", $"{serial}"))).Dispose();
        Standing().ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_after_a_restart_undoes_in_his_own_name()
    {
        await using (var before = await Serve(Called))
        {
            using var known = await before.Known(follows: true);
            (await before.Post(known, "calls", "call", ("outcome", "message-left"), ("who", "Ann"))).Dispose();
        }
        await using var page = await ServedPage.Acting(Path.Combine(Folder, "practice"), Policies, Reports, () => _now);
        using var again = await page.Known(follows: true);
        var form = (await page.Page("calls")).QuerySelector("form:has(.recents)")!;
        form.QuerySelector("input[name=who]")!.GetAttribute("type").ShouldNotBe("hidden", "nobody said who it is");
        (await page.Post(again, "calls", "undo", ("serial", "1"), ("who", "Bea"))).Dispose();
        Standing().ShouldBeEmpty();
        using var history = HistoryFile.Read(History);
        history.Rows(LogKind.Reversal).Single().Who.ShouldBe("Bea");
    }

    [Theory]
    [InlineData("call", "promise", null, null, "A promise needs its day.")]
    [InlineData("call", "promise", "2026-11-01", null, "The day is before November 2, 2026.")]
    [InlineData("call", "promise", "2026-11-31", null, "That is no day.")]
    [InlineData("call", "promise", "2026-11-20", "-5", "That is no amount.")]
    [InlineData("call", "promise", "2026-11-20", "1.005", "That is no amount.")]
    [InlineData("call", "made-up", null, null, "--outcome: 'made-up' is none")]
    [InlineData("other", "note", null, null, "A note needs its words.")]
    [InlineData("other", "agency", null, null, "Choose what happened.")]
    public async Task What_cannot_be_meant_is_refused_and_what_was_typed_stays(
        string form,
        string what,
        string? until,
        string? amount,
        string said
    )
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        using var answer = await page.Post(
            known,
            "accounts/1001",
            form,
            (form == "call" ? "outcome" : "kind", what),
            ("who", "Ann"),
            ("until", until ?? ""),
            ("amount", amount ?? "")
        );
        var shown = await Shown(answer);
        shown.Said("[role=alert]").ShouldStartWith(said);
        if (until is not null)
            shown.QuerySelector("input[name=until]")!.GetAttribute("value").ShouldBe(until);
        File.Exists(History).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Whoever_records_gives_a_name(string who)
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        using var answer = await page.Post(known, "accounts/1001", "call", ("outcome", "spoke"), ("who", who));
        (await Shown(answer)).Said("[role=alert]").ShouldStartWith("Write your name");
        File.Exists(History).ShouldBeFalse();
    }

    [Theory]
    [InlineData(10, "Undo")]
    [InlineData(11, "Write a correction")]
    public async Task Ten_minutes_make_a_correction_of_an_undo(int minutes, string button)
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        (await page.Post(known, "accounts/1001", "other", ("kind", "hold"), ("who", "Ann"))).Dispose();
        _now = _now.AddMinutes(minutes);
        var shown = await page.Page("accounts/1001");
        shown.Said(".recents button").ShouldBe(button);
        using var answer = await page.Post(known, "accounts/1001", "undo", ("serial", "1"));
        (await Shown(answer)).Said(".said").ShouldContain(minutes > 10 ? "a correction says" : "is taken back");
    }

    [Fact]
    public async Task The_next_call_opens_after_an_outcome_and_the_badge_counts_what_is_left()
    {
        await using var page = await Serve(Called);
        using var known = await page.Known(follows: true);
        var before = await page.Page("calls");
        before.Said("h1").ShouldStartWith("2 calls for");
        before.Said(".rail a[href=calls] .count").ShouldStartWith("2");
        before.Said("#who").ShouldContain("1001");
        using var answer = await page.Post(known, "calls", "call", ("outcome", "message-left"), ("who", "Ann"));
        answer.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/calls?a=1002");
        var shown = await page.Page("calls");
        shown.Said("h1").ShouldEndWith("1 is done");
        shown.Said(".rail a[href=calls] .count").ShouldStartWith("1");
        shown.Said("[data-row] .tag").ShouldBe("message left");
    }

    [Fact]
    public async Task A_call_that_another_window_records_stays_the_one_that_is_seen_and_has_no_keys()
    {
        await using var page = await Serve(Called);
        using var here = await page.Known(follows: true);
        using var opened = await here.GetAsync("calls", Test.Stop);
        opened.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/calls?a=1001", "the address names who is seen");
        using var there = await page.Known(follows: true);
        (await page.Post(there, "calls", "call", ("outcome", "message-left"), ("who", "Ann"))).Dispose();
        var shown = await page.Page("calls?a=1001");
        shown.Said("#who").ShouldContain("1001");
        shown.Said("#done").ShouldStartWith("This call was recorded just now, here or in another window: message left");
        shown.QuerySelector("main [data-key]").ShouldBeNull();
        shown.QuerySelector("[data-next]")!.GetAttribute("href").ShouldBe("calls?a=1002");
    }

    [Fact]
    public async Task A_record_of_another_day_than_today_says_of_which()
    {
        await using (var page = await Serve())
            (await page.Page("accounts/1001")).Said("#record").ShouldNotContain("Written for");
        await using var late = await ServedPage.Acting(
            Path.Combine(Folder, "practice"),
            Policies,
            Reports,
            () => _now.AddDays(60),
            today: new(2027, 1, 1)
        );
        (await late.Page("accounts/1001"))
            .Said("#record")
            .ShouldContain("Written for October 31, 2026, the day of the export.");
    }

    [Fact]
    public async Task The_list_of_visits_names_its_day_its_phones_and_an_export_that_is_old()
    {
        await using var page = await ServedPage.Acting(DemoCopy(), PolicyText.ShippedFolder, Reports, () => _now);
        var shown = await page.Page("worklists/tomorrow");
        shown.Said("#list-title").ShouldStartWith("Coming in on Sunday, November 1, 2026:");
        shown.QuerySelectorAll("tr[data-row] a[href^='tel:']").ShouldNotBeEmpty();
        shown.QuerySelectorAll("header .bad").ShouldBeEmpty("two days are not old");
        (await page.Page("worklists/tomorrow", "fr"))
            .Said("#list-title")
            .ShouldStartWith("Visites du dimanche 1er novembre 2026");
        await using var late = await ServedPage.Acting(
            page.Server.Practice.Places.Data,
            PolicyText.ShippedFolder,
            Reports,
            () => _now,
            today: new(2026, 11, 3)
        );
        (await late.Page("worklists/tomorrow"))
            .Said("header .bad")
            .ShouldStartWith("The export is of October 31, 2026, 3 days ago");
    }

    [Fact]
    public async Task A_row_of_a_worklist_is_worked_told_and_taken_back_and_nothing_is_decided_anew()
    {
        const string list = "worklists/claims-over-90";
        await using var page = await ServedPage.Acting(DemoCopy(), PolicyText.ShippedFolder, Reports, () => _now);
        using var known = await page.Known(follows: true);
        var before = await page.Page(list);
        var asked = before.QuerySelector("button[name=outcome]")!.GetAttribute("value")!;
        var (toDo, rows) = (Number(before.Said("h1")), before.QuerySelectorAll("tr[data-row]").Length);
        before.Said("header .mute").ShouldEndWith($"· 0 of {rows} done");

        using var answer = await page.Post(
            known,
            list,
            "worked",
            ("outcome", asked),
            ("who", "Ann"),
            ("note", "by fax")
        );

        var shown = await Shown(answer);
        shown.Said("header .mute").ShouldEndWith($"· 1 of {rows} done");
        Number(shown.Said("h1")).ShouldBe(toDo - 1);
        shown.Said(".rail a[href=worklists] .count").ShouldStartWith($"{toDo - 1}to");
        shown.Said(".outcome .tag").ShouldBe("Asked · Ann, November 2, 2026");
        shown.Said(".outcome small").ShouldBe("by fax");
        shown.QuerySelector("tr[aria-selected] [data-key='2']").ShouldNotBeNull();
        page.Server.Practice.State.Practice!.Number.ShouldBe(1, "nothing was read again");
        page.Server.Practice.State.MayAct.ShouldBeTrue();

        using var other = await page.Post(known, list, "worked", ("outcome", "0:9999:0"), ("who", "Ann"));
        (await Shown(other)).Said("[role=alert]").ShouldBe("The row is not on the list any more.");
        using var undone = await page.Post(known, list, "worked", ("outcome", $"-{asked[1..]}"), ("who", "Ann"));
        (await Shown(undone)).Said("header .mute").ShouldEndWith($"· 0 of {rows} done");
        _now = _now.AddMinutes(11);
        (await page.Page(list)).QuerySelectorAll("button[value^='-']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cause_is_accepted_on_its_page_and_expected_in_the_next_export()
    {
        var data = Data();
        await File.AppendAllTextAsync(
            Path.Combine(data, "ledger.csv"),
            "3,1001,2026-09-05,patient-payment,100.00,1\n",
            TestContext.Current.CancellationToken
        );
        await using var page = await ServedPage.Acting(data, Policies, Reports, () => _now);
        using var known = await page.Known(follows: true);
        var before = await page.Page("resolve/1001");
        before.Said(".lead").ShouldStartWith("Balance $200.00");
        var id = before.QuerySelector("button[name=accept]")!.GetAttribute("value")!;

        using var nameless = await page.Post(known, "resolve/1001", "decide", ("accept", id));
        (await Shown(nameless)).Said("[role=alert]").ShouldStartWith("Write your name");
        using var answer = await page.Post(known, "resolve/1001", "decide", ("accept", id), ("who", "Ann"));
        var shown = await Shown(answer);
        shown.Said(".said").ShouldStartWith($"Accepted [{id}] by Ann");
        await page.Ready();
        shown = await page.Page("resolve/1001");
        shown.Said("#accepted + ul").ShouldContain("expected in the next export");
        shown.Said("#after").ShouldStartWith("After this: balance $0.00");
        (await page.Page("accounts/1001")).Said("#corrections ~ p").ShouldBe("With them the patient’s part is $0.00.");
        shown.QuerySelectorAll("button[name=accept]").ShouldBeEmpty();

        using var review = await page.Post(
            known,
            "resolve/1001",
            "decide",
            ("review", "1"),
            ("state", "looking"),
            ("who", "Ann")
        );
        (await Shown(review)).Said(".said").ShouldBe("Review of account 1001: looking, by Ann.");
        await page.Ready();
        (await page.Page("resolve")).Said("#reviews").ShouldBe("Review list · 1");
        (await page.Page("resolve/9999")).Said("h1").ShouldBe("There is no account “9999”.");
    }

    private static int Number(string heading) => int.Parse(heading.Split(' ')[0], CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("accounts/1001", "call")]
    [InlineData("accounts/1001", "other")]
    [InlineData("calls", "call")]
    [InlineData("approve", "approve")]
    [InlineData("approve", "send")]
    [InlineData("sent", "sent")]
    [InlineData("resolve/1001", "decide")]
    [InlineData("resolve/1001", "agree")]
    [InlineData("worklists/balance-review", "review")]
    [InlineData("worklists/balance-review", "worked")]
    public async Task A_change_without_its_token_or_without_the_cookie_is_refused(string address, string form)
    {
        await using var page = await Serve(Called);
        using var known = await page.Known();
        using var stranger = page.Stranger();
        (string, string)[] fields = [("_handler", form), ("who", "Eve"), ("outcome", "spoke"), ("kind", "hold")];
        using var without = await page.Send(known, address, fields);
        without.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var forged = await page.Send(known, address, [.. fields, ("__RequestVerificationToken", "CfDJ8A")]);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var outside = await page.Send(stranger, address, fields);
        outside.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        File.Exists(History).ShouldBeFalse();
    }

    private const string Called = "1001,2026-09-20,statement,first\n1002,2026-10-21,statement,first\n";

    private static async Task<IHtmlDocument> Shown(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return PageText.Parse(await answer.Content.ReadAsStringAsync(Test.Stop));
    }

    private string[] Standing()
    {
        using var history = HistoryFile.Read(History);
        return
        [
            .. PastContactReader
                .Standing(history)
                .Select(row => (Row: row, Body: row.Body<ContactBody>()))
                .Select(pair =>
                    $"{pair.Row.Row.Account} {pair.Body.What} {pair.Body.Outcome} {pair.Body.Note} by {pair.Row.Who}"
                ),
        ];
    }

    private LogRow Row(LogKind kind)
    {
        using var history = HistoryFile.Read(History);
        return history.Rows(kind).Single();
    }

    private IReadOnlyList<RunState> Runs()
    {
        using var history = HistoryFile.Read(History);
        return RunState.All(history);
    }
}
