using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

public class AskedAmountTests
{
    // Account A1 owes 100.00, of which an insurer is expected to pay a part.
    private static BillingPlan Plan(string then, string expected, string more = "")
    {
        using var export = new ExportFolder()
            .File(
                "claims.csv",
                "claim,account,status,estimated_payment,estimated_write_off",
                $"C1,A1,sent,{expected},0"
            )
            .File("contacts.csv", "account,date,kind");
        var policies = PolicyText.Load(
            ("p", $"rules: [{{ name: asks, when: balance > 0, then: {then}, because: B. }}]\n{more}")
        );
        return BillingRun.Plan(export.Read(), policies, new RunOptions(new(2026, 10, 31)));
    }

    [Theory]
    [InlineData("statement", "99.99", "statement 0.01")]
    [InlineData("statement", "100.00", "hold amount")]
    [InlineData("statement", "100.01", "hold amount")]
    [InlineData("{ decision: statement, amount: balance }", "100.00", "statement 100.00")]
    [InlineData("{ decision: statement, amount: balance + 0.01 }", "0.00", "hold amount")]
    [InlineData("{ decision: statement, amount: balance - 99.99 }", "0.00", "statement 0.01")]
    [InlineData("{ decision: statement, amount: balance - 100 }", "0.00", "hold amount")]
    [InlineData("{ decision: statement, amount: balance / 50000 }", "0.00", "hold amount")]
    [InlineData("{ decision: write-off, amount: balance }", "0.00", "write-off 100.00")]
    [InlineData("{ decision: write-off, amount: balance + 0.01 }", "0.00", "hold amount")]
    [InlineData("{ decision: write-off, amount: 0 }", "0.00", "hold amount")]
    [InlineData("{ decision: write-off, amount: balance - 120 }", "0.00", "hold amount")]
    [InlineData("{ decision: collections, do: call }", "99.99", "collections 0.01")]
    [InlineData("{ decision: collections, do: call }", "100.00", "hold amount")]
    [InlineData("{ decision: collections, amount: balance * 2 }", "0.00", "hold amount")]
    [InlineData("hold", "100.00", "hold asks")]
    [InlineData("{ decision: hold, amount: balance * 2 }", "0.00", "hold asks")]
    public void An_amount_asked_is_above_nothing_and_at_most_the_balance(string then, string expected, string decided)
    {
        var plan = Plan(then, expected);
        var decision = plan.Decisions[0];
        (
            decision.Kind == DecisionKind.Hold
                ? $"hold {decision.Rule}"
                : $"{decision.Kind.Word()} {decision.Amount:0.00}"
        ).ShouldBe(decided);
        plan.HasFaults.ShouldBe(decided == "hold amount");
        plan.Problems.Count(problem => problem.Severity == Severity.Error).ShouldBe(decided == "hold amount" ? 1 : 0);
    }

    [Fact]
    public void A_refused_amount_is_a_problem_at_its_rule_and_nothing_is_sent()
    {
        var plan = Plan("{ decision: statement, amount: balance * 2 }", "0.00");
        var (decision, problem) = (plan.Decisions[0], plan.Problems.Single(one => one.Severity == Severity.Error));
        (decision.Policy, decision.Rule, decision.Sends.Count).ShouldBe(("engine", EngineRules.Amount, 0));
        (problem.File, problem.Line, problem.Account).ShouldBe(("policies/p.yaml", 2, "A1"));
        problem.Message.ShouldBe(
            "\"Asks\" would ask for $200.00, more than the balance of $100.00. Put the rule's amount right, for "
                + "example "
                + "`min(balance, …)`."
        );
        decision.Because.ShouldBe(problem.Message);
    }

    [Fact]
    public void A_step_and_an_exception_ask_for_nothing_no_more_than_a_rule_does()
    {
        var step = Plan(
            "hold",
            "100.00",
            "ladder: { starts_when: balance > 0, steps: [{ step: first, do: statement, because: B. }] }"
        );
        step.Decisions[0].Rule.ShouldBe(EngineRules.Amount);
        step.Problems.Single(problem => problem.Severity == Severity.Error)
            .Message.ShouldStartWith("\"First\" would ask");

        using var export = new ExportFolder().File(
            "claims.csv",
            "claim,account,status,estimated_payment,estimated_write_off",
            "C1,A1,sent,100.00,0.00"
        );
        var policies = PolicyText.Load(
            ("p", "rules: [{ name: asks, when: patient_portion > 0, then: statement, because: B. }]"),
            (
                "exceptions",
                "exceptions: [{ account: A1, do: statement, by: dentist, until: 2026-12-31, because: Asked for it. }]"
            )
        );
        var plan = BillingRun.Plan(
            export.Read(),
            policies,
            new RunOptions(new(2026, 10, 31)),
            TestContext.Current.CancellationToken
        );
        plan.Decisions[0].Rule.ShouldBe(EngineRules.Amount);
        plan.Problems.Single(problem => problem.Severity == Severity.Error)
            .ToString()
            .ShouldStartWith("policies/exceptions.yaml:1: \"Statement by name\" would ask for $0.00");
    }
}
