using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using PolicyBilling.App;
using PolicyBilling.App.Web;
using PolicyBilling.App.Web.Approve;
using PolicyBilling.App.Web.AtDesk;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Parts that say what came of an act.</summary>
public sealed class SendLiveTests : CommandLineCase
{
    private readonly BunitContext _window = new();

    [Fact]
    public async Task A_plan_that_cannot_be_sent_is_told_in_every_window_and_another_may_begin()
    {
        using var practice = new OpenPractice(
            new(new Places(Practice(), FixturePolicies, []), IsOpened: true),
            new Terminal(Stream.Null, Stream.Null, new(2026, 11, 2))
        );
        var sending = new Sending(practice);
        _window.Services.AddSingleton(sending);
        var live = _window.Render<SendLive>(with => with.Add(part => part.Language, "en"));
        live.FindAll(".note").ShouldBeEmpty();
        sending.Begin(Path.Combine(Folder, "none"), preview: true, null, "Ann", "en").ShouldBeTrue();
        await ServedPage.Until(() => !sending.State.IsRunning);
        live.WaitForAssertion(() => live.Find(".note.bad").TextContent.ShouldContain("none"));
        sending.Begin(Path.Combine(Folder, "none"), preview: true, null, "Ann", "en").ShouldBeTrue();
        await ServedPage.Until(() => !sending.State.IsRunning);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_page_whose_buttons_rest_is_made_anew_when_sending_ended(bool wasRunning, int times)
    {
        using var practice = new OpenPractice(
            new(new Places("none", "none", []), IsOpened: false),
            new Terminal(Stream.Null, Stream.Null, new(2026, 11, 2))
        );
        _window.Services.AddSingleton(new Sending(practice));
        _window.Render<SendLive>(with => with.Add(part => part.WasRunning, wasRunning));
        _window.Services.GetRequiredService<BunitNavigationManager>().History.Count.ShouldBe(times);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_was_done_is_said_on_the_page_and_what_was_refused_in_its_form(bool isRefused, bool isShown)
    {
        var told = new Telling("calls", ["Said."], isRefused, default);
        var said = _window.Render<PolicyBilling.App.Web.AtDesk.ToldNote>(with => with.Add(part => part.Told, told));
        said.FindAll(".note").Count.ShouldBe(isShown ? 1 : 0);
    }
}
