using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A write-off without the claims would give away what the insurer still owes.</summary>
public class WriteOffTests
{
    private const string WritesOff =
        "rules: [{ name: off, when: balance > 0, then: { decision: write-off, reason: small-balance }, because: S. }]";

    [Fact]
    public void A_write_off_needs_the_claims_even_where_its_condition_speaks_of_the_balance_alone()
    {
        using var export = new ExportFolder();
        Should
            .Throw<RefusedException>(() => Plan(export, WritesOff))
            .Problems.Single()
            .Message.ShouldStartWith(
                "The table 'claims' is missing. The policies need it for patient_portion in p/off."
            );
    }

    [Fact]
    public void With_a_table_of_claims_that_says_none_it_is_decided()
    {
        using var export = new ExportFolder().File("claims.csv", "claim,account,status");
        var decision = Plan(export, WritesOff).Decisions[0];
        (decision.Kind, decision.Amount).ShouldBe((DecisionKind.WriteOff, 100.00m));
    }

    [Fact]
    public void A_policy_that_only_holds_needs_none()
    {
        using var export = new ExportFolder();
        Plan(export, "rules: [{ name: h, when: balance > 0, then: hold, because: H. }]")
            .Decisions[0]
            .Kind.ShouldBe(DecisionKind.Hold);
    }

    private static BillingPlan Plan(ExportFolder export, string rules) =>
        BillingRun.Plan(export.Read(), PolicyText.Load(("p", rules)), new RunOptions(new DateOnly(2026, 10, 31)));
}
