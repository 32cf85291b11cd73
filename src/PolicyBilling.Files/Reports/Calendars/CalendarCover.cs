using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Calendars;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Reports.Calendars;

/// <summary>What a calendar's workbook says of itself.</summary>
public static class CalendarCover
{
    /// <summary>The cover for a calendar, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static Cover Of(BillingCalendar calendar, string language)
    {
        var (labels, words) = (new CalendarLabels(Labels.In(language)), new CoverLabels(language));
        var from = new TextFormat(language, calendar.Currency).Date(calendar.AsOf);
        return new(labels.Title(calendar.Days, from), calendar.Practice, calendar.AsOf, words.Language)
        {
            About = [labels.Assumed],
            Alarms =
            [
                .. CoverAlarms.Faults(calendar.Faults, null, labels.NoWayOut, words),
                .. CoverAlarms.Problems(calendar.Problems, null, words),
                .. CoverAlarms.NotExported(calendar.NotExported, words),
            ],
        };
    }
}
