using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Contents.Calendars;

/// <summary>The words of <c>calendar</c>, in English or French, beside those of all reports.</summary>
internal sealed class CalendarLabels(Labels common)
{
    public Labels Common => common;

    public string Title(int days, string from) =>
        Say(
            $"What comes in the next {days} days, from {from}",
            $"Ce qui vient dans les {days} jours à compter du {from}"
        );

    /// <summary>What it takes for granted.</summary>
    public string Assumed =>
        Say(
            "If nothing is paid and whatever is due is done on its day. Weeks run from Monday to Sunday; the first "
                + "begins on the first day.",
            "Si rien n’est payé et que tout ce qui est dû se fait à son jour. Les semaines vont du lundi au dimanche ; "
                + "la première commence au premier jour."
        );

    public string Calendar => Say("Calendar", "Calendrier");
    public string Moves => Say("Calendar, by account", "Calendrier, par compte");
    public string NoWayOut => Say("No way out", "Sans issue");

    /// <summary>What an account without a way out is.</summary>
    public string NoWayOutMeans(string until) =>
        Say(
            $"No way out: the patient owes, and nothing goes out up to {until}",
            $"Sans issue : le patient doit, et rien ne part jusqu’au {until}"
        );

    public string Nobody => Say("nobody", "personne");
    public string Week => Say("Week", "Semaine");
    public string From => Say("From", "Du");
    public string To => Say("To", "Au");
    public string Day => Say("Day", "Jour");
    public string Statements => common.Statements;
    public string Letters => Say("Letters", "Lettres");
    public string Calls => Say("Calls", "Appels");
    public string Agency => Say("To the agency", "À l’agence");
    public string WriteOffs => common.WriteOffs;
    public string Asked => Say("Asked for", "Demandé");
    public string ToAgency => Say("Handed over", "Confié à l’agence");
    public string WrittenOff => Say("Written off", "Radié");
    public string RuleOrStep => Say("Rule or step", "Règle ou étape");

    /// <summary>The days of a week, the year once.</summary>
    public string Days(DateOnly from, DateOnly to, TextFormat format) =>
        from == to ? $"{ShortDay(from, format)} {from.Year}"
        : from.Year == to.Year ? $"{ShortDay(from, format)} – {ShortDay(to, format)} {to.Year}"
        : $"{ShortDay(from, format)} {from.Year} – {ShortDay(to, format)} {to.Year}";

    private string ShortDay(DateOnly day, TextFormat format) =>
        Say($"{format.ShortMonth(day)} {day.Day}", $"{(day.Day == 1 ? "1er" : day.Day)} {format.ShortMonth(day)}");

    public string OtherReasons(int count) =>
        count == 1 ? Say("1 other reason", "1 autre motif") : Say($"{count} other reasons", $"{count} autres motifs");

    private string Say(string english, string french) => common.Language == "fr" ? french : english;
}
