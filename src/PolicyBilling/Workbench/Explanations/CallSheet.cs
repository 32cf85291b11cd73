using PolicyBilling.Breakdowns;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>What somebody at the desk says on the phone, in the reader's language.</summary>
/// <param name="Opening">The kind opening line for a guarantor who calls.</param>
/// <param name="Script">What to say when the decision is that we call, as the policy has it; null otherwise.</param>
/// <param name="ToSay">Three facts to say.</param>
/// <param name="MayOffer">What may be offered, by the practice's settings; empty when they lay nothing down.</param>
/// <param name="MustNotSay">What must not be said or done, and why.</param>
public sealed record CallSheet(
    string Opening,
    string? Script,
    IReadOnlyList<string> ToSay,
    IReadOnlyList<string> MayOffer,
    IReadOnlyList<string> MustNotSay
);

/// <summary>Puts a call sheet together from an account's facts and breakdown.</summary>
internal static class CallSheetReader
{
    /// <summary>The call sheet of an account.</summary>
    public static CallSheet Read(
        AccountFacts facts,
        Breakdown breakdown,
        Why why,
        Decisions.Decision decision,
        PolicySet policies,
        TextContext context
    )
    {
        var texts = new CallSheetTexts(context.Format);
        return new CallSheet(
            facts.Deceased || facts.DeceasedMember ? texts.OpeningAfterDeath : texts.Opening(context.Guarantor),
            decision.Sends.Contains("call") ? decision.Text : null,
            [Part(facts, breakdown, texts), Insurance(facts, breakdown, texts), Payment(facts, breakdown, texts)],
            [.. Offers(facts, breakdown, why, DeskOffers.Of(policies, context.AsOf), texts)],
            [.. why.Guards.Select(guard => guard.Because), texts.NoThreats]
        );
    }

    private static string Part(AccountFacts facts, Breakdown breakdown, CallSheetTexts texts)
    {
        if (facts.Balance == 0)
            return texts.NothingOwed;
        if (facts.Balance < 0)
            return texts.WeOwe(facts.Credit);
        if (facts.PatientPortion <= 0)
            return texts.InsurerFirst(facts.Balance, facts.InsuranceEstimate);
        var visits = breakdown.Visits.Where(visit => visit.Sums.PatientPart > 0).ToList();
        return texts.Part(
            facts.PatientPortion,
            facts.Balance,
            [.. visits.Take(3).Select(visit => (visit.Sums.PatientPart, visit.Patient, visit.Date))],
            visits.Count - Math.Min(3, visits.Count),
            Math.Max(0, visits.Sum(visit => visit.Sums.PatientPart) - facts.PatientPortion)
        );
    }

    private static string Insurance(AccountFacts facts, Breakdown breakdown, CallSheetTexts texts)
    {
        var open = breakdown
            .Visits.Where(visit => visit.Sums.Owed > 0)
            .Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums);
        return texts.Insurance(
            open.InsurancePaid,
            open.InsuranceWriteOff,
            facts.InsuranceEstimate,
            breakdown
                .Expected.Where(claim => claim.IsSent && claim.Sent is not null)
                .Select(claim => claim.Sent!.Value)
                .DefaultIfEmpty()
                .Min()
        );
    }

    private static string Payment(AccountFacts facts, Breakdown breakdown, CallSheetTexts texts)
    {
        var last = breakdown.Entries.LastOrDefault(entry =>
            entry.Kind == EntryKind.PatientPayment && entry.Amount + entry.TakenBack < 0
        );
        int? statement = facts.DaysSinceLastStatement == AccountFacts.NeverDays ? null : facts.DaysSinceLastStatement;
        return texts.Payment(last is null ? null : (-last.Amount - last.TakenBack, last.Date), statement);
    }

    private static IEnumerable<string> Offers(
        AccountFacts facts,
        Breakdown breakdown,
        Why why,
        DeskOffers offers,
        CallSheetTexts texts
    )
    {
        // What may not be asked for by statement is not haggled over; what is at the agency is the agency's.
        var mayOffer =
            !facts.AtAgency
            && !why.Guards.Any(guard => guard.Forbids.Contains("statement") || guard.Forbids.Contains("write-off"));
        if (mayOffer && offers.Settlement is { } rest && facts.PatientPortion > rest)
            yield return texts.Settle(facts.PatientPortion - rest, facts.PatientPortion, rest);
        var isFirst =
            facts.MissedAppointments <= 1
            && breakdown.Entries.Count(entry => entry.Kind == EntryKind.MissedFee && entry.Amount > entry.Reversed)
                <= 1;
        if (mayOffer && offers.WaivesFirstFee && facts.MissedFeeBalance > 0 && isFirst)
            yield return texts.Waive(facts.MissedFeeBalance);
        if (facts.OnPaymentPlan && facts.PlanInstallment > 0)
            yield return texts.Plan(facts.PlanInstallment);
    }
}
