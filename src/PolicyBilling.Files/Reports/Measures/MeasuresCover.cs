using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>What the measures' workbook says of itself.</summary>
public static class MeasuresCover
{
    /// <summary>The cover for a practice's measures, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Cover Of(PracticeMeasures measures, string language)
    {
        var (labels, words) = (MeasuredLabels.In(language, measures.Currency), new CoverLabels(language));
        return new(labels.Title(measures.AsOf), measures.Practice, measures.AsOf, words.Language)
        {
            About = [labels.Known],
            Alarms =
            [
                .. CoverAlarms.Problems(measures.Problems, null, words),
                .. CoverAlarms.NotExported(measures.NotExported, words),
            ],
        };
    }
}
