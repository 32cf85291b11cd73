using System.Text;
using Microsoft.Playwright;
using PolicyBilling.Tests.Pages;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Remittances;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Insurers' remittances (835) brought on the page, in a real browser.</summary>
public sealed class RemittanceWalkTests(Browser browser) : CommandLineCase, IClassFixture<Browser>
{
    private string Table => Path.Combine(Folder, "practice", "remittances.csv");

    [Theory]
    [InlineData("en", 1440)]
    [InlineData("fr", 390)]
    public async Task A_remittance_is_brought_with_the_mouse_as_the_command_brings_it(string language, int width)
    {
        await using var served = await Serve();
        var (page, errors) = await Open(served, language, width);
        // The second claim's number is another's: who it is about is asked, by amount, day and name.
        var segments = Advice.Change("CLP|C2", "CLP|X9|1|150|100|0|12|PN2");
        await Choose(page, Advice.Of(segments).Text());
        await page.Locator("[data-answer]").First.WaitForAsync();
        await Browser.IsOpenToAll(page, "a question about a claim");
        (await page.Locator("[data-write]").CountAsync()).ShouldBe(0, "a question is open");
        await page.Locator("[data-answer$=':1002/C2']").ClickAsync();
        await page.Locator("[data-write]").WaitForAsync();
        (await Cells(page, "C1"))[1..6].ShouldBe(["200.00", "80.00", "20.00", "100.00", "0.00"]);
        (await Cells(page, "X9"))[1..6].ShouldBe(["150.00", "100.00", "0.00", "0.00", "50.00"]);
        File.Exists(Table).ShouldBeFalse("nothing is written before somebody says so");
        await page.Locator("[data-write]").ClickAsync();
        await page.Locator("#todo").WaitForAsync();
        await Browser.IsOpenToAll(page, "what nobody has posted");
        (await Cells(page, "C1"))[6].ShouldContain(language == "fr" ? "paiement 80.00" : "payment 80.00");
        var written = await File.ReadAllTextAsync(Table, TestContext.Current.CancellationToken);
        written.ShouldContain("EFT7001,1999999999,1,1001,C1,2026-10-20,answer,80.00,20.00,0.00,100.00");
        written.ShouldContain("EFT7001,1999999999,2,1002,C2,2026-10-20,answer,100.00,0.00,50.00,0.00");
        await page.Locator("[data-month]").ClickAsync();
        await ServedPage.Until(() => served.Server.Practice.State.Practice?.Workspace.Data.Remittances.CountOf(0) == 1);
        // The same again says nothing new, and what is open is told at once.
        await page.GotoAsync(new Uri(served.Server.Address, "import").AbsoluteUri);
        await Connected(page);
        await Choose(page, Advice.Of(segments).Text());
        await page.Locator("#todo").WaitForAsync();
        (await page.Locator("[data-write]").CountAsync()).ShouldBe(0);
        (await File.ReadAllTextAsync(Table, TestContext.Current.CancellationToken)).ShouldBe(written);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_command_refuses_the_page_refuses_with_the_same_words()
    {
        await using var served = await Serve();
        var (page, errors) = await Open(served, "en", 1440);
        await Choose(page, Advice.Of(Advice.Change("BPR", "BPR|I|181|C|ACH||||||||||||20261020")).Text());
        var said = await page.Locator("[role=alert] ul.bul").InnerTextAsync();
        var file = Path.Combine(Folder, "a.835");
        await File.WriteAllTextAsync(
            file,
            Advice.Of(Advice.Change("BPR", "BPR|I|181|C|ACH||||||||||||20261020")).Text(),
            TestContext.Current.CancellationToken
        );
        var run = await Run("import", "835", file, Path.Combine(Folder, "practice"), "--policies", FixturePolicies);
        run.Code.ShouldBe(1);
        Squeezed(run.Error).ShouldContain(Squeezed(said));
        File.Exists(Table).ShouldBeFalse();

        // A report beside it is another kind of file.
        await page.Locator("#files")
            .SetInputFilesAsync([
                Payload("a.835", Advice.Of(Advice.Usual).Text()),
                Payload("aging.csv", "Acct,Name,0-30\n1,A,1.00\n"),
            ]);
        await page.Locator(".note.bad[role=alert]", new() { HasText = "one kind at a time" }).WaitForAsync();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_program_shows_a_remittance_and_writes_nothing()
    {
        await using var first = await Serve();
        await using var second = await Serve();
        second.Server.Practice.State.HeldBy.ShouldNotBeNull();
        var (page, errors) = await Open(second, "en", 1440);
        await Choose(page, Advice.Of(Advice.Usual).Text());
        await page.Locator("[data-held]").WaitForAsync();
        (await page.Locator("[data-write]").CountAsync()).ShouldBe(0);
        errors.ShouldBeEmpty();
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static Task Choose(IPage page, string advice) =>
        page.Locator("#files").SetInputFilesAsync(Payload("a.835", advice));

    private static FilePayload Payload(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(text),
        };

    private static async Task<IReadOnlyList<string>> CellsOf(IPage page, string claim) =>
        await page.Locator($"tr[data-claim='{claim}'] td").AllInnerTextsAsync();

    private static async Task<string[]> Cells(IPage page, string claim) =>
        [.. (await CellsOf(page, claim)).Select(text => text.Split('\n')[^1].Trim())];

    private async Task<ServedPage> Serve()
    {
        var data = Practice();
        void Put(string name, string text) => File.WriteAllText(Path.Combine(data, name), text);
        Put(
            "accounts.csv",
            "account,name,billing_type,provider,status,flags,address,city,postal_code\n"
                + "1001,Ann Able,,,,,1 Oak,Town,11111\n1002,Ben Bell,,,,,2 Oak,Town,11111\n"
        );
        Put("patients.csv", "patient,account,name,birth_date,flags\np1,1001,Ann Able,,\np2,1002,Ben Bell,,\n");
        Put(
            "ledger.csv",
            "entry,account,patient,date,posted,kind,code,amount,claim,applies_to\n"
                + "1,1001,p1,2026-10-01,2026-10-01,charge,D2740,200.00,C1,\n"
                + "2,1002,p2,2026-10-02,2026-10-02,charge,D1110,150.00,C2,\n"
        );
        Put(
            "claims.csv",
            "claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off\n"
                + "C1,1001,p1,Blue Heron,2026-10-02,sent,,200.00,100.00,20.00\n"
                + "C2,1002,p2,Blue Heron,2026-10-03,sent,,150.00,100.00,0.00\n"
        );
        Put("appointments.csv", "account,patient,date,status\n");
        Put("contacts.csv", "account,date,kind,step,channel,direction,until,amount,note\n");
        return await ServedPage.Acting(data, PolicyText.ShippedFolder, Path.Combine(Folder, "reports"));
    }

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
}
