using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>What a plan says twice, it says alike: its sums are those of its decisions, and what a statement prints is
/// what its account owes.</summary>
internal static class PlanSums
{
    /// <summary>What is not the sum of what the plan lists; null where everything is.</summary>
    public static string? Wrong(BillingPlan plan, int accounts)
    {
        if (plan.Decisions.Count != accounts)
            return "accounts";
        if (plan.Totals != plan.Decisions.Aggregate(Figures.Zero, (sum, decision) => sum + decision.Figures))
            return "totals";
        if (!plan.ByDecision.SequenceEqual(DecisionTotal.Of(plan.Decisions)))
            return "by_decision";
        return plan.Decisions.FirstOrDefault(decision => !Foots(decision)) is { } other
            ? $"statement of account {other.Account}"
            : null;
    }

    private static bool Foots(Decision decision) =>
        decision.Mailing?.Lines is not { } lines
        || (lines.Owed, lines.PatientPart) == (decision.Figures.Balance, decision.Figures.PatientPortion);
}
