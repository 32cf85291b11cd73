using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>A desk's day in a real browser: a plan is looked at and approved, everything is written as a preview, three
/// calls are recorded and one is undone.</summary>
public sealed class ActingWalkTests(Browser browser) : CommandLineCase, IClassFixture<Browser>
{
    [Theory]
    [MemberData(nameof(Browser.Wide), MemberType = typeof(Browser))]
    public async Task A_plan_is_approved_and_calls_are_made(string language, int width, bool dark)
    {
        await using var served = await ServedPage.Acting(DemoCopy(), PolicyText.ShippedFolder, Out);
        var (page, errors) = await browser.Watched(width, dark);
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        await page.GotoAsync(new Uri(served.Server.Address, $"language?to={language}").AbsoluteUri);
        await page.Locator($"html[lang={language}] h1").WaitForAsync();

        await page.Locator("a.primary[href=approve]").ClickAsync();
        await page.Locator("input[name=ties]").CheckAsync();
        await IsOpenToAll(page, "approve");
        foreach (var all in await page.Locator("[data-all]").AllAsync())
            await all.ClickAsync();
        foreach (var agency in await page.Locator("[data-group=Agency]").AllAsync())
            await agency.CheckAsync();
        await page.Locator("form:has(input[name=ties]) input[name=who]").FillAsync("Dr. Maple");
        await page.Locator("form:has(input[name=ties]) button.primary").ClickAsync();
        var preview = page.Locator("button[value=preview]");
        await preview.WaitForAsync();
        await IsOpenToAll(page, "approved");
        await preview.ClickAsync();
        await page.Locator(".notes .note.good").WaitForAsync();
        await served.Ready();

        await page.GotoAsync(new Uri(served.Server.Address, "calls").AbsoluteUri);
        await IsOpenToAll(page, "calls");
        var (left, name) = (served.Server.Desk.Log.Records.Count, "");
        for (var call = 1; call <= 3; call++)
        {
            var now = await page.Locator("#who").InnerTextAsync();
            now.ShouldNotBe(name, "the next call opens by itself");
            name = now;
            (await page.Locator("#who >> xpath=ancestor::section >> a[href^='tel:']").IsVisibleAsync()).ShouldBeTrue();
            await page.Locator("main").FocusAsync();
            await page.Keyboard.PressAsync($"{call}");
            await ServedPage.Until(() => served.Server.Desk.Log.Records.Count == left + call);
            await page.Locator(".said.good").WaitForAsync();
        }
        (await page.Locator("tr .tag.ok").CountAsync()).ShouldBe(3);
        await served.Ready();
        await page.ReloadAsync();
        await IsOpenToAll(page, "calls made");
        await page.Locator("main").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await ServedPage.Until(() => served.Server.Desk.Log.Records.Count == left + 2);
        await served.Ready();
        foreach (
            var address in new[]
            {
                "accounts/1108",
                "worklists",
                "worklists/claims-over-90",
                "resolve",
                "resolve/1357",
                "sent",
                "policies",
            }
        )
        {
            await page.GotoAsync(new Uri(served.Server.Address, address).AbsoluteUri);
            await IsOpenToAll(page, address);
        }
        await page.Locator("form input[name=title]").WaitForAsync();
        if (Environment.GetEnvironmentVariable("PICTURES") is { } pictures)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(pictures, $"policies-acting-{language}-{width}.png"), FullPage = true }
            );
        await page.GotoAsync(new Uri(served.Server.Address, "worklists/claims-over-90").AbsoluteUri);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("tr[aria-selected] [data-key='1']").WaitForAsync();
        await page.Keyboard.PressAsync("1");
        await page.Locator("tr[aria-selected] .tag.ok").WaitForAsync();
        await IsOpenToAll(page, "a row worked");
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"worked-{language}-{width}.png") });
        await page.GotoAsync(new Uri(served.Server.Address, "accounts/1108").AbsoluteUri);
        await page.Keyboard.PressAsync("h");
        (await page.EvaluateAsync<string>("() => document.activeElement.dataset.kind")).ShouldBe("hold");
        errors.ShouldBeEmpty();
    }

    private static async Task IsOpenToAll(IPage page, string where)
    {
        await page.Locator("h1").WaitForAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await Browser.IsOpenToAll(page, where);
    }
}
