using System.Globalization;
using System.Net;
using PolicyBilling.Decisions;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>The demo, served once for all tests.</summary>
public sealed class ServedDemo : IAsyncLifetime
{
    internal ServedPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Page = await ServedPage.Demo();

    public ValueTask DisposeAsync() => Page.DisposeAsync();
}

/// <summary>What the pages say, against the plan and what <c>explain</c> prints.</summary>
public sealed class PagesTests(ServedDemo demo) : IClassFixture<ServedDemo>
{
    private ServedPage Served => demo.Page;

    private IReadOnlyList<Decision> Decisions =>
        Served.Server.Practice.State.Practice!.Views.Values.First().Facts.Plan.Decisions;

    [Fact]
    public async Task Every_number_of_the_month_opens_that_many_accounts()
    {
        var month = await Served.Page("/");
        using var known = await Served.Known(follows: true);
        var counted = 0;
        foreach (
            var (address, text) in month
                .QuerySelectorAll("main a[href^='accounts?']")
                .Select(link => (link.GetAttribute("href")!, PageText.OneLine(link.TextContent)))
                .Distinct()
        )
        {
            if (address.Contains("list=", StringComparison.Ordinal) || !Number(text, out var expected))
                continue;
            var list = PageText.Parse(await known.GetStringAsync(address, Test.Stop));
            Number(list.Said("main > p[role=status]"), out var shown).ShouldBeTrue();
            shown.ShouldBe(expected, address);
            counted++;
        }
        counted.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData("accounts", 600)]
    [InlineData("accounts?decision=hold", 259)]
    [InlineData("accounts?q=1240", 1)]
    [InlineData("accounts?q=WEISSNAT", 2)]
    [InlineData("accounts?q=nobody+at+all", 0)]
    [InlineData("accounts?nonsense=1", 600)]
    public async Task A_list_is_what_its_address_says(string address, int expected)
    {
        var list = await Served.Page(address);
        Number(list.Said("main > p[role=status]"), out var shown).ShouldBeTrue();
        shown.ShouldBe(expected);
        list.QuerySelectorAll("[data-row]").Length.ShouldBe(Math.Min(200, expected));
        if (expected == 0)
            list.Said("main h2").ShouldBe("No account is like that");
        else
            list.QuerySelector("table")!.GetAttribute("aria-rowcount").ShouldBe($"{expected + 1}");
    }

    [Fact]
    public async Task Names_are_found_without_accents_and_phones_by_their_digits()
    {
        var practice = Served.Server.Practice.State.Practice!;
        var (data, book) = (practice.Workspace.Data, practice.Views.Values.First().Accounts);
        var phone = data.Texts[data.Accounts[data.AccountIds.Find("1240")].Phone];
        (await Served.Page($"accounts?q={Uri.EscapeDataString(phone)}"))
            .AllSaid("[data-row] small")
            .ShouldContain("1240");
        var accented = book.Rows.First(row => row.Decision.Guarantor.Contains('é')).Decision;
        var plain = accented.Guarantor.Replace('é', 'e').ToUpperInvariant();
        (await Served.Page($"accounts?q={Uri.EscapeDataString(plain)}"))
            .AllSaid("[data-row] small")
            .ShouldContain(accented.Account);
    }

    [Theory]
    [InlineData("-balance")]
    [InlineData("balance")]
    [InlineData("-over")]
    [InlineData("-asked")]
    public async Task A_column_sorts(string sort)
    {
        var list = await Served.Page($"accounts?sort={sort}");
        var byId = Decisions.ToDictionary(decision => decision.Account);
        var values = list.QuerySelectorAll("[data-row] td:first-child small")
            .Select(id => byId[id.TextContent])
            .Select(decision =>
                sort.TrimStart('-') switch
                {
                    "balance" => decision.Figures.Balance,
                    "over" => decision.Figures.AgedOver90,
                    _ => decision.Group().Asks() ? decision.Amount : 0,
                }
            )
            .ToList();
        values.ShouldBe(
            sort.StartsWith('-') ? [.. values.OrderDescending()] : [.. values.Order()],
            "in the order that was asked for"
        );
        list.QuerySelector($"th[aria-sort={(sort.StartsWith('-') ? "descending" : "ascending")}]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_hundred_rows_are_a_page_and_the_pages_are_the_list()
    {
        List<string> seen = [];
        for (var page = 1; page <= 3; page++)
        {
            var list = await Served.Page($"accounts?page={page}");
            list.Said(".pages .mute").ShouldBe($"page {page} of 3");
            seen.AddRange(list.AllSaid("[data-row] td:first-child small"));
        }
        seen.ShouldBe(Decisions.Select(decision => decision.Account));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task An_account_is_told_in_the_words_of_explain(string language)
    {
        var shown = await Served.Page("accounts/1240", language);
        var (_, printed, _) = await Program.Run(
            "explain",
            "1240",
            Path.Combine(Program.Root, "seeds", "demo"),
            "--policies",
            Policies.PolicyText.ShippedFolder,
            "--lang",
            language
        );
        var console = PageText.OneLine(printed);
        var page = PageText.OneLine(shown.QuerySelector("main")!.TextContent);
        foreach (var said in shown.AllSaid("#call li").Concat(shown.AllSaid("h1 ~ .lead")))
            console.ShouldContain(said);
        foreach (var said in shown.AllSaid("section[aria-labelledby=changes-title] li"))
            console.ShouldContain(said);
        page.ShouldContain(language == "fr" ? "Au téléphone" : "On the phone");
    }

    [Fact]
    public async Task An_account_that_is_not_there_says_which_are_near()
    {
        using var known = await Served.Known();
        using var answer = await known.GetAsync("accounts/124", Test.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var shown = await Served.Page("accounts/124");
        shown.Said("h1").ShouldBe("There is no account “124”.");
        shown.QuerySelectorAll("main .bul a").Length.ShouldBeGreaterThan(0);
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
}
