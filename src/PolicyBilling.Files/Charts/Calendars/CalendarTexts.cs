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

    public string Title(BillingCalendar calendar, CalendarWeek busiest, CalendarSums total)
    {
        var ifNothingPaid = Say(
            $"If nothing is paid by {Common.Day(calendar.Until)}: ",
            $"Si rien n’est payé d’ici le {Common.Day(calendar.Until)} : "
        );
        var calls = format.Number(total.Calls);
        return ifNothingPaid
            + (
                total.Calls > 0
                    ? Say(
                        $"{calls} {(total.Calls == 1 ? "call" : "calls")}, {format.Number(busiest.Sums.Calls)} in the "
                            + $"busiest week, from {Common.Day(busiest.From)}",
                        $"{calls} {(total.Calls == 1 ? "appel" : "appels")}, {format.Number(busiest.Sums.Calls)} la "
                            + $"semaine la plus chargée, dès le {Common.Day(busiest.From)}"
                    )
                : (total.Statements, total.Letters, total.Agency) == (0, 0, 0) ? Say("nothing goes out", "rien ne part")
                : Say(
                    $"{Common.CountOfStatements(total.Statements)}, and no calls",
                    $"{Common.CountOfStatements(total.Statements)}, et aucun appel"
                )
            );
    }

    public string Sentence(BillingCalendar calendar)
    {
        var total = calendar.Total.Sums;
        if ((total.Statements, total.Letters, total.Calls, total.Agency) == (0, 0, 0, 0))
            return Say(
                $"There is nothing to draw: from {format.Date(calendar.AsOf)} to {format.Date(calendar.Until)} nothing "
                    + "would go out.",
                $"Il n’y a rien à dessiner : du {format.Date(calendar.AsOf)} au {format.Date(calendar.Until)}, rien ne "
                    + "partirait."
            );
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
