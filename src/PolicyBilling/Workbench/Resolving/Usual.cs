namespace PolicyBilling.Workbench.Resolving;

/// <summary>Amounts that were counted by month, and the one that nearly all of them are.</summary>
internal sealed class Usual
{
    // Fees are raised once a year: half a year around a day knows one fee list.
    private const int Around = 6;

    private readonly Dictionary<int, Dictionary<long, int>> _months = [];
    private readonly Dictionary<int, Found?> _found = [];

    /// <summary>The amount that nearly all are.</summary>
    /// <param name="Cents">It.</param>
    /// <param name="Times">How often it was seen.</param>
    /// <param name="Of">Of how many.</param>
    public sealed record Found(long Cents, int Times, int Of);

    /// <summary>Counts an amount of a day number.</summary>
    public void Add(int day, long cents)
    {
        var month = MonthOf(day);
        if (!_months.TryGetValue(month, out var amounts))
            _months[month] = amounts = [];
        amounts[cents] = amounts.GetValueOrDefault(cents) + 1;
    }

    /// <summary>The amount that at least so large a share of at least so many are around a day; null where they
    /// differ.</summary>
    public Found? At(int day, int least, decimal share)
    {
        var month = MonthOf(day);
        if (!_found.TryGetValue(month, out var found))
            _found[month] = found = Most(month);
        return found is not null && found.Of >= least && found.Times >= share * found.Of ? found : null;
    }

    private Found? Most(int middle)
    {
        var counts = new Dictionary<long, int>();
        for (var month = middle - Around; month <= middle + Around; month++)
            foreach (var (cents, times) in _months.GetValueOrDefault(month, []))
                counts[cents] = counts.GetValueOrDefault(cents) + times;
        return counts
            .OrderByDescending(amount => amount.Value)
            .ThenBy(amount => amount.Key)
            .Select(amount => new Found(amount.Key, amount.Value, counts.Values.Sum()))
            .FirstOrDefault();
    }

    private static int MonthOf(int day) => DateOnly.FromDayNumber(day) is var date ? date.Year * 12 + date.Month : 0;
}
