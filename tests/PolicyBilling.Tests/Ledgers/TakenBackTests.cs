using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Ledgers;

public class TakenBackTests
{
    private static AccountFacts Facts(string ledger, AgingRules rules = default) =>
        LedgerText.Facts(ledger.Replace('|', '\n'), new FactsOptions(LedgerText.AsOf, rules));

    [Theory]
    // The insurer paid 80 of 100, the patient 20; the insurer takes it back.
    [InlineData("insurance-payment 11d 80 claim:k", 11, "80", "0", "0")]
    [InlineData("refund 11d 80 claim:k", 11, "80", "0", "0")]
    [InlineData("refund 11d 80 for:i", 11, "80", "0", "0")]
    [InlineData("insurance-payment 30d 80 claim:k", 30, "80", "0", "0")]
    [InlineData("insurance-payment 31d 80 claim:k", 31, "80", "80", "0")]
    [InlineData("insurance-payment 91d 80 claim:k", 91, "80", "80", "80")]
    [InlineData("insurance-payment 11d 30 claim:k", 11, "30", "0", "0")]
    // Twice: each part is due since its own day.
    [InlineData("insurance-payment 91d 30 claim:k|insurance-payment 11d 50 claim:k", 91, "80", "30", "30")]
    // What the patient pays then pays what is due longest.
    [InlineData(
        "insurance-payment 91d 30 claim:k|insurance-payment 11d 50 claim:k|patient-payment 2d -30",
        11,
        "50",
        "0",
        "0"
    )]
    public void What_an_insurer_takes_back_is_due_since_that_day(
        string taken,
        int days,
        string portion,
        string pastDue,
        string over90
    )
    {
        var facts = Facts(
            "charge 272d 100 claim:k|insurance-payment 244d -80 claim:k id:i|patient-payment 240d -20|"
                + $"claim k received sent:271d received:244d est:80|{taken}"
        );
        facts.PatientDueDays.ShouldBe(days);
        (facts.PatientPortion, facts.PatientPastDue, facts.PatientOver90).ShouldBe(
            (decimal.Parse(portion), decimal.Parse(pastDue), decimal.Parse(over90))
        );
        // The charge itself is as old as it is.
        facts.OldestOpenDays.ShouldBe(272);
    }

    [Theory]
    // In one sum, charge by charge in any order, or through what the charges say of their claim.
    [InlineData("claim:k", "insurance-payment 11d 190 claim:k", "0 0 0 190")]
    [InlineData("claim:k", "refund 11d 190 claim:k", "0 0 0 190")]
    [InlineData(
        "claim:k",
        "insurance-payment 11d 50 claim:k for:a|insurance-payment 11d 60 claim:k for:b|"
            + "insurance-payment 11d 80 claim:k for:c",
        "0 0 0 190"
    )]
    [InlineData("", "insurance-payment 11d 80 for:c|insurance-payment 11d 50 for:a", "0 0 0 130")]
    [InlineData("", "refund 11d 190 claim:k", "0 0 0 190")]
    // What exceeds the claim's payments ages from its own day.
    [InlineData("claim:k", "insurance-payment 11d 200 claim:k", "10 0 0 190")]
    public void What_an_insurer_paid_charge_by_charge_is_taken_back_as_a_whole(
        string claim,
        string taken,
        string buckets
    )
    {
        var facts = Facts(
            "charge 95d 50 id:a claim:k|charge 95d 60 id:b claim:k|charge 95d 80 id:c claim:k|"
                + $"insurance-payment 80d -50 for:a {claim}|insurance-payment 80d -60 for:b {claim}|"
                + $"insurance-payment 80d -80 for:c {claim}|claim k received sent:94d received:80d est:190|{taken}"
        );
        Buckets(facts).ShouldBe(buckets);
        (facts.PatientDueDays, facts.PatientPastDue).ShouldBe((11, 0.00m));
    }

    [Fact]
    public void What_the_patient_owed_before_is_due_as_long_as_before()
    {
        var facts = Facts(
            "charge 272d 100 claim:k|insurance-payment 244d -80 claim:k|"
                + "claim k received sent:271d received:244d est:80|"
                + "insurance-payment 11d 80 claim:k"
        );
        (facts.PatientDueDays, facts.PatientOver90, facts.PatientPortion).ShouldBe((244, 20.00m, 100.00m));
    }

    [Fact]
    public void Money_taken_back_that_had_paid_another_visit_is_due_since_that_day_too()
    {
        // Oldest first, what is open again is 20.00 of the claim's own visit and the 60.00 of the next.
        var facts = Facts(
            "charge 272d 100 claim:k|charge 200d 60|insurance-payment 244d -80 claim:k|patient-payment 150d -80|"
                + "claim k received sent:271d received:244d est:80|insurance-payment 11d 80 claim:k"
        );
        (facts.PatientDueDays, facts.PatientPastDue, facts.PatientPortion).ShouldBe((11, 0.00m, 80.00m));
    }

    [Fact]
    public void What_came_due_later_by_itself_stays_due_since_then()
    {
        var facts = Facts(
            "charge 272d 100 claim:k|insurance-payment 244d -80 claim:k|patient-payment 240d -20|charge 5d 40|"
                + "claim k received sent:271d received:244d est:80|insurance-payment 41d 80 claim:k|"
                + "patient-payment 3d -80"
        );
        (facts.PatientDueDays, facts.PatientPortion).ShouldBe((5, 40.00m));
    }

    [Fact]
    public void What_was_sent_for_the_patients_share_does_not_count_for_what_the_insurer_took_back()
    {
        const string before =
            "charge 272d 100 claim:k|insurance-payment 244d -80 claim:k|contact statement 242d|"
            + "claim k received sent:271d received:244d est:80|insurance-payment 11d 80 claim:k|contact statement 9d";
        Facts(before + "|patient-payment 240d -20").StatementsSent.ShouldBe(1);
        Facts(before).StatementsSent.ShouldBe(2);
    }

    [Theory]
    // A patient's payment that bounced is due since the visit.
    [InlineData("charge 120d 100|patient-payment 100d -100 id:p|returned-payment 9d 100 for:p")]
    [InlineData("charge 120d 100|patient-payment 100d -100|refund 9d 100")]
    public void Money_that_went_back_to_the_patient_is_due_as_if_it_had_never_come(string ledger) =>
        Facts(ledger).PatientDueDays.ShouldBe(120);

    [Theory]
    // As the office's Open Dental ages a refund: a charge of its own day.
    [InlineData(
        "charge 120d 100|patient-payment 100d -100 id:p|returned-payment 9d 100 for:p",
        "100 0 0 0",
        "0 0 0 100"
    )]
    [InlineData("charge 95d 100|patient-payment 80d -100|refund 40d 60", "0 60 0 0", "0 0 0 60")]
    [InlineData("charge 95d 100|charge 50d 30|patient-payment 80d -130|refund 40d 60", "0 60 0 0", "0 30 0 30")]
    [InlineData("charge 95d 100|patient-payment 80d -100|patient-payment 5d 25", "25 0 0 0", "0 0 0 25")]
    [InlineData("charge 95d 100|charge 20d 40|patient-payment 80d -100|refund 70d 10", "40 0 10 0", "40 0 0 10")]
    // A credit that nothing used up, refunded: nothing is open either way.
    [InlineData("charge 95d 100|patient-payment 80d -120|refund 40d 20", "0 0 0 0", "0 0 0 0")]
    [InlineData("charge 95d 100|patient-payment 80d -90|refund 40d 20", "0 20 0 10", "0 0 0 30")]
    public void In_the_buckets_what_is_taken_back_ages_from_its_own_day_where_the_practice_says_so(
        string ledger,
        string ownDate,
        string reopens
    )
    {
        var (own, other) = (
            Facts(ledger, new AgingRules(AgingMethod.OldestFirst, TakenBackAges.OwnDate)),
            Facts(ledger)
        );
        Buckets(own).ShouldBe(ownDate);
        Buckets(other).ShouldBe(reopens);
        // All else is the same.
        FactCatalogue
            .All.Where(fact =>
                !fact.Name.StartsWith("aged_", StringComparison.Ordinal) && !fact.Of(own).Equals(fact.Of(other))
            )
            .Select(fact => fact.Name)
            .ShouldBeEmpty();
    }

    private static string Buckets(AccountFacts facts) =>
        FormattableString.Invariant(
            $"{facts.Aged0To30:0.##} {facts.Aged31To60:0.##} {facts.Aged61To90:0.##} {facts.AgedOver90:0.##}"
        );
}
