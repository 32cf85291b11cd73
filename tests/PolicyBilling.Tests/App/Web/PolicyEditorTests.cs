using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PolicyBilling.App.Web;
using PolicyBilling.App.Web.Editing;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App.Web;

/// <summary>The editor's states, without a browser.</summary>
public sealed class PolicyEditorTests : CommandLineCase
{
    private readonly BunitContext _window = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_typed_before_the_page_is_connected(bool isConnected)
    {
        using var edited = await EditedPractice.Open(Practice());
        Editor(edited, isConnected).Find("fieldset").HasAttribute("disabled").ShouldBe(!isConnected);
    }

    [Fact]
    public async Task What_is_typed_moves_the_strip_and_a_mistake_locks_saving()
    {
        using var edited = await EditedPractice.Open(Practice());
        var editor = Editor(edited);
        Saves(editor).HasAttribute("disabled").ShouldBeTrue("nothing is to be saved");
        Type(editor, "90.00");
        editor.WaitForAssertion(() => editor.Find(".strip").TextContent.ShouldContain("1 account moves"), Long);
        editor.Find(".strip .tag").TextContent.ShouldBe("To the agency: no change (0)");
        Saves(editor).HasAttribute("disabled").ShouldBeFalse();
        Type(editor, "much");
        editor.WaitForAssertion(() => editor.Find(".faults").TextContent.ShouldContain("minimum_balance"), Long);
        Saves(editor).HasAttribute("disabled").ShouldBeTrue();
        Type(editor, "10.00");
        editor.WaitForAssertion(() => editor.Find(".strip").TextContent.ShouldContain("Nothing"), Long);
    }

    [Theory]
    [InlineData("10.00", false)]
    [InlineData("25.00", true)]
    public async Task What_the_file_says_of_another_number_is_shown_as_its_comment(string value, bool isComment)
    {
        using var edited = await EditedPractice.Open(Practice());
        var editor = Editor(edited);
        Type(editor, value);
        editor.WaitForAssertion(
            () =>
            {
                var said = editor.Find("#set-minimum_balance").Closest(".field")!.TextContent;
                said.ShouldContain("exactly 10.00 is billed");
                said.Contains("Comment in the file:").ShouldBe(isComment);
            },
            Long
        );
    }

    [Fact]
    public async Task Whoever_saves_says_who_and_why()
    {
        using var edited = await EditedPractice.Open(Practice());
        var (before, editor) = (edited.Text("statements"), Editor(edited));
        Type(editor, "12.00");
        editor.WaitForAssertion(() => Saves(editor).HasAttribute("disabled").ShouldBeFalse(), Long);
        Saves(editor).Click();
        editor.WaitForElement("section[aria-labelledby=save-title] button.primary", Long).Click();
        editor.WaitForElement("[role=alert]", Long).TextContent.ShouldBe("Say who saves, and why.");
        edited.Text("statements").ShouldBe(before);
    }

    [Fact]
    public async Task A_change_looks_back_on_twelve_months_where_it_would_have_decided_otherwise()
    {
        using var edited = EditedPractice.Closed(Path.Combine(Root, "seeds", "demo"), PolicyText.ShippedFolder);
        edited.Practice.Open(edited.Places);
        await edited.Ready();
        var editor = Editor(edited);
        Type(editor, "60.00");
        editor.WaitForAssertion(
            () => editor.Find("[data-look-back]").TextContent.ShouldBe("Look back on 12 month-ends"),
            Long
        );
        editor.Find("[data-look-back]").Click();
        editor.WaitForAssertion(
            () => editor.FindAll(".strip table tbody tr").Count.ShouldBeGreaterThan(1, "the rule and those after it"),
            Long
        );
        var typed = PolicyBilling.App.Web.Editing.Attempt.Load(
            edited.Places,
            "statements",
            System.Text.Encoding.UTF8.GetBytes(
                edited.Text("statements").Replace("minimum_balance: 10.00", "minimum_balance: 60.00")
            )
        );
        var looked = LookedBack.Of(edited.Practice.In("en")!, typed, Test.Stop);
        looked.After.Statements.ShouldBeLessThan(looked.Before.Statements);
        editor
            .FindAll(".strip .tag")
            .Select(tag => tag.TextContent)
            .ShouldContain($"Statement: {looked.Before.Statements} → {looked.After.Statements}");
        Type(editor, "61.00");
        editor.WaitForAssertion(() => editor.FindAll(".strip table").ShouldBeEmpty("what was looked at is gone"), Long);
    }

    [Fact]
    public async Task Looking_back_stands_above_the_accounts_that_move()
    {
        using var edited = EditedPractice.Closed(Path.Combine(Root, "seeds", "demo"), PolicyText.ShippedFolder);
        edited.Practice.Open(edited.Places);
        await edited.Ready();
        var editor = Editor(edited);
        editor.WaitForAssertion(
            () => editor.Find(".strip").TextContent.ShouldContain("would have done on the last 12 month-ends"),
            Long
        );
        Type(editor, "60.00");
        editor.WaitForAssertion(() => editor.Find(".strip details"), Long);
        var inStrip = editor.FindAll(".strip [data-look-back], .strip details").ToList();
        inStrip[0].HasAttribute("data-look-back").ShouldBeTrue("nobody scrolls past a hundred accounts to find it");
    }

    [Fact]
    public async Task Data_that_do_not_reach_back_so_far_are_named()
    {
        using var edited = await EditedPractice.Open(Practice());
        var editor = Editor(edited);
        Type(editor, "90.00");
        editor.WaitForAssertion(() => editor.Find("[data-look-back]"), Long);
        editor.Find("[data-look-back]").Click();
        editor.WaitForAssertion(() => editor.Find(".strip .bad").TextContent.ShouldContain("2026-09-01"), Long);
    }

    private static TimeSpan Long => TimeSpan.FromMinutes(3);

    private IRenderedComponent<PolicyEditor> Editor(EditedPractice edited, bool isConnected = true)
    {
        _window.Services.AddSingleton(edited.Practice);
        _window.SetRendererInfo(new("Server", isConnected));
        return _window.Render<PolicyEditor>(with =>
            with.Add(editor => editor.Name, "statements").Add(editor => editor.Language, "en")
        );
    }

    private static void Type(IRenderedComponent<PolicyEditor> editor, string value) =>
        editor.Find("#set-minimum_balance").Change(value);

    private static AngleSharp.Dom.IElement Saves(IRenderedComponent<PolicyEditor> editor) => editor.Find("[data-save]");
}
