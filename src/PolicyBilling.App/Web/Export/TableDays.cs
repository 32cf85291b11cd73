using PolicyBilling.Ledgers;

namespace PolicyBilling.App.Web.Export;

/// <summary>The days of a table's rows: an export that ends early or begins late shows here.</summary>
internal static class TableDays
{
    /// <summary>The first and the last day; null for a table without rows or without days.</summary>
    public static (DateOnly First, DateOnly Last)? Of(PracticeData data, Table table) =>
        table switch
        {
            Table.Ledger => Of(data.Ledger, row => row.Date),
            Table.Claims => Of(data.Claims, row => row.Sent),
            Table.Appointments => Of(data.Appointments, row => row.Date),
            Table.Contacts => Of(data.Contacts, row => row.Date),
            _ => null,
        };

    private static (DateOnly, DateOnly)? Of<T>(AccountRows<T> rows, Func<T, int> day)
        where T : struct
    {
        var (first, last) = (int.MaxValue, 0);
        for (var row = 0; row < rows.Count; row++)
            // A blank day is 0.
            if (day(rows[row]) is > 0 and var at)
                (first, last) = (Math.Min(first, at), Math.Max(last, at));
        return last == 0 ? null : (DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
    }
}
