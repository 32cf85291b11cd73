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
            days => ages.Any(age => Recovery.Of(age.MonthEnds, days).Share is not null),
            Backtest.Windows[0]
        );
        // One set of months for all of them: the statements whose longest days are over.
        List<AgeResult> over =
        [
            .. ages.Select(age =>
                age with
                {
                    MonthEnds = [.. age.MonthEnds.Where(month => month.Within(days) is not null)],
                }
            ),
        ];
        var known = over.Where(age => Of(age, days).Share is not null).ToList();
        var note = texts.RecoveryNote(days);
        var figure = new Figure(
            [.. Backtest.Windows.Where(within => within <= days).Select(within => Panel(over, within, texts))],
            Lying: true,
            note
        );
        return new(
            Name,
            texts.RecoveryTitle([.. known.Select(age => (age.Bucket, Of(age, days).Share!.Value))], days),
            known.Count == 0 ? texts.NoDaysOver : $"{texts.RecoverySentence(over, days)} {note}",
            Table(over, days, texts),
            known.Count == 0 ? Figure.None : figure
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
                texts.ShareOf(share, recovery.Asked),
                Brief: texts.Charts.SharePercent(share)
            )
            : new(row, 0.62, 0, 0, Shade.Patient30, texts.Charts.None);

    private static Report Table(IReadOnlyList<AgeResult> ages, int longest, ComparisonTexts texts) =>
        Report.Table<(AgeResult Age, int Days)>(
            Name,
            [.. ages.SelectMany(age => Backtest.Windows.Where(days => days <= longest).Select(days => (age, days)))],
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
                    row =>
                        Of(row.Age, row.Days).Share is { } share ? texts.Charts.SharePercent(share) : texts.Charts.None
                ),
            ]
        );
}
