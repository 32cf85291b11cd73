using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PolicyBilling.Tests.Pages;

/// <summary>The browser of the machine: Debian's chromium. Tests that need one are skipped with a word where none
/// is.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(
        File.Exists
    );
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    /// <summary>How a page is looked at: in the suite as English on a wide screen and as French on a phone; with
    /// LOOKS=all in both languages, at three widths and in both schemes.</summary>
    public static TheoryData<string, int, bool> Looks => Looked(("en", 1440, false), ("fr", 390, true));

    /// <summary>How a long walk is looked at: in the suite as English on a wide screen.</summary>
    public static TheoryData<string, int, bool> Wide => Looked(("en", 1440, false));

    /// <summary>The same: in the suite as French on a phone.</summary>
    public static TheoryData<string, int, bool> Narrow => Looked(("fr", 390, true));

    private static TheoryData<string, int, bool> Looked(params (string, int, bool)[] inSuite) =>
        Environment.GetEnvironmentVariable("LOOKS") != "all"
            ? [.. inSuite]
            :
            [
                .. from language in new[] { "en", "fr" }
                from width in new[] { 390, 1024, 1440 }
                from dark in new[] { false, true }
                select (language, width, dark),
            ];

    /// <summary>Fails where axe-core finds something, or where something is wider than the window.</summary>
    /// <param name="page">What is looked at.</param>
    /// <param name="where">Its name.</param>
    public static async Task IsOpenToAll(IPage page, string where = "the page")
    {
        // What passes is not told in full: that takes most of the time.
        var found = await page.RunAxe(
            new AxeRunOptions { ResultTypes = new HashSet<ResultType> { ResultType.Violations } }
        );
        found.Violations.Select(violation => $"{where} {violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(
            $"nothing of {where} is wider than the window: "
                + await page.EvaluateAsync<string>(
                    "() => [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll') "
                        + "&& e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 120))"
                        + ".slice(-2).join('\\n')"
                )
        );
    }

    /// <summary>A new window of a size, in one of the two schemes.</summary>
    public async Task<IPage> Window(int width = 1440, int height = 900, bool dark = false)
    {
        Assert.SkipWhen(_browser is null, "No chromium on this machine.");
        var context = await _browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            }
        );
        // Speed is measured elsewhere: a busy machine must not look like a page that never comes.
        context.SetDefaultTimeout(180_000);
        return await context.NewPageAsync();
    }

    /// <summary>A new window of a browser that runs no scripts.</summary>
    public async Task<IPage> WithoutScripts()
    {
        Assert.SkipWhen(_browser is null, "No chromium on this machine.");
        return await (await _browser!.NewContextAsync(new() { JavaScriptEnabled = false })).NewPageAsync();
    }

    /// <summary>A new window with whatever goes wrong in it; whatever it asks of another place than this computer goes
    /// wrong.</summary>
    public async Task<(IPage Page, List<string> Errors)> Watched(int width = 1440, bool dark = false)
    {
        var page = await Window(width, 900, dark);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss", IsLoopback: false })
                errors.Add($"asks {request.Url}");
        };
        return (page, errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
