using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Pages.Month;

/// <summary>One measure of whether things get better.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Target">The target in words; empty where there is none.</param>
/// <param name="Goal">The target as a number; null where there is none.</param>
/// <param name="Verdict">Better or worse, and what it was; empty where nothing was before.</param>
/// <param name="Css">What the verdict's colour and arrow mean.</param>
/// <param name="Value">The value now.</param>
/// <param name="Months">The values at the month-ends.</param>
public sealed record MeasureLine(
    string Name,
    string Target,
    decimal? Goal,
    string Verdict,
    string Css,
    string Value,
    IReadOnlyList<decimal> Months
)
{
    /// <summary>Which accounts stand behind it, as the list of accounts filters; empty where it is none's.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Whether the bars of the month-ends show it.</summary>
    public bool InBars { get; init; }
}

/// <summary>Is it getting better?</summary>
public static class Better
{
    private static readonly string[] Shown =
    [
        "over_90_share",
        "days_in_ar",
        "ar_to_production",
        "collections_to_net_production",
    ];

    /// <summary>The answer in a sentence.</summary>
    public static string Answer(MonthFacts facts) =>
        facts.Content.Measures.FirstOrDefault(measure => measure.Name == Shown[0]) is { } share
            ? facts.Words.BetterAnswer(share, Labels(facts).Value(share, share.Last), Before(share, facts))
            : facts.Words.NoTrend;

    /// <summary>The measures that have a value, and what patients and insurers owe.</summary>
    public static IReadOnlyList<MeasureLine> Lines(MonthFacts facts) =>
        [
            .. facts
                .Content.Measures.Where(measure => Shown.Contains(measure.Name) && measure.Last.Value is not null)
                .Select(measure => Line(measure, facts)),
            .. Owed(facts),
        ];

    private static MeasureLine Line(Measure measure, MonthFacts facts)
    {
        var labels = Labels(facts);
        return new(
            labels.Title(measure.Name),
            labels.Target(measure),
            measure.Good,
            measure.SinceMonth == Trend.None ? "" : facts.Words.Verdict(measure.SinceMonth, Before(measure, facts)),
            Css(measure.SinceMonth, measure.Last.Value >= measure.Before.Value),
            labels.Value(measure, measure.Last),
            Known(measure)
        )
        {
            Filter = measure.Name == Shown[0] && measure.Last.Value > 0 ? "over90=yes" : "",
        };
    }

    private static IEnumerable<MeasureLine> Owed(MonthFacts facts)
    {
        var ends = facts.Content.MonthEnds;
        if (ends.Count == 0)
            yield break;
        foreach (
            var (name, values) in new[]
            {
                (facts.Words.FromPatients, ends.Select(end => end.Patients.Total).ToList()),
                (facts.Words.FromInsurers, ends.Select(end => end.Insurers.Total).ToList()),
            }
        )
        {
            var change = ends.Count > 1 ? values[^1] - values[^2] : 0;
            yield return new(
                name,
                "",
                null,
                ends.Count > 1 ? facts.Words.MoreOrLess(change) : "",
                Css(
                    change > 0 ? Trend.Worse
                        : change < 0 ? Trend.Better
                        : Trend.Same,
                    change > 0
                ),
                facts.Money(values[^1]),
                values
            )
            {
                InBars = ends.Count > 1,
            };
        }
    }

    private static string Css(Trend trend, bool up) =>
        trend switch
        {
            Trend.Same or Trend.None => "flat",
            _ => $"{(up ? "up" : "down")} {(trend == Trend.Better ? "good" : "bad")}",
        };

    // A month without a value would be drawn as zero.
    private static IReadOnlyList<decimal> Known(Measure measure) =>
        [.. measure.Values.Where(value => value.Value is not null).Select(value => value.Value!.Value)];

    private static string Before(Measure measure, MonthFacts facts) => Labels(facts).Value(measure, measure.Before);

    private static MeasureLabels Labels(MonthFacts facts) => new(facts.Content.Language, facts.Plan.Currency);
}
