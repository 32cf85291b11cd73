using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Acting;

/// <summary>Looks at a plan again with a newer export: who paid, was put on hold, died or filed since is left out.
/// Nobody is added, and nobody is asked for more than was approved.</summary>
internal static class Recheck
{
    /// <summary>Accounts of a plan that get nothing, each with the reason, in words.</summary>
    /// <param name="plan">The plan that was approved.</param>
    /// <param name="now">The same practice decided by the newer export.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyDictionary<string, string> LeftOut(BillingPlan plan, BillingPlan now, string language)
    {
        var (words, format) = (new StaleWords(language), new TextFormat(language, plan.Currency));
        var decided = now.Decisions.ToDictionary(decision => decision.Account);
        var left = new Dictionary<string, string>();
        foreach (
            var account in Delivery.Of(plan, new HashSet<string>()).Select(delivery => delivery.Decision).Distinct()
        )
            if (Why(account, decided.GetValueOrDefault(account.Account), words, format) is { } why)
                left[account.Account] = why;
        return left;
    }

    private static string? Why(Decision then, Decision? now, StaleWords words, TextFormat format)
    {
        if (now is null)
            return words.NoSuchAccount;
        if (now.Kind == DecisionKind.None)
            return words.NothingOwed;
        if (now.Figures.Balance < then.Figures.Balance && now.Figures.PatientPortion < then.Amount)
            return words.Paid(format.Money(now.Figures.PatientPortion));
        // A step or a statement that merely waits for its day is still what was approved.
        if (now.Kind == DecisionKind.Hold && (now.IsFault || now.WaitsFor != WaitsFor.Day || Paid(then, now)))
            return now.Because;
        return then.Sends.Any(sends => !now.Sends.Contains(sends)) && now.StruckBy.Count > then.StruckBy.Count
            ? words.Forbidden(now.StruckBy)
            : null;
    }

    private static bool Paid(Decision then, Decision now) => now.Figures.PatientPortion < then.Figures.PatientPortion;
}
