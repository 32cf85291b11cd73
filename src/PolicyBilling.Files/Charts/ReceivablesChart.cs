using PolicyBilling.Files.Contents;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>What patients and insurers owed at each month-end, by age, with credits below zero.</summary>
internal static class ReceivablesChart
{
    public static Chart Of(IReadOnlyList<MonthEnd> ends, IReadOnlyList<string> leftOut, ChartTexts texts)
    {
        var (first, last) = (ends[0], ends[^1]);
        var title = texts.ReceivablesTitle(
            last.Receivables.Total,
            ends.Count > 1 ? first.Receivables.Total : null,
            first.Day
        );
        var sentence = texts.ReceivablesSentence(last, ends.Count);
        var note = last.LeftOut == 0 ? null : texts.NotInBars(last.LeftOut, leftOut);
        var patients = Panel(texts.Patients, ends, end => end.Patients, end => end.Credits, Shade.Patient30, texts);
        var insurers = Panel(texts.Insurers, ends, end => end.Insurers, _ => 0, Shade.Insurer30, texts);
        return new Chart(
            "receivables",
            title,
            note is null ? sentence : $"{sentence} {note}",
            Table(ends, texts),
            new Figure([patients, insurers], Note: note)
        );
    }

    /// <summary>The name of a month-end, short; a day within a month is named as such.</summary>
    public static Mark MarkOf(int place, DateOnly day, ChartTexts texts) =>
        new(place, day.AddDays(1).Day == 1 ? texts.Format.ShortMonth(day) : texts.Day(day), $"{day.Year}");

    private static Panel Panel(
        string heading,
        IReadOnlyList<MonthEnd> ends,
        Func<MonthEnd, ByAge> owed,
        Func<MonthEnd, decimal> credits,
        Shade youngest,
        ChartTexts texts
    )
    {
        const double thickness = 0.8;
        var bars = new List<Bar>();
        for (var place = 0; place < ends.Count; place++)
        {
            var (ages, credit) = (owed(ends[place]), credits(ends[place]));
            decimal[] amounts = [ages.Over90, ages.To90, ages.To60, ages.To30];
            var from = 0m;
            // The oldest at the bottom: what stays unpaid is compared along one line.
            for (var i = 0; i < amounts.Length; i++, from += amounts[i - 1])
                bars.Add(new(place, thickness, from, from + amounts[i], youngest + (3 - i)));
            bars.Add(new(place, thickness, 0, -credit, Shade.Credit));
            if (place == ends.Count - 1 || place == 0)
                bars.Add(
                    new(place, thickness, from, from, youngest, texts.Format.WholeMoney(from), place == ends.Count - 1)
                );
        }
        return new(heading, [.. ends.Select((end, place) => MarkOf(place, end.Day, texts))], bars)
        {
            Scale = texts.Format.WholeMoney,
            SideLabels = [.. SideLabels(owed(ends[^1]), credits(ends[^1]), youngest, texts)],
        };
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

    /// <summary>The numbers: a row for each month-end.</summary>
    public static Report Table(IReadOnlyList<MonthEnd> ends, ChartTexts texts) =>
        Report.Table(
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

    private static Column<MonthEnd>[] Ages(string who, Func<MonthEnd, ByAge> owed, ChartTexts texts) =>
        [
            new(texts.Of(who, texts.Age(0)), CellFormat.Money, 14, end => owed(end).To30),
            new(texts.Of(who, texts.Age(1)), CellFormat.Money, 14, end => owed(end).To60),
            new(texts.Of(who, texts.Age(2)), CellFormat.Money, 14, end => owed(end).To90),
            new(texts.Of(who, texts.Age(3)), CellFormat.Money, 14, end => owed(end).Over90),
        ];
}
