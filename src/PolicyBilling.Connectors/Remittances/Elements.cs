using System.Globalization;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>Reads elements of segments strictly: what is no amount or no day refuses the file.</summary>
internal sealed class Elements(FileFaults faults)
{
    private const int LongestAmount = 15,
        FirstYear = 2000,
        LastYear = 2099;

    /// <summary>An element that must be there.</summary>
    public string Text(Segment segment, int element) =>
        segment[element] is { Length: > 0 } text
            ? text
            : throw faults.Refuse(segment, faults.Missing(Name(segment, element)));

    /// <summary>An amount in cents that must be there: <c>100</c>, <c>100.5</c>, <c>-25</c>, <c>.75</c>.</summary>
    public long Cents(Segment segment, int element) =>
        Parse(Text(segment, element))
        ?? throw faults.Refuse(segment, faults.NoAmount(Name(segment, element), segment[element]));

    /// <summary>A day that must be there: CCYYMMDD.</summary>
    public DateOnly Day(Segment segment, int element)
    {
        var text = Text(segment, element);
        return
            DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear
            ? day
            : throw faults.Refuse(segment, faults.NoDay(Name(segment, element), text));
    }

    /// <summary>What a word of a list stands for.</summary>
    public T Word<T>(Segment segment, int element, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(segment, element), out var meaning)
            ? meaning
            : throw faults.Refuse(
                segment,
                faults.NoWord(Name(segment, element), segment[element], string.Join(", ", words.Keys))
            );

    /// <summary>An element's name in the standard, such as <c>CLP03</c>.</summary>
    public static string Name(Segment segment, int element) => string.Create(null, $"{segment.Id}{element:00}");

    private static long? Parse(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        if (
            digits.Length is 0 or > LongestAmount
            || digits.Length == (point < 0 ? 0 : 1)
            || decimals > 2
            || digits.ContainsAnyExcept("0123456789.")
            || digits.Count('.') > 1
        )
            return null;
        var cents = 0L;
        foreach (var digit in digits)
            if (digit != '.')
                cents = cents * 10 + digit - '0';
        for (; decimals < 2; decimals++)
            cents *= 10;
        return text[0] == '-' ? -cents : cents;
    }
}
