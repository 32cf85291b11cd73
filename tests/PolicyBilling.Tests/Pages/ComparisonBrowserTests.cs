using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Pages;

public sealed class ComparisonBrowserTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("months").FullName;

    [Theory]
    [MemberData(nameof(Browser.Looks), MemberType = typeof(Browser))]
    public async Task Nobody_is_kept_out(string language, int width, bool dark)
    {
        var page = await Open(language, width, dark);
        // One list of accounts stands for all, which have thousands of rows.
        await page.EvaluateAsync(
            "() => document.querySelectorAll('details:not(#lists details ~ details)').forEach(d => d.open = true)"
        );
        await Browser.IsOpenToAll(page);
    }

    [Fact]
    public async Task A_number_opens_its_accounts_without_a_script()
    {
        var page = await Open("en");
        var list = page.Locator("#list-hold-to-statement");
        (await list.IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("a[href='#list-hold-to-statement']").First.ClickAsync();
        (await list.IsVisibleAsync()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task It_prints_on_three_pages_for_the_partners(string language)
    {
        var page = await Open(language);
        var printed = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Regex.Count(Encoding.Latin1.GetString(printed), "/Type\\s*/Page\\b").ShouldBe(3);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IPage> Open(string language, int width = 1440, bool dark = false)
    {
        var page = await browser.Window(width, 900, dark);
        var file = Path.Combine(_folder, "page.html");
        await File.WriteAllTextAsync(file, ComparisonPractice.Page(ComparisonPractice.NewPolicies.Value, language));
        List<string> errors = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        errors.ShouldBeEmpty();
        return page;
    }
}
