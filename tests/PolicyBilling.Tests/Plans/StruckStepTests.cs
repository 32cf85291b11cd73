using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A step says what it does; where a guard strikes that, what goes out is said instead.</summary>
public class StruckStepTests
{
    private const string Ladder = """
        ladder:
          starts_when: true
          steps:
            - { step: letter, do: letter, with: statement, when: true, text: Please., because: A letter. }
        """;

    private static string Guard(string when) =>
        $"guards: [{{ name: no-letters, when: {when}, forbid: [letter], because: No letters. }}]";

    [Theory]
    [InlineData("false", "en", "A letter.")]
    [InlineData("true", "en", "A letter. \"No letters\" forbids the letter; what is left is the statement.")]
    [InlineData("true", "fr", "A letter. «\u00a0No letters\u00a0» interdit la lettre ; il reste le relevé.")]
    public void What_a_guard_left_of_a_step_is_said_behind_its_reason(string struck, string language, string because)
    {
        using var export = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .File("contacts.csv", "account,date,kind");
        var plan = BillingRun.Plan(
            export.Read(),
            PolicyText.Load(("ladder", Ladder), ("guards", Guard(struck))),
            new RunOptions(new DateOnly(2026, 10, 31), language),
            TestContext.Current.CancellationToken
        );
        plan.Decisions[0].Because.ShouldBe(because);
    }

    [Fact]
    public void What_was_struck_from_a_rule_of_the_same_name_elsewhere_is_not()
    {
        using var export = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .File("contacts.csv", "account,date,kind");
        var plan = BillingRun.Plan(
            export.Read(),
            PolicyText.Load(
                (
                    "letters",
                    "rules: [{ name: r, when: true, then: { decision: collections, do: letter, text: Please. }, "
                        + "because: L. }]"
                ),
                ("rest", "rules: [{ name: r, when: true, then: statement, because: A statement. }]"),
                ("guards", Guard("true"))
            ),
            new RunOptions(new DateOnly(2026, 10, 31)),
            TestContext.Current.CancellationToken
        );
        plan.Decisions[0].Because.ShouldBe("A statement.");
    }
}
