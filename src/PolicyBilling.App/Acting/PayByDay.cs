using PolicyBilling.Plans;

namespace PolicyBilling.App.Acting;

/// <summary>The day by which a plan's papers ask to be paid, once it has gone by: whoever gets one cannot do what it
/// asks, so none goes out without a yes.</summary>
/// <param name="Due">The day.</param>
/// <param name="Papers">How many statements, letters and e-mails ask for it.</param>
internal sealed record PayByDay(DateOnly Due, int Papers)
{
    /// <summary>The day of a plan; null where it is still to come, or nothing goes out that names it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="left">Accounts that get nothing.</param>
    /// <param name="today">The day it is.</param>
    public static PayByDay? Past(BillingPlan plan, IReadOnlySet<string> left, DateOnly today) =>
        plan.Stationery?.DueDate is { } due && due < today && Count(plan, left) is var papers and > 0
            ? new(due, papers)
            : null;

    private static int Count(BillingPlan plan, IReadOnlySet<string> left) =>
        Delivery
            .Of(plan, left)
            .Count(delivery => delivery.Kind is DeliveryKind.Statement or DeliveryKind.Letter or DeliveryKind.Email);
}
