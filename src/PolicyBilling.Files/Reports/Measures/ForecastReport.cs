using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Workbench.Measures;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>The next month-ends with their bands, and the rates behind them.</summary>
internal static class ForecastReport
{
    public static Report? Of(Forecast? forecast, MeasuredLabels labels)
    {
        if (forecast is null)
            return null;
        (string Name, Func<ForecastMonth, Expected> Of)[] what =
        [
            (labels.Receivables, month => month.Receivables),
            (labels.PatientsOwe, month => month.Patients),
            (labels.InsurersOwe, month => month.Insurers),
            (labels.Collections, month => month.Collections),
        ];
        List<Row> rows =
        [
            new([labels.Assumed(forecast.MonthsUsed), .. Blank(5)]),
            new([labels.BandMeans, .. Blank(5)]),
            new(["", .. Blank(5)]),
            new([labels.MonthEnd, "", labels.Expected, labels.Low, labels.High, labels.RestsOn], RowKind.Heading),
            .. what.SelectMany(line =>
                forecast.Months.Select(month =>
                {
                    var expected = line.Of(month);
                    return new Row([
                        labels.Format.Month(month.Day),
                        line.Name,
                        expected.Amount,
                        expected.Band?.Low,
                        expected.Band?.High,
                        expected.Band?.Errors,
                    ]);
                })
            ),
            new(["", .. Blank(5)]),
            new([labels.RollRates, "", labels.AgedOn, labels.Stayed, null, null], RowKind.Heading),
            .. forecast.Rates.Select(rate => new Row([
                labels.Age(rate.Bucket),
                null,
                labels.Percent(rate.AgedOn),
                labels.Percent(rate.Stayed),
                null,
                null,
            ])),
        ];
        return new(
            labels.Of(MeasuredPart.Forecast),
            [
                new(labels.Of(MeasuredPart.Forecast), Text, 24),
                new("", Text, 28),
                .. Enumerable.Repeat(new Column("", CellFormat.Money, 16), 3),
                new("", CellFormat.Count, 18),
            ],
            rows.Count,
            rows
        )
        {
            IsPage = true,
        };
    }

    private static IEnumerable<object?> Blank(int cells) => Enumerable.Repeat<object?>(null, cells);
}
