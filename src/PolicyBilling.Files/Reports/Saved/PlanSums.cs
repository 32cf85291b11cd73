using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>What a plan says twice, it says alike: its sums are those of its decisions, and what a statement prints is
/// what its account owes.</summary>
internal static class PlanSums
{
    /// <summary>Throws where a sum is another.</summary>
    public static void Check(BillingPlan plan, int accounts)
    {
        Equal("accounts", plan.Decisions.Count == accounts);
        Equal("totals", plan.Totals == plan.Decisions.Aggregate(Figures.Zero, (sum, each) => sum + each.Figures));
        Equal("by_decision", plan.ByDecision.SequenceEqual(DecisionTotal.Of(plan.Decisions)));
        foreach (var decision in plan.Decisions)
            if (decision.Mailing?.Lines is { } lines)
                Equal(
                    $"statement of {decision.Account}",
                    (lines.Owed, lines.PatientPart) == (decision.Figures.Balance, decision.Figures.PatientPortion)
                );
    }

    private static void Equal(string key, bool isEqual)
    {
        if (!isEqual)
            throw new NotAsWrittenException(key, $"'{key}' is not the sum of what the plan lists.");
    }
}
