using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>The one order in which a file writes its dates, and the report's day.</summary>
internal static class FileDates
{
    /// <summary>The order of a table's dates: proven, else asked when a date that matters could be two days.</summary>
    public static DateOrder Order(ReportTable table, Interview interview, Brought brought)
    {
        var words = new FileWords(brought.Language);
        var titles = Titles.AsOf(table);
        var dates = titles.Concat(CellDates(table)).ToList();
        var pointed =
            dates.Count > 0
            && table
                .Titles.Concat(table.Body.Take(200).SelectMany(row => row.Cells.Select(cell => cell.Text)))
                .Any(text =>
                    System.Text.RegularExpressions.Regex.IsMatch(
                        text,
                        @"(?<![\d.])\d{1,2}\.\d{1,2}\.(\d{4}|\d{2})(?![\d.])"
                    )
                );
        var proven = PrintedDates.Proven(dates, pointed);
        if (proven is null)
        {
            brought.Refuse(words.NoOrder(table.Grid.File));
            return DateOrder.MonthFirst;
        }
        if (proven != DateOrder.Unknown)
            return proven.Value;
        var open = dates.Where(date => date.Certain is null && date.First != date.Second).ToList();
        if (open.Count == 0)
            return DateOrder.MonthFirst;
        var shown = open[0];
        var (byMonth, byDay) = (shown.Day(DateOrder.MonthFirst), shown.Day(DateOrder.DayFirst));
        var written = string.Create(CultureInfo.InvariantCulture, $"{shown.First:00}/{shown.Second:00}/{shown.Year}");
        return interview.Ask(words.Order(table.Grid.File, written, byDay, byMonth, open.Count)) == "month-first"
            ? DateOrder.MonthFirst
            : DateOrder.DayFirst;
    }

    private static IEnumerable<PrintedDate> CellDates(ReportTable table) =>
        Enumerable
            .Range(0, table.Headings.Count)
            .Where(at => !table.AmountColumns.Contains(at) && HoldsDates(table, at))
            .SelectMany(at => table.Body.Select(row => PrintedDates.Whole(row.At(at))).OfType<PrintedDate>());

    private static bool HoldsDates(ReportTable table, int column) =>
        table
            .Body.Where(row => !row.At(column).IsBlank)
            .Take(200)
            .Any(row => PrintedDates.Whole(row.At(column)) is not null);

    /// <summary>The report's day; null, and a question, where it does not say.</summary>
    public static DateOnly? AsOf(
        ReportTable table,
        DateOrder order,
        DateOnly? given,
        Interview interview,
        Brought brought
    )
    {
        var words = new FileWords(brought.Language);
        var days = Titles.AsOf(table).Select(date => date.Day(order)).OfType<DateOnly>().Distinct().ToList();
        if (given is { } day)
        {
            if (days.Count > 0 && !days.Contains(day))
                brought.Say(words.OtherDayGiven(table.Grid.File, days[0], day));
            return day;
        }
        if (days.Count == 1)
            return days[0];
        var answer = interview.Ask(words.AsOf(table.Grid.File, days));
        if (DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var said))
            return said;
        if (answer.Length > 0)
            brought.Refuse(words.NoDay(answer));
        return null;
    }
}
