using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>The share of receivables older than 90 days at each month-end, against the practice's target.</summary>
internal static class Over90Chart
{
    private const string Target = "over_90_share";

    public static Chart Of(
        IReadOnlyList<MonthEnd> ends,
        IReadOnlyList<string> leftOut,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> targets,
        ChartTexts texts
    )
    {
        var last = ends[^1];
        var (good, act) = Figures(targets);
        var note = last.LeftOut == 0 ? null : texts.NotInBars(last.LeftOut, leftOut);
        var sentence = texts.Over90Sentence(last, ends[0], ends.Count, good, act);
        var panel = new Panel(
            null,
            [.. ends.Select((end, place) => ReceivablesChart.MarkOf(place, end.Day, texts))],
            [.. Bars(ends, texts)]
        )
        {
            Scale = percent => texts.Format.Percent(percent / 100),
            Bands = [.. Bands(good, act, texts)],
        };
        return new Chart(
            "over-90",
            texts.Over90Title(last.Over90Share, good),
            note is null ? sentence : $"{sentence} {note}",
            Table(ends, texts),
            new Figure([panel], Note: note)
        );
    }

    // One figure is a target; two are a good one and one to act on. Both are in percent.
    private static (decimal? Good, decimal? Act) Figures(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> targets
    ) =>
        targets.TryGetValue(Target, out var figures)
            ? (Figure(figures, "good") ?? Figure(figures, "target"), Figure(figures, "act"))
            : (null, null);

    private static decimal? Figure(IReadOnlyDictionary<string, decimal> figures, string name) =>
        figures.TryGetValue(name, out var figure) ? figure : null;

    private static IEnumerable<Bar> Bars(IReadOnlyList<MonthEnd> ends, ChartTexts texts)
    {
        for (var place = 0; place < ends.Count; place++)
        {
            var (share, isLast) = (ends[place].Over90Share ?? 0, place == ends.Count - 1);
            var label = ends[place].Over90Share is null ? texts.None : texts.Format.Percent(share);
            yield return new(place, 0.62, 0, share * 100, isLast ? Shade.Now : Shade.Before, label, isLast);
        }
    }

    private static IEnumerable<Band> Bands(decimal? good, decimal? act, ChartTexts texts)
    {
        if (good is { } target)
            yield return new(0, target, Shade.Good, target, texts.TargetLine(target / 100));
        if (act is { } from)
            yield return new(from, null, Shade.Act, from, texts.ActLine(from / 100));
    }

    private static Report Table(IReadOnlyList<MonthEnd> ends, ChartTexts texts) =>
        Report.Table<MonthEnd>(
            "over-90",
            ends,
            [
                new(texts.Month, CellFormat.Date, 12, end => end.Day),
                new(texts.Over90, CellFormat.Money, 14, end => end.Receivables.Over90),
                new(texts.Receivables, CellFormat.Money, 14, end => end.Receivables.Total),
                new(
                    texts.Share,
                    CellFormat.Text,
                    8,
                    end => end.Over90Share is { } share ? texts.Format.Percent(share) : texts.None
                ),
                new(texts.LeftOut, CellFormat.Money, 14, end => end.LeftOut),
            ]
        );
}
