using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyBilling.Decisions;
using PolicyBilling.Pages;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Pages;

public sealed class DryRunBrowserTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("page").FullName;

    [Fact]
    public async Task Every_number_of_the_page_opens_that_many_accounts()
    {
        var page = await Open(DemoReports.Shipped().Content);
        var links = await page.Locator("main a[href^='#list?']:not(#list a)")
            .EvaluateAllAsync<string[][]>("all => all.map(a => [a.getAttribute('href'), a.textContent])");
        links.Length.ShouldBeGreaterThan(60);
        var counted = 0;
        foreach (var (link, text) in links.Select(link => (link[0], link[1])).Distinct())
        {
            await page.EvaluateAsync("hash => { location.hash = hash }", link);
            if (
                !int.TryParse(
                    text.Split(' ')[0],
                    NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture,
                    out var expected
                ) || link.StartsWith("#list?list=", StringComparison.Ordinal)
            )
                continue;
            await page.WaitForFunctionAsync("link => document.getElementById('list').dataset.shown === link", link);
            (await Shown(page)).ShouldBe(expected, link);
            counted++;
        }
        counted.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_name_or_a_number_finds_the_account_and_the_row_says_why_and_what_comes_next()
    {
        var demo = DemoReports.Shipped();
        var decision = demo.Plan.Decisions.First(d => d.Group() == DecisionGroup.Letter);
        var page = await Open(demo.Content);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(decision.Account);
        await page.Keyboard.PressAsync("ArrowDown");
        var pane = await page.Locator("#pane").InnerTextAsync();
        pane.ShouldContain(decision.Guarantor);
        pane.ShouldContain(decision.Because);
        pane.ShouldContain("What would change it");
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("#pane").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("#q").FillAsync(decision.Guarantor.ToUpperInvariant());
        (await Shown(page)).ShouldBe(demo.Plan.Decisions.Count(d => d.Guarantor == decision.Guarantor));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_number_that_is_clicked_brings_the_list_into_view(int width)
    {
        var page = await Open(DemoReports.Shipped().Content, width);
        await page.Locator("main a[href='#list?decision=hold']").First.ClickAsync();
        await page.WaitForFunctionAsync(
            "() => document.getElementById('list').dataset.shown === '#list?decision=hold'"
        );
        (
            await page.EvaluateAsync<double>("() => document.getElementById('list').getBoundingClientRect().top")
        ).ShouldBeInRange(0, 300);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.Locator("main a[href='#list?decision=hold']").First.ClickAsync();
        (
            await page.EvaluateAsync<double>("() => document.getElementById('list').getBoundingClientRect().top")
        ).ShouldBeInRange(0, 300, "also when the list shows it already");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(820)]
    public async Task On_a_narrow_window_the_account_opens_under_the_name_that_was_tapped(int width)
    {
        var page = await Open(DemoReports.Shipped().Content, width);
        await page.EvaluateAsync("() => { location.hash = '#list?out=statement' }");
        await page.WaitForFunctionAsync(
            "() => document.getElementById('list').dataset.shown === '#list?out=statement'"
        );
        var tapped = page.Locator(".list tbody tr").Nth(5);
        await tapped.Locator("a").ClickAsync();
        await page.Locator("#pane").WaitForAsync();
        var row = (await tapped.BoundingBoxAsync())!;
        var pane = (await page.Locator("#pane").BoundingBoxAsync())!;
        row.Y.ShouldBeInRange(0, 850, "the tapped name stays in view");
        pane.Y.ShouldBeInRange(row.Y + row.Height - 1, row.Y + row.Height + 30);
    }

    [Theory]
    [InlineData("en", "No account matches “zzzz”.")]
    [InlineData("fr", "Aucun compte ne correspond à «\u00a0zzzz\u00a0».")]
    public async Task A_search_that_finds_nothing_says_so_and_offers_a_way_back(string language, string said)
    {
        var page = await Open(DemoReports.Shipped(language).Content);
        await page.Locator("#q").FillAsync("zzzz");
        (await page.Locator(".tablebox").InnerTextAsync()).ShouldContain(said);
        await page.Locator(".tablebox a.btn").ClickAsync();
        await page.WaitForFunctionAsync("() => document.getElementById('list').dataset.shown === '#list?'");
        (await Shown(page)).ShouldBe(600);
        (await page.Locator("#q").InputValueAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_money_asked_of_the_list_is_that_of_the_headline()
    {
        var demo = DemoReports.Shipped();
        var page = await Open(demo.Content);
        var facts = new PolicyBilling.Pages.Month.MonthFacts(demo.Content);
        (await page.Locator("#tools [role=status]").InnerTextAsync()).ShouldContain(
            $"asked {facts.Money(facts.Asked.Amount)}"
        );
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(1100)]
    public async Task The_reason_keeps_its_room_beside_an_open_account(int width)
    {
        var page = await Open(DemoReports.Shipped().Content, width);
        await page.Locator(".list tbody tr").First.ClickAsync();
        await page.Locator("#pane").WaitForAsync();
        (await page.Locator(".list thead th").Nth(1).BoundingBoxAsync())!.Width.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task On_a_phone_each_card_shows_its_balance_and_the_bar_names_the_practice()
    {
        var demo = DemoReports.Shipped();
        var page = await Open(demo.Content, 390);
        (await page.Locator(".list tbody td.wide").First.IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".brand").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".status").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_script_every_row_is_there()
    {
        var page = await browser.Window();
        await page.RouteAsync("**", route => route.ContinueAsync());
        await using var context = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false });
        var plain = await context.NewPageAsync();
        await plain.GotoAsync(Write(DemoReports.Shipped().Content));
        (await plain.Locator("#rows").InnerTextAsync()).Split('\n').Length.ShouldBe(600);
    }

    [Theory]
    [MemberData(nameof(Browser.Looks), MemberType = typeof(Browser))]
    public async Task Nobody_is_kept_out(string language, int width, bool dark)
    {
        var page = await Open(DemoReports.Shipped(language).Content, width, dark);
        await page.EvaluateAsync(
            "() => { location.hash = '#list?waits=us'; "
                + "document.querySelectorAll('details').forEach(d => d.open = true) }"
        );
        await page.Locator(".list tbody tr").First.ClickAsync();
        await Browser.IsOpenToAll(page);
    }

    [Fact]
    public async Task The_three_questions_are_answered_above_the_fold()
    {
        var page = await Open(DemoReports.Shipped().Content);
        (
            await page.EvaluateAsync<double>("() => document.querySelector('.g3').getBoundingClientRect().top")
        ).ShouldBeLessThan(400);
        (
            await page.EvaluateAsync<double>(
                "() => Math.min(...[...document.querySelectorAll('body *')].filter(e => e.childNodes.length "
                    + "&& [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && "
                    + "e.offsetParent).map(e => parseFloat(getComputedStyle(e).fontSize)))"
            )
        ).ShouldBeGreaterThanOrEqualTo(10);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task It_prints_as_three_pages_for_the_partners(string language)
    {
        var page = await Open(DemoReports.Shipped(language).Content);
        var printed = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Regex.Count(Encoding.Latin1.GetString(printed), "/Type\\s*/Page\\b").ShouldBe(3);
    }

    [Fact]
    public async Task Twenty_thousand_accounts_are_filtered_without_a_pause()
    {
        var content = DemoReports.Shipped().Content;
        var plan = content.Plan with
        {
            Decisions =
            [
                .. Enumerable
                    .Range(0, 34)
                    .SelectMany(time => content.Plan.Decisions.Select(d => d with { Account = $"{time}{d.Account}" })),
            ],
        };
        var page = await Open(content with { Plan = plan });
        await page.EvaluateAsync("() => { location.hash = '#list?waits=us&sort=-balance' }");
        await page.WaitForFunctionAsync(
            "() => document.getElementById('list').dataset.shown === '#list?waits=us&sort=-balance'"
        );
        (await Shown(page)).ShouldBe(plan.Decisions.Count(d => d.WaitsFor == PolicyBilling.Policies.WaitsFor.Us));
        (await page.Locator(".list tbody tr").CountAsync()).ShouldBe(200, "rows are drawn as they are reached");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IPage> Open(PageContent content, int width = 1440, bool dark = false)
    {
        var (page, errors) = await browser.Watched(width, dark);
        await page.GotoAsync(Write(content));
        await page.WaitForSelectorAsync(".list tbody tr");
        errors.ShouldBeEmpty();
        return page;
    }

    private string Write(PageContent content)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        File.WriteAllText(file, PageText.Write(content));
        return new Uri(file).AbsoluteUri;
    }

    private static async Task<int> Shown(IPage page) =>
        int.Parse(
            (await page.Locator("#tools [role=status]").InnerTextAsync()).Split(' ')[0],
            NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture
        );
}
