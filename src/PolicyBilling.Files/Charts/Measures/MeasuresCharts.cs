using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Charts.Measures;

/// <summary>The charts of the measures: what is owed and what came in, and what is expected of both.</summary>
public static class MeasuresCharts
{
    /// <summary>Every chart, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Chart> All(PracticeMeasures measures, string language)
    {
        var texts = new ChartTexts(new TextFormat(language, measures.Currency));
        return
        [
            ReceivablesChart.Of(measures.MonthEnds, measures.LeftOutTypes, texts, measures.Forecast),
            CollectionsChart.Of(measures.MonthEnds, measures.Forecast, texts),
        ];
    }
}
