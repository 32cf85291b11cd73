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

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("fr", 390)]
    public async Task A_report_whose_headings_say_nothing_is_read_with_the_mouse_alone(string language, int width)
    {
        var file = Path.Combine(Folder, "liste.csv");
        await File.WriteAllLinesAsync(
            file,
            [
                "Liste 2026-11-20,,,,,,",
                "",
                "Nr,Wer,Erste,Zweite,Dritte,Vierte,Alles",
                "1001,\"Hill, Ann\",100.00,0.00,0.00,0.00,100.00",
                "1002,\"Page, Nora\",0.00,50.00,0.00,20.00,70.00",
                "1003,\"Lund, Per\",10.00,0.00,5.00,0.00,15.00",
                ",Total,110.00,50.00,5.00,20.00,185.00",
            ],
            TestContext.Current.CancellationToken
        );
        await using var served = await Serve();
        var (page, errors) = await Open(served, language, width);
        await page.Locator("#files").SetInputFilesAsync(file);
        await page.Locator("[data-column]").First.WaitForAsync();
        await Browser.IsOpenToAll(page, "columns that nobody knows");
        await Mean(page, "column-erste", "aged_0_30");
        await Mean(page, "column-zweite", "aged_31_60");
        await Mean(page, "column-dritte", "aged_61_90");
        await Mean(page, "column-vierte", "aged_over_90");
        while (await page.Locator("[data-answer]").CountAsync() > 0)
            await Answer(page);
        await page.Locator("[data-write]").WaitForAsync();
        // What does not add up is said at once, and taken back as easily.
        await Mean(page, "column-alles", "not-used");
        await Mean(page, "column-erste", "credit");
        await page.Locator("[role=alert]").First.WaitForAsync();
        (await page.Locator("[data-write]").CountAsync()).ShouldBe(0);
        await Mean(page, "column-erste", "aged_0_30");
        await Mean(page, "column-alles", "balance");
        await page.Locator("[data-write]").ClickAsync();
        await ServedPage.Until(() => served.Server.Practice.Places.Data == Imported);
        (await served.Ready()).Practice!.Workspace.Data.Accounts.Count.ShouldBe(3);
        (
            await File.ReadAllTextAsync(Path.Combine(Imported, "import.yaml"), TestContext.Current.CancellationToken)
        ).ShouldContain("column-erste: \"aged_0_30\"");
        errors.ShouldBeEmpty();
    }

    private static async Task Mean(IPage page, string column, string meaning)
    {
        await page.Locator($"[data-column='{column}']").SelectOptionAsync(meaning);
        await Assertions.Expect(page.Locator($"[data-said='{column}:{meaning}']")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-reading]")).ToHaveCountAsync(0);
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
