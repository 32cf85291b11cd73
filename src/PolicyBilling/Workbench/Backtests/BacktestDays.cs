using PolicyBilling.Ledgers;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Backtests;

/// <summary>The month-ends that can be looked back on, and how far the data reaches.</summary>
internal static class BacktestDays
{
    /// <summary>The last <paramref name="count"/> month-ends up to the day, the earliest first, and the last day of
    /// which the data knows. Throws <see cref="RefusedException"/> when there are not so many.</summary>
    public static (IReadOnlyList<DateOnly> MonthEnds, DateOnly KnownUntil) Of(
        PracticeData data,
        DateOnly asOf,
        int count
    )
    {
        var first = LedgerDays.First(data);
        var known = LedgerDays.KnownUntil(data, asOf);
        var ends = new List<DateOnly>();
        for (
            var end = first is null ? known : EndOfMonthUpTo(known);
            first is { } begin && end >= begin;
            end = EndOfMonthUpTo(new DateOnly(end.Year, end.Month, 1))
        )
            ends.Insert(0, end);
        if (ends.Count < count)
            throw new RefusedException([
                new(
                    Severity.Error,
                    data.EarliestAsOf is null ? "ledger" : "aging",
                    0,
                    "",
                    null,
                    TooFar(first, known, ends.Count, count)
                ),
            ]);
        return (ends[^count..], known);
    }

    private static string TooFar(DateOnly? first, DateOnly known, int there, int asked)
    {
        if (first is not { } begin)
            return "There is no entry in the ledger: nothing can be said of any month.";
        var data = $"The data begins on {begin:yyyy-MM-dd} and ends on {known:yyyy-MM-dd}";
        return there == 0
            ? $"{data}: there is no month-end to look back on."
            : $"{data}: there are {there} month-ends to look back on, not {asked}. Write --months {there} or less.";
    }

    private static DateOnly EndOfMonthUpTo(DateOnly day)
    {
        var end = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        return end <= day ? end : new DateOnly(day.Year, day.Month, 1).AddDays(-1);
    }
}
