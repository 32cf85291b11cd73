using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Calendars;

/// <summary>A week of a calendar.</summary>
/// <param name="From">Its first day: a Monday, or the calendar's first day.</param>
/// <param name="To">Its last day: a Sunday, or the calendar's last day.</param>
/// <param name="Sums">What is done in it.</param>
public sealed record CalendarWeek(DateOnly From, DateOnly To, CalendarSums Sums)
{
    internal static IEnumerable<CalendarWeek> Of(BillingCalendar calendar)
    {
        var moves = calendar.Moves.ToLookup(move => SundayOf(move.Day));
        for (var from = calendar.AsOf; from <= calendar.Until; from = SundayOf(from).AddDays(1))
        {
            var sunday = SundayOf(from);
            yield return new(from, sunday < calendar.Until ? sunday : calendar.Until, CalendarSums.Of(moves[sunday]));
        }
    }

    private static DateOnly SundayOf(DateOnly day) => day.AddDays((7 - (int)day.DayOfWeek) % 7);
}

/// <summary>What is done, counted. A decision that sends a letter with its statement counts as one of each and asks
/// its amount once; who is asked in two weeks is counted in both.</summary>
/// <param name="Statements">Statements, by mail and by e-mail.</param>
/// <param name="Letters">Letters.</param>
/// <param name="Calls">Calls.</param>
/// <param name="Agency">Accounts handed to the agency.</param>
/// <param name="WriteOffs">Write-offs.</param>
/// <param name="Asked">Dollars that statements, letters and calls ask for.</param>
/// <param name="ToAgency">Dollars handed to the agency.</param>
/// <param name="WrittenOff">Dollars written off.</param>
public sealed record CalendarSums(
    int Statements,
    int Letters,
    int Calls,
    int Agency,
    int WriteOffs,
    decimal Asked,
    decimal ToAgency,
    decimal WrittenOff
)
{
    /// <summary>Whether nothing is done.</summary>
    public bool IsEmpty => (Statements, Letters, Calls, Agency, WriteOffs) == (0, 0, 0, 0, 0);

    internal static CalendarSums Of(IEnumerable<CalendarMove> moves)
    {
        var (statements, letters, calls, agency, writeOffs) = (0, 0, 0, 0, 0);
        var (asked, toAgency, writtenOff) = (0.00m, 0.00m, 0.00m);
        foreach (var move in moves)
        {
            statements += move.Sends.Contains("statement") ? 1 : 0;
            letters += move.Sends.Contains("letter") ? 1 : 0;
            calls += move.Sends.Contains("call") ? 1 : 0;
            agency += move.Sends.Contains("agency") ? 1 : 0;
            asked += move.Asks ? move.Amount : 0;
            toAgency += move.Sends.Contains("agency") ? move.Amount : 0;
            if (move.Kind != DecisionKind.WriteOff)
                continue;
            writeOffs++;
            writtenOff += move.Amount;
        }
        return new(statements, letters, calls, agency, writeOffs, asked, toAgency, writtenOff);
    }
}
