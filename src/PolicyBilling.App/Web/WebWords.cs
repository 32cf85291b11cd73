using PolicyBilling.Pages.Month;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Web;

/// <summary>The words of the page around what it shows, in English or French.</summary>
/// <param name="language"><c>en</c> or <c>fr</c>.</param>
public sealed class WebWords(string language)
{
    private readonly MonthWords _words = new(new TextFormat(language, "USD"));

    // The frame
    /// <summary>In place of what the export leaves blank.</summary>
    public string NotExported => Say("not in the export", "absent de l’export");

    public string Skip => Say("Go to the content", "Aller au contenu");
    public string Pages => Say("Pages", "Pages");
    public string Menu => Say("Menu", "Menu");
    public string Month => Say("Month", "Mois");
    public string Accounts => Say("Accounts", "Comptes");
    public string Trend => Say("Month over month", "D’un mois à l’autre");
    public string Policies => Say("Policies", "Politiques");
    public string Data => Say("Data", "Données");
    public string Find => Say("Find an account: name, number, phone", "Trouver un compte : nom, numéro, téléphone");
    public string OtherPractice => Say("Other practice", "Autre cabinet");
    public string Language => language == "fr" ? "fr" : "en";
    public string OtherLanguage => language == "fr" ? "English" : "Français";
    public string OtherLanguageCode => language == "fr" ? "en" : "fr";
    public string Close => Say("Close the program", "Fermer le programme");
    public string Closed => Say("The program has ended.", "Le programme est terminé.");
    public string ClosedDoes =>
        Say("This window can be closed; nothing is lost.", "Vous pouvez fermer cette fenêtre ; rien n’est perdu.");
    public string Away => Say("The program does not answer.", "Le programme ne répond pas.");
    public string AwayDoes =>
        Say(
            "It was closed, or this computer slept. Start it again, and this page by the address that it says.",
            "Il a été fermé, ou l’ordinateur était en veille. Relancez-le, puis la page par l’adresse qu’il donne."
        );

    public string NoScript =>
        Say(
            "This browser runs no scripts: everything can be read and recorded, but policies cannot be edited, keys do "
                + "nothing, and what changes in the folder is not told.",
            "Ce navigateur n’exécute aucun script : tout se lit et se note, mais les politiques ne se modifient pas, "
                + "les touches ne font rien et les changements du dossier ne sont pas annoncés."
        );

    public string Age(int days) =>
        days == 1 ? Say(", 1 day old", ", d’il y a 1 jour") : Say($", {days} days old", $", d’il y a {days} jours");

    // What is being done
    public string Reading => Say("Reading the export", "Lecture de l’export");

    public string Deciding(int accounts) =>
        Say($"Deciding {_words.Accounts(accounts)}", $"Décision pour {_words.Accounts(accounts)}");

    public string Cancel => Say("Cancel", "Annuler");
    public string ExportRefused => Say("This export cannot be used.", "Cet export est inutilisable.");
    public string PoliciesRefused =>
        Say(
            "A policy is wrong; nothing is decided until it is mended.",
            "Une politique est fausse ; rien n’est décidé avant sa correction."
        );

    public string StillSeen(DateOnly day) =>
        Say($"You still see the export of {Day(day)}.", $"Vous voyez encore l’export du {Day(day)}.");

    public string ReadAgain => Say("Read again", "Relire");
    public string ChangedOnDisk => Say("The files in the folder changed.", "Les fichiers du dossier ont changé.");

    public string ChangedDoes(DateOnly day) =>
        Say(
            $"What you see is still the export of {Day(day)}; nothing can be sent until it is read.",
            $"Vous voyez encore l’export du {Day(day)} ; rien ne peut partir avant la lecture."
        );

    public string ReadNow => Say("Read them now", "Les lire maintenant");

    public string NoHistory =>
        Say(
            "The program was started without a history: nothing can be recorded, approved, saved or sent.",
            "Le programme a été lancé sans historique : rien ne peut être noté, approuvé, enregistré ni envoyé."
        );

    public string HeldElsewhere =>
        Say(
            "This practice is open for writing in another program.",
            "Ce cabinet est ouvert en écriture dans un autre programme."
        );

    public string HeldDoes(string holder) =>
        Say(
            $"Here you can look, search and print ({holder}).",
            $"Ici, vous pouvez consulter, chercher et imprimer ({holder})."
        );

    public string TryAgain => Say("Try again", "Réessayer");

    public string NoTrend =>
        Say(
            "The ledger tells of no month before this one: there is no trend yet.",
            "Le grand livre ne dit rien d’un mois précédent : il n’y a pas encore de tendance."
        );

    /// <summary>Before the choice of the day that stands first.</summary>
    public string CompareWith(DateOnly day) => Say($"{Day(day)} against", $"Le {Day(day)} face au");

    public string CompareByAge => Say("Compare by age", "Comparer par âge");
    public string CompareNow => Say("Compare", "Comparer");

    public string CompareUsually =>
        Say(
            "The month-end before, unless you choose another; both days by today’s policies.",
            "La fin du mois précédent, sauf autre choix ; les deux jours selon les politiques d’aujourd’hui."
        );

    // The list
    public string Filters => Say("Filters", "Filtres");
    public string Filter => Say("Filter", "Filtrer");
    public string ClearFilters => Say("Clear the filters", "Retirer les filtres");

    public string Found(int accounts, string asked) =>
        Say($"{_words.Accounts(accounts)}, {asked} asked", $"{_words.Accounts(accounts)}, {asked} demandés");

    public string NothingFound => Say("No account is like that", "Aucun compte n’est ainsi");

    public string InAllWithout(int accounts) =>
        Say($"In all {_words.Accounts(accounts)}, without filters.", $"Sur {_words.Accounts(accounts)}, sans filtre.");

    public string PageOf(int page, int pages) => Say($"page {page} of {pages}", $"page {page} sur {pages}");

    public string Before => Say("‹ before", "‹ précédent");
    public string Next => Say("next ›", "suivant ›");
    public string OpenAccount => Say("Open", "Ouvrir");
    public string Print => Say("Print", "Imprimer");
    public string BackToList => Say("Back to the list", "Retour à la liste");

    public string NoAccount(string id) => Say($"There is no account “{id}”.", $"Il n’y a pas de compte « {id} ».");

    public string Near => Say("These are near:", "Ceux-ci y ressemblent :");

    // Keys
    public string Keys => Say("Keys", "Touches");

    /// <summary>Every key with what it does.</summary>
    public IReadOnlyList<(string[] Keys, string Does)> AllKeys =>
        [
            (["/"], Say("find an account", "trouver un compte")),
            (["G", "M"], Month),
            (["G", "A"], Accounts),
            (["↑", "↓"], Say("row before, next", "ligne précédente, suivante")),
            (["Enter"], Say("open", "ouvrir")),
            (["Esc"], Say("back, close", "revenir, fermer")),
            (["F"], Say("filter", "filtrer")),
            (["X"], Say("clear the filters", "retirer les filtres")),
            (["J", "K"], Say("next account, before", "compte suivant, précédent")),
            (["1", "–", "6"], Say("how the call ended", "comment l’appel s’est terminé")),
            (["C"], Say("how a call ended", "issue d’un appel")),
            (["P"], Say("a promise", "une promesse")),
            (["H"], Say("a hold", "une suspension")),
            (["U"], Say("undo", "reprendre")),
            (["G", "C"], Say("call list", "appels")),
            (["G", "W"], Say("worklists", "listes de travail")),
            (["?"], Say("these keys", "ces touches")),
        ];

    // Start
    public string StartTitle => Say("Whom do we bill this month, and why?", "Qui facturer ce mois-ci, et pourquoi ?");
    public string StartEyebrow =>
        Say(
            "PolicyBilling · on this computer only, nothing leaves it",
            "PolicyBilling · sur cet ordinateur seulement, rien n’en sort"
        );
    public string StartLead =>
        Say(
            "Open what your practice system exports. Every account is decided by the rules you agreed on, with its "
                + "reason. Nothing is sent before you approve it.",
            "Ouvrez ce que votre logiciel exporte. Chaque compte est décidé selon vos règles, avec son motif. "
                + "Rien ne part sans votre accord."
        );
    public string YourFolders => Say("Folders with an export", "Dossiers avec un export");
    public string NoFolders =>
        Say(
            "No folder with an export was found beside the program, where it was started, or among your documents.",
            "Aucun dossier avec un export n’a été trouvé près du programme, là où il a été lancé ou dans vos documents."
        );
    public string HowToAdd =>
        Say(
            "Put the folder with your export (accounts.csv, ledger.csv, or what its export.yaml names) among your "
                + "documents, and load this page again. What your system prints or saves as a report can be brought, "
                + "too.",
            "Placez le dossier de votre export (accounts.csv, ledger.csv, ou ce que nomme son export.yaml) dans vos "
                + "documents, et rechargez cette page. Un rapport que votre logiciel imprime ou enregistre convient "
                + "aussi."
        );
    public string BringReport => Say("Bring a printed report", "Apporter un rapport imprimé");
    public string LookAround => Say("Look around first", "D’abord, se familiariser");
    public string LookAroundDoes =>
        Say(
            "An invented practice: 600 accounts, four years of entries, every kind of trouble. You can change "
                + "anything; nothing is real.",
            "Un cabinet inventé : 600 comptes, quatre ans d’écritures, toutes sortes de cas. Vous pouvez tout "
                + "changer ; rien n’est réel."
        );
    public string NothingIsReal => Say("Demo: nothing is real.", "Démo : rien n’est réel.");
    public string OpenDemo => Say("Open the demo", "Ouvrir la démo");
    public string HowItGoes => Say("How it goes", "Comment cela se passe");
    public IReadOnlyList<string> Steps =>
        [
            Say("Read the export, agree on the total", "Lire l’export, vérifier le total"),
            Say("Look at who gets what, and why", "Voir qui reçoit quoi, et pourquoi"),
            Say("Change a rule, see whom it moves", "Changer une règle, voir qui est touché"),
            Say("Sign, approve, send", "Signer, approuver, envoyer"),
            Say("Work the lists, load the next export", "Traiter les listes, lire l’export suivant"),
        ];

    public string ExportOf(DateOnly day) => Say($"export of {Day(day)}", $"export du {Day(day)}");

    public string Open => Say("Open", "Ouvrir");
    public string NoSuchFolder => Say("That folder is no longer there.", "Ce dossier n’est plus là.");

    /// <summary>Words in the reader's language.</summary>
    public string Say(string english, string french) => _words.Say(english, french);

    private string Day(DateOnly day) => new TextFormat(language, "USD").Date(day);
}
