namespace PolicyBilling.Files.Reports.Page.Comparing;

/// <summary>The sentences of a comparison's page, in English or French.</summary>
internal sealed class ComparisonPageLabels(string language)
{
    public string Title(string fromTo) => $"{Say("Month over month", "D’un mois à l’autre")} · {fromTo}";

    public string Lead(IEnumerable<string> findings) =>
        string.Concat(findings.Select(finding => $"{finding}. ")).TrimEnd();

    // The walk
    public string FromBalanceToBalance => Say("From one balance to the other", "D’un solde à l’autre");

    public string TiesTo(string from, string to) =>
        Say(
            $"The first and the last line must be what dry-run, and your practice system’s own aging report, say "
                + $"for {from} and {to}. If they are not, stop here.",
            $"La première et la dernière ligne doivent être celles de dry-run et du rapport de votre logiciel au "
                + $"{from} et au {to}. Sinon, arrêtez ici."
        );

    public string AgedOnSays =>
        Say(
            "What aged on only moves money from bucket to bucket.",
            "Le vieillissement ne fait que passer l’argent d’une tranche à l’autre."
        );

    public string LeftOut(string amount, string types) =>
        Say(
            $"{amount} of the last line is kept out of receivables ({types}).",
            $"{amount} de la dernière ligne sont hors des comptes clients ({types})."
        );

    public string PostedLate =>
        Say("Posted later for before the first day", "Inscrit plus tard pour avant le premier jour");
    public string NothingLate =>
        Say(
            "Nothing was posted later for before the first day.",
            "Rien n’a été inscrit plus tard pour avant le premier jour."
        );

    public string AndMoreLines(int count, string sheet) =>
        Say(
            $"And {count} more {(count == 1 ? "line" : "lines")}: sheet “{sheet}” of the workbook.",
            $"Et {count} {(count == 1 ? "ligne" : "lignes")} de plus : feuille « {sheet} » du classeur."
        );

    public string MonthByMonth => Say("Receivables, month by month", "Les comptes clients, mois par mois");
    public string NumbersAtTheEnd =>
        Say("Its numbers stand at the end of the page.", "Ses chiffres sont à la fin de la page.");

    // Migration
    public string WhatBecameOfIt => Say("What became of what was open", "Ce qu’est devenu ce qui était ouvert");
    public string MatrixSays =>
        Say(
            "Each row adds up: what was there, less what was paid and written off, and other changes, is what is "
                + "open now, by its age now. The roll rate is the share that aged on.",
            "Chaque ligne s’additionne : ce qui y était, moins le payé et le radié, et les autres changements, "
                + "donne ce qui est ouvert maintenant, selon son âge. Le taux de passage est la part qui a vieilli."
        );
    public string EnteredOver90 => Say("New over 90 days", "Nouveaux à plus de 90 jours");
    public string LeftOver90 => Say("No longer over 90 days", "Plus rien à plus de 90 jours");
    public string NobodyEntered => Say("No account is new over 90 days.", "Aucun compte nouveau à plus de 90 jours.");
    public string NobodyLeft =>
        Say("No account that was over 90 days is so no longer.", "Aucun compte n’a quitté les plus de 90 jours.");
    public string Risen => Say("Rose most", "Ont le plus augmenté");
    public string Fallen => Say("Fell most", "Ont le plus baissé");
    public string NobodyMoved => Say("No account’s balance changed.", "Le solde d’aucun compte n’a changé.");

    // Decisions
    public string SamePolicies =>
        Say("Both days under the same policies.", "Les deux jours sous les mêmes politiques.");
    public string OtherPolicies =>
        Say(
            "The first day under its own policies, the second under the new ones.",
            "Le premier jour sous ses propres politiques, le second sous les nouvelles."
        );

    // Recovery
    public string AfterStatements => Say("What came in after statements", "Ce qui est rentré après les relevés");
    public string ContactsNotExported =>
        Say(
            "Not known: the practice’s system does not export its contacts.",
            "Inconnu : le logiciel n’exporte pas les contacts."
        );
    public string NoStatements =>
        Say(
            "No statement that asked for anything was mailed or e-mailed in these months.",
            "Aucun relevé demandant une somme n’a été posté ou envoyé par courriel ces mois-là."
        );

    // Measures
    public string WhatTheyMean => Say("What they mean", "Ce qu’elles veulent dire");
    public string Origin => Say("Where this comes from", "D’où cela vient");
    public string FromData => Say("First day", "Premier jour");
    public string ToData => Say("Second day", "Second jour");

    public string PrintOf(string policies, string data) =>
        Say($"policies {policies}, data {data}", $"politiques {policies}, données {data}");

    private string Say(string english, string french) => PageLabels.Say(language, english, french);
}
