using System.Globalization;

namespace PolicyBilling.Files.Import;

/// <summary>How an export writes dates, and the reading of them into day numbers.</summary>
internal sealed class DateText
{
    /// <summary>The contract's own form: <c>2026-10-31</c>.</summary>
    public static readonly DateText Iso = new("yyyy-MM-dd");

    // A year outside these is a slip of the pen, and would make an account centuries overdue.
    private const int FirstYear = 1900,
        LastYear = 2199;

    private static readonly string[] Common =
    [
        "yyyy-MM-dd",
        "yyyy/MM/dd",
        "yyyy-M-d",
        "dd/MM/yyyy",
        "MM/dd/yyyy",
        "d/M/yyyy",
        "M/d/yyyy",
        "dd.MM.yyyy",
        "dd-MM-yyyy",
        "yyyyMMdd",
    ];
    private readonly int _year,
        _month,
        _day;
    private readonly bool _fixed;

    // By which a year of two digits gets its century; the invariant one where years have four.
    private readonly CultureInfo _culture = CultureInfo.InvariantCulture;
    private readonly int? _pivot;

    private DateText(string pattern, int? pivot = null)
    {
        (Pattern, _pivot) = (pattern, pivot);
        if (pivot is { } last)
        {
            _culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            _culture.Calendar.TwoDigitYearMax = 2000 + last;
        }
        (_year, _month, _day) = (
            pattern.IndexOf("yyyy", StringComparison.Ordinal),
            pattern.IndexOf("MM", StringComparison.Ordinal),
            pattern.IndexOf("dd", StringComparison.Ordinal)
        );
        _fixed = _year >= 0 && _month >= 0 && _day >= 0;
    }

    /// <summary>The pattern, of <c>yyyy</c> or <c>yy</c>, <c>MM</c> or <c>M</c>, <c>dd</c> or <c>d</c>.</summary>
    public string Pattern { get; }

    /// <summary>The form for a pattern of <c>export.yaml</c>, or null when it is none.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="pivot">Where the year has two digits, the last of them that is in this century, such as 40 for
    /// 2040; 41 is then 1941. Null where it has four.</param>
    public static DateText? Of(string pattern, int? pivot = null)
    {
        var rest = pattern;
        foreach (var (part, shorter) in new[] { (pivot is null ? "yyyy" : "yy", ""), ("MM", "M"), ("dd", "d") })
        {
            var found = rest.Contains(part, StringComparison.Ordinal) ? part : shorter;
            var at = found.Length == 0 ? -1 : rest.IndexOf(found, StringComparison.Ordinal);
            if (at < 0)
                return null;
            rest = rest.Remove(at, found.Length);
        }
        return rest.Any(char.IsLetterOrDigit) || rest.AsSpan().IndexOfAny("'\"%\\") >= 0
            ? null
            : new DateText(pattern, pivot);
    }

    /// <summary>Reads a date into its day number; false when it is not written as declared or no such day
    /// exists.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out int day)
    {
        day = 0;
        if (!_fixed)
            return TryParseSlowly(text, out day);
        if (text.Length != Pattern.Length)
            return false;
        int year = 0,
            month = 0,
            dayOfMonth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9)
            {
                if (text[i] != Pattern[i] || char.IsAsciiLetter(Pattern[i]))
                    return false;
            }
            else if ((uint)(i - _year) < 4)
                year = year * 10 + digit;
            else if ((uint)(i - _month) < 2)
                month = month * 10 + digit;
            else if ((uint)(i - _day) < 2)
                dayOfMonth = dayOfMonth * 10 + digit;
            else
                return false;
        }
        if (
            year is < FirstYear or > LastYear
            || (uint)(month - 1) > 11
            || dayOfMonth < 1
            || dayOfMonth > DateTime.DaysInMonth(year, month)
        )
            return false;
        day = new DateOnly(year, month, dayOfMonth).DayNumber;
        return true;
    }

    /// <summary>The same by the framework's own parser: for patterns of varying width, and to test the other
    /// against.</summary>
    public bool TryParseSlowly(ReadOnlySpan<char> text, out int day)
    {
        var read =
            (
                DateOnly.TryParseExact(text, Pattern, _culture, DateTimeStyles.None, out var date)
                || _pivot is not null && DateOnly.TryParseExact(text, Whole, _culture, DateTimeStyles.None, out date)
            ) && date.Year is >= FirstYear and <= LastYear;
        day = read ? date.DayNumber : 0;
        return read;
    }

    /// <summary>The same form with day and month in each other's place.</summary>
    public DateText Swapped() => new(Pattern.Replace('M', '#').Replace('d', 'M').Replace('#', 'd'), _pivot);

    /// <summary>A day with its month and day of month in each other's place; null where there is no such day.</summary>
    public static int? Swapped(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return date.Day <= 12 ? new DateOnly(date.Year, date.Day, date.Month).DayNumber : null;
    }

    // With the century, so that a workbook's own dates keep theirs.
    private string Whole => _pivot is null ? Pattern : Pattern.Replace("yy", "yyyy");

    /// <summary>Writes a date as declared, so that a date in a workbook's cell reads like one in a file.</summary>
    public string Write(DateTime moment) =>
        moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString(Whole, CultureInfo.InvariantCulture)
            : moment.ToString(Whole + " HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Why a text is no date, and what to write.</summary>
    public Said Explain(ReadOnlySpan<char> text)
    {
        var shown = RowText.Shown(text);
        if (DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return Said.In($"{shown}: check the year.", $"{shown} : vérifier l’année.");
        if (HasShape(text))
            return Said.In($"{shown} is a day that does not exist.", $"{shown} est un jour qui n’existe pas.");
        if (text.Length > 10 && HasShape(text[..Math.Min(Pattern.Length, text.Length)]))
            return Said.In(
                $"{shown} has a time: write the date alone, {Written(text[..Pattern.Length])}.",
                $"{shown} a une heure : écrire la date seule, {Written(text[..Pattern.Length])}."
            );
        if (text.Length == 5 && text.IndexOfAnyExceptInRange('0', '9') < 0)
            return Said.In(
                $"{shown} looks like Excel's number for a day: format the column as a date, and write {Pattern}.",
                $"{shown} ressemble au nombre qu’Excel a pour un jour : donner à la colonne le format date, "
                    + $"et écrire {Pattern}."
            );
        var copy = text.ToString();
        var fitting = Common
            .Where(pattern =>
                pattern != Pattern
                && DateOnly.TryParseExact(copy, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            )
            .DistinctBy(pattern => pattern.Replace("MM", "M").Replace("dd", "d"))
            .ToList();
        if (fitting is ["yyyy-M-d"] && Pattern == "yyyy-MM-dd")
        {
            var day = DateOnly.ParseExact(copy, "yyyy-M-d", CultureInfo.InvariantCulture);
            return Said.In(
                $"{shown}: write {day:yyyy-MM-dd}, with two digits for month and day.",
                $"{shown} : écrire {day:yyyy-MM-dd}, avec deux chiffres pour le mois et le jour."
            );
        }
        if (fitting.Count == 0)
            return Said.In(
                $"{shown} is no date: write {Pattern}, e.g. {Written("")}.",
                $"{shown} n’est pas une date : écrire {Pattern}, p. ex. {Written("")}."
            );
        var other =
            fitting.Count > 1
                ? Said.In(
                    $" (or {fitting[1]}: only the practice knows)",
                    $" (ou {fitting[1]} : le cabinet seul le sait)"
                )
                : Said.Nothing;
        return Said.In(
            $"{shown} is not written as {Pattern}: write it so, or declare `dates: {fitting[0]}` in "
                + $"export.yaml{other}.",
            $"{shown} n’est pas écrit comme {Pattern} : l’écrire ainsi, ou déclarer `dates: {fitting[0]}` dans "
                + $"export.yaml{other}."
        );
    }

    private string Written(ReadOnlySpan<char> text) =>
        text.Length > 0 ? text.ToString() : new DateOnly(2026, 10, 31).ToString(Pattern, CultureInfo.InvariantCulture);

    private bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length != Pattern.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLetter(Pattern[i]) ? !char.IsAsciiDigit(text[i]) : text[i] != Pattern[i])
                return false;
        return true;
    }
}
