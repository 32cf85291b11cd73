using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts.Measures;

/// <summary>What patients and insurers paid in the month up to each month-end, less what went back; and paler, what is
/// expected.</summary>
internal static class CollectionsChart
{
    public static Chart Of(IReadOnlyList<MonthEnd> ends, Forecast? forecast, ChartTexts texts)
    {
        const double thickness = 0.62;
        var words = new ReceivablesTexts(texts);
        var isEmpty = ends.All(end => end.Activity.Collections == 0);
        var average = ends.Average(end => end.Activity.Collections);
        var title = words.CollectionsTitle(ends[^1].Activity.Collections, ends[^1].Day, average, ends.Count);
        List<Mark> marks = [.. ends.Select((end, place) => ReceivablesChart.MarkOf(place, end.Day, texts))];
        List<Bar> bars =
        [
            .. ends.Select(
                (end, place) =>
                    new Bar(
                        place,
                        thickness,
                        0,
                        end.Activity.Collections,
                        place == ends.Count - 1 ? Shade.Now : Shade.Before
                    )
            ),
            Value(0),
            Value(ends.Count - 1),
        ];
        List<Whisker> whiskers = [];
        foreach (var month in forecast?.Months ?? [])
        {
            bars.Add(new(marks.Count, thickness, 0, month.Collections.Amount, Shade.Before, Pale: true));
            if (month.Collections.Band is { } band)
                whiskers.Add(new(marks.Count, band.Low, band.High));
            var top = month.Collections.Band?.High ?? month.Collections.Amount;
            if (month == forecast!.Months[^1])
                bars.Add(
                    new(marks.Count, thickness, top, top, Shade.Now, texts.About(month.Collections.Amount), Pale: true)
                );
            marks.Add(new(marks.Count, texts.Format.ShortMonth(month.Day), texts.Forecast));
        }
        return new Chart(
            MeasuresCharts.Sometimes,
            title,
            isEmpty ? words.NothingCollected(ends.Count) : Sentence(title, forecast, words),
            Table(ends, forecast, texts),
            isEmpty
                ? Figure.None
                : new Figure(
                    [new(null, marks, bars) { Scale = texts.Money, Whiskers = whiskers }],
                    Note: forecast is null ? null : words.PaleIsForecast(forecast)
                )
        );

        Bar Value(int place)
        {
            var (value, isLast) = (ends[place].Activity.Collections, place == ends.Count - 1);
            return new(place, thickness, value, value, Shade.Now, texts.Money(value), isLast);
        }
    }

    private static string Sentence(string title, Forecast? forecast, ReceivablesTexts words) =>
        forecast?.Months[^1] is { } month
            ? $"{title}. {words.CollectionsForecast(month.Day, month.Collections)} {words.PaleIsForecast(forecast)}"
            : $"{title}.";

    private static Report Table(IReadOnlyList<MonthEnd> ends, Forecast? forecast, ChartTexts texts) =>
        Report.Table<(DateOnly Day, decimal Amount, ForecastBand? Band)>(
            "collections",
            [
                .. ends.Select(end => (end.Day, end.Activity.Collections, (ForecastBand?)null)),
                .. (forecast?.Months ?? []).Select(month =>
                    (month.Day, month.Collections.Amount, month.Collections.Band)
                ),
            ],
            new(texts.Month, CellFormat.Date, 12, row => row.Day),
            new(texts.Collections, CellFormat.Money, 16, row => row.Amount),
            new(texts.ForecastLow, CellFormat.Money, 14, row => row.Band?.Low),
            new(texts.ForecastHigh, CellFormat.Money, 14, row => row.Band?.High)
        );
}
