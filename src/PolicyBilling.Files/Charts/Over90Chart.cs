using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>The share of receivables older than 90 days at each month-end, against the practice's target.</summary>
internal static class Over90Chart
{
    private const string Name = "over_90_share";

    public static Chart Of(
        IReadOnlyList<MonthEnd> ends,
        IReadOnlyList<string> leftOut,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> targets,
        ChartTexts texts
    )
    {
        var words = new ReceivablesTexts(texts);
        var last = ends[^1];
        var (good, act) = Targets(targets);
        var note = last.LeftOut == 0 ? null : words.NotInBars(last.LeftOut, leftOut);
        var isOwed = ends.Any(end => end.Receivables.Total != 0);
        var sentence = !isOwed
            ? words.NothingOwed(ends.Count, orCredited: false)
            : words.Over90Sentence(last, ends[0], ends.Count, good, act);
        var panel = new Panel(
            null,
            [.. ends.Select((end, place) => ReceivablesChart.MarkOf(place, end.Day, texts))],
            [.. Bars(ends, texts)]
        )
        {
            Scale = percent => texts.Format.Percent(percent / 100),
            Bands = [.. Bands(good, act, words)],
        };
        return new Chart(
            "over-90",
            words.Over90Title(last.Over90Share, good, act),
            note is null ? sentence : $"{sentence} {note}",
            Table(ends, texts),
            isOwed ? new Figure([panel], Note: note) : Figure.None
        );
    }

    // One figure is a target; two are a good one and one to act on. Both are in percent.
    private static (decimal? Good, decimal? Act) Targets(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> targets
    ) =>
        targets.TryGetValue(Name, out var figures)
            ? (Target(figures, "good") ?? Target(figures, "target"), Target(figures, "act"))
            : (null, null);

    private static decimal? Target(IReadOnlyDictionary<string, decimal> figures, string name) =>
        figures.TryGetValue(name, out var figure) ? figure : null;

    private static IEnumerable<Bar> Bars(IReadOnlyList<MonthEnd> ends, ChartTexts texts)
    {
        for (var place = 0; place < ends.Count; place++)
        {
            var (share, isLast) = (ends[place].Over90Share ?? 0, place == ends.Count - 1);
            var label = ends[place].Over90Share is null ? texts.None : texts.SharePercent(share);
            yield return new(place, 0.62, 0, share * 100, isLast ? Shade.Now : Shade.Before, label, isLast);
        }
    }

    private static IEnumerable<Band> Bands(decimal? good, decimal? act, ReceivablesTexts words)
    {
        if (good is { } target)
            yield return new(0, target, Shade.Good, target, words.TargetLine(target));
        if (act is { } from)
            yield return new(from, null, Shade.Act, from, words.ActLine(from));
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
                    end => end.Over90Share is { } share ? texts.SharePercent(share, 1) : texts.None
                ),
                new(texts.LeftOut, CellFormat.Money, 14, end => end.LeftOut),
            ]
        );
}
