namespace PolicyBilling.Files.Printed;

/// <summary>In which currency amounts are.</summary>
internal static class Currency
{
    /// <summary>Finds the currency's sign; asks where neither a sign nor the way of writing dates tells the
    /// country.</summary>
    public static void Find(ReportTable table, DateOrder order, Interview interview, Brought brought)
    {
        var texts = table
            .Body.Take(500)
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Text)
            .Concat(table.Titles)
            .ToList();
        var euro = texts.Exists(text => text.Contains('€')) || table.Grid.CurrencySign == "€";
        var dollar = texts.Exists(text => text.Contains('$')) || table.Grid.CurrencySign == "$";
        var named = texts.Exists(text =>
            text.Contains("CAD", StringComparison.Ordinal) || text.Contains("CA$", StringComparison.Ordinal)
        );
        var comma = table.Money.DecimalSign == ',';
        var dates = Titles.AsOf(table).Exists(date => date.Certain is null);
        brought.Currency =
            euro ? "EUR"
            : named || dollar && comma ? "CAD"
            : dollar ? "USD"
            : comma
            || interview.Open.Any(open => open.Id == "date-order")
            || interview.Used.ContainsKey("date-order")
            || order == DateOrder.DayFirst && dates
                ? interview.Ask(new FileWords(brought.Language).Currency(table.Grid.File, comma))
            : "USD";
    }
}
