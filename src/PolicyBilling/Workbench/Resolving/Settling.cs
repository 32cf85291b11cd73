using PolicyBilling.Breakdowns;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>What may be settled of a balance whose books are right. Taking something off is no habit: it needs a part
/// that nobody can justify, and ends with the practice's limits.</summary>
internal sealed class Settling(PolicySet policies, DateOnly asOf, CauseTexts texts)
{
    private readonly IReadOnlyList<Policy> _inForce = [.. policies.Policies.Where(policy => policy.InForce(asOf))];

    /// <summary>What may be settled, or why it may not; neither where everything is justified.</summary>
    public (Settlement? Settlement, string WhyNot) Of(AccountFacts facts, Breakdown breakdown)
    {
        var part = breakdown.Unjustified.Sum(one => one.Amount);
        var (whole, off) = (facts.PatientPortion, Math.Min(part, facts.PatientPortion));
        if (off <= 0 || policies.SettlementsOn(asOf) is not { } rule)
            return (null, "");
        var tolerance = rule.Tolerance.Of(facts);
        if (off > tolerance)
            return (null, texts.OverTolerance(off, tolerance));
        if (facts.Medicaid || rule.NeverWhen?.Holds(facts) == true)
            return (null, texts.NeverSettled);
        if (facts.AtAgency || IsForbidden(facts))
            return (null, texts.NotOurs);
        if (LastSettled(breakdown, tolerance, rule.OnceInMonths) is { } last)
            return (null, texts.SettledBefore(last, rule.OnceInMonths));
        return (
            new Settlement(
                whole - off,
                off,
                rule.NeedsApprovalOver is { } over && off > over.Of(facts),
                rule.Reasons,
                whole == off ? texts.SettleWhole(off) : texts.SettlePart(whole - off, whole, off)
            ),
            ""
        );
    }

    // What may not be asked for by statement is not haggled over.
    private bool IsForbidden(AccountFacts facts) =>
        _inForce
            .SelectMany(policy => policy.Guards)
            .Any(guard =>
                (guard.Forbid & (Sending.Statement | Sending.WriteOff)) != Sending.None && guard.When.Holds(facts)
            );

    private DateOnly? LastSettled(Breakdown breakdown, decimal tolerance, int months) =>
        breakdown
            .Entries.Where(entry =>
                entry.Kind == EntryKind.WriteOff
                && entry.Amount < 0
                && -entry.Amount <= tolerance
                && entry.Date > asOf.AddMonths(-months)
            )
            .Select(entry => (DateOnly?)entry.Date)
            .LastOrDefault();
}
