using PolicyBilling.Breakdowns;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>What somebody at the desk says on the phone, in the reader's language.</summary>
/// <param name="Cautions">What comes before everything else: why nothing may be asked for, or not yet, and what is
/// wrong in the books with the amount that is right; empty when nothing is.</param>
/// <param name="Opening">The kind opening line for a guarantor who calls.</param>
/// <param name="Script">What to say when the decision is that we call, as the policy has it; null otherwise, and where
/// nothing may be asked for, or not yet.</param>
/// <param name="ToSay">Three facts to say; one where nothing may be asked for.</param>
/// <param name="MayOffer">What may be offered, by the practice's settings; empty when they lay nothing down.</param>
/// <param name="MustNotSay">What must not be said or done, and why.</param>
public sealed record CallSheet(
    IReadOnlyList<string> Cautions,
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
        Cautions? cautions,
        IReadOnlyList<string> offers,
        TextContext context
    )
    {
        var texts = new CallSheetTexts(context.Format);
        var mayAsk = cautions?.DoNotAsk is null;
        return new CallSheet(
            cautions?.Lines ?? [],
            facts.Deceased || facts.DeceasedMember ? texts.OpeningAfterDeath : texts.Opening(context.Guarantor),
            mayAsk && AsksNow(cautions) && decision.Sends.Contains("call") ? decision.Text : null,
            mayAsk
                ?
                [
                    Part(facts, breakdown, cautions, texts),
                    Insurance(facts, breakdown, texts),
                    Payment(facts, breakdown, texts),
                ]
                : [texts.NothingAsked],
            // Nobody bargains over an amount that is not right, or not asked for.
            mayAsk && (cautions is null || cautions.Now == facts.PatientPortion)
                ? offers
                : [],
            [.. why.Guards.Select(guard => guard.Because), texts.NoThreats]
        );
    }

    // What all waits for somebody else is not asked for, whatever a policy's script says.
    private static bool AsksNow(Cautions? cautions) => cautions is not { NotNow.Count: > 0, Now: <= 0 };

    private static string Part(AccountFacts facts, Breakdown breakdown, Cautions? cautions, CallSheetTexts texts)
    {
        if (cautions is { NotNow.Count: > 0, Now: var now })
            return facts.AtAgency ? texts.AgencyAsks(facts.Balance, now) : texts.PartNow(facts.Balance, now);
        // The visits add up to what the books say, not to what is right.
        if (cautions is { Wrong.Count: > 0, Part: var right } && right != facts.PatientPortion)
            return texts.RightPart(right);
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
}
