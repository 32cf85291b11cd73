using System.Diagnostics;
using Microsoft.Playwright;
using PolicyBilling.Pages.Agreements;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Tests.Pages;

public sealed class AgreementBrowserTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agreement").FullName;

    [Theory]
    [InlineData("en", "Letter")]
    [InlineData("en", "A4")]
    [InlineData("fr", "Letter")]
    [InlineData("fr", "A4")]
    public async Task Two_pages_are_signed_and_every_letter_stands_whole_in_the_annex(string language, string paper)
    {
        var agreement = Agreement.Of(PolicyText.Shipped(), language);
        var page = await Open(agreement);
        var file = Path.Combine(_folder, "agreement.pdf");
        await page.PdfAsync(new() { Path = file, Format = paper });
        var pages = Pages(file);

        var signature = Squeezed(language == "fr" ? "Direction, date" : "Manager, date");
        pages.Index().Where(printed => printed.Item.Contains(signature)).Select(printed => printed.Index).ShouldBe([1]);
        pages[1].ShouldContain(agreement.Fingerprint);
        pages[2].ShouldContain(language == "fr" ? "Annexe" : "Annex");
        agreement.Texts.Count(text => text.IsLetter).ShouldBeGreaterThan(4);
        foreach (var text in agreement.Texts)
            pages
                .Skip(2)
                .Count(printed => printed.Contains(Squeezed(string.Concat(text.Paragraphs))))
                .ShouldBe(1, text.Title);
    }

    [Theory]
    [MemberData(nameof(Browser.Looks), MemberType = typeof(Browser))]
    public async Task Nobody_is_kept_out(string language, int width, bool dark)
    {
        var page = await Open(Agreement.Of(PolicyText.Shipped(), language), width, dark);
        await Browser.IsOpenToAll(page);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<IPage> Open(Agreement agreement, int width = 1440, bool dark = false)
    {
        var page = await browser.Window(width, 900, dark);
        var file = Path.Combine(_folder, AgreementFile.Name);
        using (var stream = File.Create(file))
            AgreementFile.Write(agreement, stream);
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

    // In the order in which the page has it, column after column.
    private static List<string> Pages(string file)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("pdftotext", ["-raw", file, "-"]) { RedirectStandardOutput = true }
            )!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return [.. text.TrimEnd('\f').Split('\f').Select(Squeezed)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("pdftotext is not on this machine.");
            return [];
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
