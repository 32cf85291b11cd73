using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>What patients and insurers owed at each month-end, by age, with credits below zero; and paler, what they
/// are expected to owe at the next ones.</summary>
internal static class ReceivablesChart
{
    private const double Thickness = 0.8;

    public static Chart Of(
        IReadOnlyList<MonthEnd> ends,
        IReadOnlyList<string> leftOut,
        ChartTexts texts,
        Forecast? forecast = null
    )
    {
        var (first, last) = (ends[0], ends[^1]);
        var words = new ReceivablesTexts(texts);
        var (patientsOwe, insurersOwe) = (
            ends.Any(end => (end.Patients.Total, end.Credits) != (0, 0)),
            ends.Any(end => end.Insurers.Total != 0)
        );
        var isOwed = patientsOwe || insurersOwe;
        var sentence = isOwed
            ? words.ReceivablesSentence(last, ends.Count)
            : words.NothingOwed(ends.Count, orCredited: true);
        if (isOwed && !insurersOwe)
            sentence += " " + words.InsurersOweNothing;
        if (isOwed && !patientsOwe)
            sentence += " " + words.PatientsOweNothing;
        if (forecast is not null)
            sentence += " " + words.ForecastSentence(forecast.Months[^1].Day, forecast.Months[^1].Receivables);
        var note = last.LeftOut == 0 ? null : words.NotInBars(last.LeftOut, leftOut);
        if (note is not null)
            sentence += " " + note;
        var patients = Panel(texts.Patients, Shade.Patient30, ends, end => end.Patients, end => end.Credits, texts);
        var insurers = Panel(texts.Insurers, Shade.Insurer30, ends, end => end.Insurers, _ => 0, texts);
        if (forecast is not null)
        {
            patients = Continued(
                patients,
                Shade.Patient30,
                forecast,
                month => (month.PatientAges, month.Patients),
                texts
            );
            insurers = Continued(
                insurers,
                Shade.Insurer30,
                forecast,
                month => (month.InsurerAges, month.Insurers),
                texts
            );
        }
        var remark = forecast is null ? note : string.Join(' ', new[] { words.PaleIsForecast(forecast), note }).Trim();
        return new Chart(
            "receivables",
            words.ReceivablesTitle(last, ends.Count > 1 ? first : null),
            sentence,
            Table(ends, texts, forecast),
            isOwed
                ? new Figure(
                    [
                        .. patientsOwe ? [patients] : Array.Empty<Panel>(),
                        .. insurersOwe ? [insurers] : Array.Empty<Panel>(),
                    ],
                    Note: remark
                )
                : Figure.None
        );
    }

    /// <summary>The name of a month-end, short; a day within a month is named as such.</summary>
    public static Mark MarkOf(int place, DateOnly day, ChartTexts texts) =>
        new(place, day.AddDays(1).Day == 1 ? texts.Format.ShortMonth(day) : texts.Day(day), $"{day.Year}");

    private static Panel Panel(
        string heading,
        Shade youngest,
        IReadOnlyList<MonthEnd> ends,
        Func<MonthEnd, ByAge> owed,
        Func<MonthEnd, decimal> credits,
        ChartTexts texts
    )
    {
        var bars = new List<Bar>();
        for (var place = 0; place < ends.Count; place++)
        {
            var total = owed(ends[place]).Total;
            bars.AddRange(Stack(place, owed(ends[place]), youngest));
            bars.Add(new(place, Thickness, 0, -credits(ends[place]), Shade.Credit));
            if (place == ends.Count - 1 || place == 0)
                bars.Add(new(place, Thickness, total, total, youngest, texts.Money(total), place == ends.Count - 1));
        }
        return new(heading, [.. ends.Select((end, place) => MarkOf(place, end.Day, texts))], bars)
        {
            Scale = texts.Money,
            SideLabels = [.. SideLabels(owed(ends[^1]), credits(ends[^1]), youngest, texts)],
        };
    }

    // Further places after the last, the names beside the very last of them.
    private static Panel Continued(
        Panel panel,
        Shade youngest,
        Forecast forecast,
        Func<ForecastMonth, (ByAge Ages, Expected Total)> of,
        ChartTexts texts
    )
    {
        var (marks, bars) = (panel.Marks.ToList(), panel.Bars.ToList());
        var whiskers = new List<Whisker>();
        foreach (var month in forecast.Months)
        {
            var ((ages, total), place) = (of(month), marks.Count);
            bars.AddRange(Stack(place, ages, youngest, pale: true));
            if (total.Band is { } band)
                whiskers.Add(new(place, band.Low, band.High));
            var top = total.Band?.High ?? total.Amount;
            if (month == forecast.Months[^1])
                bars.Add(new(place, Thickness, top, top, youngest, texts.About(total.Amount), Pale: true));
            marks.Add(new(place, texts.Format.ShortMonth(month.Day), texts.Forecast));
        }
        var last = of(forecast.Months[^1]).Ages;
        return panel with
        {
            Marks = marks,
            Bars = bars,
            Whiskers = whiskers,
            SideLabels = [.. SideLabels(last, 0, youngest, texts), .. panel.SideLabels.Where(label => label.At < 0)],
        };
    }

    // The oldest at the bottom: what stays unpaid is compared along one line.
    private static IEnumerable<Bar> Stack(int place, ByAge ages, Shade youngest, bool pale = false)
    {
        decimal[] amounts = [ages.Over90, ages.To90, ages.To60, ages.To30];
        var from = 0m;
        for (var i = 0; i < amounts.Length; from += amounts[i++])
            yield return new(place, Thickness, from, from + amounts[i], youngest + (3 - i), Pale: pale);
    }

    private static IEnumerable<SideLabel> SideLabels(ByAge last, decimal credit, Shade youngest, ChartTexts texts)
    {
        decimal[] amounts = [last.Over90, last.To90, last.To60, last.To30];
        var from = 0m;
        for (var i = 0; i < amounts.Length; from += amounts[i++])
            if (amounts[i] != 0)
                yield return new(from + amounts[i] / 2, texts.Age(3 - i), Shade.Text, i == 0);
        if (credit != 0)
            yield return new(-credit / 2, texts.CreditsOf(credit), Shade.Text);
    }

    /// <summary>The numbers: a row for each month-end, and below those that are expected, with their bands.</summary>
    public static Report Table(IReadOnlyList<MonthEnd> ends, ChartTexts texts, Forecast? forecast = null)
    {
        var table = Report.Table(
            "receivables",
            ends,
            [
                new(texts.Month, CellFormat.Date, 12, end => end.Day),
                .. Ages(texts.Patients, end => end.Patients, texts),
                .. Ages(texts.Insurers, end => end.Insurers, texts),
                new(texts.Receivables, CellFormat.Money, 14, end => end.Receivables.Total),
                new(texts.Credits, CellFormat.Money, 14, end => -end.Credits),
                new(texts.LeftOut, CellFormat.Money, 14, end => end.LeftOut),
                new(texts.Balance, CellFormat.Money, 14, end => end.Balance),
            ]
        );
        return forecast is null
            ? table
            : table with
            {
                Columns =
                [
                    .. table.Columns,
                    new(texts.ForecastLow, CellFormat.Money, 14),
                    new(texts.ForecastHigh, CellFormat.Money, 14),
                ],
                Count = table.Count + forecast.Months.Count,
                Rows =
                [
                    .. table.Rows.Select(row => row with { Cells = [.. row.Cells, null, null] }),
                    .. forecast.Months.Select(Row),
                ],
            };
    }

    private static Row Row(ForecastMonth month) =>
        new([
            month.Day,
            .. Cells(month.PatientAges),
            .. Cells(month.InsurerAges),
            month.Receivables.Amount,
            null,
            null,
            null,
            month.Receivables.Band?.Low,
            month.Receivables.Band?.High,
        ]);

    private static object?[] Cells(ByAge ages) => [ages.To30, ages.To60, ages.To90, ages.Over90];

    private static Column<MonthEnd>[] Ages(string who, Func<MonthEnd, ByAge> owed, ChartTexts texts) =>
        [
            new(texts.Of(who, texts.Age(0)), CellFormat.Money, 14, end => owed(end).To30),
            new(texts.Of(who, texts.Age(1)), CellFormat.Money, 14, end => owed(end).To60),
            new(texts.Of(who, texts.Age(2)), CellFormat.Money, 14, end => owed(end).To90),
            new(texts.Of(who, texts.Age(3)), CellFormat.Money, 14, end => owed(end).Over90),
        ];
}
