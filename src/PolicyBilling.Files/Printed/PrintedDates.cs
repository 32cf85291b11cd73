using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>In which order a file writes days and months.</summary>
internal enum DateOrder
{
    Unknown,
    MonthFirst,
    DayFirst,
}

/// <summary>A date as it is printed: with a written month or the year first it is one day; else two numbers whose order
/// is a question of the file.</summary>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number.</param>
/// <param name="Year">The year, with its century.</param>
/// <param name="Certain">The day itself where no order is needed.</param>
internal readonly record struct PrintedDate(int First, int Second, int Year, DateOnly? Certain)
{
    /// <summary>The day; null where there is none in this order.</summary>
    public DateOnly? Day(DateOrder order)
    {
        if (Certain is not null)
            return Certain;
        var (month, day) = order == DateOrder.DayFirst ? (Second, First) : (First, Second);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(Year, month)
            ? new DateOnly(Year, month, day)
            : null;
    }
}

/// <summary>Finds dates in texts.</summary>
internal static partial class PrintedDates
{
    /// <summary>All dates in a text, each with the place where it begins.</summary>
    public static IEnumerable<(int At, PrintedDate Date)> In(string text)
    {
        if (text.Length < 6 || !text.Any(char.IsAsciiDigit))
            yield break;
        foreach (Match match in Any().Matches(text))
            if (Of(match) is { } date)
                yield return (match.Index, date);
    }

    /// <summary>The date that a cell holds and nothing else; null for none.</summary>
    public static PrintedDate? Whole(in Cell cell)
    {
        if (cell.Date is { } day)
            return new PrintedDate(0, 0, day.Year, day);
        if (cell.Text.Length is < 6 or > 30 || !char.IsLetterOrDigit(cell.Text[0]))
            return null;
        var match = Alone().Match(cell.Text);
        return match.Success ? Of(match) : null;
    }

    /// <summary>The order that dates prove: a number above 12, or points between them; unknown when nothing
    /// tells. Both at once is no order at all: null.</summary>
    public static DateOrder? Proven(IEnumerable<PrintedDate> dates, bool pointed)
    {
        bool first = false,
            second = pointed;
        foreach (var date in dates.Where(date => date.Certain is null))
        {
            second |= date.First > 12;
            first |= date.Second > 12;
        }
        return first && second ? null
            : first ? DateOrder.MonthFirst
            : second ? DateOrder.DayFirst
            : DateOrder.Unknown;
    }

    private static PrintedDate? Of(Match match)
    {
        if (match.Groups["iy"].Success)
            return Certain(Number(match, "iy"), Number(match, "im"), Number(match, "id"));
        if (match.Groups["m1"].Success && Words.Known.Month(match.Groups["m1"].Value) is > 0 and var before)
            return Certain(Year(match.Groups["y1"].Value), before, Number(match, "d1"));
        if (match.Groups["m2"].Success && Words.Known.Month(match.Groups["m2"].Value) is > 0 and var behind)
            return Certain(Year(match.Groups["y2"].Value), behind, Number(match, "d2"));
        if (!match.Groups["a"].Success)
            return null;
        var (a, b) = (Number(match, "a"), Number(match, "b"));
        return a is < 1 or > 31 || b is < 1 or > 31 ? null : new PrintedDate(a, b, Year(match.Groups["y"].Value), null);
    }

    private static PrintedDate? Certain(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new PrintedDate(0, 0, year, new DateOnly(year, month, day))
            : null;

    // Two digits: a birth year may be of the last century, what a report is about is not.
    private static int Year(string digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is var year && digits.Length == 2
            ? year + (year < 80 ? 2000 : 1900)
            : year;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private const string Form =
        @"(?:(?<iy>(?:19|20|21)\d\d)[-/.](?<im>\d{1,2})[-/.](?<id>\d{1,2})"
        + @"|(?<a>\d{1,2})(?<s>[/.\-])(?<b>\d{1,2})\k<s>(?<y>\d{4}|\d{2})"
        + @"|(?<d2>\d{1,2})(?:st|nd|rd|th|er|\.)?[\s\-/]*(?:de\s+)?(?<m2>\p{L}{3,10})\.?,?[\s\-/]*(?:de\s+)?"
        + @"(?<y2>\d{4}|\d{2})"
        + @"|(?<m1>\p{L}{3,10})\.?\s+(?<d1>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y1>\d{4}))";

    [GeneratedRegex(@"(?<![\d/.\-])" + Form + @"(?![\d/])")]
    private static partial Regex Any();

    [GeneratedRegex("^" + Form + "$")]
    private static partial Regex Alone();
}
