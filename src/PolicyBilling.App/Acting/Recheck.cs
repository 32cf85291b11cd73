using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.App.Acting;

/// <summary>Looks at a plan again with a newer export: who paid, was put on hold, died or filed since is left out.
/// Nobody is added, and nobody is asked for more than was approved.</summary>
internal static class Recheck
{
    /// <summary>Accounts of a plan that get nothing, each with the reason, in words.</summary>
    /// <param name="plan">The plan that was approved.</param>
    /// <param name="now">The same practice decided by the newer export.</param>
    public static IReadOnlyDictionary<string, string> LeftOut(BillingPlan plan, BillingPlan now)
    {
        var decided = now.Decisions.ToDictionary(decision => decision.Account);
        var left = new Dictionary<string, string>();
        foreach (
            var account in Delivery.Of(plan, new HashSet<string>()).Select(delivery => delivery.Decision).Distinct()
        )
            if (Why(account, decided.GetValueOrDefault(account.Account)) is { } why)
                left[account.Account] = why;
        return left;
    }

    private static string? Why(Decision then, Decision? now)
    {
        if (now is null)
            return "the newer export has no such account";
        if (now.Kind == DecisionKind.None)
            return "nothing is owed any more";
        if (now.Figures.Balance < then.Figures.Balance && now.Figures.PatientPortion < then.Amount)
            return $"something was paid or written off: the patient's part is {now.Figures.PatientPortion:0.00}";
        // A step or a statement that merely waits for its day is still what was approved.
        if (now.Kind == DecisionKind.Hold && (now.IsFault || now.WaitsFor != WaitsFor.Day || Paid(then, now)))
            return now.Because;
        return then.Sends.Any(sends => !now.Sends.Contains(sends)) && now.StruckBy.Count > then.StruckBy.Count
            ? $"a guard forbids it now ({string.Join(", ", now.StruckBy)})"
            : null;
    }

    private static bool Paid(Decision then, Decision now) => now.Figures.PatientPortion < then.Figures.PatientPortion;
}
