using System.Globalization;

namespace PolicyBilling.Files.Printed;

/// <summary>The one order in which a file writes its dates, and the report's day.</summary>
internal static class FileDates
{
    /// <summary>The order of a table's dates: proven, else asked when a date that matters could be two days.</summary>
    public static DateOrder Order(ReportTable table, Interview interview, Brought brought)
    {
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
            brought.Refuse(
                $"{table.Grid.File}: some dates can only be day first and some only month first: two files "
                    + $"were put together, or a date was changed. Print the report again."
            );
            return DateOrder.MonthFirst;
        }
        if (proven != DateOrder.Unknown)
            return proven.Value;
        var open = dates.Where(date => date.Certain is null && date.First != date.Second).ToList();
        if (open.Count == 0)
            return DateOrder.MonthFirst;
        var shown = open[0];
        var (byMonth, byDay) = (shown.Day(DateOrder.MonthFirst), shown.Day(DateOrder.DayFirst));
        return
            interview.Ask(
                "date-order",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{shown.First:00}/{shown.Second:00}/{shown.Year}: {byDay:MMMM d, yyyy} or "
                        + $"{byMonth:MMMM d, yyyy}? Nothing else in the file tells."
                ),
                $"{open.Count} date(s) in {table.Grid.File} can be read both ways, and none in one way only.",
                "day-first",
                ("day-first", string.Create(CultureInfo.InvariantCulture, $"The date is {byDay:yyyy-MM-dd}.")),
                ("month-first", string.Create(CultureInfo.InvariantCulture, $"The date is {byMonth:yyyy-MM-dd}."))
            ) == "month-first"
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
        var days = Titles.AsOf(table).Select(date => date.Day(order)).OfType<DateOnly>().Distinct().ToList();
        if (given is { } day)
        {
            if (days.Count > 0 && !days.Contains(day))
                brought.Say(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{table.Grid.File} says {days[0]:yyyy-MM-dd}; the day given with --as-of, "
                            + $"{day:yyyy-MM-dd}, was taken."
                    )
                );
            return day;
        }
        if (days.Count == 1)
            return days[0];
        var answer = interview.Ask(
            "as-of",
            "Of which day are these balances?",
            days.Count == 0
                ? $"{table.Grid.File} names no day."
                : $"{table.Grid.File} names several days: " + $"{string.Join(", ", days.Select(Iso))}.",
            days.Count == 0 ? "" : days.Max().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ("<yyyy-MM-dd>", "Ages count back from this day.")
        );
        if (DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var said))
            return said;
        if (answer.Length > 0)
            brought.Refuse($"'{answer}' is no day: answer as-of as yyyy-MM-dd.");
        return null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
