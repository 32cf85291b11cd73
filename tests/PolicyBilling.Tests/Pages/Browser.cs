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
        return await context.NewPageAsync();
    }

    /// <summary>A new window with whatever goes wrong in it.</summary>
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
        return (page, errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
