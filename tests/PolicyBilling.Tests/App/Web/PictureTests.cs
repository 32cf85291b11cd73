using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Pictures of every page, for whoever looks at them: <c>PICTURES=DIR dotnet test --filter-class
/// "*PictureTests"</c>.</summary>
public sealed class PictureTests(Browser browser, ServedDemo demo) : IClassFixture<Browser>, IClassFixture<ServedDemo>
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PICTURES");

    private static readonly string[] Pages =
    [
        "",
        "approve",
        "accounts",
        "accounts?waits=us&a=1240",
        "accounts/1240",
        "accounts/1108",
        "calls",
        "worklists",
        "resolve",
        "resolve/1357",
        "worklists/claims-over-90",
        "trend",
        "policies",
        "policies/statements",
        "policies/practice",
        "versions",
        "sent",
        "data",
        "import",
        "start",
    ];

    [Theory]
    [InlineData("en", 1440, false)]
    [InlineData("en", 1440, true)]
    [InlineData("fr", 1440, false)]
    [InlineData("en", 1024, false)]
    [InlineData("en", 390, false)]
    [InlineData("en", 1920, false)]
    [InlineData("fr", 1920, true)]
    [InlineData("fr", 1024, false)]
    [InlineData("fr", 390, true)]
    [InlineData("fr", 390, false)]
    public async Task Every_page_is_pictured(string language, int width, bool dark)
    {
        Assert.SkipWhen(Folder is null, "PICTURES=DIR says where the pictures go.");
        var server = demo.Page.Server;
        var page = await browser.Window(width, 900, dark);
        await page.GotoAsync(server.NewAddress().AbsoluteUri);
        await page.GotoAsync(new Uri(server.Address, $"language?to={language}").AbsoluteUri);
        await page.Locator($"html[lang={language}] h1").WaitForAsync();
        foreach (var address in Pages)
        {
            await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
            await page.Locator("h1").WaitForAsync();
            var name = string.Concat(address.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            var file = $"{(name.Length > 0 ? name : "month")}-{language}-{width}{(dark ? "-dark" : "")}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder!, file), FullPage = true });
        }
    }
}
