using System.Numerics;

namespace PolicyBilling.Workbench.Measures;

/// <summary>The calendar months that are measured, the one of the as-of date last.</summary>
internal sealed class MeasuredMonths
{
    private readonly int _first;
    private readonly DateOnly _asOf;

    /// <summary>Up to so many months, none of them before the one in which the ledger begins.</summary>
    public MeasuredMonths(DateOnly begins, DateOnly asOf, int count)
    {
        _asOf = asOf;
        _first = Math.Min(Number(asOf), Math.Max(Number(begins), Number(asOf) - count + 1));
        Days = [.. Enumerable.Range(_first, Number(asOf) - _first + 1).Select(LastDay)];
        Starts = First(_first).DayNumber;
    }

    /// <summary>The last day of each month, oldest first; the as-of date for the last.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Day number of the first day.</summary>
    public int Starts { get; }

    /// <summary>Day number of the as-of date.</summary>
    public int Ends => _asOf.DayNumber;

    /// <summary>The place of a day's month among <see cref="Days"/>; -1 for a day outside.</summary>
    public int Of(int day) => day < Starts || day > Ends ? -1 : Number(DateOnly.FromDayNumber(day)) - _first;

    private static int Number(DateOnly day) => day.Year * 12 + day.Month - 1;

    private static DateOnly First(int number) => new(number / 12, number % 12 + 1, 1);

    private DateOnly LastDay(int number) => number == Number(_asOf) ? _asOf : First(number + 1).AddDays(-1);
}

/// <summary>Adds up by month.</summary>
internal sealed class MonthSums<T>(MeasuredMonths months)
    where T : struct, IAdditionOperators<T, T, T>
{
    private readonly T[] _sums = new T[months.Days.Count];

    /// <summary>Adds to a day's month; nothing for a day outside.</summary>
    public void Add(int day, T sum)
    {
        if (months.Of(day) is var month and >= 0)
            _sums[month] += sum;
    }

    public void Add(MonthSums<T> other)
    {
        for (var month = 0; month < _sums.Length; month++)
            _sums[month] += other._sums[month];
    }

    public ByMonth<T> Value => new([.. months.Days.Select((day, month) => new InMonth<T>(day, _sums[month]))]);
}
