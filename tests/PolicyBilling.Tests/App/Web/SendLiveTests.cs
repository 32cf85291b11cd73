using Bunit;
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
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void What_was_done_is_said_on_the_page_and_what_was_refused_in_its_form(bool isRefused, bool isShown)
    {
        var told = new Telling("calls", ["Said."], isRefused, default);
        var said = _window.Render<Said>(with => with.Add(part => part.Told, told));
        said.FindAll(".note").Count.ShouldBe(isShown ? 1 : 0);
    }
}
