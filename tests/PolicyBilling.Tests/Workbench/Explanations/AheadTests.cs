using PolicyBilling.Plans;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>Moves and days ahead where policies have dates, and texts that cannot be computed.</summary>
public class AheadTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    [Fact]
    public void A_payment_after_which_a_note_cannot_be_computed_is_found()
    {
        // 40 days old once the older charge is paid: the note divides by nothing.
        var data = LedgerText.Data("charge 2026-08-01 50.00\ncharge 2026-09-21 60.00");
        var policies = PolicyText.Load(
            (
                "bills",
                "rules: [{ name: owes, when: patient_portion > 0, then: statement, because: B. }]\nnotes: [{ name: "
                    + "n, when: 1 / (oldest_open_days - 40) > 0, text: N. }]"
            )
        );
        var found = Explainer
            .Explain(data, 0, policies, Today, "en", TestContext.Current.CancellationToken)
            .Changes.Single(changed => changed.Move is PatientPays);
        (((PatientPays)found.Move).Amount, found.After.Policy, found.After.Rule).ShouldBe((50.00m, "engine", "fault"));
    }

    [Theory]
    // A note that divides by nothing, an amount beyond all money, a worklist that fails: the first two hold the
    // account, all three are told.
    [InlineData("notes: [{ name: n, when: 1 / (oldest_open_days - 40) > 0, text: N. }]", "patient_portion", "engine")]
    [InlineData("", "(1 + balance / 1000000) * 999999999 * 999999999 * 9999999999", "engine")]
    [InlineData(
        "worklists: [{ name: w, when: 1 / (oldest_open_days - 40) > 0, owner: desk, because: W. }]",
        "patient_portion",
        "bills"
    )]
    public void What_cannot_be_computed_is_told_and_nothing_else_is_named_for_it(
        string more,
        string amount,
        string policy
    )
    {
        var policies = PolicyText.Load(
            (
                "bills",
                $"rules: [{{ name: owes, when: patient_portion > 0, then: {{ decision: statement, amount: {amount} "
                    + $"}}, because: B. }}]\n{more}"
            )
        );
        var explanation = Explainer.Explain(
            LedgerText.Data("charge 2026-09-21 60.00"),
            0,
            policies,
            Today,
            "en",
            TestContext.Current.CancellationToken
        );
        explanation.Decision.Policy.ShouldBe(policy);
        (explanation.Why.DecidedBy is null).ShouldBe(policy == "engine");
        explanation.Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void Days_ahead_are_decided_by_the_policies_of_those_days()
    {
        // From November on 40.00 counts as a small balance; until then 5.00 does.
        var data = LedgerText.Data("charge 2026-08-01 100.00\nwrite-off 2026-08-02 -30.00");
        string Small(string name, string dates, string cap) =>
            $"{dates}\nrules: [{{ name: {name}, when: [patient_portion <= {cap}, inactive], then: write-off, "
            + $"because: W. }}]";
        var policies = PolicyText.Load(
            ("autumn", Small("five", "expires: 2026-11-30", "5.00")),
            ("winter", Small("forty", "effective: 2026-12-01", "40.00")),
            (
                "bills",
                "rules: [{ name: often, when: small_write_offs >= 1, then: hold, because: H. }, { name: owes, when: "
                    + "patient_portion > 0, then: statement, because: B. }]"
            )
        );
        var future = new AccountFuture(new AccountCopy(data, 0, Today), policies, "en");
        for (var days = 29; days <= 33; days++)
        {
            var plan = BillingRun.Plan(
                data,
                policies,
                new RunOptions(Today.AddDays(days)),
                TestContext.Current.CancellationToken
            );
            future.Key(future.Untouched, days).ShouldBe(DecisionKey.Of(plan.Decisions[0]), $"in {days} days");
        }
        future.Key(future.Untouched, 30).Name.ShouldBe("owes");
        future.Key(future.Untouched, 31).Name.ShouldBe("often");
    }
}
