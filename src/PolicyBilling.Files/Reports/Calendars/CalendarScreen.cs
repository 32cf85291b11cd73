using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Calendars;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Reports.Calendars;

/// <summary>A calendar on one screen: a line for each week, and who has no way out. No account's name.</summary>
public sealed class CalendarScreen
{
    private const int Week = 32,
        Count = 11,
        Agency = 16,
        Money = 18,
        MostReasons = 8;
    private readonly CalendarLabels _labels;
    private readonly TextFormat _format;
    private readonly Titles _titles;
    private readonly Screen _screen;

    private CalendarScreen(BillingCalendar calendar, TextWriter writer, string language)
    {
        _labels = new(Labels.In(language));
        _format = new(language, calendar.Currency);
        _titles = new(calendar.Titles, language);
        _screen = new(writer);
    }

    /// <summary>Writes the screen in a language (<c>en</c>, <c>fr</c>), with the files that were written.</summary>
    public static void Write(
        BillingCalendar calendar,
        TextWriter writer,
        string language,
        IReadOnlyList<string>? files = null
    )
    {
        var screen = new CalendarScreen(calendar, writer, language);
        screen.Head(calendar);
        screen.Weeks(calendar);
        screen.NoWayOut(calendar);
        if (calendar.Problems.Count > 0)
            screen.Named(screen.Common.Problems, SummaryReport.ProblemCounts(calendar.Problems, screen.Common));
        if (files is { Count: > 0 })
            screen.Named(screen.Common.Written, string.Join(", ", files));
    }

    private Labels Common => _labels.Common;

    private void Head(BillingCalendar calendar)
    {
        _screen.Line($"{calendar.Practice} · {_labels.Title(calendar.Days, _format.Date(calendar.AsOf))}");
        foreach (var line in ScreenText.Wrapped(_labels.Assumed, Screen.Width))
            _screen.Line(line);
        if (calendar.NotExported.Count > 0)
            Named(Common.NotExported, $"{Common.OfTables(calendar.NotExported)} ({Common.ReadsAsNoHistory})");
        _screen.Line();
    }

    private void Weeks(BillingCalendar calendar)
    {
        _screen.Line(
            _labels.Week.PadRight(Week)
                + _labels.Statements.PadLeft(Count)
                + _labels.Letters.PadLeft(Count)
                + _labels.Calls.PadLeft(Count)
                + _labels.Agency.PadLeft(Agency)
                + _labels.Asked.PadLeft(Money)
        );
        foreach (var week in calendar.Weeks)
            Line($"  {_labels.Days(week.From, week.To, _format)}", week.Sums);
        Line($"  {Common.Total}", calendar.Total.Sums);
        _screen.Line();
    }

    private void Line(string name, CalendarSums sums) =>
        _screen.Line(
            Screen.Cut(name, Week).PadRight(Week)
                + Number(sums.Statements).PadLeft(Count)
                + Number(sums.Letters).PadLeft(Count)
                + Number(sums.Calls).PadLeft(Count)
                + Number(sums.Agency).PadLeft(Agency)
                + _format.Money(sums.Asked).PadLeft(Money)
        );

    private string Number(int count) => count == 0 ? "·" : _format.Number(count);

    private void NoWayOut(BillingCalendar calendar)
    {
        var means = _labels.NoWayOutMeans(_format.Date(calendar.Until));
        if (calendar.NoWayOut.Count == 0)
        {
            Named(means, _labels.Nobody);
            return;
        }
        var reasons = HeldReason.Of(calendar, _titles);
        _screen.Line(means);
        foreach (var reason in reasons.Take(MostReasons))
            Held(reason.Name, reason.Tally);
        if (reasons.Count > MostReasons)
            Held(
                _labels.OtherReasons(reasons.Count - MostReasons),
                reasons.Skip(MostReasons).Aggregate(default(Tally), (sum, reason) => sum + reason.Tally)
            );
        Held(Common.Total, reasons.Aggregate(default(Tally), (sum, reason) => sum + reason.Tally));
    }

    private void Held(string name, Tally tally) =>
        _screen.Line(
            $"  {Screen.Cut(name, 48)}".PadRight(52)
                + _format.Number(tally.Accounts).PadLeft(Count)
                + _format.Money(tally.Amount).PadLeft(Money)
        );

    private void Named(string label, string text) => _screen.Line($"{Common.Colon(label)} {text}");
}
