using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Differences;

namespace PolicyBilling.Tests.Workbench.Differences;

public class PolicyDiffTests
{
    private const string Rules = """
        settings: { minimum: 10.00, days: 28 }
        rules:
          - { name: small, when: patient_portion < minimum, then: hold, because: Too little. }
          - { name: soon, when: days_since_last_statement < days, then: hold, because: Too soon. }
          - { name: owes, when: true, then: statement, because: Owes. }
        messages:
          - { name: current, text: { en: Thanks., fr: Merci. } }
        worklists:
          - { name: refunds, when: credit > 0, owner: manager }
        ladder: { starts_when: dispute, amount: balance, steps: [{ step: call, do: call, because: Late. }] }
        """;

    [Theory]
    [InlineData("minimum: 10.00", "minimum: 15.00", "Le réglage « minimum » vaut 15.00 ; il valait 10.00.")]
    [InlineData(
        "patient_portion < minimum",
        "patient_portion <= minimum",
        "La règle « small », condition : « patient_portion <= minimum » ; avant « patient_portion < minimum »."
    )]
    [InlineData(
        "owner: manager",
        "owner: manager, amount: credit",
        "La liste « refunds », montant : ajout de « credit »."
    )]
    [InlineData(
        "fr: Merci.",
        "fr: Merci beaucoup.",
        "Le message « current », texte français : « Merci beaucoup. » ; avant « Merci. »."
    )]
    [InlineData(
        "  - { name: soon, when: days_since_last_statement < days, then: hold, because: Too soon. }\n",
        "",
        "La règle « soon » n’est plus là."
    )]
    [InlineData(
        "  - { name: owes, when",
        "  - { name: debts, when",
        "La règle « debts » est nouvelle, après « soon » : condition « true » ; décision « statement by mail » ; "
            + "raison « Owes. ».\nLa règle « owes » n’est plus là."
    )]
    public void A_French_reader_is_told_in_French(string before, string after, string says) =>
        string.Join(
                '\n',
                PolicyDiff
                    .Between(
                        PolicyText.Load(("statements", Rules)),
                        PolicyText.Load(("statements", Rules.ReplaceLineEndings("\n").Replace(before, after))),
                        "fr"
                    )
                    .Select(change => change.Sentence)
            )
            .ShouldBe(says);

    [Fact]
    public void The_same_policies_say_the_same() => Between(Rules, Rules + "\n# a comment").ShouldBeEmpty();

    [Theory]
    [InlineData("minimum: 10.00", "minimum: 15.00", "statements: The setting 'minimum' is 15.00; it was 10.00.")]
    [InlineData(
        "then: statement",
        "then: { decision: statement, by: email }",
        "statements: The rule 'owes': the decision is \"statement by email\"; it was \"statement by mail\"."
    )]
    [InlineData(
        "patient_portion < minimum",
        "patient_portion <= minimum",
        "statements: The rule 'small': the condition is \"patient_portion <= minimum\"; it was \"patient_portion < "
            + "minimum\"."
    )]
    [InlineData(
        "owner: manager",
        "owner: manager, amount: credit",
        "statements: The worklist 'refunds': the amount is new: \"credit\"."
    )]
    [InlineData(
        "because: Late.",
        "amount: credit, because: Late.",
        "statements: The step 'call': the amount is new: \"credit\"."
    )]
    [InlineData(
        "fr: Merci.",
        "fr: Merci beaucoup.",
        "statements: The message 'current': the French text is \"Merci beaucoup.\"; it was \"Merci.\"."
    )]
    [InlineData(
        "because: Too soon.",
        "because: Wait.",
        "statements: The rule 'soon': the reason is \"Wait.\"; it was \"Too soon.\"."
    )]
    [InlineData(
        "settings: {",
        "title: New\nexpires: 2027-01-31\nsettings: {",
        "statements: The policy's title is new: \"New\".|statements: The policy's last day is new: \"2027-01-31\"."
    )]
    [InlineData(
        "{ name: soon,",
        "{ name: soon, title: Not yet,",
        "statements: The rule 'soon': the title is new: \"Not yet\"."
    )]
    [InlineData(
        "settings: {",
        "setting_titles: { minimum: { fr: Le minimum } }\nsettings: {",
        "statements: The setting 'minimum': the French title is new: \"Le minimum\"."
    )]
    [InlineData(
        "  - { name: soon, when: days_since_last_statement < days, then: hold, because: Too soon. }\n",
        "",
        "statements: The rule 'soon' is gone."
    )]
    [InlineData(
        "  - { name: owes",
        "  - { name: hello, when: on_hold, then: hold, because: Held. }\n  - { name: owes",
        "statements: The rule 'hello' is new, after 'soon': condition \"on_hold\"; decision \"hold\"; reason \"Held.\"."
    )]
    public void A_change_is_said_in_words(string old, string now, string said) =>
        string.Join('|', Between(Rules, Rules.ReplaceLineEndings("\n").Replace(old, now))).ShouldBe(said);

    [Fact]
    public void A_rule_that_moved_is_told_and_no_other()
    {
        var lines = Rules.ReplaceLineEndings("\n").Split('\n').ToList();
        (lines[2], lines[3]) = (lines[3], lines[2]);
        string.Join('|', Between(Rules, string.Join('\n', lines)))
            .ShouldBeOneOf(
                "statements: The rule 'small' stands after 'soon' now; it stood first.",
                "statements: The rule 'soon' stands first now; it stood after 'small'."
            );
    }

    [Fact]
    public void The_order_of_policies_new_ones_and_those_gone_are_told()
    {
        const string Rest = "rules: [{ name: rest, when: true, then: hold, because: Waits. }]";
        var before = PolicyText.Load(("a", Rest), ("b", Rest), ("gone", Rest));
        var after = PolicyText.Load(
            "settings: { days_to_pay: 21 }\nlimits: { write_off_each: 5.00 }",
            ("b", Rest),
            ("a", Rest),
            ("c", "title: Third\n" + Rest)
        );
        Said(before, after)
            .ShouldBe([
                "practice: The practice's limit write_off_each is new: \"5.00\".",
                "practice: The setting 'days_to_pay' is new: value \"21\".",
                "practice: The policy 'a' decides after 'b' now; it decided first.",
                "c: The policy is new: \"Third\".",
                "gone: The policy is gone.",
            ]);
    }

    private static List<string> Between(string before, string after) =>
        Said(PolicyText.Load(("statements", before)), PolicyText.Load(("statements", after)));

    private static List<string> Said(PolicySet before, PolicySet after) =>
        [.. PolicyDiff.Between(before, after).Select(change => $"{change.Policy}: {change.Sentence}")];
}
