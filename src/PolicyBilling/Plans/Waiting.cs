using PolicyBilling.Facts;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>Money that the policies in force on a day do not ask a guarantor for yet, because an insurer may still pay
/// it.</summary>
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
