using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Backtests;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Reports.Backtests;

/// <summary>What a backtest's workbook says of itself.</summary>
public static class BacktestCover
{
    /// <summary>The cover for a backtest, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Cover Of(Backtest backtest, string language)
    {
        var (labels, words) = (new BacktestLabels(Labels.In(language)), new CoverLabels(language));
        var format = new TextFormat(language, backtest.Currency);
        var (first, last) = (format.Date(backtest.MonthEnds[0]), format.Date(backtest.MonthEnds[^1]));
        return new(
            labels.Title(backtest.MonthEnds.Count, first, last),
            backtest.Practice,
            backtest.AsOf,
            words.Language
        )
        {
            About = labels.Notes,
            Alarms =
            [
                .. CoverAlarms.Problems(backtest.Problems, null, words),
                .. CoverAlarms.NotExported(backtest.NotExported, words),
            ],
        };
    }
}
