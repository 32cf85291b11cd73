using PolicyBilling.Decisions;

namespace PolicyBilling.Pages.Accounts;

/// <summary>Which accounts a page of one file can list: all, or of a very large practice those that matter
/// most.</summary>
public static class Listed
{
    /// <summary>More accounts than this are left to the workbook.</summary>
    public const int Most = 30_000;

    /// <summary>The accounts listed, in the plan's order: first to be left out are those that owe nothing and are
    /// asked nothing, then the smallest balances.</summary>
    public static IReadOnlyList<Decision> Of(IReadOnlyList<Decision> decisions)
    {
        if (decisions.Count <= Most)
            return decisions;
        var kept = decisions
            .OrderByDescending(decision => decision.Group() is not (DecisionGroup.Hold or DecisionGroup.None))
            .ThenByDescending(decision => Math.Abs(decision.Figures.Balance))
            .ThenBy(decision => decision.Account, StringComparer.Ordinal)
            .Take(Most)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. decisions.Where(kept.Contains)];
    }
}
