using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Contents;

/// <summary>Accounts whose billing type the practice keeps out of its receivables: a line of their own, never
/// lost.</summary>
internal static class LeftOut
{
    public static (List<Decision> LeftOut, List<Decision> Kept) Split(BillingPlan plan)
    {
        var types = plan.LeftOut.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (
            [.. plan.Decisions.Where(decision => types.Contains(decision.BillingType))],
            [.. plan.Decisions.Where(decision => !types.Contains(decision.BillingType))]
        );
    }
}
