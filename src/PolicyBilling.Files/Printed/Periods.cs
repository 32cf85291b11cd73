using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>What a heading says of the age of what stands under it.</summary>
/// <param name="From">The first day; -1 for "current".</param>
/// <param name="To">The last day; null for "over".</param>
/// <param name="IsSingle">Whether one number alone is named: "30 Days".</param>
internal sealed record Period(int From, int? To, bool IsSingle)
{
    public bool IsCurrent => From == -1;
}

/// <summary>Reads ages from headings: <c>0-30</c>, <c>31 à 60 jours</c>, <c>&gt; 90</c>, <c>91+</c>, <c>Current</c>,
/// <c>60 Days</c>.</summary>
internal static partial class Periods
{
    private const int MostDays = 400;

    /// <summary>The period of a heading; null for none.</summary>
    public static Period? Of(string heading)
    {
        if (ColumnMeanings.Role(heading) is { } said)
            return OfBucket(ColumnMeanings.Bucket(said));
        var plain = Words.Plain(heading);
        if (heading.Length is 0 or > 40)
            return null;
        var numbers = Number()
            .Matches(heading)
            .Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        if (numbers.Count == 0)
            return Words.Known.Is(Digitless(plain), "current") ? new Period(-1, 0, false) : null;
        if (numbers.Count > 2 || numbers.Any(number => number > MostDays) || Foreign(plain))
            return null;
        if (numbers.Count == 2)
            return numbers[0] < numbers[1] ? new Period(numbers[0], numbers[1], false) : null;
        var open = heading.Contains('>') || heading.Contains('+') || Words.Known.Holds(heading, "over");
        if (open)
            return numbers[0] >= 30 ? new Period(numbers[0], null, false) : null;
        return heading.Contains('<') || IsUnder(plain) ? new Period(0, numbers[0], false)
            : numbers[0] is 30 or 60 or 90 or 120 or 150 or 180 ? new Period(numbers[0], null, true)
            : null;
    }

    private static Period? OfBucket(int bucket) =>
        bucket switch
        {
            0 => new(0, 30, false),
            1 => new(31, 60, false),
            2 => new(61, 90, false),
            3 => new(91, MostDays, false),
            _ => null,
        };

    /// <summary>The bucket of a period, 0 to 3; -1 where it lies over a border.</summary>
    public static int Bucket(Period period) =>
        period switch
        {
            { IsCurrent: true } => 0,
            { IsSingle: true, From: 30 } => 1,
            { IsSingle: true, From: 60 } => 2,
            { IsSingle: true } => 3,
            { To: null, From: >= 90 } => 3,
            { To: null } => -1,
            { To: <= 31 } => 0,
            { From: >= 30 and <= 31, To: <= 61 } => 1,
            { From: >= 60 and <= 61, To: <= 91 } => 2,
            { From: >= 90 } => 3,
            _ => -1,
        };

    // "bis 30", "au 30": between two numbers the word says no more than a dash.
    private static bool IsUnder(string plain) =>
        Words.Known.Holds(plain, "under") || plain.Split(' ')[0] is "bis" or "to" or "au" or "hasta" or "a";

    private static string Digitless(string plain) =>
        plain.Replace("days", "").Replace("jours", "").Replace("dias", "").Replace("tage", "").Trim();

    // "Last 90 day payments" is no age. Words beside the numbers are those of days, of "over", of "current".
    private static bool Foreign(string plain) =>
        Words
            .Known.Without(plain, "current")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(word =>
                !word.All(char.IsDigit)
                && !Units.Contains(word)
                && !Words.Known.Is(word, "over")
                && !Words.Known.Holds(word, "under")
                && !Between.Contains(word)
            );

    private static readonly string[] Between =
        "plus de mas more than and et au dela y und mehr less moins que menos weniger als up jusqu".Split(' ');

    private static readonly string[] Units =
    [
        "day",
        "days",
        "jour",
        "jours",
        "j",
        "d",
        "dia",
        "dias",
        "tag",
        "tage",
        "tagen",
        "t",
        "a",
        "to",
        "bis",
        "au",
        "hasta",
        "over",
        "past",
        "due",
        "older",
        "aging",
        "ageing",
        "anciennete",
        "antiguedad",
        "alter",
        "age",
        "aged",
        "jrs",
        "jr",
    ];

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
