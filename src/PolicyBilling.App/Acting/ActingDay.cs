namespace PolicyBilling.App.Acting;

/// <summary>The day on which something is done.</summary>
internal static class ActingDay
{
    /// <summary>The day that was asked for; else today, while today is within the days for which a plan of the export
    /// holds; else the export's day. Whoever practises on an old export, or looks back, acts in its time.</summary>
    public static DateOnly Of(DateOnly? asked, DateOnly? exported, DateOnly today, int validDays) =>
        asked ?? (exported is { } day && (today < day || today > day.AddDays(validDays)) ? day : today);
}
