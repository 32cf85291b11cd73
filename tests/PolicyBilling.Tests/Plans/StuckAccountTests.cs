using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Plans;

/// <summary>Who was held for the same reason at the last three month-ends is put before the manager.</summary>
public class StuckAccountTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private const string Rules =
        "rules:\n  - { name: asked, when: on_hold, then: hold, because: B. }\n"
        + "  - { name: owes, when: patient_portion > 0, then: statement, because: B. }\n"
        + "  - { name: rest, when: true, then: hold, because: B. }";

    private static ExportFolder Export(params string[] contacts) =>
        new ExportFolder()
            .File("accounts.csv", "account,name", "A1,Ann")
            .File("ledger.csv", "entry,account,date,posted,kind,amount", "E1,A1,2025-01-05,2025-01-05,charge,100.00")
            .File("claims.csv", "claim,account,status")
            .File("contacts.csv", ["account,date,kind,until", .. contacts]);

    private static BillingPlan Plan(ExportFolder export, string rules = Rules, DateOnly? asOf = null)
    {
        using (export)
            return BillingRun.Plan(
                export.Read(),
                PolicyText.Load(("p", rules)),
                new RunOptions(asOf ?? AsOf),
                TestContext.Current.CancellationToken
            );
    }

    private static string? Stuck(BillingPlan plan)
    {
        var row = plan.Worklists.SingleOrDefault(row => row.Worklist == "stuck");
        plan.Decisions.Single().Worklists.Contains("stuck").ShouldBe(row is not null);
        plan.WorklistsInForce.Any(list => list is { Name: "stuck", Owner: "manager" }).ShouldBe(row is not null);
        return row?.Because;
    }

    // The month-ends before October 31 are those of September, August and July.
    [Theory]
    [InlineData("A1,2026-07-31,hold,", true)]
    [InlineData("A1,2026-08-01,hold,", false)]
    public void Held_for_the_same_reason_at_three_month_ends_is_stuck(string contact, bool stuck) =>
        (Stuck(Plan(Export(contact))) is not null).ShouldBe(stuck);

    [Fact]
    public void Another_reason_between_them_begins_anew() =>
        Stuck(Plan(Export("A1,2026-01-05,hold,2026-07-15", "A1,2026-08-15,hold,"), Rules)).ShouldBeNull();

    [Theory]
    [InlineData("A1,2026-07-31,hold,", "July 31, 2026")]
    [InlineData("A1,2026-03-10,hold,", "March 31, 2026")]
    [InlineData("A1,2025-01-06,hold,", "January 31, 2025")]
    public void It_is_told_since_when(string contact, string since) =>
        Stuck(Plan(Export(contact)))
            .ShouldBe(
                $"Held for the same reason (\"Asked\") at every month-end since {since}: find out what is missing, "
                    + "and end it."
            );

    [Fact]
    public void What_is_meant_to_last_is_not_stuck() =>
        Stuck(
                Plan(
                    Export("A1,2026-01-05,hold,"),
                    Rules.Replace(
                        "then: hold, because: B. }\n  - { name: owes",
                        "then: hold, waits_for: never, because: B. }\n  - { name: owes"
                    )
                )
            )
            .ShouldBeNull();

    [Fact]
    public void Whoever_is_billed_is_not_stuck() => Stuck(Plan(Export())).ShouldBeNull();

    [Fact]
    public void A_day_that_is_only_looked_back_on_has_no_such_list()
    {
        using var export = Export("A1,2026-01-05,hold,");
        BillingRun
            .Plan(
                export.Read(),
                PolicyText.Load(("p", Rules)),
                new RunOptions(AsOf) { LooksBack = true },
                TestContext.Current.CancellationToken
            )
            .Worklists.ShouldBeEmpty();
    }

    [Fact]
    public void Where_nobody_is_to_be_reached_the_list_is_the_same_without_how()
    {
        using var export = Export("A1,2026-01-05,hold,");
        var plan = BillingRun.Plan(
            export.Read(),
            PolicyText.Load(("p", Rules)),
            new RunOptions(AsOf, WithReach: false),
            TestContext.Current.CancellationToken
        );
        Stuck(plan).ShouldNotBeNull();
        plan.Worklists.Single().Recipient.ShouldBeNull();
    }

    [Fact]
    public void What_somebody_excepted_is_not_stuck()
    {
        using var export = Export();
        var plan = BillingRun.Plan(
            export.Read(),
            PolicyText.Load(
                ("p", Rules),
                ("exceptions", "exceptions: [{ account: \"A1\", do: hold, by: dentist, because: B. }]")
            ),
            new RunOptions(AsOf),
            TestContext.Current.CancellationToken
        );
        plan.Decisions.Single().Policy.ShouldBe("exceptions");
        Stuck(plan).ShouldBeNull();
    }

    [Fact]
    public void The_longest_stand_first()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "A1,Ann", "A2,Ben", "A3,Cy")
            .File(
                "ledger.csv",
                "entry,account,date,posted,kind,amount",
                "E1,A1,2025-01-05,2025-01-05,charge,900.00",
                "E2,A2,2025-01-05,2025-01-05,charge,10.00",
                "E3,A3,2025-01-05,2025-01-05,charge,50.00"
            )
            .File("claims.csv", "claim,account,status")
            .File(
                "contacts.csv",
                "account,date,kind,until",
                "A1,2026-06-05,hold,",
                "A2,2026-02-05,hold,",
                "A3,2026-05-05,hold,"
            );
        BillingRun
            .Plan(
                export.Read(),
                PolicyText.Load(("p", Rules)),
                new RunOptions(AsOf),
                TestContext.Current.CancellationToken
            )
            .Worklists.Select(row => $"{row.Account} {row.Amount}")
            .ShouldBe(["A2 10.00", "A3 50.00", "A1 900.00"]);
    }

    [Fact]
    public void An_explanation_names_the_list_too()
    {
        using var export = Export("A1,2026-01-05,hold,");
        Explainer
            .Explain(
                export.Read(),
                0,
                PolicyText.Load(("p", Rules)),
                AsOf,
                cancel: TestContext.Current.CancellationToken
            )
            .Decision.Worklists.ShouldBe(["stuck"]);
    }

    [Theory]
    [InlineData("then: hold, waits_for: nobody", "'nobody' is no")]
    [InlineData("then: statement, waits_for: us", "'waits_for' says whom a hold waits for")]
    public void What_it_waits_for_is_one_of_five_words_and_goes_with_a_hold(string then, string says) =>
        Should
            .Throw<RefusedException>(() => Plan(Export(), $"rules: [{{ name: r, when: true, {then}, because: B. }}]"))
            .Problems[0]
            .Message.ShouldContain(says);
}
