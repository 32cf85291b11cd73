using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>The days between which an export can say something.</summary>
internal static class LedgerDays
{
    /// <summary>The date of the earliest entry, or the one day of an aging report; null when there is no
    /// entry.</summary>
    public static DateOnly? First(PracticeData data) => data.EarliestAsOf ?? Day(data, int.MaxValue, Math.Min);

    /// <summary>The date of the latest entry; null when there is none.</summary>
    public static DateOnly? Last(PracticeData data) => Day(data, int.MinValue, Math.Max);

    /// <summary>The last day of which the export can say something, and no later than
    /// <paramref name="asOf"/>.</summary>
    public static DateOnly KnownUntil(PracticeData data, DateOnly asOf)
    {
        // Where nobody says when the export was made, what came after its newest row is not known.
        var known = data.ExportedAsOf ?? DateOnly.FromDayNumber(data.NewestDay());
        return known < asOf ? known : asOf;
    }

    private static DateOnly? Day(PracticeData data, int none, Func<int, int, int> choose)
    {
        var day = none;
        for (var account = 0; account < data.Accounts.Count; account++)
        for (var i = 0; i < data.Ledger.CountOf(account); i++)
            day = choose(day, data.Ledger.Of(account, i).Date);
        return day == none ? null : DateOnly.FromDayNumber(day);
    }
}
