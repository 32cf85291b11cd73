using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Charts.Backtests;

/// <summary>What statements brought in for what they cost, by how long the money had been the patient's to pay; where
/// their cost is not given, the share that came in.</summary>
internal static class RecoveryByAgeChart
{
    public const string Name = "backtest-by-age";

    // Bars of one age stand side by side, the shortest days first.
    private const double Apart = 0.27;
    private static readonly Shade[] Shades = [Shade.Patient30, Shade.Patient60, Shade.Now];

    /// <summary>The chart; null while no days are over.</summary>
    public static Chart? Of(PolicyBacktest policies, string suffix, string whose, BacktestTexts texts)
    {
        var perCost = policies.CostPerStatement is > 0;
        // One set of month-ends for all bars: those whose longest days are over.
        var longest = Backtest.Windows.LastOrDefault(days => policies.Ages.Any(age => Known(age, days).IsKnown));
        if (longest == 0)
            return null;
        Recovery Of(AgeResult age, int days) =>
            Recovery.Of(age.MonthEnds.Where(cohort => cohort.Within(longest) is not null), days);
        decimal? Value(AgeResult age, int days) =>
            policies.CostPerStatement is { } cost and > 0 ? Of(age, days).PerCost(cost) : Of(age, days).Share;
        var known = Backtest.Windows.Where(days => policies.Ages.Any(age => Value(age, days) is not null)).ToList();
        if (known.Count == 0)
            return null;
        var (days, ages) = (known[^1], policies.Ages.Where(age => Value(age, known[^1]) is not null).ToList());
        var note = texts.AgeNote(
            longest,
            policies.Ages[0].MonthEnds.Count(cohort => cohort.Within(longest) is not null)
        );
        Func<decimal, string> write = perCost ? texts.Rate : share => texts.Common.SharePercent(share);
        var title = texts.AgeTitle(
            days,
            ages.Where((_, place) => place == 0 || place == ages.Count - 1)
                .Select(age => $"{texts.Common.Age(age.Bucket)} {write(Value(age, days)!.Value)}"),
            perCost
        );
        string Said(AgeResult age, int window) =>
            texts.In(window, Value(age, window) is { } value ? write(value) : texts.Common.None);
        var sentence = texts.AgeSentence(
            perCost,
            policies.Ages.Select(age =>
                $"{texts.Common.Age(age.Bucket)} " + $"{string.Join(", ", known.Select(window => Said(age, window)))}"
            )
        );
        var bars = new List<Bar>();
        foreach (var age in policies.Ages)
            for (var window = 0; window < known.Count; window++)
                if (Value(age, known[window]) is { } value)
                    bars.Add(
                        new(
                            age.Bucket + (window - (known.Count - 1) / 2.0) * Apart,
                            Apart - 0.03,
                            0,
                            value,
                            Shades[window],
                            window == known.Count - 1 ? write(value) : null,
                            Bold: true
                        )
                    );
        var last = policies.Ages[^1];
        var panel = new Panel(
            null,
            [.. policies.Ages.Select(age => new Mark(age.Bucket, texts.Common.Age(age.Bucket)))],
            bars
        )
        {
            Scale = write,
            SideLabels =
            [
                .. known
                    .Select((window, i) => (Days: window, Value: Value(last, window), Shade: i))
                    .Where(side => side.Value is not null)
                    .Select(side => new SideLabel(side.Value!.Value, texts.Labels.In(side.Days), Shade.Text)),
            ],
        };
        return new Chart(
            Name + suffix,
            whose + title,
            $"{sentence} {note}",
            Table(policies, known, Of, texts),
            new Figure([panel], Note: note)
        );
    }

    private static Recovery Known(AgeResult age, int days) => Recovery.Of(age.MonthEnds, days);

    private static Report Table(
        PolicyBacktest policies,
        List<int> known,
        Func<AgeResult, int, Recovery> of,
        BacktestTexts texts
    ) =>
        Report.Table<AgeResult>(
            Name,
            policies.Ages,
            [
                new(texts.Labels.Clock, CellFormat.Text, 24, age => texts.Common.Age(age.Bucket)),
                new(texts.Common.Statements, CellFormat.Count, 12, age => of(age, known[^1]).Done.Statements),
                .. known.SelectMany(days =>
                    new Column<AgeResult>[]
                    {
                        new(
                            texts.Labels.AskedOfThese(days),
                            CellFormat.Money,
                            16,
                            age => of(age, days) is { IsKnown: true } recovery ? recovery.Asked : null
                        ),
                        new(
                            texts.Labels.RecoveredIn(days),
                            CellFormat.Money,
                            16,
                            age => of(age, days) is { IsKnown: true } recovery ? recovery.After.Recovered : null
                        ),
                    }
                ),
            ]
        );
}
