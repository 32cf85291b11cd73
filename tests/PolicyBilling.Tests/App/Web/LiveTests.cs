using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using PolicyBilling.App;
using PolicyBilling.App.Web;
using PolicyBilling.App.Web.Frame;

namespace PolicyBilling.Tests.App.Web;

/// <summary>The part of each window that stays connected.</summary>
public sealed class LiveTests : CommandLineCase
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    private readonly BunitContext _window = new();
    private readonly Presence _presence = new(() => default);

    private IRenderedComponent<Live> Show(OpenPractice practice, int shown, string language = "en")
    {
        _window.Services.AddSingleton(practice).AddSingleton(_presence);
        return _window.Render<Live>(with => with.Add(live => live.Language, language).Add(live => live.Shown, shown));
    }

    private int Asked => _window.Services.GetRequiredService<BunitNavigationManager>().History.Count;

    private static OpenPractice Open(string data, string policies)
    {
        var practice = new OpenPractice(
            new(new Places(data, policies, []), IsOpened: true),
            new Terminal(Stream.Null, Stream.Null, Day)
        );
        practice.Open(new(data, policies, []));
        return practice;
    }

    [Fact]
    public async Task It_says_what_is_done_then_shows_the_page_anew_when_it_is_done()
    {
        using var practice = Open(Practice(), FixturePolicies);
        var live = Show(practice, shown: 0);
        await ServedPage.Until(() => practice.State is { Doing: Doing.Nothing, Practice: not null });
        live.WaitForAssertion(() => live.FindAll(".reading").ShouldBeEmpty());
        Asked.ShouldBeGreaterThan(0, "the page around is asked for again");
    }

    [Fact]
    public async Task Who_waits_in_another_language_than_it_is_read_in_is_shown_it_once_it_is_read()
    {
        using var practice = Open(Practice(), FixturePolicies);
        var live = Show(practice, shown: 0, "fr");
        await ServedPage.Until(() => practice.State is { Doing: Doing.Nothing, Practice.IsFirstLook: false });
        practice.State.Practice!.Views.ShouldNotContainKey("fr");
        live.WaitForAssertion(() => Asked.ShouldBe(1, "the page around is asked for again, which makes it"));
        practice.In("fr").ShouldBeNull();
        practice.Cancel();
        await ServedPage.Until(() => practice.State.Doing == Doing.Nothing);
        live.WaitForAssertion(() => live.FindAll("progress").ShouldBeEmpty());
        Asked.ShouldBe(1, "what was cancelled is not begun again by itself");
    }

    [Fact]
    public async Task A_language_whose_making_was_cancelled_is_made_by_a_button()
    {
        using var practice = Open(Practice(), FixturePolicies);
        await ServedPage.Until(() => practice.State is { Doing: Doing.Nothing, Practice: not null });
        practice.In("fr").ShouldBeNull();
        practice.Cancel();
        await ServedPage.Until(() => practice.State.Doing == Doing.Nothing);
        var live = Show(practice, shown: 0, "fr");
        live.Find(".reading button").TextContent.ShouldBe("Réessayer");
        live.Find(".reading button").Click();
        Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_policy_is_read_again_by_its_button()
    {
        using var practice = Open(Practice(), Path.Combine(Folder, "none"));
        var live = Show(practice, shown: 0);
        await ServedPage.Until(() => practice.State.Refused is not null);
        live.WaitForAssertion(() => live.Find("pre").TextContent.ShouldContain("There is no such folder"));
        live.Find(".note button").Click();
        await ServedPage.Until(() => practice.State is { Doing: Doing.Nothing, Refused: not null });
    }

    [Fact]
    public async Task Closing_the_program_says_so_and_ends_it()
    {
        using var practice = Open(Practice(), FixturePolicies);
        await ServedPage.Until(() => practice.State.Doing == Doing.Nothing);
        var live = Show(practice, shown: 1);
        live.Find("button.close").Click();
        live.Find(".note").TextContent.ShouldContain("The program has ended.");
        live.FindAll("button").ShouldBeEmpty();
        await _presence.Ended(Test.Stop).WaitAsync(TimeSpan.FromSeconds(10), Test.Stop);
    }
}
