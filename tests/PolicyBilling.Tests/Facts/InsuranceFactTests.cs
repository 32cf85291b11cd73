using PolicyBilling.Facts;
using PolicyBilling.Tests.Ledgers;

namespace PolicyBilling.Tests.Facts;

public class InsuranceFactTests
{
    private static AccountFacts Facts(string ledger) => LedgerText.Facts(ledger.Replace('|', '\n'));

    [Theory]
    // A claim sent twice, the second named by no charge.
    [InlineData(
        "charge 30d 100 claim:k|claim k sent sent:29d billed:100 est:80|claim l sent sent:29d billed:100 est:80",
        100,
        0
    )]
    // An estimate a digit too long: the insurer never pays more than it was billed.
    [InlineData("charge 30d 80 claim:k|claim k sent sent:29d billed:80 est:800", 80, 0)]
    [InlineData("charge 99d 50|charge 30d 80 claim:k|claim k sent sent:29d billed:80 est:800", 80, 50)]
    // Where nobody says what was billed, what the claim's charges do not need is for others of the account.
    [InlineData("charge 99d 50|charge 30d 80 claim:k|claim k sent sent:29d est:100", 100, 30)]
    [InlineData("charge 99d 50|charge 30d 80 claim:k|claim k sent sent:29d est:800", 130, 0)]
    [InlineData(
        "charge 30d 80 claim:k|insurance-payment 9d -30 claim:k|claim k sent sent:29d billed:80 est:800",
        50,
        0
    )]
    // One charge of three names the claim, which bills all of them.
    [InlineData("charge 30d 80 claim:k|charge 30d 80|claim k sent sent:29d billed:160 est:160", 160, 0)]
    // To the cent.
    [InlineData("charge 30d 100 claim:k|claim k sent sent:29d billed:100 est:100", 100, 0)]
    [InlineData("charge 30d 100 claim:k|claim k sent sent:29d billed:100 est:99.99", 99.99, 0.01)]
    // A credit stays a credit: nothing is open that an estimate could cover.
    [InlineData("charge 30d 100 claim:k|patient-payment 29d -130|claim k sent sent:29d billed:100 est:80", 0, -30)]
    [InlineData("charge 30d 100 claim:k|patient-payment 29d -30|claim k sent sent:29d billed:100 est:80", 70, 0)]
    public void What_is_expected_beyond_the_charges_covers_nothing(string ledger, double estimate, double portion)
    {
        var facts = Facts(ledger);
        (facts.InsuranceEstimate, facts.PatientPortion).ShouldBe(((decimal)estimate, (decimal)portion));
        facts.PatientPortion.ShouldBe(facts.Balance - facts.InsuranceEstimate);
        facts.PatientPortion.ShouldBeGreaterThanOrEqualTo(-facts.Credit);
    }

    [Theory]
    [InlineData("charge 40d 100 patient:p", 0)]
    [InlineData("charge 40d 100 patient:p|claim k received patient:p sent:100d received:80d", 100)]
    // Open alone counts.
    [InlineData(
        "charge 40d 100 patient:p|patient-payment 9d -60|claim k received patient:p sent:100d received:80d",
        40
    )]
    // Of the patient's own insurance, for treatment, and named by no claim.
    [InlineData("charge 40d 100 patient:q|claim k received patient:p sent:100d received:80d", 0)]
    [InlineData("missed-fee 40d 100 patient:p|claim k received patient:p sent:100d received:80d", 0)]
    [InlineData("charge 40d 100 patient:p claim:l|claim k received patient:p sent:100d received:80d", 0)]
    // 24 months to the day: October 31, 2024.
    [InlineData("charge 40d 100 patient:p|claim k received patient:p sent:2024-10-31 received:2024-11-20", 100)]
    [InlineData("charge 40d 100 patient:p|claim k received patient:p sent:2024-10-30 received:2024-11-20", 0)]
    // One never sent is of its visit's day, else of today.
    [InlineData("charge 40d 100 patient:p|claim k unsent patient:p", 100)]
    [InlineData("charge 2024-10-30 30 claim:k patient:p|charge 40d 100 patient:p|claim k unsent patient:p", 0)]
    public void Open_treatment_of_insured_patients_that_no_claim_names_is_told(string ledger, double unclaimed) =>
        Facts(ledger).OwedUnclaimed.ShouldBe((decimal)unclaimed);

    [Theory]
    [InlineData("charge 40d 100 patient:p", 36500)]
    [InlineData("charge 40d 100 patient:p|claim k received patient:p sent:100d received:80d", 40)]
    [InlineData(
        "charge 60d 10 patient:p|charge 40d 100 patient:p|claim k received patient:p sent:100d received:80d",
        40
    )]
    // The newer visit is paid.
    [InlineData(
        "charge 60d 10 patient:p|charge 40d 100 patient:p id:c|patient-payment 9d -100 for:c|patient-payment 8d -5|"
            + "claim k received patient:p sent:100d received:80d",
        40
    )]
    public void The_newest_of_these_visits_is_told(string ledger, int days) =>
        Facts(ledger).NewestUnclaimedDays.ShouldBe(days);

    [Theory]
    [InlineData("charge 40d 100 claim:k|claim k sent sent:39d est:100", 0, 36500)]
    [InlineData("charge 40d 100 claim:k|claim k received sent:39d received:9d est:0", 0, 36500)]
    [InlineData("charge 40d 100 claim:k|claim k denied sent:39d received:9d est:100", 100, 9)]
    // What is paid is not owed; what another claim answered does not count.
    [InlineData("charge 40d 100 claim:k|patient-payment 5d -100|claim k denied sent:39d received:9d est:100", 0, 36500)]
    [InlineData("charge 40d 100 claim:k|patient-payment 5d -70|claim k denied sent:39d received:9d est:100", 30, 9)]
    [InlineData(
        "charge 40d 100 claim:k|charge 30d 20 claim:l|claim k denied sent:39d received:9d est:100|"
            + "claim l denied sent:29d received:3d est:20",
        120,
        3
    )]
    // A denial that came later is not known yet, and one without a day is of its visit.
    [InlineData("charge 40d 100 claim:k|claim k denied sent:39d received:-1d est:100", 0, 36500)]
    [InlineData("charge 40d 100 claim:k|claim k denied sent:39d est:100", 100, 40)]
    public void What_is_owed_for_denied_visits_is_told_with_its_age(string ledger, double denied, int days)
    {
        var facts = Facts(ledger);
        (facts.OwedDenied, facts.NewestDeniedDays).ShouldBe(((decimal)denied, days));
    }

    [Theory]
    [InlineData("charge 40d 100", 100, 40)]
    [InlineData("charge 31d 100", 100, 31)]
    [InlineData("charge 30d 100", 0, 30)]
    // What is under an open claim has another clock, and what an insurer answered starts then.
    [InlineData("charge 99d 100 claim:k|charge 20d 50|claim k sent sent:98d est:60", 0, 20)]
    [InlineData("charge 99d 100 claim:k|charge 40d 50|claim k sent sent:98d est:60", 50, 40)]
    [InlineData("charge 99d 100 claim:k|charge 20d 50|claim k received sent:98d received:35d est:60", 100, 35)]
    [InlineData("charge 99d 100 claim:k|claim k sent sent:98d est:60", 0, 0)]
    // Money that an insurer took back is due since that day.
    [InlineData(
        "charge 99d 100 claim:k id:c|insurance-payment 60d -100 claim:k id:p|refund 33d 100 claim:k for:p|"
            + "claim k received sent:98d received:60d",
        100,
        33
    )]
    public void What_waits_for_no_claim_has_a_clock_of_its_own(string ledger, double pastDue, int days)
    {
        var facts = Facts(ledger);
        (facts.PastDueOutsideClaims, facts.DueDaysOutsideClaims).ShouldBe(((decimal)pastDue, days));
    }

    [Theory]
    [InlineData("charge 99d 100|charge 40d 50", 150, 99)]
    // A plan takes the oldest first.
    [InlineData("charge 99d 100|charge 40d 50|plan next:5d balance:60", 90, 99)]
    [InlineData("charge 99d 100|charge 40d 50|plan next:5d balance:99.99", 50.01, 99)]
    [InlineData("charge 99d 100|charge 40d 50|plan next:5d balance:100", 50, 40)]
    [InlineData("charge 99d 100|charge 30d 50|plan next:5d balance:100", 0, 30)]
    [InlineData("charge 99d 100|charge 40d 50|plan next:5d balance:150", 0, 0)]
    [InlineData("charge 99d 100|charge 40d 50|plan next:5d balance:900", 0, 0)]
    // What is under an open claim is neither.
    [InlineData(
        "charge 99d 100|charge 60d 70 claim:k|charge 40d 50|claim k sent sent:59d est:60|plan next:5d balance:100",
        50,
        40
    )]
    public void What_is_not_on_the_plan_has_a_clock_of_its_own(string ledger, double pastDue, int days)
    {
        var facts = Facts(ledger);
        (facts.PastDueOutsidePlan, facts.DueDaysOutsidePlan).ShouldBe(((decimal)pastDue, days));
    }

    [Theory]
    [InlineData("charge 40d 100", 36500)]
    [InlineData("charge 40d 100|contact review 9d", 36500)]
    [InlineData("charge 40d 100|contact release 9d", 9)]
    [InlineData("charge 40d 100|contact release 9d|contact hold 5d", 9)]
    [InlineData("charge 40d 100|contact release 9d|contact release 2d", 2)]
    public void The_day_of_the_last_release_is_told(string ledger, int days) =>
        Facts(ledger).DaysSinceLastRelease.ShouldBe(days);
}
