using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Backtests;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Charts.Backtests;

/// <summary>The charts of a look back, in the order they are read: for each set of policies by rule and by
/// age.</summary>
public static class BacktestCharts
{
    /// <summary>Names of charts that are not always drawn: other policies need not be held against the practice's,
    /// and days need not be over.</summary>
    public static readonly IReadOnlyList<string> Sometimes =
    [
        .. from side in new[] { "", Tried }
        from name in new[] { RecoveryByRuleChart.Name, RecoveryByAgeChart.Name }
        select name + side,
    ];

    private const string Tried = "-tried";

    /// <summary>Every chart of a look back, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Chart> All(Backtest backtest, string language)
    {
        var texts = new BacktestTexts(
            new TextFormat(language, backtest.Currency),
            new BacktestLabels(Labels.In(language)),
            new Titles(backtest.Titles, language)
        );
        return
        [
            .. backtest.Policies.SelectMany(
                (policies, side) =>
                {
                    var (suffix, whose) = (
                        side == 0 ? "" : Tried,
                        backtest.Policies.Count == 1 ? "" : texts.Whose(policies)
                    );
                    return new[]
                    {
                        RecoveryByRuleChart.Of(policies, suffix, whose, texts),
                        RecoveryByAgeChart.Of(policies, suffix, whose, texts),
                    }.OfType<Chart>();
                }
            ),
        ];
    }
}
