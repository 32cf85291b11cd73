using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>What was paid within 30, 60 and 90 days of statements, as a share of what they asked, by the age of the
/// money on them.</summary>
internal static class RecoveryChart
{
    public const string Name = "recovery";

    public static Chart Of(IReadOnlyList<AgeResult> ages, ComparisonTexts texts)
    {
        // The longest days that are over for any statement.
        var days = Backtest.Windows.LastOrDefault(
            days => ages.Any(age => Of(age, days).Share is not null),
            Backtest.Windows[0]
        );
        var figure = new Figure([.. Backtest.Windows.Select(within => Panel(ages, within, texts))], Lying: true);
        return new(
            Name,
            texts.RecoveryTitle(
                [
                    .. from age in ages
                    where Of(age, days).Share is not null
                    select (age.Bucket, Of(age, days).Share!.Value),
                ],
                days
            ),
            texts.RecoverySentence(ages, days),
            Table(ages, texts),
            figure
        );
    }

    private static Recovery Of(AgeResult age, int days) => Recovery.Of(age.MonthEnds, days);

    private static Panel Panel(IReadOnlyList<AgeResult> ages, int days, ComparisonTexts texts) =>
        new(
            texts.Within(days),
            [.. ages.Select((age, row) => new Mark(row, texts.Charts.Age(age.Bucket)))],
            [.. ages.Select((age, row) => Bar(Of(age, days), row, age.Bucket, texts))]
        )
        {
            Full = 100,
        };

    private static Bar Bar(Recovery recovery, int row, int bucket, ComparisonTexts texts) =>
        recovery.Share is { } share
            ? new(
                row,
                0.62,
                0,
                share * 100,
                Shade.Patient30 + bucket,
                $"{texts.Format.Percent(share)} · {texts.Statements(recovery.Done.Statements)}",
                Brief: texts.Format.Percent(share)
            )
            : new(row, 0.62, 0, 0, Shade.Patient30, texts.Charts.None);

    private static Report Table(IReadOnlyList<AgeResult> ages, ComparisonTexts texts) =>
        Report.Table<(AgeResult Age, int Days)>(
            Name,
            [.. ages.SelectMany(age => Backtest.Windows.Select(days => (age, days)))],
            [
                new(texts.Charts.Clock, CellFormat.Text, 24, row => texts.Charts.Age(row.Age.Bucket)),
                new(texts.Window, CellFormat.Text, 10, row => texts.Days(row.Days)),
                new(texts.Charts.Statements, CellFormat.Count, 10, row => Of(row.Age, row.Days).Done.Statements),
                new(texts.AskedOn, CellFormat.Money, 14, row => Of(row.Age, row.Days).Asked),
                new(texts.PaidOfIt, CellFormat.Money, 14, row => Of(row.Age, row.Days).After.Recovered),
                new(
                    texts.Charts.Share,
                    CellFormat.Text,
                    8,
                    row => Of(row.Age, row.Days).Share is { } share ? texts.Format.Percent(share) : texts.Charts.None
                ),
            ]
        );
}
