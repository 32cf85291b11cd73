using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>From the question on the phone to a zero balance in a real browser: why the balance is what it is, what is
/// accepted or agreed, and the export that shows it posted.</summary>
public sealed class ResolvePageWalkTests(Browser browser) : CommandLineCase, IClassFixture<Browser>
{
    private string Data => Path.Combine(Folder, "practice");

    [Fact]
    public async Task Three_questions_end_at_zero()
    {
        Practice();
        ArticleBooks.Write(Data);
        await using var served = await ServedPage.Acting(Data, PolicyText.ShippedFolder, Out);
        var (page, errors) = await browser.Watched(1440, dark: false);
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        await page.Locator("h1").First.WaitForAsync();

        // The payment on the wife's account, and the write-off that was never posted.
        foreach (var (account, cause) in new[] { ("2001", "Payment on another account"), ("2003", "write-off") })
        {
            await Asked(page, served, account);
            (await page.Locator("h3").First.InnerTextAsync()).ShouldContain(cause);
            (await page.Locator("#after").InnerTextAsync()).ShouldStartWith("After this: balance $0.00");
            await page.Locator("form#decide input[name=who]").FillAsync("Ann");
            await page.Locator("button[name=accept]").First.ClickAsync();
            await Said(page, served);
            (await page.Locator("button[name=accept]").CountAsync()).ShouldBe(0);
            (await page.Locator("#accepted ~ ul b").First.InnerTextAsync()).ShouldBe("expected in the next export");
        }

        // $197 of $202.
        await Asked(page, served, "2004");
        (await page.Locator("section:has(#settle) p").First.InnerTextAsync()).ShouldBe(
            "$197.00 of $202.00 is justified; agree on $197.00 and adjust off $5.00."
        );
        await page.Locator("input[name=until]").FillAsync("2026-11-20");
        await page.Locator("input[name=approved]").FillAsync("Dr. Hale");
        await page.Locator("section:has(#settle) button").ClickAsync();
        await Said(page, served);
        await page.GotoAsync(new Uri(served.Server.Address, "accounts/2004").AbsoluteUri);
        (await page.Locator("section:has(#corrections) li").First.InnerTextAsync()).ShouldContain("$5.00");

        // The next export shows all of it posted, and what was paid.
        ArticleBooks.Write(
            Data,
            "8,2002,2002,2026-11-03,transfer,,,120.00,,2\n9,2001,2001,2026-11-03,transfer,,,-120.00,,1\n"
                + "10,2003,2003,2026-11-05,insurance-write-off,,,-41.36,C1,3\n"
                + "11,2004,2004,2026-11-03,write-off,,Goodwill,-5.00,,\n"
                + "12,2004,2004,2026-11-18,patient-payment,,Card,-197.00,,5\n"
        );
        File.WriteAllText(Path.Combine(Data, "export.yaml"), "source: Test\nas_of: 2026-11-30\n");
        await page.Locator(".live .note.warn button").ClickAsync();
        await ServedPage.Until(() => !served.Server.Practice.State.IsChangedOnDisk);
        await served.Ready();
        foreach (var account in new[] { "2001", "2003", "2004" })
        {
            await page.GotoAsync(new Uri(served.Server.Address, $"resolve/{account}").AbsoluteUri);
            (await page.Locator(".lead").First.InnerTextAsync()).ShouldStartWith("Balance $0.00");
            (await page.Locator("#accepted ~ ul b").First.InnerTextAsync()).ShouldStartWith("posted");
        }
        errors.ShouldBeEmpty();
    }

    // As at the desk: the account is looked for by its number, and the question asked there.
    private static async Task Asked(IPage page, ServedPage served, string account)
    {
        await page.GotoAsync(new Uri(served.Server.Address, $"accounts/{account}").AbsoluteUri);
        await page.Locator($"a[href='resolve/{account}']").First.ClickAsync();
        await page.Locator("#after").WaitForAsync();
    }

    private static async Task Said(IPage page, ServedPage served)
    {
        await page.Locator(".said.good").First.WaitForAsync();
        await served.Ready();
        await page.ReloadAsync();
        await page.Locator("#after").WaitForAsync();
    }
}
