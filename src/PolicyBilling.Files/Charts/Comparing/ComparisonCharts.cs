using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>The charts of a comparison, in the order they are read.</summary>
public static class ComparisonCharts
{
    /// <summary>Names of the charts that not every comparison has.</summary>
    public static readonly IReadOnlyList<string> Sometimes = [EffectsChart.Name, RecoveryChart.Name];

    /// <summary>Every chart of a comparison, in a language (<c>en</c>, <c>fr</c>); recovery only where statements
    /// went out, what policies did only where they changed.</summary>
    public static IReadOnlyList<Chart> All(Comparison comparison, string language)
    {
        var texts = new ComparisonTexts(comparison, language);
        return
        [
            WalkChart.Of(comparison, texts),
            ReceivablesChart.Of(comparison.MonthEnds, comparison.LeftOut, texts.Charts),
            MigrationChart.Of(comparison, texts),
            .. comparison.Decisions.Waterfall is { } waterfall
                ? [EffectsChart.Of(comparison, waterfall, texts)]
                : Array.Empty<Chart>(),
            .. comparison.Recovery.Any(age => age.Statements > 0)
                ? [RecoveryChart.Of(comparison.Recovery, texts)]
                : Array.Empty<Chart>(),
            MeasuresChart.Of(comparison, texts),
        ];
    }
}
