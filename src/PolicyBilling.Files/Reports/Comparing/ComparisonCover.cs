using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>What a comparison's workbook says of itself.</summary>
public static class ComparisonCover
{
    /// <summary>The cover for a comparison, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Cover Of(Comparison comparison, string language)
    {
        var (labels, words) = (ComparisonLabels.In(language), new CoverLabels(language));
        var format = new TextFormat(language, comparison.Currency);
        var (from, to, walk) = (format.Date(comparison.From), format.Date(comparison.To), comparison.Walk);
        return new(labels.FromTo(from, to), comparison.Practice, comparison.To, words.Language)
        {
            About = new CoverTexts(language).Comparison,
            Alarms =
            [
                .. CoverAlarms.Problems(comparison.Problems, labels.Common.Problems, words),
                .. CoverAlarms.NotExported(comparison.NotExported, words),
            ],
            Totals =
            [
                new([labels.BalanceOn(from), null, walk.Opening.Balance, null]),
                .. walk
                    .Lines.Where(line => line.Line != WalkLines.AgedOn)
                    .Select(line => new Row([labels.Of(line.Line), line.Entries, line.Moved.Balance, null])),
                new([labels.BalanceOn(to), null, walk.Closing.Balance, null], RowKind.Total),
            ],
        };
    }
}
