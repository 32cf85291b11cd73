using System.Globalization;
using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Somebody who clicks anything. CLICKS sets how often: 40 in the suite, 1,000 in the long run.</summary>
public sealed class MonkeyTests(Browser browser) : CommandLineCase, IClassFixture<Browser>
{
    private const int Seed = 20261128;
    private const string Clickable =
        "a[href]:visible, button:visible:not(:disabled):not(.close), summary:visible, [data-row]:visible";

    [Fact]
    public async Task Clicks_without_sense_leave_no_error_and_no_growing_memory()
    {
        var clicks = int.Parse(
            Environment.GetEnvironmentVariable("CLICKS") ?? "40",
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );
        await using var served = await ServedPage.Acting(DemoCopy(), PolicyText.ShippedFolder, Out);
        var (page, errors) = await browser.Watched();
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        var (dice, half, seen) = (new Random(Seed), 0L, new HashSet<string>());
        for (var click = 0; click < clicks; click++)
        {
            if (click == clicks / 2)
                half = GC.GetTotalMemory(forceFullCollection: true);
            await Click(page, dice);
            seen.Add(new Uri(page.Url).AbsolutePath);
            errors.ShouldBeEmpty($"after click {click} on {page.Url}, seed {Seed}");
        }
        await served.Ready();
        seen.Count.ShouldBeGreaterThan(Math.Min(clicks / 10, 20), "it did not sit on one page");
        served.Said.ShouldNotContain("   at ");
        if (clicks >= 1000)
            (GC.GetTotalMemory(forceFullCollection: true) - half).ShouldBeLessThan(50 << 20);
    }

    private static async Task Click(IPage page, Random dice)
    {
        try
        {
            await page.Locator("h1").First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"No heading on {page.Url}, seed {Seed}: {await page.Locator("body").InnerTextAsync()}");
        }
        var all = await page.Locator(Clickable).AllAsync();
        // Somebody who sees nothing to click on takes the way back.
        if (all.Count == 0)
        {
            await page.GoBackAsync();
            return;
        }
        try
        {
            await all[dice.Next(all.Count)].ClickAsync(new() { Timeout = 500 });
        }
        catch (Exception gone) when (gone is TimeoutException or PlaywrightException)
        {
            // It went away or lies under something: somebody without sense clicks on.
        }
        await page.WaitForLoadStateAsync();
        if (!page.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal))
            await page.GoBackAsync();
    }
}
