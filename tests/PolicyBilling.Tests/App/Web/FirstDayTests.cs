using AngleSharp.Html.Dom;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests.App.Web;

/// <summary>What somebody sees on a first day: that a demo is one, and whom a search meant.</summary>
public sealed class FirstDayTests(ServedDemo demo) : CommandLineCase, IClassFixture<ServedDemo>
{
    [Theory]
    [InlineData("en", "Demo: nothing is real.")]
    [InlineData("fr", "Démo : rien n’est réel.")]
    public async Task Every_page_of_the_demo_says_that_nothing_is_real(string language, string said)
    {
        foreach (var address in new[] { "/", "accounts", "policies/statements", "data" })
            (await demo.Page.Page(address, language)).Said(".demo").ShouldBe(said, address);
    }

    [Fact]
    public async Task A_practice_of_ones_own_is_no_demo()
    {
        await using var page = await ServedPage.Start(Practice(), FixturePolicies);
        (await page.Page("/")).QuerySelector(".demo").ShouldBeNull();
    }

    [Fact]
    public async Task A_name_is_found_with_its_comma_and_a_mistyped_one_offers_the_nearest()
    {
        var name = demo.Page.Server.Practice.In("en")!.Facts.Plan.Decisions[0].Guarantor.Split(' ');
        var turned = await Searched($"{name[^1]}, {name[0]}");
        turned.QuerySelectorAll("[data-row]").ShouldNotBeEmpty();
        var wrong = await Searched("Weissnta");
        wrong.QuerySelectorAll("[data-row]").ShouldBeEmpty();
        wrong.Said("main .bul").ShouldContain("Weissnat");
    }

    [Fact]
    public async Task A_condition_says_yes_or_no_once()
    {
        foreach (var decision in demo.Page.Server.Practice.In("en")!.Facts.Plan.Decisions.Take(40))
            (await demo.Page.Page($"accounts/{decision.Account}"))
                .AllSaid("#why .conds li > div")
                .ShouldAllBe(said => !said.EndsWith(": no") && !said.EndsWith(": yes"), decision.Account);
    }

    private Task<IHtmlDocument> Searched(string words) => demo.Page.Page($"accounts?q={Uri.EscapeDataString(words)}");
}
