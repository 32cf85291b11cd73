using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Policies in a real browser: changed by form and by text, saved, restored, and held against what another
/// program wrote.</summary>
public sealed class PolicyWalkTests(Browser browser) : CommandLineCase, IClassFixture<Browser>
{
    private static string Demo => Path.Combine(Root, "seeds", "demo");

    [Fact]
    public async Task The_smallest_statement_is_changed_saved_and_restored()
    {
        using var edited = EditedPractice.Closed(Practice());
        await using var served = await ServedPage.Start(Demo, edited.Policies, history: new(edited.History));
        var before = edited.Text("statements");
        var (page, errors) = await Open(served, "policies/statements");
        var (text, strip) = (page.Locator("[data-editor]"), page.Locator(".strip"));
        await page.Locator("#set-minimum_balance").SelectTextAsync();
        await page.Keyboard.TypeAsync("25.00");
        await Says(strip, "accounts move");
        (await page.Locator("#set-minimum_balance").InputValueAsync()).ShouldBe("25.00", "and nobody left the field");
        await Says(strip, "$");
        (await text.InputValueAsync()).ShouldContain("minimum_balance: 25.00           # exactly");
        await text.EvaluateAsync(
            "area => { const at = area.value.indexOf('25.00'); area.focus(); area.setSelectionRange(at, at + 5); }"
        );
        await page.Keyboard.TypeAsync("30.00");
        await ServedPage.Until(() => page.Locator("#set-minimum_balance").InputValueAsync().Result == "30.00");
        await Says(page.Locator(".field .after").First, "After this:");
        edited.Text("statements").ShouldBe(before, "nothing is written before it is saved");
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator("#save-who").FillAsync("manager");
        await page.Locator("#save-why").FillAsync("small ones cost more");
        await SayWhyFailing(page);
        await page.Locator("section[aria-labelledby=save-title] button.primary").ClickAsync();
        await ServedPage.Until(() => edited.Text("statements") != before && served.Server.Practice.State.MayAct);
        var after = before.Replace("10.00  ", "30.00  ", StringComparison.Ordinal);
        edited.Text("statements").ShouldBe(after);
        File.AppendAllText(edited.PathOf("statements"), "# another version\n");
        await Visit(page, served, "versions");
        await Says(page.Locator(".vers li").First, "30.00");
        var restore = page.Locator(".vers details", new() { HasText = "Restore this version" }).Last;
        await restore.Locator("summary").ClickAsync();
        await restore.Locator("input").FillAsync("dentist");
        await restore.Locator("button").ClickAsync();
        await ServedPage.Until(() => edited.Text("statements") == after);
        await page.Locator(".vers > li").Nth(1).WaitForAsync();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_program_writes_while_it_is_open_is_shown_before_anything_is_saved()
    {
        using var edited = EditedPractice.Closed(Practice());
        await using var served = await ServedPage.Start(edited.Data, edited.Policies, history: new(edited.History));
        var (page, errors) = await Open(served, "policies/statements");
        await page.Locator("#set-minimum_balance").FillAsync("25.00");
        await page.Locator("#set-minimum_balance").PressAsync("Tab");
        await Says(page.Locator(".strip"), "With this change");
        File.AppendAllText(edited.PathOf("statements"), "# theirs\n");
        await page.Locator("[data-save]").ClickAsync();
        await page.Locator("#save-who").FillAsync("manager");
        await page.Locator("#save-why").FillAsync("why");
        await SayWhyFailing(page);
        await page.Locator("section[aria-labelledby=save-title] button.primary").ClickAsync();
        await Says(page.Locator("section[aria-labelledby=save-title] .note.bad"), "Nothing was saved.");
        await Says(page.Locator(".diff"), "# theirs");
        edited.Text("statements").ShouldEndWith("# theirs\n");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_leads_to_its_line_and_is_mended_by_a_click_and_names_are_put_in()
    {
        using var edited = EditedPractice.Closed(Practice());
        await using var served = await ServedPage.Start(edited.Data, edited.Policies);
        var (page, errors) = await Open(served, "policies/statements");
        var text = page.Locator("[data-editor]");
        await text.FillAsync((await text.InputValueAsync()).Replace("rules:", "rulez:", StringComparison.Ordinal));
        await page.Locator(".faults button[data-line]").First.ClickAsync();
        (await text.EvaluateAsync<string>("area => area.value.slice(area.selectionStart, area.selectionEnd)")).ShouldBe(
            "rulez:"
        );
        await page.Locator(".faults button:not([data-line])").First.ClickAsync();
        await ServedPage.Until(() => !text.InputValueAsync().Result.Contains("rulez"));
        await text.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("# patient_por");
        await page.Keyboard.PressAsync("Control+ ");
        await page.Keyboard.PressAsync("Enter");
        (await text.InputValueAsync()).ShouldEndWith("# patient_portion");
        errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Looking_back_is_seen_where_it_is_asked_for(int width)
    {
        await using var served = await ServedPage.Start(Demo, PolicyText.ShippedFolder);
        var (page, errors) = await Open(served, "policies/statements", width);
        await page.Locator("#set-minimum_balance").FillAsync("25.00");
        await page.Keyboard.PressAsync("Tab");
        var look = page.Locator("[data-look-back]");
        await look.WaitForAsync();
        if (width < 800)
            await page.Locator(".to-moves").ClickAsync();
        await Assertions.Expect(look).ToBeInViewportAsync();
        (await page.Locator("#set-minimum_balance").InputValueAsync()).ShouldBe("25.00", "what is typed stays");
        await look.ClickAsync();
        await Assertions
            .Expect(page.Locator(".strip section p").First)
            .ToBeInViewportAsync(new() { Timeout = 180_000 });
        if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"look-back-{width}.png") });
        errors.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Browser.Narrow), MemberType = typeof(Browser))]
    public async Task Nobody_is_kept_out(string language, int width, bool dark)
    {
        await using var served = await ServedPage.Start(Demo, PolicyText.ShippedFolder, language);
        var (page, errors) = await Open(served, "policies", width, dark);
        foreach (
            var address in new[] { "policies", "policies/statements", "policies/practice", "versions", "trend", "data" }
        )
        {
            await Visit(page, served, address);
            await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            if (address == "policies/statements")
            {
                await page.Locator("[data-editor]")
                    .EvaluateAsync(
                        "area => { area.value = area.value.replace('10.00', '25.00'); "
                            + "area.dispatchEvent(new Event('change', { bubbles: true })); }"
                    );
                await page.Locator(".strip .tag").First.WaitForAsync();
                await page.Locator("[data-look-back]").ClickAsync();
                await page.Locator(".strip section table tbody tr").Last.WaitForAsync();
                await page.Locator("[data-save]").ClickAsync();
                await page.Locator("#save-who").WaitForAsync();
            }
            if (Environment.GetEnvironmentVariable("PICTURES") is { } folder)
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"{address.Replace('/', '-')}-{language}-{width}.png") }
                );
            await Browser.IsOpenToAll(page, address);
        }
        errors.ShouldBeEmpty();
    }

    private static async Task SayWhyFailing(IPage page)
    {
        if (await page.Locator("#save-failing").CountAsync() > 0)
            await page.Locator("#save-failing").FillAsync("they follow");
    }

    private static async Task Says(ILocator place, string words) =>
        await place.Filter(new() { HasText = words }).First.WaitForAsync();

    private async Task<(IPage Page, List<string> Errors)> Open(
        ServedPage served,
        string address,
        int width = 1440,
        bool dark = false
    )
    {
        var page = await browser.Window(width, 900, dark);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        await page.Locator("h1").WaitForAsync();
        await Visit(page, served, address);
        return (page, errors);
    }

    // A page is there when it is connected: what is changed in it is locked before.
    private static async Task Visit(IPage page, ServedPage served, string address)
    {
        await page.GotoAsync(new Uri(served.Server.Address, address).AbsoluteUri);
        await page.Locator("h1").WaitForAsync();
        await Assertions.Expect(page.Locator("fieldset[disabled]")).ToHaveCountAsync(0);
    }
}
