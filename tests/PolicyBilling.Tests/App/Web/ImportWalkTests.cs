using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Printed;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Printed reports brought on the page, in a real browser.</summary>
public sealed class ImportWalkTests(Browser browser) : CommandLineCase, IClassFixture<Browser>
{
    private string Imported => Path.Combine(Folder, "imported", "practice");

    [Theory]
    [InlineData("07-eaglesoft-account-aging-pdf", "en", 1440)]
    [InlineData("15-quickbooks-desktop-aging-xlsx", "fr", 390)]
    public async Task An_odd_report_is_brought_with_the_mouse_alone(string specimen, string language, int width)
    {
        await using var served = await Serve();
        var (page, errors) = await Open(served, language, width);
        await page.Locator("#files").SetInputFilesAsync([.. Specimens.Paths(specimen)]);
        await page.Locator("[data-answer], [data-write]").First.WaitForAsync();
        while (await page.Locator("[data-answer]").CountAsync() > 0)
        {
            await Browser.IsOpenToAll(page, specimen);
            await Answer(page);
        }
        await page.Locator("[data-write]").WaitForAsync();
        await Browser.IsOpenToAll(page, "what is written");
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"import-{language}-{width}.png"), FullPage = true }
            );
        (await page.Locator("#whose").InnerTextAsync()).ShouldContain("Maple Street Dental");
        Directory.Exists(Imported).ShouldBeFalse("nothing is written before somebody says so");
        await page.Locator("[data-write]").ClickAsync();
        await ServedPage.Until(() => served.Server.Practice.Places.Data == Imported);
        (await served.Ready()).Practice!.Workspace.Data.Accounts.Count.ShouldBe(
            Specimens.Answered(Specimens.Files(specimen)).Accounts
        );
        await page.WaitForURLAsync(served.Server.Address.AbsoluteUri);
        File.Exists(Path.Combine(Imported, "import.yaml")).ShouldBeTrue();
        errors.ShouldBeEmpty();

        // The second time only this is asked: whether the same report is meant.
        await page.GotoAsync(new Uri(served.Server.Address, "import").AbsoluteUri);
        await Connected(page);
        await page.Locator("#files").SetInputFilesAsync([.. Specimens.Paths(specimen)]);
        await page.Locator("[data-answer^='older-report']").First.WaitForAsync();
        (await page.Locator("section:has(#ask) fieldset").CountAsync()).ShouldBe(1, "only whether it is newer");
    }

    [Fact]
    public async Task A_report_that_does_not_come_to_its_totals_cannot_be_written()
    {
        await using var served = await Serve();
        var (page, errors) = await Open(served, "en", 1440);
        await page.Locator("#files").SetInputFilesAsync([.. Specimens.Paths("23-curve-does-not-foot-csv")]);
        await page.Locator("h1", new() { HasText = "cannot be brought" }).WaitForAsync();
        (await page.Locator("section:has(#differ) tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("[data-write]").CountAsync()).ShouldBe(0);
        Directory.Exists(Imported).ShouldBeFalse();
        errors.ShouldBeEmpty();
    }

    private Task<ServedPage> Serve() =>
        ServedPage.Acting(Practice(), PolicyText.ShippedFolder, Path.Combine(Folder, "reports"));

    private async Task<(IPage Page, List<string> Errors)> Open(ServedPage served, string language, int width)
    {
        var (page, errors) = await browser.Watched(width);
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        await page.GotoAsync(new Uri(served.Server.Address, $"language?to={language}&back=/import").AbsoluteUri);
        await Connected(page);
        return (page, errors);
    }

    private static async Task Connected(IPage page)
    {
        await page.Locator("#files").WaitForAsync();
        await Assertions.Expect(page.Locator("fieldset[disabled]")).ToHaveCountAsync(0);
    }

    // The first question as the key of the specimens answers it, else as it is proposed.
    private static async Task Answer(IPage page)
    {
        var first = await page.Locator("[data-answer]").First.GetAttributeAsync("data-answer");
        var id = first!.Split(':')[0];
        var of = page.Locator($"[data-answer^='{id}:']");
        var chosen =
            Specimens.Key.TryGetValue(id, out var key) ? page.Locator($"[data-answer='{id}:{key}']")
            : await page.Locator($"[data-answer^='{id}:'][data-proposed]").CountAsync() > 0
                ? page.Locator($"[data-answer^='{id}:'][data-proposed]")
            : of;
        await chosen.First.ClickAsync();
        await of.First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
