namespace PolicyBilling.App.Acting;

/// <summary>The day on which something is done.</summary>
internal static class ActingDay
{
    /// <summary>The day that was asked for; else today, while today is within the days for which a plan of the export
    /// holds; else the export's day. Whoever practises on an old export, or looks back, acts in its time.</summary>
    public static DateOnly Of(DateOnly? asked, DateOnly? exported, DateOnly today, int validDays) =>
        asked ?? (exported is { } day && (today < day || today > day.AddDays(validDays)) ? day : today);

    /// <summary>Throws where what happened is said to have happened on a day that is still to come.</summary>
    public static void RefuseAhead(DateOnly day, DateOnly? exported, DateOnly today)
    {
        if (day > today && day > (exported ?? today))
            throw new UsageException(StillToCome(day, today));
    }

    /// <summary>That a day is still to come.</summary>
    public static Said StillToCome(DateOnly day, DateOnly today) =>
        Said.In(
            $"{day:yyyy-MM-dd} is still to come: today is {today:yyyy-MM-dd}.",
            $"Le {day:yyyy-MM-dd} est encore à venir : nous sommes le {today:yyyy-MM-dd}."
        );
}
