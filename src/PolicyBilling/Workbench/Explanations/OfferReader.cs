using PolicyBilling.Breakdowns;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>What the desk may offer to one guarantor. Taking something off is no habit: it needs a part that nobody can
/// justify, or a settlement that the manager recorded, and ends with the practice's limit.</summary>
internal sealed class OfferReader(
    AccountFacts facts,
    Breakdown breakdown,
    IReadOnlyList<ContactLine> contacts,
    DeskOffers offers,
    CallSheetTexts texts
)
{
    /// <summary>The offers in words.</summary>
    public IReadOnlyList<string> Read(Why why)
    {
        List<string> found = [];
        // What may not be asked for by statement is not haggled over; what is at the agency is the agency's.
        var mayOffer =
            !facts.AtAgency
            && !why.Guards.Any(guard => guard.Forbids.Contains("statement") || guard.Forbids.Contains("write-off"));
        if (mayOffer && facts.PatientPortion > 0 && offers.MaySettleAgain(facts.SmallWriteOffs))
            found.AddRange((Settlement() ?? Unjustified()) is { } settles ? [settles] : []);
        var isFirst =
            facts.MissedAppointments <= 1
            && breakdown.Entries.Count(entry => entry.Kind == EntryKind.MissedFee && entry.Amount > entry.Reversed)
                <= 1;
        if (mayOffer && offers.WaivesFirstFee && facts.MissedFeeBalance > 0 && isFirst)
            found.Add(texts.Waive(facts.MissedFeeBalance));
        if (facts.OnPaymentPlan && facts.PlanInstallment > 0)
            found.Add(texts.Plan(facts.PlanInstallment));
        return found;
    }

    // A review of this debt with an amount is the manager's word: so much may be taken off, until that is booked.
    private string? Settlement()
    {
        var review = contacts.LastOrDefault(contact =>
            contact is { Kind: ContactKind.Review, Amount: > 0 }
            && contact.CountsAs.Why is not (StepReason.BeforeDebt or StepReason.NothingOwed)
        );
        if (review is null)
            return null;
        var booked = breakdown
            .Entries.Where(entry =>
                entry.Kind is EntryKind.WriteOff or EntryKind.Adjustment && entry.Date >= review.Date
            )
            .Sum(entry => -entry.Amount);
        var left = Math.Min(review.Amount!.Value - Math.Max(0, booked), facts.PatientPortion);
        return left > 0 ? texts.Settled(review.Date, left, facts.PatientPortion - left) : null;
    }

    private string? Unjustified()
    {
        if (offers.Settlement is not { } tolerance)
            return null;
        var part = breakdown.Unjustified.Sum(one => one.Amount);
        return part > 0 && part <= tolerance && part <= facts.PatientPortion
            ? texts.Settle(breakdown.Unjustified, part, facts.PatientPortion - part)
            : null;
    }
}
