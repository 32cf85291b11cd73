using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>What became of the money in each bucket: the share that was paid, written off, that aged on, that
/// stayed.</summary>
internal static class MigrationChart
{
    public static Chart Of(Comparison comparison, ComparisonTexts texts)
    {
        var rows = comparison.Migration.Rows.Where(row => row.From <= Origin.Over90).ToList();
        var open = rows.Sum(row => row.Opening);
        var other = rows.Sum(row => row.Other);
        var title = texts.MigrationTitle(
            open,
            rows.Sum(row => row.Paid),
            rows.Where(row => row.From < Origin.Over90).Sum(row => row.To.Over90)
        );
        var leftOut = comparison.Walk.OpeningLeftOut;
        var note = string.Join(
            ' ',
            new[]
            {
                leftOut == 0 ? null : texts.LeftOutAmong(leftOut),
                other == 0 ? null : texts.OtherNotDrawn(other),
            }.OfType<string>()
        );
        var figure = new Figure(
            [.. Enumerable.Range(0, Ways(rows[0], texts).Count).Select(way => Panel(rows, way, texts))],
            Lying: true,
            note.Length == 0 ? null : note
        );
        return new(
            "migration",
            title,
            texts.MigrationSentence(rows) + (note.Length == 0 ? "" : $" {note}"),
            MigrationTable.Of(comparison.Migration, texts.Labels),
            open == 0 ? Figure.None : figure
        );
    }

    /// <summary>Where a bucket's money went.</summary>
    public static IReadOnlyList<(string Name, decimal Amount, Shade Shade)> Ways(
        MigrationRow row,
        ComparisonTexts texts
    ) =>
        [
            (texts.Labels.Paid, row.Paid, Shade.Fall),
            (texts.Labels.WrittenOff, row.WrittenOff, Shade.WriteOff),
            (texts.Labels.AgedOn, row.AgedOn, Shade.PatientOver),
            (texts.Labels.Stayed, row.Stayed, Shade.Patient60),
        ];

    private static Panel Panel(List<MigrationRow> rows, int place, ComparisonTexts texts)
    {
        var bars = rows.Select(
            (row, at) =>
            {
                var way = Ways(row, texts)[place];
                return row.Opening == 0 || way.Amount == 0
                    ? new Bar(at, 0.62, 0, 0, way.Shade, texts.Charts.None)
                    : new Bar(
                        at,
                        0.62,
                        0,
                        way.Amount / row.Opening * 100,
                        way.Shade,
                        texts.Charts.SharePercent(way.Amount / row.Opening)
                    );
            }
        );
        return new(
            Ways(rows[0], texts)[place].Name,
            [.. rows.Select((row, at) => new Mark(at, texts.AgeAndOpen(row.From, row.Opening)))],
            [.. bars]
        )
        {
            Full = 100,
        };
    }
}
