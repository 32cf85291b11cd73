using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Calendars;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Charts.Calendars;

/// <summary>What goes out week by week: statements, letters, calls, and what goes to the agency, each on a scale of its
/// own.</summary>
public static class CalendarChart
{
    /// <summary>The stem of the chart's files' names.</summary>
    public const string Name = "calendar";

    /// <summary>The same where a dry run looks ahead, which may lie in the same folder.</summary>
    public const string InDryRun = "what-comes-next";

    /// <summary>The chart of a calendar, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Chart Of(BillingCalendar calendar, string language, string name = Name)
    {
        var labels = new CalendarLabels(Labels.In(language));
        var texts = new CalendarTexts(new TextFormat(language, calendar.Currency), labels);
        var (weeks, total) = (calendar.Weeks, calendar.Total.Sums);
        var busiest = weeks.MaxBy(week => week.Sums.Calls)!;
        List<Panel> panels =
        [
            Panel(labels.Statements, weeks, sums => sums.Statements, Shade.Statement, texts),
            Panel(labels.Letters, weeks, sums => sums.Letters, Shade.Collections, texts),
            Panel(labels.Calls, weeks, sums => sums.Calls, Shade.Collections, texts),
            Panel(labels.Agency, weeks, sums => sums.Agency, Shade.Collections, texts),
        ];
        // The sentence names what there is none of.
        panels.RemoveAll(panel => panel.Bars.All(bar => bar.To == 0));
        return new Chart(
            name,
            texts.Title(calendar, busiest, total),
            texts.Sentence(calendar),
            Table(name, weeks, labels),
            panels.Count == 0 ? Figure.None : new Figure(panels, Apart: true)
        );
    }

    private static Panel Panel(
        string heading,
        IReadOnlyList<CalendarWeek> weeks,
        Func<CalendarSums, int> value,
        Shade shade,
        CalendarTexts texts
    )
    {
        var most = weeks.Max(week => value(week.Sums));
        return new(
            $"{heading} · {texts.Format.Number(weeks.Sum(week => value(week.Sums)))}",
            [.. weeks.Select((week, place) => new Mark(place, texts.Common.Day(week.From)))],
            [
                .. weeks.Select(
                    (week, place) =>
                        new Bar(
                            place,
                            0.8,
                            0,
                            value(week.Sums),
                            shade,
                            value(week.Sums) == most && most > 0 ? texts.Format.Number(most) : null
                        )
                ),
            ]
        )
        {
            Scale = texts.Format.Number,
        };
    }

    private static Report Table(string name, IReadOnlyList<CalendarWeek> weeks, CalendarLabels labels) =>
        Report.Table<CalendarWeek>(
            name,
            weeks,
            new(labels.From, CellFormat.Date, 12, week => week.From),
            new(labels.To, CellFormat.Date, 12, week => week.To),
            new(labels.Statements, CellFormat.Count, 12, week => week.Sums.Statements),
            new(labels.Letters, CellFormat.Count, 12, week => week.Sums.Letters),
            new(labels.Calls, CellFormat.Count, 12, week => week.Sums.Calls),
            new(labels.Agency, CellFormat.Count, 12, week => week.Sums.Agency),
            new(labels.Asked, CellFormat.Money, 14, week => week.Sums.Asked),
            new(labels.ToAgency, CellFormat.Money, 14, week => week.Sums.ToAgency)
        );
}
