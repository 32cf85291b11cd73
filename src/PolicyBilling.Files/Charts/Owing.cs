using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Charts;

/// <summary>What patients owe, as charts draw it: debts alone, for what the practice owes some patients is no money of
/// the others.</summary>
internal static class Owing
{
    /// <summary>What an account's patient owes.</summary>
    public static decimal Of(Decision decision) => Math.Max(0, decision.Figures.PatientPortion);

    /// <summary>Accounts, owing or not, and what they owe.</summary>
    public static Tally Sum(IEnumerable<Decision> decisions) =>
        decisions.Aggregate(default(Tally), (sum, decision) => sum.With(Of(decision)));

    /// <summary>Accounts to which the practice owes something, and what.</summary>
    public static Tally Credits(IEnumerable<Decision> decisions) =>
        decisions
            .Where(decision => decision.Figures.Credit > 0)
            .Aggregate(default(Tally), (sum, decision) => sum.With(decision.Figures.Credit));

    /// <summary>Whether an account is kept out of the practice's receivables.</summary>
    public static Func<Decision, bool> IsLeftOut(BillingPlan plan)
    {
        var types = plan.LeftOut.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return decision => types.Contains(decision.BillingType);
    }
}
