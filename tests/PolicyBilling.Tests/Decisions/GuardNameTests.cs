using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Decisions;

/// <summary>Where several guards strike and nothing decides, the one that struck first holds the account in its name
/// and gives the reason.</summary>
public class GuardNameTests
{
    private const string Bill = "rules: [{ name: owes, when: true, then: statement, because: Owes. }]";

    private static readonly AccountFacts Facts = new() { Balance = 100, PatientPortion = 100 };

    [Fact]
    public void Of_two_guards_in_one_policy_the_one_written_first_holds()
    {
        Held(("bills", Bill), ("guards", Guards(("one", "statement"), ("two", "statement")))).ShouldBe("guards/one");
        Held(("bills", Bill), ("guards", Guards(("two", "statement"), ("one", "statement")))).ShouldBe("guards/two");
    }

    [Fact]
    public void Of_guards_in_two_policies_the_one_in_the_earlier_policy_holds()
    {
        var (one, two) = (Guards(("one", "statement")), Guards(("two", "statement")));
        Held(("first", one), ("bills", Bill), ("last", two)).ShouldBe("first/one");
        Held(("first", two), ("bills", Bill), ("last", one)).ShouldBe("first/two");
    }

    [Fact]
    public void A_guard_that_struck_nothing_holds_nothing_however_early_it_stands() =>
        Held(("guards", Guards(("calls", "call"), ("statements", "statement"), ("mail", "mail"))), ("bills", Bill))
            .ShouldBe("guards/statements");

    [Fact]
    public void A_guard_that_does_not_apply_holds_nothing() =>
        Held(
                ("first", Guards(("one", "statement")).Replace("when: true", "when: on_hold")),
                ("guards", Guards(("two", "statement"))),
                ("bills", Bill)
            )
            .ShouldBe("guards/two");

    [Fact]
    public void The_guard_that_struck_what_was_tried_first_holds_even_where_another_guard_stands_before_it() =>
        Held(
                ("guards", Guards(("letters", "letter"), ("statements", "statement"))),
                (
                    "bills",
                    """
                    rules:
                      - { name: owes, when: true, then: statement, because: Owes. }
                      - { name: late, when: true, then: { decision: collections, do: letter, text: T }, because: Late. }
                    """
                )
            )
            .ShouldBe("guards/statements");

    [Fact]
    public void Of_two_guards_that_each_take_a_part_of_a_step_the_earlier_holds()
    {
        const string step =
            "ladder: { starts_when: true, steps: [{ step: s, do: call, with: statement, because: B. }] }";
        Held(("ladder", step), ("guards", Guards(("mail", "mail"), ("calls", "call")))).ShouldBe("guards/mail");
        Held(("ladder", step), ("guards", Guards(("calls", "call"), ("mail", "mail")))).ShouldBe("guards/calls");
    }

    [Fact]
    public void The_practices_guard_holds_before_an_exception_of_no_agency()
    {
        const string agency = "rules: [{ name: go, when: true, then: collections, because: Go. }]";
        var exception = new AccountException(
            "1",
            ExceptionKind.NoAgency,
            "dentist",
            null,
            PolicyText.Load(("p", Bill)).Policies[0].Rules[0].Because,
            default
        );
        Held(exception, ("bills", agency), ("guards", Guards(("never", "agency")))).ShouldBe("guards/never");
        Held(exception, ("bills", agency), ("guards", Guards(("never", "call")))).ShouldBe("exceptions/no-agency");
    }

    private static string Guards(params (string Name, string Forbid)[] guards) =>
        "guards:\n"
        + string.Join(
            '\n',
            guards.Select(guard =>
                $"  - {{ name: {guard.Name}, when: true, forbid: [{guard.Forbid}], because: By {guard.Name}. }}"
            )
        );

    private static string Held(params (string Name, string Yaml)[] policies) => Held(null, policies);

    // One after the other and all at once must agree, in the reason too.
    private static string Held(AccountException? exception, params (string Name, string Yaml)[] policies)
    {
        var loaded = PolicyText.Load(policies).Policies;
        var today = new DateOnly(2026, 10, 31);
        var verdict = new Decider(loaded, today).Decide(Facts, exception);
        var many = new Decider(loaded, today, manyAccounts: true).Decide(Facts, exception);
        DecidingOrderTests.Show(many).ShouldBe(DecidingOrderTests.Show(verdict));
        verdict.Kind.ShouldBe(DecisionKind.Hold);
        if (verdict.Policy != "exceptions")
            verdict.Because.ShouldBeSameAs(
                loaded
                    .Single(policy => policy.Name == verdict.Policy)
                    .Guards.Single(guard => guard.Name == verdict.RuleName)
                    .Because
            );
        return $"{verdict.Policy}/{verdict.RuleName}";
    }
}
