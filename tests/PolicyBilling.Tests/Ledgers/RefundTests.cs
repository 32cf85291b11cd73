namespace PolicyBilling.Tests.Ledgers;

/// <summary>Whose payment a refund takes back: the patient's clock and the insurer's books depend on it.</summary>
public class RefundTests
{
    private const string Paid = """
        charge 90d 200 claim:k
        claim k received sent:80d received:30d
        insurance-payment 30d -80 claim:k
        patient-payment 20d -50
        """;

    [Fact]
    public void A_refund_of_a_claim_goes_back_to_the_insurer_and_the_patients_payment_stays()
    {
        var facts = LedgerText.Facts(Paid + "\nrefund 10d 15 claim:k");
        (facts.LastPaymentAmount, facts.PaidLast60Days, facts.UnappliedPayments).ShouldBe((50, 50, 50));
    }

    [Fact]
    public void It_takes_back_the_payment_for_that_claim_and_no_other_claims()
    {
        // The insurer of l paid 10 too much, and has nothing back yet.
        var facts = LedgerText.Facts(
            Paid
                + """

                charge 60d 90 claim:l
                claim l received sent:50d received:15d
                insurance-payment 15d -100 claim:l
                refund 10d 70 claim:k
                """
        );
        facts.LastPaymentAmount.ShouldBe(50);
        facts.InsuranceOverpaid.ShouldBe(10);
        facts.Balance.ShouldBe(130);
    }

    [Fact]
    public void A_refund_of_a_claim_that_nobody_paid_takes_back_no_payment_of_the_patient()
    {
        var facts = LedgerText.Facts("charge 90d 200 claim:k\npatient-payment 20d -50\nrefund 10d 15 claim:k");
        (facts.LastPaymentAmount, facts.PaidLast60Days).ShouldBe((50, 50));
    }

    [Fact]
    public void A_refund_that_names_no_claim_goes_back_to_the_patient()
    {
        var facts = LedgerText.Facts(Paid + "\nrefund 10d 15");
        (facts.LastPaymentAmount, facts.PaidLast60Days, facts.UnappliedPayments).ShouldBe((35, 35, 35));
    }

    [Fact]
    public void A_refund_that_names_the_patients_payment_takes_back_that_one_whatever_claim_it_names()
    {
        var facts = LedgerText.Facts(Paid + "\npatient-payment 15d -40 id:p\nrefund 10d 15 claim:k for:p");
        (facts.LastPaymentAmount, facts.PaidLast60Days).ShouldBe((25, 75));
    }
}
