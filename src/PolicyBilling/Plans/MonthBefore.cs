using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>What the same policies would have decided a month earlier: it shows what the month changed, not what a policy did.</summary>
public static class MonthBefore
{
    /// <summary>The day a month earlier; for a month's last day the last of the month before.</summary>
    public static DateOnly Of(DateOnly asOf) =>
        asOf.AddDays(1).Day == 1 ? new DateOnly(asOf.Year, asOf.Month, 1).AddDays(-1) : asOf.AddMonths(-1);

    /// <summary>The plan for that day; null when the export tells nothing of it: an aging report of a later day, or no account that owed anything.</summary>
    public static BillingPlan? Plan(PracticeData data, PolicySet policies, RunOptions options, CancellationToken cancel = default)
    {
        var day = Of(options.AsOf);
        if (day < data.EarliestAsOf) return null;
        var plan = BillingRun.Plan(data, policies, options with { AsOf = day }, cancel);
        return plan.NewestEntry is null || plan.Decisions.All(decision => decision.Kind == DecisionKind.None) ? null : plan;
    }
}

/// <summary>Accounts that got one decision a month ago and another one now.</summary>
/// <param name="From">The decision a month ago.</param>
/// <param name="To">The decision now.</param>
/// <param name="Accounts">How many accounts.</param>
/// <param name="PatientPortion">What their patients owe now.</param>
public sealed record DecisionMove(DecisionKind From, DecisionKind To, int Accounts, decimal PatientPortion);

/// <summary>This month's decisions beside those of a month earlier.</summary>
public sealed class DecisionChanges
{
    /// <summary>Lays two plans of the same accounts side by side.</summary>
    public DecisionChanges(BillingPlan before, BillingPlan now)
    {
        (Before, Now) = (before, now);
        var earlier = before.Decisions.ToDictionary(decision => decision.Account, decision => decision.Kind);
        Changed = [.. now.Decisions.Where(decision => earlier.TryGetValue(decision.Account, out var kind) && kind != decision.Kind).Select(decision => (earlier[decision.Account], decision))];
        Moves =
        [
            .. Changed.GroupBy(pair => (pair.From, To: pair.Decision.Kind))
                .Select(group => new DecisionMove(group.Key.From, group.Key.To, group.Count(), group.Sum(pair => pair.Decision.Figures.PatientPortion)))
                .OrderByDescending(move => move.Accounts).ThenBy(move => move.From).ThenBy(move => move.To),
        ];
    }

    /// <summary>The plan a month ago.</summary>
    public BillingPlan Before { get; }

    /// <summary>The plan now.</summary>
    public BillingPlan Now { get; }

    /// <summary>Accounts whose decision is another one now, in the order of account ids, with the earlier one.</summary>
    public IReadOnlyList<(DecisionKind From, Decision Decision)> Changed { get; }

    /// <summary>From which decision to which, the most accounts first.</summary>
    public IReadOnlyList<DecisionMove> Moves { get; }
}
