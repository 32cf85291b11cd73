using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>The page in a real browser: walked by its keys, checked for access, and quiet under its own
/// policy.</summary>
public sealed class WalkTests(Browser browser, ServedDemo demo)
    : CommandLineCase,
        IClassFixture<Browser>,
        IClassFixture<ServedDemo>
{
    [Fact]
    public async Task A_month_is_walked_from_the_sentence_to_an_account_and_back()
    {
        var served = demo.Page;
        var (page, errors) = await Open(served);
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("Nothing has been sent.");
        await page.Locator("a[href='accounts?decision=hold']").First.ClickAsync();
        await page.WaitForURLAsync("**/accounts?decision=hold");
        await page.Locator("[data-list]").WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("aside.side").WaitForAsync();
        var name = await page.Locator("tr[aria-selected=true] a").InnerTextAsync();
        (await page.Locator("aside.side h2").InnerTextAsync()).ShouldBe(name);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#call").WaitForAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldStartWith(name);
        // While a page is still being loaded nobody hears a key.
        await page.WaitForLoadStateAsync();
        // On a busy machine the first key may come before anybody hears it: who sees nothing presses again.
        for (var pressed = 0; pressed < 3 && page.Url.Contains("/accounts/", StringComparison.Ordinal); pressed++)
        {
            await page.Keyboard.PressAsync("Escape");
            await Task.WhenAny(page.WaitForURLAsync("**/accounts?decision=hold*"), Task.Delay(20_000, Test.Stop));
        }
        page.Url.ShouldContain("/accounts?decision=hold");
        await page.Locator("aside.side").WaitForAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("weissnat");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/accounts?q=weissnat");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        (await page.Locator("#keys").IsVisibleAsync()).ShouldBeTrue();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("m");
        await page.Locator("h1", new() { HasText = "Nothing has been sent." }).WaitForAsync();
        page.Url.ShouldBe(served.Server.Address.AbsoluteUri);
        await page.Locator(".rail a[lang=fr]").ClickAsync();
        await page.Locator("html[lang=fr] h1", new() { HasText = "Rien n’a été envoyé." }).WaitForAsync();
        errors.ShouldBeEmpty();
        served.Server.Presence.Windows.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Who_goes_on_before_a_page_came_is_neither_led_back_nor_loses_the_list_of_keys()
    {
        var (page, errors) = await Open(demo.Page);
        await page.GotoAsync(new Uri(demo.Page.Server.Address, "accounts?decision=hold").AbsoluteUri);
        await page.Locator("[data-list]").FocusAsync();
        await page.EvaluateAsync(
            "() => { for (const key of ['ArrowDown', 'Enter', '?']) "
                + "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); }"
        );
        await page.Locator("#call").WaitForAsync();
        await Task.Delay(500, Test.Stop);
        page.Url.ShouldMatch("/accounts/[0-9]+$");
        (await page.Locator("#keys").IsVisibleAsync()).ShouldBeTrue();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_window_hears_what_changed_on_the_disk_and_closes_the_program()
    {
        var data = Practice();
        await using var served = await ServedPage.Start(data, FixturePolicies);
        var (page, errors) = await Open(served);
        var (other, alsoErrors) = await Open(served);
        File.AppendAllText(Path.Combine(data, "ledger.csv"), "3,1002,2026-10-21,charge,20.00,\n");
        await page.Locator(".live .note.warn").WaitForAsync();
        await other.Locator(".live .note.warn").WaitForAsync();
        await page.Locator(".live .note.warn button").ClickAsync();
        await page.Locator(".notes .note", new() { HasText = "$200.00" }).First.WaitForAsync();
        (await page.Locator(".live .note").CountAsync()).ShouldBe(0);
        await other.Locator(".notes .note", new() { HasText = "$200.00" }).First.WaitForAsync();
        alsoErrors.ShouldBeEmpty("what one window read is shown in the other");
        await page.Locator("button.close").ClickAsync();
        await served.Server.Presence.Ended(Test.Stop).WaitAsync(TimeSpan.FromSeconds(10), Test.Stop);
        (await page.Locator(".live .note").InnerTextAsync()).ShouldContain("The program has ended.");
        (await other.Locator(".live .note").InnerTextAsync()).ShouldContain("The program has ended.");
        await page.EvaluateAsync(
            "() => document.querySelector('#components-reconnect-modal').className = 'components-reconnect-show'"
        );
        (await page.Locator("#components-reconnect-modal").IsVisibleAsync()).ShouldBeFalse("it was closed properly");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_scripts_a_sentence_says_what_does_not_work()
    {
        var page = await browser.WithoutScripts();
        await page.GotoAsync(demo.Page.Server.NewAddress().AbsoluteUri);
        (await page.Locator(".noscript").InnerTextAsync()).ShouldStartWith("This browser runs no scripts:");
        (await page.Locator("h1").First.InnerTextAsync()).ShouldContain("103 accounts");
    }

    [Theory]
    [MemberData(nameof(Browser.Looks), MemberType = typeof(Browser))]
    public async Task Nobody_is_kept_out(string language, int width, bool dark)
    {
        var served = demo.Page;
        var (page, errors) = await Open(served, width, dark);
        await page.GotoAsync(new Uri(served.Server.Address, $"language?to={language}").AbsoluteUri);
        await page.Locator($"html[lang={language}] h1").WaitForAsync();
        foreach (
            var address in new[]
            {
                "/",
                "accounts",
                "accounts?waits=us&a=1240",
                "accounts/1240",
                "accounts/zz",
                "start",
            }
        )
        {
            await page.GotoAsync(new Uri(served.Server.Address, address).AbsoluteUri);
            await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            await Browser.IsOpenToAll(page, address);
        }
        errors.ShouldBe(
            ["Failed to load resource: the server responded with a status of 404 (Not Found)"],
            "accounts/zz"
        );
    }

    private async Task<(IPage Page, List<string> Errors)> Open(ServedPage served, int width = 1440, bool dark = false)
    {
        var (page, errors) = await browser.Watched(width, dark);
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        await page.Locator("h1").WaitForAsync();
        await ServedPage.Until(() => served.Server.Presence.Windows > 0);
        return (page, errors);
    }
}
