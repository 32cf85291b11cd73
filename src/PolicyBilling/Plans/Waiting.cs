using PolicyBilling.Facts;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>Money that the policies in force on a day do not ask a guarantor for: an insurer may still pay it, or the
/// agency has it.</summary>
internal sealed class Waiting(PolicySet policies, DateOnly asOf)
{
    private readonly decimal _appealDays = DeskOffers.Of(policies, asOf).AppealDays;

    // What no claim names waits only where a rule says so.
    private readonly bool _unclaimed = policies
        .Policies.Where(policy => policy.InForce(asOf))
        .SelectMany(policy => policy.Rules)
        .Any(rule =>
            rule.Then.Decision == DecisionKind.Hold
            && rule.When.Facts.Contains("newest_unclaimed_days", StringComparer.Ordinal)
        );

    // Policies that bill beside the agency handed over what was past due; others all there was.
    private readonly bool _besideAgency = policies
        .Policies.Where(policy => policy.InForce(asOf))
        .SelectMany(policy => policy.Rules)
        .Any(rule => rule.Then.Amount?.Facts.Contains("owed_beside_agency", StringComparer.Ordinal) == true);

    /// <summary>What of the patient's part the agency does not have.</summary>
    public decimal BesideAgency(AccountFacts facts) => _besideAgency ? facts.OwedBesideAgency : facts.OwedSinceAgency;

    /// <summary>Whether the agency has a charge that is the patient's since a day.</summary>
    public bool AtAgency(DateOnly? since, int date, int due) =>
        since?.DayNumber is { } day && date <= day && (!_besideAgency || day - due > 30);

    /// <summary>Until when what an insurer refused may be appealed; null when nothing was, or no longer.</summary>
    public DateOnly? AppealUntil(AccountFacts facts) =>
        facts.OwedDenied > 0 && facts.NewestDeniedDays < _appealDays
            ? asOf.AddDays((int)Math.Ceiling(_appealDays) - facts.NewestDeniedDays)
            : null;

    /// <summary>Whether visits wait for a claim that nobody wrote, and nobody said yet that the patient pays
    /// alone.</summary>
    public bool ForClaims(AccountFacts facts) =>
        _unclaimed && facts.OwedUnclaimed > 0 && facts.DaysSinceLastRelease > facts.NewestUnclaimedDays;
}
