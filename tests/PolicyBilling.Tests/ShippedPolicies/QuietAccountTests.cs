using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Tests.ShippedPolicies;

/// <summary>Accounts that wait for an answer, and those not seen in years: what the shipped policies decide on their
/// ledgers.</summary>
public class QuietAccountTests
{
    private const string Old = "appointment completed 200d\ncharge 200d 300.00\n";

    // Every step up to the second call, each with the days it had.
    private const string Climbed =
        "contact statement 160d step:statement\ncontact statement 132d step:reminder-statement\n"
        + "contact call 115d step:friendly-call\ncontact letter 100d step:letter\n"
        + "contact statement 100d step:letter\ncontact call 88d step:second-call\n";

    private static readonly PolicySet Policies = PolicyText.Shipped();

    private static string Noticed(int ago) =>
        Old + Climbed + $"contact letter {ago}d step:final-notice\ncontact statement {ago}d step:final-notice\n";

    [Theory]
    // After a call.
    [InlineData("contact call 9d step:friendly-call", "answers/after-call")]
    [InlineData("contact call 10d step:friendly-call", "collections/letter")]
    [InlineData("contact call 0d", "answers/after-call")]
    [InlineData("contact call 9d direction:in", "collections/friendly-call")]
    public void After_a_call_nothing_goes_out_until_its_days_are_over(string call, string expected) =>
        Decide(Old + "contact statement 60d step:statement\ncontact statement 32d step:reminder-statement\n" + call)
            .ShouldBe(expected);

    [Theory]
    [InlineData("contact call 6d direction:in", "answers/spoke-lately")]
    [InlineData("contact call 7d direction:in", "collections/final-notice")]
    public void Whoever_rang_in_lately_gets_no_final_notice(string call, string expected) =>
        Decide(Old + Climbed + call).ShouldBe(expected);

    // The statement was long ago, so that another is due; the call, the letter and the statement each have ten days.
    [Fact]
    public void What_is_owed_beside_a_plan_is_asked_for_one_thing_at_a_time() =>
        CalendarRun
            .Of(
                LedgerText.Data(
                    Old + "charge 100d 200.00\ncontact statement 5d\nplan next:5d installment:50.00 balance:300.00"
                ),
                Policies,
                new RunOptions(LedgerText.AsOf),
                60,
                TestContext.Current.CancellationToken
            )
            .Moves.Select(move => $"{move.Day.DayNumber - LedgerText.AsOf.DayNumber} {move.Step ?? move.Rule}")
            .ShouldBe(["5 plan-call", "15 plan-letter", "25 installment", "53 installment"]);

    [Fact]
    public void Bankruptcy_is_said_rather_than_the_plan() =>
        Decide(Old + "account flags:bankruptcy\nplan next:5d installment:50.00 balance:300.00")
            .ShouldBe("guards/bankruptcy");

    [Theory]
    [InlineData(0, "", "answers/final-notice")]
    [InlineData(29, "", "answers/final-notice")]
    [InlineData(30, "", "collections/agency")]
    // Whatever else is due: an installment, a new visit, a claim with money beside it, e-mail instead of mail.
    [InlineData(29, "plan next:5d installment:50.00 balance:300.00", "answers/final-notice")]
    [InlineData(30, "plan next:5d installment:50.00 balance:300.00", "payment-plans/installment")]
    [InlineData(29, "charge 3d 120.00", "answers/final-notice")]
    [InlineData(29, "account flags:bad-address;email-consent email:a@example.com", "answers/final-notice")]
    [InlineData(40, "account flags:bad-address;email-consent email:a@example.com", "collections/agency")]
    [InlineData(40, "account flags:bad-address", "collections/manager-decides")]
    [InlineData(40, "charge 60d 90.00 claim:c\nclaim c sent sent:55d est:90.00", "coverage/never-claimed")]
    [InlineData(
        40,
        "charge 60d 90.00 claim:c\nclaim c sent sent:55d est:90.00\ncontact release 1d",
        "collections/manager-decides"
    )]
    // The agency may not come.
    [InlineData(40, "appointment scheduled -9d", "collections/manager-decides")]
    [InlineData(40, "patient-payment 39d -201.00", "collections/manager-decides")]
    // A promise broken meanwhile: some grace, no call.
    [InlineData(40, "contact promise 20d until:4d", "promises/grace")]
    [InlineData(40, "contact promise 20d until:5d", "collections/agency")]
    // Where the agency has it, it decides.
    [InlineData(5, "contact agency 2d", "agency/at-agency")]
    [InlineData(60, "contact agency 50d step:agency\ncontact agency-returned 5d", "collections/manager-decides")]
    public void After_the_final_notice_nothing_goes_out_but_the_agency(int ago, string more, string expected) =>
        Decide(Noticed(ago) + more).ShouldBe(expected);

    [Theory]
    [InlineData(29, "appointment scheduled -9d", false)]
    [InlineData(30, "appointment scheduled -9d", true)]
    [InlineData(40, "patient-payment 39d -201.00", true)]
    [InlineData(40, "charge 60d 90.00 claim:c\nclaim c sent sent:55d est:90.00", true)]
    [InlineData(40, "account flags:dispute", true)]
    [InlineData(40, "contact promise 20d until:-5d", false)]
    [InlineData(40, "plan next:5d installment:50.00 balance:300.00", false)]
    [InlineData(40, "contact agency 2d", false)]
    public void Where_the_agency_does_not_come_the_manager_is_asked(int ago, string more, bool asked) =>
        Run(Noticed(ago) + more).Worklists.Any(row => row.Worklist == "after-final-notice").ShouldBe(asked);

    [Theory]
    [InlineData("account flags:bad-address;email-consent email:a@example.com")]
    [InlineData("charge 60d 90.00 claim:c\ncharge 50d 80.00\nclaim c sent sent:55d est:90.00")]
    [InlineData("contact promise 20d until:5d\nappointment scheduled -300d")]
    [InlineData("patient-payment 39d -201.00")]
    [InlineData("charge 3d 120.00\nappointment scheduled -300d")]
    public void Nothing_but_the_agency_follows_for_as_long_as_nothing_is_paid(string more) =>
        CalendarRun
            .Of(
                LedgerText.Data(Noticed(40) + more),
                Policies,
                new RunOptions(LedgerText.AsOf),
                200,
                TestContext.Current.CancellationToken
            )
            .Moves.SelectMany(move => move.Sends)
            .ShouldAllBe(sent => sent == "agency");

    [Fact]
    public void What_asks_after_a_broken_promise_in_writing_gets_its_days_too() =>
        Decide(
                "account flags:written-only\nappointment completed 88d\ncharge 88d 300.00\n"
                    + "contact statement 56d step:statement\ncontact promise 24d until:8d\ncontact letter 3d"
            )
            .ShouldBe("promises/called");

    [Fact]
    public void The_statement_beside_the_final_notice_names_its_date_and_thanks_nobody()
    {
        var decision = Run(Old + Climbed + "patient-payment 30d -20.00").Decisions[0];
        (decision.Step, decision.Notes.Count).ShouldBe(("final-notice", 1));
        decision.Notes[0].ShouldBe("Balance due November 21, 2026.");
    }

    [Theory]
    // Not seen for two years, and nobody spoke with them: letter, statement, letter, and then the manager.
    [InlineData("", "long-not-seen/kind-letter")]
    [InlineData("contact statement 27d", "long-not-seen/answer-awaited")]
    [InlineData("contact letter 27d step:kind-letter", "long-not-seen/answer-awaited")]
    [InlineData("contact letter 28d step:kind-letter", "long-not-seen/kind-statement")]
    [InlineData(
        "contact letter 60d step:kind-letter\ncontact statement 28d step:kind-statement",
        "long-not-seen/second-kind-letter"
    )]
    [InlineData("contact letter 90d step:second-kind-letter", "long-not-seen/answer-awaited")]
    // Whoever answers is on the ordinary ladder, from its first step.
    [InlineData("contact letter 60d step:kind-letter\ncontact call 20d channel:phone", "collections/statement")]
    // A letter after statements is the kind one, though nobody logged its name; it does not go out twice.
    [InlineData("contact statement 90d step:statement\ncontact letter 40d", "long-not-seen/kind-statement")]
    [InlineData("contact statement 120d\ncontact statement 90d\ncontact letter 40d", "long-not-seen/kind-statement")]
    // A letter of the ordinary ladder is one, whoever logged it.
    [InlineData("contact call 90d step:friendly-call\ncontact letter 40d", "long-not-seen/kind-letter")]
    public void Those_not_seen_in_years_are_written_to_first(string contacts, string expected) =>
        Decide("appointment completed 800d\ncharge 800d 300.00\n" + contacts).ShouldBe(expected);

    [Theory]
    [InlineData(89, true)]
    [InlineData(28, true)]
    [InlineData(27, false)]
    public void The_manager_hears_of_those_who_did_not_answer_two_letters(int ago, bool asked) =>
        Run(
            "appointment completed 800d\ncharge 800d 300.00\n"
                + $"contact letter {ago}d step:second-kind-letter\ncontact statement {ago}d"
        )
            .Worklists.Any(row => row.Worklist == "long-not-seen")
            .ShouldBe(asked);

    [Fact]
    public void Those_not_seen_in_years_are_never_called_or_handed_over_without_a_conversation() =>
        CalendarRun
            .Of(
                LedgerText.Data("appointment completed 800d\ncharge 800d 300.00\n"),
                Policies,
                new RunOptions(LedgerText.AsOf),
                400,
                TestContext.Current.CancellationToken
            )
            .Moves.Select(move => string.Join('+', move.Sends))
            .ShouldBe(["letter+statement", "statement", "letter+statement"]);

    private static string Decide(string text) =>
        Run(text).Decisions[0] is var decision ? $"{decision.Policy}/{decision.Step ?? decision.Rule}" : "";

    private static BillingPlan Run(string text) =>
        BillingRun.Plan(
            LedgerText.Data(text),
            Policies,
            new RunOptions(LedgerText.AsOf),
            TestContext.Current.CancellationToken
        );
}
