using PolicyBilling.App.Acting;
using PolicyBilling.App.Web.Export;
using PolicyBilling.Files.Reports;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Whether an export agrees with the practice's own system is asked once; those before it are
/// listed.</summary>
public sealed class TieOutTests : ActingCase
{
    private string Reports => Path.Combine(Folder, "reports");

    private Task<ServedPage> Serve() => ServedPage.Acting(Data(), Policies, Reports);

    [Fact]
    public async Task That_the_total_agrees_is_said_on_the_month_and_stands_in_the_bar_of_every_page()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        var asked = await page.Page("/");
        asked.AllSaid(".notes .note b").ShouldContain("Check once:");
        asked.AllSaid(".note form .btn").ShouldBe(["It does", "It does not"]);
        asked.QuerySelector(".status .ok").ShouldBeNull();
        (await page.Page("approve")).QuerySelector("input[name=ties]")!.HasAttribute("checked").ShouldBeFalse();
        (await page.Post(known, "/", "tie", ("who", "Ann"))).Dispose();
        var answered = await page.Page("/");
        answered.QuerySelectorAll(".note form").ShouldBeEmpty();
        answered.Said(".status .ok").ShouldBe("agrees: Ann, November 2, 2026");
        (await page.Page("accounts", "fr")).Said(".status .ok").ShouldBe("conforme : Ann, 2 novembre 2026");
        (await page.Page("approve")).QuerySelector("input[name=ties]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_name_nothing_is_kept()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        using var answer = await page.Post(known, "/", "tie", ("who", " "));
        PageText.Parse(await answer.Content.ReadAsStringAsync(Test.Stop)).Said("[role=alert]").ShouldContain("name");
        TieOuts.Last(page.Server.Practice, Fingerprint(page)).ShouldBeNull();
    }

    [Fact]
    public async Task That_it_does_not_agree_stays_a_warning_on_the_month()
    {
        await using var page = await Serve();
        var view = page.Server.Practice.In("en")!;
        var words = new DataWords(view.Words, view.Facts.Format);
        TieOuts.Keep(page.Server.Practice, "Ann", new(Fingerprint(page), Agrees: false), words).ShouldBeNull();
        var shown = await page.Page("/");
        shown
            .Said(".note.warn:has(a[href='data#tie'])")
            .ShouldBe("It does not agree with your system, says Ann, November 2, 2026.Compare by age");
        shown.QuerySelector(".status .ok").ShouldBeNull();
        shown.QuerySelectorAll(".note form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Exports_that_were_decided_before_are_listed_newest_first()
    {
        await using var page = await Serve();
        (await page.Page("data")).QuerySelector("#before").ShouldBeNull();
        foreach (
            var (day, practice, currency, rest) in new[]
            {
                ("2026-09-30", "Test Dental", "USD", "\"totals\":{\"balance\":71268.30}}"),
                ("2026-08-31", "Test Dental", "USD", "\"totals\":{\"balance\":10.00}}"),
                ("2026-07-31", "Somebody else", "USD", "\"totals\":{\"balance\":10.00}}"),
                ("2026-05-31", "Test Dental", "CAD", "\"totals\":{\"balance\":10.00}}"),
                ("2026-06-30", "Test Dental", "USD", "cut off"),
                ("2027-01-31", "Test Dental", "USD", "\"totals\":{\"balance\":10.00}}"),
            }
        )
        {
            var folder = Directory.CreateDirectory(Path.Combine(Reports, day)).FullName;
            File.WriteAllText(
                Path.Combine(folder, "plan.json"),
                $"{{\n\"as_of\":\"{day}\",\"practice\":\"{practice}\",\"currency\":\"{currency}\",\n"
                    + $"\"accounts\":600,{rest[..^1]},\n"
            );
            File.SetLastWriteTime(Path.Combine(folder, "plan.json"), new(2026, 10, 5));
        }
        (await page.Page("data"))
            .AllSaid("section[aria-labelledby=before] tr")
            .ShouldBe([
                "September 30, 2026decided October 5, 2026600 accounts$71,268.30",
                "August 31, 2026decided October 5, 2026600 accounts$10.00",
            ]);
    }

    [Fact]
    public async Task The_head_of_a_saved_plan_is_what_the_plan_says()
    {
        await using var page = await Serve();
        var plan = page.Server.Practice.In("en")!.Facts.Plan;
        var path = Path.Combine(Folder, "plan.json");
        await using (var file = File.Create(path))
            PolicyBilling.Files.Reports.PlanFile.Write(plan, file, Test.Stop);
        PlanGlance
            .Of(path)
            .ShouldBe(new(plan.AsOf, plan.Practice, plan.Currency, plan.Decisions.Count, plan.Totals.Balance));
        PlanGlance.Of(Path.Combine(Folder, "none.json")).ShouldBeNull();
    }

    [Fact]
    public async Task Each_table_says_of_which_days_its_rows_are()
    {
        await using var page = await Serve();
        File.WriteAllText(
            Path.Combine(Folder, "practice", "claims.csv"),
            "claim,account,patient,carrier,sent,status,received,billed,estimated_payment,estimated_write_off\n"
                + "C1,1001,1001,Birch,2026-09-02,received,2026-09-20,20.00,20.00,0.00\n"
                + "C2,1001,1001,Birch,2026-08-02,received,2026-08-20,20.00,20.00,0.00\n"
                + "C3,1001,1001,Birch,,unsent,,20.00,20.00,0.00\n"
        );
        page.Server.Practice.Load();
        await page.Ready();
        (await page.Page("data"))
            .AllSaid("section[aria-labelledby=read] tbody tr")
            .ShouldContain(row => row.Contains("3August 2, 2026 to September 2, 2026all read"));
    }

    [Fact]
    public async Task The_folder_is_read_again_when_asked()
    {
        await using var page = await Serve();
        using var known = await page.Known(follows: true);
        var before = page.Server.Practice.State.Practice!.Number;
        (await page.Post(known, "data", "again")).Dispose();
        page.Server.Practice.State.Practice!.Number.ShouldBe(before + 1);
    }

    private static string Fingerprint(ServedPage page) => page.Server.Practice.In("en")!.Facts.Plan.DataFingerprint;
}
