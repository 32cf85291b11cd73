using PolicyBilling.Files.Printed;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Web.Bringing;

/// <summary>The words of the page that brings printed reports, in English or French.</summary>
/// <param name="web">The words of the page around.</param>
public sealed class ImportWords(WebWords web)
{
    public string Title => Say("Bring what your system prints", "Apporter ce que votre logiciel imprime");

    public string Lead =>
        Say(
            "Best: the aging report (who owes how much, by how long), printed to a file. More helps: account ledgers, "
                + "lists of patients, of open claims, of statements sent. Text, CSV, Excel or PDF with text (no "
                + "scan), all of one practice and day. Or insurers’ remittances (835). You see what was understood, "
                + "and whether it adds up to the report’s own totals, before anything is written.",
            "Le mieux : le rapport d’ancienneté (qui doit combien, depuis quand), imprimé dans un fichier. Utiles "
                + "aussi : les grands livres des comptes, les listes de patients, de demandes ouvertes, de relevés "
                + "envoyés. Texte, CSV, Excel ou PDF avec texte (pas numérisé), d’un seul cabinet et d’un seul jour. "
                + "Ou les versements des assureurs (835). "
                + "Vous voyez ce qui a été compris, et si cela fait les totaux du rapport, avant toute écriture."
        );

    public string Choose => Say("Choose the files", "Choisir les fichiers");
    public string Reading => Say("Reading …", "Lecture…");

    /// <summary>The answer with which the page opens.</summary>
    public string Head(PrintedProposal? proposal) =>
        proposal switch
        {
            null => Title,
            { Status: PrintedStatus.Refused } => Say(
                "It cannot be brought as it stands",
                "Impossible de l’apporter tel quel"
            ),
            { Status: PrintedStatus.Asks, Questions.Count: 1 } => Say(
                "One question, then it can be written",
                "Une question, puis on peut écrire"
            ),
            { Status: PrintedStatus.Asks } asks => Say(
                $"{asks.Questions.Count} questions, then it can be written",
                $"{asks.Questions.Count} questions, puis on peut écrire"
            ),
            { Totals.Count: > 0 } reads => Say(
                $"{reads.Accounts} accounts: every total agrees with the report’s own",
                $"{reads.Accounts} comptes : chaque total est celui du rapport"
            ),
            var reads => Say(
                $"{reads.Accounts} accounts; the report prints no total to compare",
                $"{reads.Accounts} comptes ; le rapport n’imprime aucun total à comparer"
            ),
        };

    public string Says => Say("The report says:", "Le rapport dit :");

    public string DayOf(DateOnly day) => Say($"the books of {Day(day, "en")}.", $"les comptes du {Day(day, "fr")}.");

    /// <summary>That pages and letters will bear another name than the report's.</summary>
    public string NamedOtherwise(string name) =>
        Say(
            $"Pages and letters will say “{name}”: where that is not this practice, change `name` in "
                + "policies/practice.yaml before anything is sent.",
            $"Les pages et les lettres diront « {name} » : si ce n’est pas ce cabinet, changer `name` dans "
                + "policies/practice.yaml avant tout envoi."
        );

    private static string Day(DateOnly day, string language) => new TextFormat(language, "USD").Date(day);

    public string Questions => Say("What only you can say", "Ce que vous seul pouvez dire");
    public string Proposed => Say("proposed", "proposé");
    public string Answered => Say("Answered", "Répondu");
    public string Change => Say("Change", "Changer");
    public string Answer => Say("Answer", "Répondre");
    public string Differences =>
        Say("Where the rows do not add up to the report’s total", "Où les lignes ne font pas le total du rapport");
    public string Column => Say("Column", "Colonne");
    public string Means => Say("Is taken for", "Est pris pour");
    public string Ground => Say("How we know", "Comment on le sait");
    public string Columns => Say("What each column was taken for", "Pour quoi chaque colonne a été prise");
    public string ColumnsMayChange =>
        Say(
            "Where one is wrong, choose what it means; the totals are checked again at once.",
            "Si l’une est fausse, choisir ce qu’elle veut dire ; les totaux sont vérifiés aussitôt."
        );

    public string MeaningOf(string column) => Say($"Meaning of “{column}”:", $"Sens de « {column} » :");

    public string Read => Say("Sum of the rows", "Somme des lignes");
    public string Printed => Say("The report’s total", "Total du rapport");
    public string Difference => Say("Difference", "Écart");
    public string Totals => Say("The report’s own totals", "Les totaux du rapport");
    public string Sample => Say("Some rows as they were understood", "Quelques lignes comme on les a comprises");
    public string Account => Say("Account", "Compte");
    public string Name => Say("Name", "Nom");
    public string Credit => Say("Credit", "Crédit");
    public string Balance => Say("Balance", "Solde");
    public string Insurers => Say("Expected of insurers", "Attendu des assureurs");
    public string Write => Say("Looks right: write and open it", "C’est juste : écrire et ouvrir");

    public string WritesTo(string folder) =>
        Say(
            $"The data folder is {folder}; next month's report goes to the same, and is read in the same way.",
            $"Le dossier de données est {folder} ; le rapport du mois prochain ira au même, et sera lu de même."
        );

    public string OtherLayout =>
        Say("The report has another layout than last time", "Le rapport a une autre disposition que la dernière fois");

    public string TooLarge =>
        Say(
            "A file of more than 50 MB is no report: choose another.",
            "Un fichier de plus de 50 Mo : en choisir un autre."
        );

    private string Say(string english, string french) => web.Say(english, french);
}
