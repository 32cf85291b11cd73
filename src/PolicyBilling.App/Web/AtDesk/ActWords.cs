using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Web.AtDesk;

/// <summary>The words of the pages on which something is done, in English or French.</summary>
/// <param name="language"><c>en</c> or <c>fr</c>.</param>
/// <param name="currency">ISO 4217 code of the practice's money.</param>
public sealed partial class ActWords(string language, string currency)
{
    private readonly TextFormat _format = new(language, currency);

    /// <summary>The words of the page around.</summary>
    public WebWords Web { get; } = new(language);

    /// <summary><c>en</c> or <c>fr</c>.</summary>
    public string Language => language;

    // The menu
    public string Calls => Say("Call list", "Appels");
    public string Resolve => Say("Causes", "Causes");
    public string WhyThisBalance => Say("Why this balance?", "Pourquoi ce solde ?");
    public string AcceptEntries => Say("Accept, to be posted", "Accepter, à inscrire");
    public string RejectCause => Say("It is not that", "Ce n’est pas cela");
    public string SettlementApprovedBy => Say("Approved by", "Approuvé par");

    public string Agree(decimal amount) => Say($"Agreed on {Money(amount)}", $"Convenu : {Money(amount)}");

    public string SeeSamples(int few) => Say($"See {few} samples", $"Voir {few} exemples");

    public string SeeAllPapers => Say("See all as PDF", "Tout voir en PDF");

    public string Worklists => Say("Worklists", "Listes de travail");
    public string Sent => Say("Sent", "Envois");
    public string ToDo => Say("to do", "à faire");

    // Whoever acts
    public string Who => Say("Your name", "Votre nom");
    public string WhoDoes => Say("as it stands in the history", "tel qu’il figure dans l’historique");
    public string NameMissing =>
        Say("Write your name: the history says who did what.", "Écrire votre nom : l’historique dit qui a fait quoi.");

    public string NotNow =>
        Say(
            "Nothing can be recorded before the files in the folder are read.",
            "Rien ne peut être noté avant la lecture des fichiers du dossier."
        );

    // Recording
    public string Record => Say("Record", "Noter");
    public string HowDidItEnd => Say("How did the call end?", "Comment l’appel s’est-il terminé ?");
    public string Promise => Say("Promise", "Promesse");
    public string Hold => Say("Hold", "Mise en attente");
    public string Release => Say("End the hold", "Fin de l’attente");
    public string WhatTheyDo => Say("What each of these does", "Ce que fait chacune");
    public string Review => Say("Review", "Revue");
    public string ReturnedMail => Say("Returned mail", "Courrier revenu");
    public string AddressChanged => Say("New address", "Nouvelle adresse");
    public string Note => Say("Note", "Note");
    public string Day => Say("Day", "Jour");
    public string UntilDay => Say("Until", "Jusqu’au");
    public string Amount => Say("Amount", "Montant");
    public string Else => Say("Something else happened", "Autre chose s’est passé");
    public string Save => Say("Save", "Noter");
    public string ByMail => Say("By mail", "Par la poste");
    public string ByEmail => Say("By e-mail", "Par courriel");

    public string DayMissing => Say("A promise needs its day.", "Une promesse a besoin de son jour.");

    public string DayBefore(DateOnly day) =>
        Say($"The day is before {_format.Date(day)}.", $"Le jour est avant le {_format.Date(day)}.");

    public string NoAmount => Say("That is no amount.", "Ce n’est pas un montant.");
    public string NoDay => Say("That is no day.", "Ce n’est pas un jour.");
    public string WordsMissing => Say("A note needs its words.", "Une note a besoin de mots.");
    public string NotChosen => Say("Choose what happened.", "Choisir ce qui s’est passé.");

    public string SavedAtOnce =>
        Say(
            "Saved at once, and undone with a button for ten minutes.",
            "Noté tout de suite, et repris par un bouton pendant dix minutes."
        );

    /// <summary>That a record is of another day than today.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="isExport">Whether that is the export's.</param>
    public string WrittenFor(DateOnly day, bool isExport) =>
        isExport
            ? Say(
                $"Written for {_format.Date(day)}, the day of the export.",
                $"Noté pour le {_format.Date(day)}, le jour de l’export."
            )
            : Say($"Written for {_format.Date(day)}.", $"Noté pour le {_format.Date(day)}.");

    public string RecordedHere => Say("Recorded here", "Noté ici");
    public string JustNow => Say("recorded just now", "noté à l’instant");
    public string Undo => Say("Undo", "Reprendre");

    public string By(string who, DateTimeOffset at) =>
        Say(
            $"by {who}, {_format.Date(DateOnly.FromDateTime(at.DateTime))}",
            $"par {who}, le {_format.Date(DateOnly.FromDateTime(at.DateTime))}"
        );

    /// <summary>How a record is corrected after the button went.</summary>
    public string Correct(long number) =>
        Say(
            $"Made more than ten minutes ago: a correction says that it counts no more. Number {number}.",
            $"Noté il y a plus de dix minutes : une correction dit qu’il ne compte plus. Numéro {number}."
        );

    public string Correction => Say("Write a correction", "Écrire une correction");

    // Calls
    public string CallsHead(int calls, decimal amount, int done) =>
        calls + done == 0 ? Say("There is nobody to call.", "Il n’y a personne à appeler.")
        : calls == 0 ? Say($"All calls are made: {done} today", $"Tous les appels sont faits : {done} aujourd’hui")
        : Say(
            $"{Counted(calls, "call", "calls", "", "")} for {Money(amount)}"
                + (done > 0 ? $"; {Counted(done, "is", "are", "", "")} done" : ""),
            $"{Counted(calls, "", "", "appel", "appels")} pour {Money(amount)}"
                + (done > 0 ? $" ; {Counted(done, "", "", "est fait", "sont faits")}" : "")
        );

    public string NowCalling => Say("now", "maintenant");
    public string Who1 => Say("Who and why", "Qui et pourquoi");
    public string Outcome => Say("Outcome", "Résultat");
    public string NextOpens => Say("The next call opens by itself.", "L’appel suivant s’ouvre tout seul.");

    public string NextCall => Say("Next call", "Appel suivant");

    /// <summary>That the call that is seen needs no outcome any more.</summary>
    /// <param name="justNow">Whether it was recorded a moment ago.</param>
    public string CallRecorded(bool justNow) =>
        justNow
            ? Say(
                "This call was recorded just now, here or in another window:",
                "Appel noté à l’instant, ici ou ailleurs :"
            )
            : Say("This call is recorded:", "Cet appel est noté :");

    public string Speaks(string what) => Say($"speaks {what}", $"parle {what}");

    public string NoPhone => Say("The export has no phone number.", "L’export n’a pas de numéro de téléphone.");

    public string WaitHead(int count) =>
        Say(
            $"Not today: {Counted(count, "account waits", "accounts wait", "", "")}",
            $"Pas aujourd’hui : {Counted(count, "", "", "compte attend", "comptes attendent")}"
        );

    /// <summary>That patients owe it, where what is asked for stands beside.</summary>
    public string OwedBy(decimal amount) => Say($"{Money(amount)} owed", $"{Money(amount)} dus");

    // Worklists
    public string WorkHead(int rows, int lists) =>
        rows == 0
            ? Say("There is nothing to do on the worklists.", "Il n’y a rien à faire sur les listes.")
            : Say(
                $"{Counted(rows, "thing", "things", "", "")} to do on "
                    + Counted(lists, "worklist", "worklists", "", ""),
                $"{Counted(rows, "", "", "chose", "choses")} à faire sur " + Counted(lists, "", "", "liste", "listes")
            );

    public string ListHead(string title, int rows, decimal amount) =>
        Say(
            $"{title}: {Counted(rows, "row", "rows", "", "")}, {Money(amount)}",
            $"{title} : {Counted(rows, "", "", "ligne", "lignes")}, {Money(amount)}"
        );

    /// <summary>Whose visits a list names, with the day of the week: nobody knows which day "tomorrow" was.</summary>
    public string ComingIn(DateOnly day) =>
        Say($"Coming in on {Weekday(day)}, {_format.Date(day)}", $"Visites du {Weekday(day)} {_format.Date(day)}");

    /// <summary>That a list of a day is out of an export that has grown old.</summary>
    public string ListIsOld(DateOnly exported, int days) =>
        Say(
            $"The export is of {_format.Date(exported)}, {days} days ago: whoever comes in now, it does not know.",
            $"L’export est du {_format.Date(exported)}, il y a {days} jours : il ne connaît pas les visites à venir."
        );

    private string Weekday(DateOnly day) =>
        System
            .Globalization.CultureInfo.GetCultureInfo(language == "fr" ? "fr-CA" : "en-US")
            .DateTimeFormat.GetDayName(day.DayOfWeek);

    public string RowsOfList => Say("Rows of the list", "Lignes de la liste");

    public string DoneOf(int done, int rows) => Say($"{done} of {rows} done", $"{done} sur {rows} faites");

    /// <summary>What may come of a row of a worklist, in the order of keys.</summary>
    public IReadOnlyList<string> WorkOutcomes(bool byClaim) =>
        byClaim
            ? [Say("Asked", "Demandé"), Say("Sent again", "Renvoyée"), Say("Answered", "Répondu")]
            : [Say("Done", "Fait"), Say("Asked, waits for an answer", "Demandé, réponse attendue")];

    public string Worked(string outcome, string by, DateOnly day) => $"{outcome} · {by}, {_format.Date(day)}";

    public string NextNote => Say("A note with the next click", "Une note avec le prochain clic");
    public string NoSuchRow => Say("The row is not on the list any more.", "La ligne n’est plus sur la liste.");

    public string OneCall(int claims, decimal amount) =>
        Say(
            $"{Counted(claims, "claim", "claims", "", "")}, {Money(amount)}",
            $"{Counted(claims, "", "", "demande", "demandes")}, {Money(amount)}"
        );

    public string NoCarrier => Say("Insurer not named", "Assureur non nommé");
    public string DaysOld => Say("Days", "Jours");
    public string ChooseList => Say("Choose a list at the left.", "Choisir une liste à gauche.");
    public string NoSuchList => Say("There is no such worklist.", "Il n’y a pas de telle liste.");
    public string AddToReview => Say("Put an account on this list", "Mettre un compte sur cette liste");
    public string AccountNumber => Say("Account number", "Numéro du compte");
    public string Why => Say("Why", "Pourquoi");
    public string Add => Say("Add", "Ajouter");

    /// <summary>Money as the reader writes it.</summary>
    public string Money(decimal amount) => _format.Money(amount);

    /// <summary>A day as the reader writes it.</summary>
    public string Date(DateOnly day) => _format.Date(day);

    /// <summary>A number with what is counted.</summary>
    public string Counted(int count, string one, string many, string un, string plusieurs) =>
        $"{_format.Number(count)} {(language == "fr" ? (count < 2 ? un : plusieurs) : count == 1 ? one : many)}";

    /// <summary>Words in the reader's language.</summary>
    public string Say(string english, string french) => language == "fr" ? french : english;
}
