using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Workbench.Checking;

namespace PolicyBilling.Tests.Facts;

/// <summary>What remittances do to an account's facts: what they say and the books do not is never the
/// patient's.</summary>
public class RemittanceFactTests
{
    private const string Sent = "charge 40d 200 claim:k|claim k sent sent:39d billed:200 est:150 wo:10";

    private static AccountFacts Facts(string ledger) => LedgerText.Facts(ledger.Replace('|', '\n'));

    [Fact]
    public void A_claim_answered_and_not_posted_leaves_the_patient_what_the_insurer_left()
    {
        var facts = Facts($"{Sent}|remittance k answer 5d paid:80 off:20 trace:EFT7001");
        facts.RemittedNotPosted.ShouldBe(100m);
        facts.PatientPortion.ShouldBe(100m);
        facts.InsuranceEstimate.ShouldBe(100m);
        facts.MissingWriteOff.ShouldBe(20m);
        (facts.RemittedClaims, facts.DaysSinceRemittance, facts.RemittanceTrace).ShouldBe((1, 5, "EFT7001"));
        (facts.InsurancePending, facts.OldestClaimDays, facts.NewestClaimDays).ShouldBe((true, 0, 36500));
        facts.PatientDueDays.ShouldBe(5);
    }

    [Theory]
    // Paid and written off; the claim's status is still to be set.
    [InlineData("insurance-payment 4d -80 claim:k|insurance-write-off 4d -20 claim:k", 0, 100)]
    [InlineData("insurance-payment 4d -80 claim:k|insurance-write-off 4d -19.99 claim:k", 0.01, 100)]
    [InlineData("insurance-payment 4d -79.99 claim:k|insurance-write-off 4d -20 claim:k", 0.01, 100)]
    // More than was paid does not stand for the write-off.
    [InlineData("insurance-payment 4d -100 claim:k", 20, 80)]
    // A payment that names no claim is this one, where it is the same to the cent and as new as the money.
    [InlineData("insurance-payment 4d -80|insurance-write-off 4d -20 claim:k", 0, 100)]
    [InlineData("insurance-payment 4d -79.99|insurance-write-off 4d -20 claim:k", 80, 20.01)]
    [InlineData("insurance-payment 12d -80|insurance-write-off 4d -20 claim:k", 0, 100)]
    [InlineData("insurance-payment 13d -80|insurance-write-off 4d -20 claim:k", 80, 20)]
    public void What_is_posted_is_not_missing(string postings, double notPosted, double portion)
    {
        var facts = Facts($"{Sent}|{postings}|remittance k answer 5d paid:80 off:20");
        facts.RemittedNotPosted.ShouldBe((decimal)notPosted);
        facts.PatientPortion.ShouldBe((decimal)portion);
        facts.RemittedClaims.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 0)]
    public void An_answer_counts_from_its_day_on(int days, int claims) =>
        Facts($"{Sent}|remittance k answer {days}d paid:80 off:20").RemittedClaims.ShouldBe(claims);

    [Fact]
    public void A_claim_that_the_books_call_received_and_whose_money_is_posted_leaves_nothing_to_do()
    {
        var facts = Facts(
            "charge 40d 200 claim:k|insurance-payment 4d -80 claim:k|insurance-write-off 4d -20 claim:k"
                + "|claim k received sent:39d received:4d billed:200 est:150 wo:10|remittance k answer 5d "
                + "paid:80 off:20"
        );
        (facts.RemittedClaims, facts.RemittedNotPosted, facts.MissingWriteOff).ShouldBe((0, 0m, 0m));
        (facts.InsurancePending, facts.PatientPortion, facts.RemittanceTrace).ShouldBe((false, 100m, ""));
    }

    [Fact]
    public void A_claim_received_without_its_write_off_misses_what_the_remittance_says()
    {
        var facts = Facts(
            "charge 40d 200 claim:k|insurance-payment 4d -80 claim:k"
                + "|claim k received sent:39d received:4d billed:200 est:150 wo:10|remittance k answer 5d "
                + "paid:80 off:20"
        );
        (facts.MissingWriteOff, facts.RemittedNotPosted, facts.PatientPortion).ShouldBe((20m, 20m, 100m));
    }

    [Fact]
    public void A_denial_that_nobody_looked_at_asks_the_patient_for_nothing_that_is_not_theirs()
    {
        var facts = Facts($"{Sent}|remittance k denial 5d refused:200");
        (facts.DeniedClaims, facts.RemittedNotPosted, facts.PatientPortion).ShouldBe((1, 200m, 0m));
        facts.OwedDenied.ShouldBe(0m);
    }

    [Fact]
    public void A_denial_that_leaves_all_to_the_patient_is_refused_since_its_day()
    {
        var facts = Facts($"{Sent}|remittance k denial 5d");
        (facts.DeniedClaims, facts.RemittedNotPosted, facts.PatientPortion).ShouldBe((1, 0m, 200m));
        (facts.OwedDenied, facts.NewestDeniedDays, facts.RemittedClaims).ShouldBe((200m, 5, 1));
    }

    [Fact]
    public void A_denial_that_the_books_know_is_decided_by_them()
    {
        var facts = Facts(
            "charge 40d 200 claim:k|claim k denied sent:39d received:4d billed:200|remittance k denial 5d refused:200"
        );
        (facts.DeniedClaims, facts.RemittedClaims, facts.OwedDenied, facts.PatientPortion).ShouldBe((1, 0, 200m, 200m));
    }

    [Fact]
    public void What_the_insurer_took_back_is_told_until_it_is_posted()
    {
        const string before =
            "charge 40d 200 claim:k|insurance-payment 20d -80 claim:k|insurance-write-off 20d -20 claim:k"
            + "|claim k received sent:39d received:20d billed:200|remittance k answer 21d paid:80 off:20"
            + "|remittance k reversal 5d paid:-80 off:-20 trace:EFT8|remittance k denial 5d refused:200 trace:EFT8";
        var facts = Facts(before);
        (facts.TakenBackNotPosted, facts.RemittedNotPosted, facts.RemittanceTrace).ShouldBe((80m, 0m, "EFT8"));
        Facts($"{before}|refund 4d 80 claim:k").TakenBackNotPosted.ShouldBe(0m);
    }

    [Theory]
    // The first answer never came here; the correction says 60, before or behind the reversal.
    [InlineData("remittance k reversal 5d paid:-80|remittance k answer 5d paid:60")]
    [InlineData("remittance k answer 5d paid:60|remittance k reversal 5d paid:-80")]
    // The files were brought in another order than they were made.
    [InlineData("remittance k reversal 5d paid:-80|remittance k answer 5d paid:60|remittance k answer 21d paid:80")]
    public void A_correction_takes_back_no_more_than_the_difference(string remittances)
    {
        var facts = Facts(
            "charge 40d 200 claim:k|insurance-payment 20d -80 claim:k|claim k received sent:39d received:20d|"
                + remittances
        );
        (facts.TakenBackNotPosted, facts.RemittedNotPosted).ShouldBe((20m, 0m));
    }

    [Fact]
    public void A_correction_stands_for_what_it_corrects()
    {
        var facts = Facts(
            $"{Sent}|remittance k answer 9d paid:80 off:20|remittance k reversal 5d paid:-80 off:-20"
                + "|remittance k answer 5d paid:90 off:20"
        );
        (facts.RemittedNotPosted, facts.TakenBackNotPosted, facts.PatientPortion).ShouldBe((110m, 0m, 90m));
    }

    [Fact]
    public void A_second_insurers_write_off_does_not_come_on_top_of_the_first_ones()
    {
        var facts = Facts(
            $"{Sent}|remittance k answer 9d paid:80 off:20 payer:A|remittance k answer 5d paid:50 off:20 payer:B"
        );
        facts.RemittedNotPosted.ShouldBe(150m);
        facts.PatientPortion.ShouldBe(50m);
    }

    [Fact]
    public void Two_payments_to_the_same_amount_need_two_postings()
    {
        const string two =
            "charge 40d 100 claim:k|charge 40d 100 claim:l|claim k sent sent:39d billed:100|claim l sent "
            + "sent:39d billed:100"
            + "|remittance k answer 5d paid:80|remittance l answer 5d paid:80|insurance-payment 4d -80";
        Facts(two).RemittedNotPosted.ShouldBe(80m);
        Facts($"{two}|insurance-payment 4d -80").RemittedNotPosted.ShouldBe(0m);
    }

    [Fact]
    public void What_holds_between_facts_holds_with_remittances_too()
    {
        const int seed = 20261128,
            accounts = 3000;
        string[] statuses =
        [
            "unsent",
            "sent sent:39d",
            "received sent:39d received:20d",
            "denied sent:39d received:20d",
        ];
        string[] kinds = ["answer", "denial", "reversal"];
        string[] entries = ["insurance-payment", "insurance-write-off", "patient-payment"];
        var dice = new Random(seed);
        for (var i = 0; i < accounts; i++)
        {
            var text =
                $"charge {dice.Next(20, 120)}d {dice.Next(1, 300)} claim:k|charge 40d {dice.Next(1, 300)} claim:l"
                + $"|claim k {statuses[dice.Next(4)]} billed:{dice.Next(300)} est:{dice.Next(200)} wo:{dice.Next(60)}"
                + $"|claim l {statuses[dice.Next(4)]} billed:{dice.Next(300)} est:{dice.Next(200)}";
            for (var row = dice.Next(4); row > 0; row--)
                text +=
                    $"|remittance {"kl"[dice.Next(2)]} {kinds[dice.Next(3)]} {dice.Next(-3, 30)}d "
                    + $"paid:{dice.Next(-100, 200)} off:{dice.Next(-20, 60)} refused:{dice.Next(-50, 90)} "
                    + $"payer:{"AB"[dice.Next(2)]}";
            for (var row = dice.Next(4); row > 0; row--)
                text +=
                    $"|{entries[dice.Next(3)]} {dice.Next(20)}d -{dice.Next(1, 200)} "
                    + (dice.Next(3) > 0 ? "claim:k" : "");
            var facts = Facts(text);
            Identities
                .Read(TakenBackAges.Reopens)
                .Where(identity => !identity.Holds(facts))
                .Select(identity => identity.Text)
                .ShouldBeEmpty($"seed {seed}, account {i}: {text}");
        }
    }
}
