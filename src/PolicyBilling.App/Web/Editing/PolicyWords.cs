using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Web.Editing;

/// <summary>The words around policies, in English or French.</summary>
/// <param name="web">The page's words.</param>
/// <param name="format">The reader's format.</param>
public sealed class PolicyWords(WebWords web, TextFormat format)
{
    /// <summary>The words of the page around.</summary>
    public WebWords Web => web;

    // The list
    public string InOrder(int policies) =>
        Say(
            $"{policies} policies, in the order in which they decide",
            $"{policies} politiques, dans l’ordre où elles décident"
        );

    public string AddRule => Say("Add a rule", "Ajouter une règle");

    public string RulesNotListed =>
        Say(
            "The rules are not written line by line: add it in the text.",
            "Les règles ne sont pas écrites ligne par ligne : l’ajouter dans le texte."
        );

    public string FirstDecides =>
        Say(
            "The first rule that holds decides an account. What a policy never does forbids, wherever a rule stands.",
            "La première règle qui s’applique décide du compte. Ce qu’une politique interdit l’emporte sur toute règle."
        );

    public string WhatIf => Say("What if…", "Et si…");

    public string WhatIfDoes =>
        Say(
            "Choose a number and type another: the accounts and the dollars that move are shown at once. Nothing is "
                + "saved before you say so.",
            "Choisir un chiffre et en taper un autre : les comptes et les dollars qui bougent s’affichent aussitôt. "
                + "Rien n’est enregistré sans votre accord."
        );

    public string NewPolicy => Say("New policy…", "Nouvelle politique…");

    public string NewPolicyDoes =>
        Say(
            "It begins as one rule that holds, and opens to be written further. It decides before the policy chosen "
                + "here.",
            "Elle commence par une règle qui retient, puis s’ouvre pour la suite. Elle décide avant la politique "
                + "choisie ici."
        );

    public string NewTitle => Say("What it is about", "De quoi il s’agit");
    public string NewHolds => Say("Holds accounts with", "Retient les comptes avec");
    public string HoldsNobody => Say("none yet: I write the condition", "aucun encore : j’écris la condition");
    public string HoldsFlag => Say("the flag", "l’indicateur");
    public string HoldsType => Say("the billing type", "le type de facturation");
    public string NewWord => Say("Which flag or type", "Quel indicateur ou type");
    public string DecidesBefore => Say("Decides before", "Décide avant");
    public string Create => Say("Create", "Créer");

    public string SaysWhoCreates => Say("Say who creates it.", "Dites qui la crée.");

    public string NotNamed =>
        Say(
            "Not created: the title needs letters and at most 80 signs, without braces, and a flag or a type needs its "
                + "name in letters, digits, spaces, points and hyphens.",
            "Non créée : le titre doit avoir des lettres et au plus 80 signes, sans accolades, et un indicateur ou un "
                + "type se nomme avec lettres, chiffres, espaces, points et traits d’union."
        );

    public string NameTaken(string file) =>
        Say(
            $"Not created: {file} is there already. Choose another title, or open that one.",
            $"Non créée : {file} existe déjà. Choisir un autre titre, ou ouvrir celui-là."
        );

    public string OrderNotListed =>
        Say(
            "Not created: the order in practice.yaml is not written line by line, or lacks the policy chosen here.",
            "Non créée : l’ordre dans practice.yaml n’est pas écrit ligne par ligne, ou ne contient pas la politique "
                + "choisie ici."
        );

    public string Begun(string title) => Say($"new policy: {title}", $"nouvelle politique : {title}");

    public string ReadAgreement =>
        Say("The agreement in sentences, to read and to print", "L’entente en phrases, à lire et à imprimer");

    public string FolderOfFiles => Say("The folder of these files", "Le dossier de ces fichiers");

    public string FolderDoes =>
        Say(
            "Each policy is a text file in it. What another program changes there is read here at once.",
            "Chaque politique y est un fichier texte. Ce qu’un autre programme y change est relu ici aussitôt."
        );

    public string BeforeAll => Say("Before every policy.", "Avant toute politique.");

    public string Versions => Say("Versions", "Versions");
    public string Order => Say("Order", "Ordre");
    public string Policy => Say("Policy", "Politique");
    public string Moving => Say("Move", "Déplacer");

    public string MoveUp(string title) => Say($"Decide earlier: {title}", $"Décider plus tôt : {title}");

    public string MoveDown(string title) => Say($"Decide later: {title}", $"Décider plus tard : {title}");

    public string MovedInOrder(string title, bool up) =>
        up
            ? Say(
                $"“{title}” would decide one place earlier. Nothing is saved yet: look below at what that moves.",
                $"« {title} » déciderait un rang plus tôt. Rien n’est enregistré : voir plus bas ce que cela change."
            )
            : Say(
                $"“{title}” would decide one place later. Nothing is saved yet: look below at what that moves.",
                $"« {title} » déciderait un rang plus tard. Rien n’est enregistré : voir plus bas ce que cela change."
            );

    public string NotMoved =>
        Say(
            "It cannot be moved there. Change the lines under order: in the text.",
            "Impossible de la déplacer ainsi. Changer les lignes sous order: dans le texte."
        );

    public string Inside => Say("What is in it", "Contenu");
    public string Decides => Say("Decides this month", "Décide ce mois-ci");
    public string Owed => Say("Owed", "Dû");
    public string AllAccounts => Say("All accounts", "Tous les comptes");
    public string OtherFiles => Say("Beside the order", "Hors de l’ordre");
    public string Practice => Say("The practice, limits and targets", "Le cabinet, limites et cibles");
    public string Exceptions => Say("Exceptions by name", "Exceptions nominatives");

    public string ExceptionsCount(int count) =>
        count == 0 ? Say("None.", "Aucune.") : Say($"{count} in force.", $"{count} en vigueur.");

    public string Checked => Say("Everything is checked.", "Tout est vérifié.");

    public string NothingFound(int files, int examples) =>
        Say(
            $"No finding in {files} files; {examples} examples hold.",
            $"Rien à signaler dans {files} fichiers ; {examples} exemples tiennent."
        );

    public string Findings(int count) =>
        count == 1 ? Say("1 finding", "1 constat") : Say($"{count} findings", $"{count} constats");

    public string FindingsDo =>
        Say("What is allowed and probably not meant:", "Ce qui est permis, mais sans doute pas voulu :");

    public string Failing(int count) =>
        count == 1
            ? Say("1 example does not hold.", "1 exemple ne tient pas.")
            : Say($"{count} examples do not hold.", $"{count} exemples ne tiennent pas.");

    public string Rules(int count) => Count(count, "rule", "rules", "règle", "règles");

    public string Steps(int count) => Count(count, "step", "steps", "étape", "étapes");

    public string Guards(int count) => Count(count, "thing never done", "things never done", "interdit", "interdits");

    public string Lists(int count) => Count(count, "worklist", "worklists", "liste", "listes");

    public string Texts(int count) => Count(count, "text", "texts", "texte", "textes");

    public string Settings(int count) => Count(count, "setting", "settings", "réglage", "réglages");

    // The form
    public string Place(int at, int all) => Say($"{at} of {all}", $"{at} sur {all}");

    public string Numbers => Say("Numbers", "Réglages");
    public string NoNumbers => Say("Nothing to set here.", "Rien à régler ici.");

    public string Was(string before) => Say($"was {before}", $"était {before}");

    public string? Unit(Unit? unit) =>
        unit switch
        {
            Facts.Unit.Days => Say("days", "jours"),
            Facts.Unit.Months => Say("months", "mois"),
            _ => null,
        };

    public string AfterThis => Say("After this:", "Après cela :");
    public string NothingMoves => Say("nothing moves.", "rien ne bouge.");
    public string HoldsHere =>
        Say(
            "The first that holds decides; what stands below goes on from what is above.",
            "La première qui s’applique décide ; ce qui est en retrait suit ce qui le précède."
        );
    public string AsSaved => Say("As saved: the text has a mistake.", "Comme enregistré : le texte a une faute.");

    public string Line(int line) => Say($"line {line}", $"ligne {line}");

    public string Examples => Say("Examples", "Exemples");

    public string Hold(int holding, int all) => Say($"{holding} of {all} hold", $"{holding} sur {all} tiennent");

    public string Holds => Say("holds", "tient");
    public string Fails => Say("does not hold", "ne tient pas");
    public string MakeExample => Say("Make an example of this account", "Faire un exemple de ce compte");
    public string AccountNumber => Say("Account number", "Numéro de compte");

    public string OtherDecides(string title) =>
        Say($"Another policy decides this account: {title}.", $"Une autre politique décide ce compte : {title}.");

    public string ExamplesNotListed =>
        Say(
            "The examples are written so that no line can be put behind them.",
            "Les exemples sont écrits de sorte qu’aucune ligne ne peut les suivre."
        );

    // The text
    public string SameAsText => Say("The same as text", "La même en texte");
    public string NoFinding => Say("no mistake", "aucune faute");

    public string Mistakes(int count) =>
        count == 1 ? Say("1 mistake", "1 faute") : Say($"{count} mistakes", $"{count} fautes");

    public string GoToLine(int line) => Say($"Go to line {line}", $"Aller à la ligne {line}");

    public string PutIn(string text) => Say($"Put in “{text}”", $"Mettre « {text} »");

    public string EditorKeys => Say("save · names · leaves the text", "enregistrer · noms · sortir du texte");

    public string CommentsStay =>
        Say("Comments and order stay as you wrote them.", "Commentaires et ordre restent tels quels.");

    public string Names => Say("Names that can stand here", "Noms possibles ici");

    public string NamesDo =>
        Say(
            "Those with the word at the cursor; a click puts one in.",
            "Ceux qui ont le mot au curseur ; un clic insère."
        );

    public string SettingOf(string policy) => Say($"setting of {policy}", $"réglage de {policy}");

    public string PolicyNamed => Say("policy", "politique");

    public string NoSuchPolicy(string name) =>
        Say($"There is no policy “{name}”.", $"Il n’y a pas de politique « {name} ».");

    public string TooLarge =>
        Say(
            "This file has more than 1 MB: no policy is as long. Split it into several files, in an editor of your "
                + "own.",
            "Ce fichier dépasse 1 Mo : aucune politique n’est si longue. Partagez-le dans votre éditeur."
        );

    public string NotUtf8 =>
        Say(
            "This file is not written in UTF-8. Save it so in an editor of your own.",
            "Ce fichier n’est pas en UTF-8. Enregistrez-le ainsi dans votre éditeur."
        );

    public string WhyLocked =>
        Say(
            "While a mistake stands nothing can be saved and nothing decided.",
            "Tant qu’une faute demeure, rien n’est enregistré ni décidé."
        );

    // The strip
    public string WithThisChange => Say("With this change:", "Avec ce changement :");
    public string ToMoves => Say("What would move ↓", "Ce qui bougerait ↓");
    public string NothingTyped =>
        Say(
            "Nothing is changed yet. Change a number or the text: here stands whom that moves, and what it would have "
                + "done on the last 12 month-ends.",
            "Rien n’est encore changé. Changez un réglage ou le texte : ici paraît qui cela touche, et ce que cela "
                + "aurait fait aux 12 dernières fins de mois."
        );
    public string Deciding => Say("Deciding …", "Décision en cours…");
    public string NotDecided =>
        Say(
            "No practice is open: nobody knows what would move.",
            "Aucun cabinet ouvert : nul ne sait ce qui bougerait."
        );

    public string Move(int accounts) =>
        accounts == 1
            ? Say("1 account moves", "1 compte bouge")
            : Say($"{format.Number(accounts)} accounts move", $"{format.Number(accounts)} comptes bougent");

    public string Asked(decimal change) =>
        change == 0 ? Say("as much is asked", "autant est demandé")
        : change < 0
            ? Say(
                $"{format.Money(-change)} less is asked or given up",
                $"{format.Money(-change)} de moins demandés ou radiés"
            )
        : Say(
            $"{format.Money(change)} more is asked or given up",
            $"{format.Money(change)} de plus demandés ou radiés"
        );

    public string FromTo(string what, int before, int after) =>
        before == after
            ? Say($"{what}: no change ({before})", $"{what} : inchangé ({before})")
            : Say($"{what}: {before} → {after}", $"{what} : {before} → {after}");

    public string TheAccounts(int accounts) =>
        accounts == 1
            ? Say("The account", "Le compte")
            : Say($"The {format.Number(accounts)} accounts", $"Les {format.Number(accounts)} comptes");

    public string First(int shown) => Say($"The first {shown} are shown.", $"Les {shown} premiers sont montrés.");

    public string Before => Say("Before", "Avant");
    public string After => Say("After", "Après");

    // Looking back
    public string LookBack(int months) => Say($"Look back on {months} month-ends", $"Voir sur {months} fins de mois");

    public string LookedBack(DateOnly first, DateOnly last) =>
        Say(
            $"Month-ends {format.Date(first)} to {format.Date(last)}.",
            $"Fins de mois du {format.Date(first)} au {format.Date(last)}."
        );

    public string NothingOtherwise =>
        Say("Nothing would have been decided otherwise.", "Rien n’aurait été décidé autrement.");

    public string RuleOrStep => Say("Rule or step", "Règle ou étape");

    public string Accounts(string which) => Say($"Accounts, {Lower(which)}", $"Comptes, {Lower(which)}");

    public string AskedThen(string which) => Say($"Asked, {Lower(which)}", $"Demandé, {Lower(which)}");

    public string CameIn => Say("Of it paid within 60 days", "Dont payé en 60 jours");

    public string HowToReadBack =>
        Say(
            "An account on three month-ends counts three times. What came in followed a decision; it need not have "
                + "come because of it. Flags, types and plans are those of the export.",
            "Un compte à trois fins de mois compte trois fois. Ce qui est rentré a suivi une décision, sans en être "
                + "toujours l’effet. Indicateurs, types et ententes sont ceux de l’export."
        );

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    // Saving
    public string TakeBack => Say("Take back", "Annuler");
    public string Save => Say("Save…", "Enregistrer…");
    public string SaveNow => Say("Save", "Enregistrer");
    public string Who => Say("Who", "Qui");
    public string Why => Say("Why", "Pourquoi");
    public string WhyFailing => Say("Why although examples do not hold", "Pourquoi malgré les exemples");
    public string Saved => Say("Saved; the practice is decided anew.", "Enregistré ; le cabinet est décidé à nouveau.");
    public string SaysWhoAndWhy => Say("Say who saves, and why.", "Dites qui enregistre, et pourquoi.");
    public string SaysWhyFailing =>
        Say(
            "Examples do not hold: say why it is saved all the same.",
            "Des exemples ne tiennent pas : dites pourquoi enregistrer quand même."
        );
    public string HasErrors =>
        Say("The text has a mistake: mend it first.", "Le texte a une faute : corrigez-la d’abord.");
    public string Gone =>
        Say(
            "The file is no longer there, or can no longer be read. Nothing was saved.",
            "Le fichier n’est plus là, ou n’est plus lisible. Rien n’a été enregistré."
        );
    public string ChangedMeanwhile =>
        Say(
            "Another program changed this file since it was opened. Nothing was saved.",
            "Un autre programme a changé ce fichier depuis son ouverture. Rien n’a été enregistré."
        );

    public string ChangedDoes =>
        Say(
            "Below are the lines that differ: − theirs, + yours.",
            "Voici les lignes qui diffèrent : − les leurs, + les vôtres."
        );

    public string TakeTheirs => Say("Take theirs", "Prendre les leurs");
    public string KeepMine => Say("Keep mine, then save again", "Garder les miennes, puis réenregistrer");

    // Versions
    public string NoVersions => Say("Nothing was saved here yet.", "Rien n’a encore été enregistré ici.");
    public string ChangedInWords => Say("What changed, in words", "Ce qui a changé, en mots");
    public string AsText => Say("As text", "En texte");
    public string NothingThatDecides =>
        Say(
            "Nothing that decides: only comments, examples or layout.",
            "Rien qui décide : seulement commentaires, exemples ou présentation."
        );
    public string CannotBeCompared =>
        Say(
            "The policies of that time cannot be loaded any more; the text tells.",
            "Les politiques d’alors ne se chargent plus ; le texte le dit."
        );
    public string Restore => Say("Restore this version", "Restaurer cette version");
    public string RestoreDoes =>
        Say(
            "Restoring makes a new version; nothing is ever lost.",
            "Restaurer crée une nouvelle version ; rien ne se perd."
        );

    public string CommentInFile => Say("Comment in the file:", "Commentaire du fichier :");
    public string AsItWasBefore => Say("As it was before this", "Comme elle était avant");
    public string RestoreBefore => Say("Restore it as it was before this", "La restaurer comme elle était avant");

    public string RestoresBefore(string day) =>
        Say($"Back to the policy as it was before {day}", $"Retour à la politique d’avant le {day}");

    public string Restores(string day) => Say($"Back to the version of {day}", $"Retour à la version du {day}");

    public string InForce => Say("in force", "en vigueur");
    public string Sign => Say("Agree and sign", "Accord et signature");

    public string SignDoes =>
        Say(
            "A signature holds for exactly these policies; whatever is changed afterwards is not signed.",
            "Une signature vaut pour ces politiques mêmes ; ce qui change ensuite n’est pas signé."
        );

    public string Role(string role) => role == "dentist" ? Say("Dentist", "Dentiste") : Say("Manager", "Direction");

    public string SignedBy(string who, string when) => Say($"{who}, {when}", $"{who}, le {when}");

    public string NotYet => Say("not yet", "pas encore");
    public string SignedByBoth => Say("signed by both", "signé par les deux");
    public string NotSigned => Say("not signed", "non signé");
    public string SignNow => Say("Sign", "Signer");
    public string SaysWho => Say("Say who signs.", "Dites qui signe.");
    public string Fingerprint => Say("Fingerprint", "Empreinte");

    public string VersionsHead(int versions) =>
        versions == 0 ? NoVersions
        : versions == 1 ? Say("1 version was saved here", "1 version enregistrée ici")
        : Say($"{versions} versions were saved here", $"{versions} versions enregistrées ici");

    public string Say(string english, string french) => web.Say(english, french);

    private string Count(int count, string one, string many, string un, string plusieurs) =>
        $"{format.Number(count)} {(count == 1 ? Say(one, un) : Say(many, plusieurs))}";
}
