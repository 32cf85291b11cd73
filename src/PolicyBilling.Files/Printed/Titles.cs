using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>What the lines above the table say: as of which day, and which accounts were left out.</summary>
internal static partial class Titles
{
    /// <summary>The dates that may be the report's day, those behind words for it first.</summary>
    public static List<PrintedDate> AsOf(ReportTable table)
    {
        List<PrintedDate> named = [],
            other = [];
        foreach (var title in table.Titles)
        {
            var dates = PrintedDates.In(title).ToList();
            for (var i = 0; i < dates.Count; i++)
            {
                var before = title[..dates[i].At];
                // Of a span the last day counts.
                if (i + 1 < dates.Count && IsSpan(title[dates[i].At..dates[i + 1].At]))
                    continue;
                var words = Words.Plain(before);
                var isNamed =
                    Words.Known.Found(words.Length > 24 ? words[^24..] : words, "as_of") is { } word && word != "date";
                (isNamed && !Words.Known.Holds(before, "filters.last-payment-before") ? named : other).Add(
                    dates[i].Date
                );
            }
        }
        return named.Count > 0 ? named : other;
    }

    /// <summary>The first day of the span that the titles name; null for none.</summary>
    public static PrintedDate? SpanStart(ReportTable table)
    {
        foreach (var title in table.Titles)
            if (PrintedDates.In(title).ToList() is { Count: >= 2 } dates && IsSpan(title[dates[0].At..dates[1].At]))
                return dates[0].Date;
        return null;
    }

    /// <summary>What limits the report: each filter's name and the words that say so.</summary>
    public static List<(string Filter, string Seen)> Filters(ReportTable table)
    {
        var found = new List<(string, string)>();
        foreach (var title in table.Titles)
        {
            foreach (Match match in Labelled().Matches(title))
                if (Filter(match.Groups["label"].Value) is { } filter && !IsEverything(match.Groups["value"].Value))
                    found.Add((filter, match.Value.Trim()));
            if (Top().Match(title) is { Success: true } top)
                found.Add(("top", top.Value));
        }
        return [.. found.DistinctBy(pair => pair.Item1)];
    }

    private static bool IsSpan(string between) =>
        between.Length < 26
        && Span()
            .IsMatch(
                Regex.Replace(between, @"^[\d/.\-]+|^\w+\s+\d+,?\s+\d{4}|^\d{1,2}\.?[\s-]+\p{L}+\.?[\s-]+\d{4}", "")
            );

    private static string? Filter(string label) =>
        Words
            .Known.Keys("filters")
            .FirstOrDefault(filter =>
                Words.Known.Is(label, $"filters.{filter}")
                || Words.Known.Found(label, $"filters.{filter}") is { } phrase
                    && Words.Plain(label).EndsWith(phrase, StringComparison.Ordinal)
            );

    private static bool IsEverything(string value)
    {
        var plain = Words.Plain(value);
        return plain.Length == 0
            || plain is "0" or "0 00"
            || plain.Split(' ').All(word => Words.Known.Is(word, "everything"));
    }

    // "Providers: <ALL> - <ALL>   Min Balance: 25.00"
    [GeneratedRegex(
        @"(?<label>[\p{L}][\p{L}\p{M}'’. ()/]{2,45}?)\s*:\s*(?<value>[^:]*?)(?=\s{2,}|$|[;|]|\s\p{L}[\p{L} ]{2,30}:)"
    )]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?i)\b(top|premiers|primeros|ersten|first|los)\s+\d+\b[^;)]*")]
    private static partial Regex Top();

    [GeneratedRegex(@"(?i)^\s*(-|–|—|to|thru|through|au|à|al|a|bis|hasta|until)\s*$")]
    private static partial Regex Span();
}
