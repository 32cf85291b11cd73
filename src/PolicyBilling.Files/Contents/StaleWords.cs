using System.Globalization;

namespace PolicyBilling.Files.Contents;

/// <summary>Why a plan is not sent, in the reader's language. Days are written as people type them.</summary>
/// <param name="language">en or fr.</param>
public sealed class StaleWords(string language)
{
    private const int MostNames = 8;

    private readonly bool _french = language == "fr";

    /// <summary><c>en</c> or <c>fr</c>.</summary>
    public string Language => language;

    public string NotSent => Say("The plan is not sent:", "Le plan n’est pas envoyé :");

    public string WouldBeRefused =>
        Say("As things stand, `send` will refuse it:", "Dans cet état, `send` le refusera :");

    public string NotApproved(string plan) =>
        Say(
            $"Nobody approved the plan: `policybilling approve {plan} --by NAME`.",
            $"Personne n’a approuvé le plan : `policybilling approve {plan} --by NOM`."
        );

    public string TakenBack(string run) =>
        Say(
            $"The run {run} was taken back. Make a new plan with `policybilling dry-run`.",
            $"Le passage {run} a été repris. Refaire un plan avec `policybilling dry-run`."
        );

    public string NothingToSettle =>
        Say(
            "The plan was not sent yet: there is nothing to settle.",
            "Le plan n’a pas encore été envoyé : il n’y a rien à trancher."
        );

    /// <summary>The data is other data; <paramref name="moved"/> are the accounts that it decides otherwise.</summary>
    public string Data(IReadOnlyList<string> moved) =>
        moved.Count == 0
            ? Say(
                "The data changed since the plan was made; no account would be decided otherwise.",
                "Les données ont changé depuis le plan ; aucun compte ne serait décidé autrement."
            )
            : Say(
                $"The data changed since the plan was made: {Accounts(moved.Count)} would be decided otherwise "
                    + $"({Listed(moved)}).",
                $"Les données ont changé depuis le plan : {Accounts(moved.Count)} "
                    + $"{(moved.Count < 2 ? "serait décidé" : "seraient décidés")} autrement ({Listed(moved)})."
            );

    public string Policies =>
        Say(
            "The policies, or the settings given for the run, changed since the plan was made.",
            "Les règles, ou les réglages donnés pour le passage, ont changé depuis le plan."
        );

    public string Version(string plan, string now) =>
        Say(
            $"The plan was made by version {plan} of the program; this is {now}.",
            $"Le plan a été fait par la version {plan} du programme ; celle-ci est la {now}."
        );

    public string History(IReadOnlyList<string> accounts) =>
        Say(
            "Something was sent, recorded or taken back since the plan was made"
                + (accounts.Count > 0 ? $"; the last of it for {Listed(accounts)}." : "."),
            "Un envoi, une note ou une reprise a eu lieu depuis le plan"
                + (accounts.Count > 0 ? $" ; en dernier pour {Listed(accounts)}." : ".")
        );

    public string BeforeLastRun(DateOnly plan, DateOnly last) =>
        Say(
            $"The plan is for {Day(plan)}, before the last run that was sent, of {Day(last)}.",
            $"Le plan est du {Day(plan)}, avant le dernier passage envoyé, du {Day(last)}."
        );

    public string SentSince(DateOnly plan, DateOnly sent) =>
        Say(
            $"The plan is for {Day(plan)} and does not count what was sent on {Day(sent)}: decide for that day with "
                + $"`policybilling dry-run --as-of {Day(sent)}`.",
            $"Le plan est du {Day(plan)} et ne compte pas l’envoi du {Day(sent)} : décider pour ce jour avec "
                + $"`policybilling dry-run --as-of {Day(sent)}`."
        );

    public string Unfinished(string run) =>
        Say(
            $"The run {run} was begun and is not finished: send its plan again, or take it back with "
                + $"`policybilling undo {run}`.",
            $"Le passage {run} est commencé et non fini : renvoyer son plan, ou le reprendre avec "
                + $"`policybilling undo {run}`."
        );

    public string FarAhead(DateOnly plan, DateOnly today) =>
        Say(
            $"The plan is for {Day(plan)}; today is {Day(today)}. Check the year.",
            $"Le plan est pour le {Day(plan)} ; nous sommes le {Day(today)}. Vérifier l’année."
        );

    public string TooOld(DateOnly plan, int days, DateOnly day) =>
        Say(
            $"The plan is for {Day(plan)} and holds for {days} days; {Day(day)} is later.",
            $"Le plan est du {Day(plan)} et vaut {days} jours ; le {Day(day)} est après."
        );

    public string TooEarly(DateOnly plan, DateOnly day) =>
        Say(
            $"The plan is for {Day(plan)}, after the day of sending, {Day(day)}.",
            $"Le plan est pour le {Day(plan)}, après le jour de l’envoi, le {Day(day)}."
        );

    public string ApprovedTooLongAgo(DateOnly on, string who, int days) =>
        Say(
            $"The plan was approved on {Day(on)} by {who}; an approval holds for {days} days.",
            $"Le plan a été approuvé le {Day(on)} par {who} ; une approbation vaut {days} jours."
        );

    /// <summary>The day by which papers ask to be paid has gone by.</summary>
    public string DueDayPassed(string due, string today) =>
        Say(
            $"The papers ask to be paid by {due}, which is past: today is {today}. Is the export the newest?",
            $"Les papiers demandent un paiement avant le {due}, déjà passé : nous sommes le {today}. L’export est-il "
                + "le plus récent ?"
        );

    public string ManyStatements(int statements, int times) =>
        Say(
            $"The run has {statements} statements, more than {times} times those of the last runs.",
            $"Le passage a {statements} relevés, plus de {times} fois ceux des derniers passages."
        );

    public string WriteOffsOverLimit(int statements) =>
        Say(
            $"Write-offs are over the practice's limit, in a run of {statements} statements.",
            $"Les radiations dépassent la limite du cabinet, dans un passage de {statements} relevés."
        );

    /// <summary>That papers of a run ask for what nobody can do any more.</summary>
    public string PayByPast(int papers, string due, string today, int statements) =>
        Say(
            $"{(papers == 1 ? "1 paper asks" : $"{papers} papers ask")} to be paid by {due}, which is past: today is "
                + $"{today}. Better bring a newer export. Number of statements in the run: {statements}.",
            $"{(papers < 2 ? $"{papers} papier demande" : $"{papers} papiers demandent")} un paiement avant le {due}, "
                + $"déjà passé : nous sommes le {today}. Mieux vaut un export plus récent. Nombre de relevés du "
                + $"passage : {statements}."
        );

    public string TypeToApprove =>
        Say(
            "Type the number of statements to approve it all the same: ",
            "Taper le nombre de relevés pour l’approuver quand même : "
        );

    public string NothingApprovedConfirm(int statements) =>
        Say(
            $"Nothing was approved; give --confirm {statements} if that is meant.",
            $"Rien n’a été approuvé ; donner --confirm {statements} si c’est voulu."
        );

    public string TypeTheNumber =>
        Say("Type the number of statements to send it: ", "Taper le nombre de relevés pour l’envoyer : ");

    public string NothingSentConfirm(int statements) =>
        Say(
            $"Nothing was sent; give --confirm {statements} if that is meant.",
            $"Rien n’a été envoyé ; donner --confirm {statements} si c’est voulu."
        );

    public string LeftOutWhenApproved => Say("left out when it was approved", "laissé de côté à l’approbation");

    public string NoSuchAccount =>
        Say("the newer export has no such account", "l’export plus récent n’a pas ce compte");

    public string NothingOwed => Say("nothing is owed any more", "plus rien n’est dû");

    public string Paid(string portion) =>
        Say(
            $"something was paid or written off: the patient's part is {portion}",
            $"payé ou radié en partie : la part du patient est de {portion}"
        );

    public string Forbidden(IReadOnlyList<string> guards) =>
        Say(
            $"a guard forbids it now ({string.Join(", ", guards)})",
            $"une garde l’interdit maintenant ({string.Join(", ", guards)})"
        );

    private string Accounts(int count) =>
        Say(count == 1 ? "1 account" : $"{count} accounts", count < 2 ? $"{count} compte" : $"{count} comptes");

    private static string Listed(IReadOnlyList<string> accounts) =>
        string.Join(", ", accounts.Take(MostNames)) + (accounts.Count > MostNames ? ", …" : "");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Say(string english, string french) => _french ? french : english;
}
