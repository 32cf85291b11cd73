using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Tests.Ledgers;

public class ReversedChargeTests
{
    // Open amounts by age, oldest first: "180d 80" is 80.00 of a charge 180 days old.
    private static string Open(string ledger, AgingRules rules = default)
    {
        var reader = new FactsReader(
            LedgerText.Data(ledger.Replace('|', '\n')),
            new FactsOptions(LedgerText.AsOf, rules)
        );
        var facts = reader.Read(0);
        var aging = reader.Aging;
        var open = Enumerable
            .Range(0, aging.Count)
            .Where(i => aging[i].Open > 0)
            .Select(i =>
                FormattableString.Invariant(
                    $"{LedgerText.AsOf.DayNumber - aging[i].Date}d {Money.FromCents(aging[i].Open):0.##}"
                )
            );
        return string.Join(", ", open)
            + (facts.Credit > 0 ? FormattableString.Invariant($" -{facts.Credit:0.##}") : "");
    }

    [Theory]
    [InlineData("charge 183d 80|charge 11d 80 id:b|charge 10d -80 for:b", "183d 80")]
    [InlineData("charge 183d 80|charge 11d 80 id:b|charge 10d -50 for:b", "183d 80, 11d 30")]
    [InlineData("charge 183d 80 id:a|charge 11d 80|charge 10d -80 for:a", "11d 80")]
    // Only what exceeds the charge is a credit.
    [InlineData("charge 183d 80|charge 11d 50 id:b|charge 10d -80 for:b", "183d 50")]
    [InlineData("charge 11d 50 id:b|charge 10d -80 for:b", " -30")]
    [InlineData("charge 11d 80 id:b|charge 10d -80 for:b|charge 9d -80 for:b|charge 8d 100", "8d 20")]
    // A fee may be entered as a charge and taken back as one.
    [InlineData("charge 183d 80|missed-fee 11d 50 id:b|charge 10d -50 for:b", "183d 80")]
    // What names something other than a charge, or nothing that is there, is a credit as before.
    [InlineData("charge 183d 80|patient-payment 12d -5 id:p|charge 11d 80|charge 10d -80 for:p", "11d 75")]
    [InlineData("charge 183d 80|charge 11d 80|charge 10d -80 for:elsewhere", "11d 80")]
    public void A_charge_that_was_reversed_never_was(string ledger, string open)
    {
        Open(ledger).ShouldBe(open);
        Open(ledger, AgingMethod.AdjustmentsFirst).ShouldBe(open);
        Open(ledger, new AgingRules(AgingMethod.OldestFirst, TakenBackAges.OwnDate)).ShouldBe(open);
    }

    [Theory]
    [InlineData("charge 183d 80 code:D0120|charge 11d 80 code:D0120|charge 10d -80 code:D0120", "183d 80")]
    [InlineData("charge 183d 80 code:D0120|charge 11d 80 code:D1110|charge 10d -80 code:D0120", "11d 80")]
    [InlineData("charge 183d 80 code:D0120|charge 11d 80 code:D1110|charge 10d -80", "183d 80")]
    [InlineData("charge 183d 80 patient:p|charge 11d 80 patient:q|charge 10d -80 patient:p", "11d 80")]
    [InlineData("charge 183d 80 claim:k|charge 11d 80|charge 10d -80 claim:k", "11d 80")]
    // On the same day it may stand before or after the charge.
    [InlineData("charge 183d 80 id:a|charge 11d 80 id:c|charge 11d -80 id:b", "183d 80")]
    // Each charge is taken back once.
    [InlineData("charge 183d 80|charge 11d 80|charge 10d -80|charge 9d -80|charge 8d 100", "8d 100")]
    // One named is not taken for another by its looks.
    [InlineData("charge 183d 80 id:a|charge 12d 80 id:b|charge 11d -80|charge 10d -80 for:b", "")]
    // No equal charge before it: a credit, oldest first.
    [InlineData("charge 183d 100|charge 11d 80|charge 10d -79.99", "183d 20.01, 11d 80")]
    [InlineData("charge 183d 100|charge 11d -80|charge 10d 80", "183d 20, 10d 80")]
    [InlineData("charge 183d 100|late-fee 11d 80|charge 10d -80", "183d 20, 11d 80")]
    // What was brought over from another system as a credit reverses nothing.
    [InlineData("opening-balance 120d 50|opening-balance 75d 80|opening-balance 15d -80", "75d 50")]
    public void A_reversal_that_names_nothing_takes_back_the_newest_charge_it_equals(string ledger, string open) =>
        Open(ledger).ShouldBe(open);

    [Fact]
    public void A_reversed_charge_is_no_visit_no_debt_and_no_payment()
    {
        var facts = LedgerText.Facts(
            """
            charge 800d 80
            contact statement 40d
            charge 11d 80 id:b
            charge 10d -80 for:b
            """
        );
        (facts.OldestOpenDays, facts.PatientDueDays, facts.StatementsSent).ShouldBe((800, 800, 1));
        (facts.MonthsSinceLastVisit, facts.DaysSinceLastPayment).ShouldBe((26, AccountFacts.NeverDays));
    }

    [Fact]
    public void A_reversal_posted_later_is_not_known_before() =>
        LedgerText
            .Facts("charge 183d 80\ncharge 11d 80 id:b\ncharge 10d -80 for:b posted:-1d")
            .Balance.ShouldBe(160.00m);
}
