using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>How many accounts are in a group of decisions, and its money: what is asked or booked, and of a hold what
/// its patients owe.</summary>
public readonly record struct GroupTotal(int Accounts, decimal Amount)
{
    public static GroupTotal operator +(GroupTotal a, GroupTotal b) =>
        new(a.Accounts + b.Accounts, a.Amount + b.Amount);
}

/// <summary>What a plan for a past day comes to.</summary>
/// <param name="Day">The day.</param>
/// <param name="Groups">Totals by group of decisions; only of those that occur.</param>
/// <param name="Holds">Totals of holds by what they wait for; only of those that occur.</param>
public sealed record PlanMonth(
    DateOnly Day,
    IReadOnlyDictionary<DecisionGroup, GroupTotal> Groups,
    IReadOnlyDictionary<WaitsFor, GroupTotal> Holds
)
{
    /// <summary>A group's total.</summary>
    public GroupTotal Of(DecisionGroup group) => Groups.GetValueOrDefault(group);

    /// <summary>The holds that wait for something.</summary>
    public GroupTotal Of(WaitsFor waits) => Holds.GetValueOrDefault(waits);

    /// <summary>Adds a plan up.</summary>
    public static PlanMonth Of(BillingPlan plan) =>
        new(
            plan.AsOf,
            Sums(plan.Decisions, decision => decision.Group()),
            Sums(
                plan.Decisions.Where(decision => decision.Kind == DecisionKind.Hold),
                decision => decision.WaitsFor ?? WaitsFor.Unsaid
            )
        );

    private static Dictionary<TKey, GroupTotal> Sums<TKey>(IEnumerable<Decision> decisions, Func<Decision, TKey> key)
        where TKey : notnull =>
        decisions
            .GroupBy(key)
            .ToDictionary(
                group => group.Key,
                group => group.Aggregate(new GroupTotal(), (sum, decision) => sum + new GroupTotal(1, Money(decision)))
            );

    /// <summary>The money that a decision is about.</summary>
    public static decimal Money(Decision decision) =>
        decision.Kind == DecisionKind.Hold ? Math.Max(0, decision.Figures.PatientPortion) : decision.Amount;
}

/// <summary>What the same policies would have decided at past month-ends, on what was known then.</summary>
public static class PlanMonths
{
    /// <summary>More accounts than this are looked at for the last month-end alone: thirteen plans would take longer
    /// than the dry run itself.</summary>
    public const int Most = 40_000;

    /// <summary>Up to 12 month-ends before the plan's day, oldest first, and the plan itself; none before the ledger
    /// begins.</summary>
    public static IReadOnlyList<PlanMonth> Of(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        BillingPlan plan,
        BillingPlan? before,
        CancellationToken cancel = default
    )
    {
        var months = new List<PlanMonth> { PlanMonth.Of(plan) };
        if (before is null)
            return months;
        months.Add(PlanMonth.Of(before));
        if (data.Accounts.Count <= Most && LedgerDays.First(data) is { } first)
            for (var day = MonthBefore.Of(before.AsOf); months.Count < 13 && day >= first; day = MonthBefore.Of(day))
                months.Add(PlanMonth.Of(BillingRun.Plan(data, policies, MonthBefore.Back(options, day), cancel)));
        months.Reverse();
        return months;
    }
}
