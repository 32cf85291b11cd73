using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>What the same policies would have decided a month earlier: it shows what the month changed, not what a
/// policy did.</summary>
public static class MonthBefore
{
    /// <summary>The day a month earlier; for a month's last day the last of the month before.</summary>
    public static DateOnly Of(DateOnly asOf) =>
        asOf.AddDays(1).Day == 1 ? new DateOnly(asOf.Year, asOf.Month, 1).AddDays(-1) : asOf.AddMonths(-1);

    /// <summary>The plan for that day; null when the ledger begins later.</summary>
    public static BillingPlan? Plan(
        PracticeData data,
        PolicySet policies,
        RunOptions options,
        CancellationToken cancel = default
    )
    {
        var day = Of(options.AsOf);
        return LedgerDays.First(data) is not { } first || day < first
            ? null
            : BillingRun.Plan(data, policies, Back(options, day), cancel);
    }

    /// <summary>What a day is asked that is only looked back on.</summary>
    internal static RunOptions Back(RunOptions options, DateOnly day) =>
        options with
        {
            AsOf = day,
            LooksBack = true,
            WithReach = false,
            Papers = false,
        };
}
