using PolicyBilling.Files.Contents.Calendars;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Charts.Calendars;

/// <summary>The words of a calendar's chart, beside those of all charts.</summary>
internal sealed class CalendarTexts(TextFormat format, CalendarLabels labels)
{
    public TextFormat Format => format;
    public CalendarLabels Labels => labels;
    public ChartTexts Common { get; } = new(format);

    public string Title(CalendarWeek busiest, CalendarSums total) =>
        busiest.Sums.Calls > 0
            ? Say(
                $"{format.Number(total.Calls)} calls to come, most in the week of {Common.Day(busiest.From)}: "
                    + $"{format.Number(busiest.Sums.Calls)}",
                $"{format.Number(total.Calls)} appels à venir, surtout la semaine du {Common.Day(busiest.From)} : "
                    + $"{format.Number(busiest.Sums.Calls)}"
            )
        : total.IsEmpty ? Say("Nothing to come", "Rien à venir")
        : Say(
            $"{format.Number(total.Statements)} statements to come, and no calls",
            $"{format.Number(total.Statements)} relevés à venir, et aucun appel"
        );

    public string Sentence(BillingCalendar calendar)
    {
        var total = calendar.Total.Sums;
        return Say(
            $"By week from {format.Date(calendar.AsOf)} to {format.Date(calendar.Until)}, if nothing is paid: "
                + $"statements {format.Number(total.Statements)}, letters {format.Number(total.Letters)}, calls "
                + $"{format.Number(total.Calls)}, to the agency {format.Number(total.Agency)}.",
            $"Par semaine, du {format.Date(calendar.AsOf)} au {format.Date(calendar.Until)}, si rien n’est payé : "
                + $"relevés {format.Number(total.Statements)}, lettres {format.Number(total.Letters)}, appels "
                + $"{format.Number(total.Calls)}, à l’agence {format.Number(total.Agency)}."
        );
    }

    private string Say(string english, string french) => Common.Say(english, french);
}
