using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Charts.Measures;

/// <summary>The charts of the measures: what is owed and what came in, and what is expected of both.</summary>
public static class MeasuresCharts
{
    /// <summary>The chart that not every practice has.</summary>
    public const string Sometimes = "collections";

    /// <summary>Every chart, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Chart> All(PracticeMeasures measures, string language)
    {
        var texts = new ChartTexts(new TextFormat(language, measures.Currency));
        return
        [
            ReceivablesChart.Of(measures.MonthEnds, measures.LeftOutTypes, texts, measures.Forecast),
            // An aging report says nothing of what came in.
            .. measures.Debt is null ? [] : new[] { CollectionsChart.Of(measures.MonthEnds, measures.Forecast, texts) },
        ];
    }
}
