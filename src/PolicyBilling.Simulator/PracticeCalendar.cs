namespace PolicyBilling.Simulator;

/// <summary>When the practice was open and when it billed. It sent statements every month, fell behind for a third of
/// the time, and started again shortly before the as-of date.</summary>
internal sealed class PracticeCalendar
{
    public PracticeCalendar(DateOnly asOf, int months)
    {
        AsOf = asOf;
        Start = asOf.AddMonths(-months).AddDays(1);
        var behindTo = Math.Max(1, months * 4 / 18);
        var behindFrom = months * 10 / 18;
        RestartsOn = asOf.AddMonths(-behindTo);
        // The next run is the as-of day itself, so the last one was a month before.
        for (var back = months - 1; back >= 1; back--)
            if (back > behindFrom || back <= behindTo)
                _runs.Add(asOf.AddMonths(-back));
    }

    private readonly List<DateOnly> _runs = [];

    public DateOnly AsOf { get; }
    public DateOnly Start { get; }

    /// <summary>The day of the first statements in months; since then the practice also calls and writes
    /// letters.</summary>
    public DateOnly RestartsOn { get; }

    /// <summary>The days on which statements went out.</summary>
    public IReadOnlyList<DateOnly> StatementRuns => _runs;

    /// <summary>The practice is closed on Sundays.</summary>
    public static DateOnly Workday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;
}
