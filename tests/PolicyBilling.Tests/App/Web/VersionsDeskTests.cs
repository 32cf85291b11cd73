using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PolicyBilling.App.Web.Editing;

namespace PolicyBilling.Tests.App.Web;

/// <summary>Versions are put back, the policy as it came too.</summary>
public sealed class VersionsDeskTests : CommandLineCase
{
    private readonly BunitContext _window = new();

    [Fact]
    public async Task The_policy_as_it_was_before_the_first_save_is_restored_and_one_version_is_in_force()
    {
        using var edited = await EditedPractice.Open(Practice());
        var original = edited.Text("statements");
        var desk = edited.Desk("statements");
        desk.Set("minimum_balance", "12.00");
        desk.Try(Test.Stop);
        desk.Save("manager", "small ones cost more", "the examples follow", EditedPractice.Words)
            .IsSaved.ShouldBeTrue();
        await edited.Ready();
        var versions = Versions(edited);
        versions.FindAll(".vers .tag.ok").ShouldHaveSingleItem();
        var signed = versions.Find(".mono").TextContent;

        versions.Find("#who-1-before").Change("Ann");
        versions.Find("#who-1-before ~ button").Click();

        await edited.Ready();
        edited.Text("statements").ShouldBe(original);
        versions.WaitForAssertion(() => versions.FindAll(".vers .tag.ok").ShouldHaveSingleItem(), Long);
        versions.FindAll(".vers li:has(details)").Count.ShouldBeGreaterThanOrEqualTo(2);
        versions.WaitForAssertion(
            () => versions.Find(".mono").TextContent.ShouldNotBe(signed, "signatures stand under what is in force"),
            Long
        );
    }

    [Fact]
    public void A_text_that_another_program_wrote_in_between_is_kept_too()
    {
        PolicyVersion Saved(long serial, string before, string after) =>
            new(serial, default, "Ann", new("statements", before, after, "why", before, after));
        var texts = KeptText.All([Saved(1, "a", "b"), Saved(2, "b", "c"), Saved(3, "theirs", "b")]);
        texts.Select(text => text.Hash).ShouldBe(["b", "theirs", "c", "b", "a"]);
        KeptText.InForce(texts, _ => "b").Single().Version.Serial.ShouldBe(3, "the newest of the same texts");
        KeptText.InForce(texts, _ => "other").ShouldBeEmpty();
    }

    private static TimeSpan Long => TimeSpan.FromMinutes(3);

    private IRenderedComponent<VersionsDesk> Versions(EditedPractice edited)
    {
        _window.Services.AddSingleton(edited.Practice);
        _window.SetRendererInfo(new("Server", true));
        return _window.Render<VersionsDesk>(with => with.Add(desk => desk.Language, "en"));
    }
}
