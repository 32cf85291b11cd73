using PolicyBilling.Decisions;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>What a plan says twice, it says alike: its sums are those of its decisions, and what a statement prints is
/// what its account owes.</summary>
internal static class PlanSums
{
    private static readonly Said NoSum = Said.In(
        "It is not the sum of what the plan lists.",
        $"Ce n’est pas la somme de ce que le plan énumère."
    );

    /// <summary>What is said otherwise than what the plan lists, and how; null where everything agrees.</summary>
    public static (string Key, Said Message)? Wrong(BillingPlan plan, int accounts)
    {
        if (
            plan.Decisions.CountBy(decision => decision.Account).FirstOrDefault(each => each.Value > 1).Key is { } twice
        )
            return (
                "decisions",
                Said.In($"The account {twice} is decided twice.", $"Le compte {twice} est décidé deux fois.")
            );
        return WrongSum(plan, accounts) is { } sum ? (sum, NoSum) : null;
    }

    private static string? WrongSum(BillingPlan plan, int accounts)
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
