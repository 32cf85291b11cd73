using PolicyBilling.Plans;

namespace PolicyBilling.Files.Contents;

/// <summary>How old a plan's data is: whoever paid since its newest entry would be asked again.</summary>
/// <param name="Newest">The newest entry.</param>
/// <param name="Until">The day to which it is counted.</param>
/// <param name="Most">Days that are not yet old.</param>
public sealed record DataAge(DateOnly Newest, DateOnly Until, decimal Most)
{
    /// <summary>Days between.</summary>
    public int Days => Until.DayNumber - Newest.DayNumber;

    /// <summary>Whether somebody should know.</summary>
    public bool IsOld => Days > Most;

    /// <summary>Whether nothing should be sent by it.</summary>
    public bool IsTooOld => Days > 4 * Most;

    /// <summary>Of a plan; null when its data has no entry.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day it is read on; null for a day of somebody's own choice, which is as old as
    /// itself.</param>
    /// <param name="most">Days that are not yet old.</param>
    public static DataAge? Of(BillingPlan plan, DateOnly? today, decimal most) =>
        plan.NewestEntry is not { } newest ? null
        : today is { } day && day > plan.AsOf ? new(newest, day, most)
        : new(newest, plan.AsOf, most);
}
