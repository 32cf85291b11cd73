using System.Globalization;
using PolicyBilling.App;
using PolicyBilling.App.Web;
using PolicyBilling.App.Web.Export;
using PolicyBilling.Pages.Month;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>The pages of policies, of the month before and of the data say what the plan and the engine say.</summary>
public sealed class PolicyPagesTests(ServedDemo demo) : IClassFixture<ServedDemo>
{
    private PracticeView View => demo.Page.Server.Practice.In("en")!;

    [Fact]
    public async Task Policies_stand_in_their_order_and_each_number_opens_its_accounts()
    {
        var page = await demo.Page.Page("policies");
        var policies = View.Workspace.Policies.Policies;
        page.AllSaid("tbody td:nth-child(2) a")
            .ShouldBe(policies.Select(policy => View.Facts.Titles.Policy(policy.Name)));
        page.Said(".notes b").ShouldBe("Everything is checked.");
        var sum = 0;
        foreach (var link in page.QuerySelectorAll("tbody a[href^='accounts?']"))
        {
            var count = int.Parse(link.TextContent, CultureInfo.InvariantCulture);
            var list = await demo.Page.Page(link.GetAttribute("href")!);
            list.QuerySelectorAll("[data-row]").Length.ShouldBe(Math.Min(200, count));
            sum += count;
        }
        sum.ShouldBe(View.Facts.Plan.Decisions.Count);
        page.Said("tfoot td:nth-child(5)").ShouldBe(View.Facts.Money(View.Facts.PatientsOwe.Amount));
    }

    [Fact]
    public async Task Each_policy_says_in_a_line_what_it_does_and_may_decide_earlier_or_later()
    {
        foreach (
            var (language, about) in new[] { ("en", "The installment is asked"), ("fr", "On demande le versement") }
        )
        {
            var page = await demo.Page.Page("policies", language);
            page.AllSaid("tbody td small").ShouldContain(said => said.StartsWith(about, StringComparison.Ordinal));
            page.QuerySelectorAll("a[href='policies/practice?up=holds']").Length.ShouldBe(1);
        }
        foreach (var (move, order) in new[] { ("up=holds", "holds no-contact"), ("down=guards", "no-contact guards") })
        {
            var page = await demo.Page.Page($"policies/practice?{move}");
            var listed = page.QuerySelector("textarea")!
                .TextContent.Split('\n')
                .Where(line => line.StartsWith("  - ", StringComparison.Ordinal))
                .Select(line => line.Split('#')[0].Trim(' ', '-'));
            string.Join(' ', listed).ShouldContain(order);
            page.Said(".note[role=status]").ShouldContain("Nothing is saved yet");
        }
        (await demo.Page.Page("policies/practice?up=guards"))
            .Said(".note[role=status]")
            .ShouldStartWith("It cannot be moved");
    }

    [Fact]
    public async Task The_accounts_that_are_shown_are_handed_out_as_a_workbook()
    {
        using var known = await demo.Page.Known();
        var page = await demo.Page.Page("accounts?decision=write-off");
        var link = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        link.ShouldBe("accounts.xlsx?decision=write-off");
        using var answer = await known.GetAsync(link, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("accounts-2026-10-31.xlsx");
        using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var accounts = MiniExcelLibs
            .MiniExcel.Query(stream, useHeaderRow: true)
            .Cast<IDictionary<string, object>>()
            .Select(row => $"{row["Account"]}")
            .Where(account => account.Length > 0 && account != "Total");
        accounts.ShouldBe(
            page.QuerySelectorAll("tr[data-row]").Select(row => row.QuerySelector("small")!.TextContent.Split(' ')[0])
        );
        using var stranger = demo.Page.Stranger();
        (await stranger.GetAsync(link, TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Before_anybody_approves_a_few_papers_or_all_of_them_are_shown_as_previews()
    {
        using var known = await demo.Page.Known();
        var page = await demo.Page.Page("approve");
        var sizes = new List<int>();
        foreach (var path in new[] { "samples.pdf", "papers.pdf" })
        {
            page.QuerySelectorAll($"a[href='{path}']").Length.ShouldBe(1);
            using var answer = await known.GetAsync(path, TestContext.Current.CancellationToken);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            using var pdf = Papers.PdfPages.Of(bytes);
            pdf.Text.ShouldContain("PREVIEW");
            sizes.Add(pdf.Pages.Count);
            using var stranger = demo.Page.Stranger();
            (await stranger.GetAsync(path, TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeFalse();
        }
        sizes[0].ShouldBeInRange(4, 10, "a table and three papers");
        sizes[1].ShouldBeGreaterThan(90);
    }

    [Fact]
    public async Task Every_policy_file_opens_with_its_numbers_its_sentences_and_its_text()
    {
        foreach (
            var file in View.Workspace.Policies.Files.Where(file =>
                file.Name.EndsWith(".yaml", StringComparison.Ordinal)
            )
        )
        {
            var page = await demo.Page.Page($"policies/{Path.GetFileNameWithoutExtension(file.Name)}");
            var text = System.Text.Encoding.UTF8.GetString(file.Content);
            page.QuerySelector("textarea")!.TextContent.ShouldBe(text, file.Name);
            page.AllSaid(".tag.no").ShouldBeEmpty(file.Name);
        }
        var statements = await demo.Page.Page("policies/statements");
        statements.AllSaid(".field label").ShouldContain("The least that is billed");
        statements.AllSaid(".rules p").ShouldContain(said => said.Contains("$10.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_agreement_is_handed_out_as_the_file_that_the_command_writes()
    {
        using var known = await demo.Page.Known();
        using var answer = await known.GetAsync("agreement", TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileName.ShouldBe("agreement.html");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("Our billing agreement");
        text.ShouldContain(View.Workspace.Policies.Fingerprint);
        (await demo.Page.Page("versions")).QuerySelector("a[href=agreement]").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_trend_is_what_compare_says()
    {
        var page = await demo.Page.Page("trend");
        var walk = View.Comparison!.Comparison.Walk;
        page.Said("#walk-title").ShouldContain(View.Facts.Money(walk.Closing.Balance));
        page.QuerySelectorAll("main a[href^='#']").ShouldBeEmpty("the page's root is elsewhere");
        foreach (
            var link in page.QuerySelectorAll("main a[href^='trend#']").Select(link => link.GetAttribute("href")![6..])
        )
            page.GetElementById(link).ShouldNotBeNull(link);
    }

    [Fact]
    public async Task The_data_page_adds_up_to_the_plan()
    {
        var page = await demo.Page.Page("data");
        var totals = View.Facts.Plan.Totals;
        var figures = TieOuts.Figures(totals);
        figures[..5].Sum().ShouldBe(figures[5]);
        page.Said(".tie dd:last-of-type").ShouldBe(View.Facts.Money(totals.Balance));
        page.AllSaid("table td.num").ShouldContain(View.Facts.Count(View.Workspace.Data.Accounts.Count));
    }
}

/// <summary>Where the ledger tells of no month before, one sentence says so.</summary>
public sealed class FirstMonthTests : CommandLineCase
{
    [Fact]
    public async Task Without_a_month_before_there_is_one_sentence()
    {
        var data = Practice();
        File.WriteAllText(
            Path.Combine(data, "ledger.csv"),
            "entry,account,date,kind,amount,applies_to\n1,1001,2026-10-05,charge,100.00,\n"
        );
        await using var served = await ServedPage.Start(data, FixturePolicies);
        var page = await served.Page("trend");
        served.Server.Practice.In("en")!.Comparison.ShouldBeNull();
        page.Said("main .card").ShouldStartWith("The ledger tells of no month before this one");
    }

    [Fact]
    public async Task A_wrong_policy_shows_where_it_is_mended_and_nothing_else()
    {
        using var edited = EditedPractice.Closed(Practice());
        File.AppendAllText(edited.PathOf("statements"), "rulez: []\n");
        await using var served = await ServedPage.Start(edited.Data, edited.Policies);
        served.Server.Practice.State.MayAct.ShouldBeFalse();
        var page = await served.Page("policies/statements");
        page.Said(".faults p").ShouldContain("'rulez'");
        page.AllSaid(".faults button").ShouldContain("Put in “rules”");
        page.QuerySelector("[data-save]")!.HasAttribute("disabled").ShouldBeTrue();
        var list = await served.Page("policies");
        list.Said("h1").ShouldBe("Policies");
        list.Said(".live .note b").ShouldBe("A policy is wrong; nothing is decided until it is mended.");
        list.QuerySelector("main table").ShouldBeNull();
    }
}
