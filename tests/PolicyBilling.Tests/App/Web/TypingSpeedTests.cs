using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.App.Web;

/// <summary>How long after a changed field the strip says what moves, in a real browser:
/// <c>TYPING=20000 dotnet test</c> measures it for so many accounts and prints it.</summary>
public sealed class TypingSpeedTests(Browser browser, ITestOutputHelper told) : IClassFixture<Browser>
{
    private const int Times = 15;

    // From the change to the first strip that says something else and is no longer deciding, in milliseconds.
    private const string Changed = """
        value => new Promise(done => {
            const field = document.querySelector('#set-minimum_balance'), strip = document.querySelector('.strip');
            const before = strip.textContent, begun = performance.now();
            const look = () => {
                if (strip.textContent === before || !strip.querySelector('b')) return;
                watch.disconnect();
                done(performance.now() - begun);
            };
            const watch = new MutationObserver(look);
            watch.observe(strip, { childList: true, subtree: true, characterData: true });
            field.value = value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
        })
        """;

    [Fact]
    public async Task The_strip_follows_a_changed_field()
    {
        var asked = int.TryParse(Environment.GetEnvironmentVariable("TYPING"), out var accounts);
        Assert.SkipUnless(asked, "Measured when TYPING says for how many accounts.");
        using var practice = new PracticeFolder(new(accounts, 18, 7, new(2026, 10, 31)));
        var start = Stopwatch.StartNew();
        await using var served = await ServedPage.Start(practice.Folder, PolicyText.ShippedFolder);
        told.WriteLine($"start to first page: {start.Elapsed.TotalSeconds:0.0} s");
        var page = await browser.Window(1440, 900);
        await page.GotoAsync(served.Server.NewAddress().AbsoluteUri);
        await page.Locator("h1").WaitForAsync();
        await page.GotoAsync(new Uri(served.Server.Address, "policies/statements").AbsoluteUri);
        await Assertions.Expect(page.Locator("fieldset[disabled]")).ToHaveCountAsync(0);
        await page.Locator(".strip p", new() { HasText = "Nothing" }).WaitForAsync();
        var (times, cpu) = (new List<double>(), Environment.CpuUsage.TotalTime);
        for (var time = 0; time < Times; time++)
            times.Add(
                await page.EvaluateAsync<double>(
                    Changed,
                    (20 + 7 * time).ToString(CultureInfo.InvariantCulture) + ".00"
                )
            );
        cpu = Environment.CpuUsage.TotalTime - cpu;
        told.WriteLine(
            $"first {times[0]:0} ms; then best {times.Skip(1).Min():0}, median {Median(times.Skip(1)):0} ms"
        );
        told.WriteLine($"processor time of each {cpu.TotalMilliseconds / Times:0} ms");
        told.WriteLine($"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB, the test's own among it");
        times.Count.ShouldBe(Times);
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt((Times - 1) / 2);
}
