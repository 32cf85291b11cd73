using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Charts.Backtests;

/// <summary>What came in of what each rule asked for, and of what was held.</summary>
internal static class RecoveryByRuleChart
{
    public const string Name = "backtest-by-rule";

    private const int MostRules = 11;

    private sealed record Line(string Name, Recovery Recovery, Shade Asked, Shade Came);

    /// <summary>The chart; null while no days are over.</summary>
    public static Chart? Of(PolicyBacktest policies, string suffix, string whose, BacktestTexts texts)
    {
        // What goes to the agency or is written off asks nobody.
        var sending = policies
            .Rules.Where(rule => rule.Done is { Agency: 0 } done && done.Statements + done.Calls + done.Letters > 0)
            .ToList();
        var days = Backtest
            .Windows.Reverse()
            .FirstOrDefault(window => sending.Exists(rule => Recovery.Of(rule.MonthEnds, window).IsKnown));
        if (days == 0)
            return null;
        var rules = sending
            .Select(rule => Read(texts.Rule(rule.Policy, rule.Rule, rule.Step), rule.MonthEnds, days))
            .Where(line => line.Recovery.IsKnown)
            .OrderByDescending(line => line.Recovery.Asked)
            .ToList();
        var (asked, came) = (rules.Sum(line => line.Recovery.Asked), rules.Sum(line => line.Recovery.After.Recovered));
        // One left over is named; it takes no more room than "1 other".
        if (rules.Count > MostRules + 1)
            rules =
            [
                .. rules.Take(MostRules),
                Sum(texts.OtherRules(rules.Count - MostRules), [.. rules.Skip(MostRules)]),
            ];
        var held = Read(texts.Labels.HeldAll, [.. policies.Held], days) with
        {
            Asked = Shade.HeldAsked,
            Came = Shade.HeldCame,
        };
        List<Line> lines = [.. rules, .. held.Recovery.IsKnown ? [held] : Array.Empty<Line>()];
        var note = texts.RuleNote(days, policies.Rules[0].MonthEnds.Count(cohort => cohort.Within(days) is not null));
        return new Chart(
            Name + suffix,
            whose + texts.RuleTitle(days, asked, came),
            texts.RuleSentence(
                days,
                lines.Select(line => (line.Name, line.Recovery.Asked, line.Recovery.After.Recovered))
            )
                + " "
                + note,
            Table(lines, days, texts),
            new Figure([Panel(lines, texts)], Lying: true, note)
        );
    }

    private static Line Read(string name, IReadOnlyList<Cohort> cohorts, int days) =>
        new(name, Recovery.Of(cohorts, days), Shade.Before, Shade.Now);

    private static Line Sum(string name, List<Line> lines) =>
        new(
            name,
            lines
                .Select(line => line.Recovery)
                .Aggregate(
                    (a, b) =>
                        new Recovery(
                            Math.Max(a.MonthEnds, b.MonthEnds),
                            a.Done + b.Done,
                            a.Asked + b.Asked,
                            a.After + b.After
                        )
                ),
            Shade.Before,
            Shade.Now
        );

    // What came in lies within what was asked.
    private static Panel Panel(List<Line> lines, BacktestTexts texts) =>
        new(
            null,
            [.. lines.Select((line, row) => new Mark(row, line.Name))],
            [
                .. lines.SelectMany(
                    (line, row) =>
                        new[]
                        {
                            new Bar(
                                row,
                                0.7,
                                0,
                                line.Recovery.Asked,
                                line.Asked,
                                texts.ShareOf(
                                    line.Recovery.Asked,
                                    line.Recovery.After.Recovered,
                                    // The first row says which bar is which.
                                    isFirst: row == 0
                                ),
                                Brief: texts.ShareOf(line.Recovery.Asked, line.Recovery.After.Recovered)
                            ),
                            new Bar(row, 0.38, 0, line.Recovery.After.Recovered, line.Came),
                        }
                ),
            ]
        );

    private static Report Table(List<Line> lines, int days, BacktestTexts texts) =>
        Report.Table<Line>(
            Name,
            lines,
            new(texts.Labels.RuleOrStep, CellFormat.Text, 44, line => line.Name),
            new(texts.Common.Accounts, CellFormat.Count, 10, line => line.Recovery.Done.Accounts),
            new(texts.Labels.Asked, CellFormat.Money, 16, line => line.Recovery.Asked),
            new(texts.Labels.RecoveredIn(days), CellFormat.Money, 16, line => line.Recovery.After.Recovered)
        );
}
