using PolicyBilling.Files.Contents;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Reports.Page;

/// <summary>The page's own words and sentences, in English or French; what it shares with the workbook is in
/// <see cref="Labels"/>.</summary>
internal sealed class PageLabels(string language)
{
    private const char NoBreak = '\u00a0';
    private readonly bool _french = language == "fr";

    public string SkipToContent => Say("Skip to the content", "Aller au contenu");
    public string NothingSent => Say("Nothing has been sent.", "Rien n’est encore parti.");

    // What was read
    public string WhatWasRead => Say("What was read", "Ce qui a été lu");
    public string AgeOfData => Say("Age of the data", "Âge des données");
    public string EverythingExported => Say("Every table is there", "Toutes les tables sont là");
    public string AgingTotal => Say("Aging total", "Total des soldes");

    public string TiesTo(string date) =>
        Say(
            $"The line “All accounts” must be what your practice system’s own aging report says for {date}. If it "
                + $"is not, stop here.",
            $"La ligne « Tous les comptes » doit être celle du rapport de votre logiciel au {date}. Sinon, arrêtez ici."
        );

    public string Aging => Say("Receivables by age of the charge", "Comptes clients selon l’âge du soin");
    public string WhichAccounts => Say("Which accounts", "Quels comptes");
    public string Credits => Say("Credits", "Crédits");

    // Who owes whom
    public string WhoOwes => Say("Who owes whom", "Qui doit à qui");
    public string PatientsOwe => Say("Patients owe", "Les patients doivent");
    public string InsurersOwe => Say("Insurers owe (estimate)", "Les assureurs doivent (est.)");
    public string WeOwe => Say("We owe patients (credits)", "Nous devons (crédits)");

    public string OwedSum(string patients, string insurers, string credits, string balance) =>
        Say(
            $"{patients} + {insurers} − {credits} = {balance} in receivables.",
            $"{patients} + {insurers} − {credits} = {balance} dans les comptes clients."
        );

    public string WithLeftOut(string leftOut, string types, string all) =>
        Say(
            $"With {leftOut} kept out of receivables ({types}) that makes {all}.",
            $"Avec {leftOut} hors des comptes clients ({types}), cela fait {all}."
        );

    // What goes out
    public string What => Say("What", "Quoi");
    public string StatementsInAll => Say("Statements in all", "Relevés en tout");

    public string CostOf(string statements, string each, string cost) =>
        Say($"{statements} at {each} each cost {cost}.", $"{statements} à {each} chacun coûtent {cost}.");

    public string CostUnknown =>
        Say(
            "What a statement costs is not set (targets: cost_per_statement).",
            "Le coût d’un relevé n’est pas indiqué (targets: cost_per_statement)."
        );
    public string InBothLines =>
        Say(
            "An account that gets a letter and a statement stands in both lines.",
            "Un compte qui reçoit une lettre et un relevé figure aux deux lignes."
        );

    // Names
    public string NamesThatNeedAYes => Say("Names that need a yes", "Les noms qui demandent un oui");
    public string Limits => Say("Limits", "Limites");
    public string ThisPlan => Say("This plan", "Ce plan");
    public string Allowed => Say("Allowed", "Permis");
    public string Within => Say("yes", "oui");
    public string Above => Say("NO: needs a yes", "NON : demande un oui");
    public string Limit => Say("Limit", "Limite");
    public string Kept => Say("Kept", "Respectée");
    public string NoLimits => Say("The practice has set no limits.", "Le cabinet n’a fixé aucune limite.");
    public string ToTheAgency => Say("To the agency", "À l’agence");
    public string FinalNotices => Say("Final notices", "Derniers avis avant l’agence");
    public string Exceptions => Say("Exceptions in force", "Exceptions en vigueur");
    public string Exception => Say("Exception", "Exception");
    public string ApprovedBy => Say("Approved by", "Accordée par");
    public string Hold => Say("hold", "retenir");
    public string Statement => Say("statement", "relevé");
    public string NoAgency => Say("never to the agency", "jamais à l’agence");
    public string FirstInAYear => Say("First statement in a year", "Premier relevé depuis un an");
    public string LastStatement => Say("Last statement", "Dernier relevé");
    public string Never => Say("never", "jamais");

    public string MonthsAgo(int months) => Say($"{months} months ago", $"il y a {months} mois");

    public string FirstInAYearSays(string accounts, string money, string old) =>
        Say(
            $"{accounts}, {money}; {old} of them with money over 90 days. Expect their calls.",
            $"{accounts}, {money} ; dont {old} avec plus de 90 jours. Attendez-vous à leurs appels."
        );

    public string ContactsNotExported =>
        Say(
            "Not known: the practice’s system does not export its contacts.",
            "Inconnu : le logiciel n’exporte pas les contacts."
        );

    public string Largest(int count) =>
        Say($"The {count} largest patient portions", $"Les {count} plus grandes parts de patients");

    public string WhatHappens => Say("What happens", "Ce qui se passe");
    public string NoneFirst => Say("No account gets one.", "Aucun compte n’en reçoit.");
    public string NothingOwed => Say("No patient owes anything.", "Aucun patient ne doit rien.");

    public string AndMore(string accounts, string money, string sheet) =>
        Say(
            $"And {accounts} more, {money}: sheet “{sheet}” of the workbook.",
            $"Et {accounts} de plus, {money} : feuille « {sheet} » du classeur."
        );

    public string Group(string name, string accounts, string money) => $"{name}{Say(":", " :")} {accounts}, {money}";

    // Held, worklists
    public string WhoWorksIt => Say("Who works it", "Qui s’en charge");
    public string OwnersSay =>
        Say(
            "Beside a name: accounts on that person’s worklists; the others only wait.",
            "À côté d’un nom : les comptes sur ses listes ; les autres attendent."
        );

    public string LeftOutOfThese(string accounts, string money) =>
        Say(
            $"Kept out of receivables, among these: {accounts}, {money}.",
            $"Hors des comptes clients, parmi ceux-ci : {accounts}, {money}."
        );

    public string EmptyLists(string names) => Say($"Empty: {names}.", $"Vides : {names}.");

    public string ListsWithRows =>
        Say("Worklists, their rows and their money", "Listes, leurs lignes et leurs montants");
    public string Nobody => Say("nobody named", "personne de nommé");
    public string NoWorklists => Say("No worklist has a row.", "Aucune liste n’a de ligne.");

    // Changes
    public string WhatChanged => Say("What changed since last month", "Ce qui a changé depuis un mois");

    public string SamePolicies(string date) =>
        Say(
            $"The same policies, decided for {date} and now.",
            $"Les mêmes politiques, décidées au {date} et maintenant."
        );

    public string NothingBefore =>
        Say(
            "The export tells nothing of the month before: there is nothing to compare with yet.",
            "L’export ne dit rien du mois précédent : il n’y a encore rien à comparer."
        );
    public string AMonthAgo => Say("Then", "Alors");
    public string Now => Say("Now", "Maintenant");
    public string Change => Say("Change in portion", "Écart de la part");
    public string PortionNow => Say("Patient portion now", "Part du patient maintenant");
    public string Moves => Say("From one decision to another", "D’une décision à l’autre");
    public string Move => Say("Then → now", "Alors → maintenant");
    public string NoMoves => Say("Every account has the decision that it had.", "Chaque compte garde sa décision.");
    public string OtherMoves => Say("Other changes", "Autres changements");

    // Problems, settings, signature
    public string OnSheet(string sheet) =>
        Say(
            $"Every one is on the sheet “{sheet}” of the workbook.",
            $"Tous sont sur la feuille « {sheet} » du classeur."
        );

    public string SettingsInForce => Say("Settings in force", "Réglages en vigueur");
    public string NoSettings => Say("The policies have no settings.", "Les politiques n’ont pas de réglages.");
    public string Sign => Say("To sign", "À signer");
    public string Yes => Say("Yes, as it stands", "Oui, tel quel");
    public string YesBut => Say("Yes, but without", "Oui, mais sans");
    public string No => Say("No", "Non");
    public string Name => Say("Name", "Nom");
    public string Date => Say("Date", "Date");
    public string Signature => Say("Signature", "Signature");
    public string BelongsTo => Say("This page belongs to the plan", "Cette page appartient au plan");
    public string PolicyFingerprint => Say("Policies", "Politiques");
    public string DataFingerprint => Say("Data", "Données");

    // Appendix
    public string Appendix => Say("Appendix: charts and their numbers", "Annexe : les graphiques et leurs chiffres");
    public string AppendixNumbers => Say("Appendix: the numbers of the months", "Annexe : les chiffres des mois");

    public string NumbersOf(string chart) => Say($"The numbers of: {chart}", $"Les chiffres de : {chart}");

    public string SeeChart => Say("See the chart", "Voir le graphique");

    /// <summary>Words as a sentence of their own.</summary>
    public static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..].TrimEnd('.')}.";

    /// <summary>The plan in a sentence.</summary>
    public string Lead(Overview overview, TextFormat format)
    {
        string Of(Outgoing way, Func<int, string> say) =>
            overview.Outgoing.FirstOrDefault(pair => pair.Key == way).Value is { Accounts: > 0 } tally
                ? $", {say(tally.Accounts)}"
                : "";
        var cost = overview.StatementCost is { } money
            ? Say($" (cost {format.Money(money)})", $" (coût {format.Money(money)})")
            : "";
        var goes = CountOf(overview.Statements.Accounts, "statement", "statements", "relevé", "relevés", format);
        var held = overview.Holds.Sum(hold => hold.Tally.Accounts);
        return $"{goes} {Say("for", "pour")} {format.Money(overview.Statements.Amount)}{cost}"
            + Of(Outgoing.Letter, count => CountOf(count, "letter", "letters", "lettre", "lettres", format))
            + Of(Outgoing.Call, count => CountOf(count, "call", "calls", "appel", "appels", format))
            + Of(
                Outgoing.Agency,
                count => Say($"{format.Number(count)} to the agency", $"{format.Number(count)} à l’agence")
            )
            + Of(
                Outgoing.WriteOff,
                count => CountOf(count, "write-off", "write-offs", "radiation", "radiations", format)
            )
            + Say("; ", " ; ")
            + Say($"{Accounts(held, format)} held.", $"{Accounts(held, format)} {(held < 2 ? "retenu" : "retenus")}.");
    }

    /// <summary>A number of accounts.</summary>
    public string Accounts(int count, TextFormat format) =>
        CountOf(count, "account", "accounts", "compte", "comptes", format);

    /// <summary>A number of statements.</summary>
    public string Statements(int count, TextFormat format) =>
        CountOf(count, "statement", "statements", "relevé", "relevés", format);

    private string CountOf(int count, string one, string many, string un, string plusieurs, TextFormat format) =>
        $"{format.Number(count)}{NoBreak}{(_french ? count < 2 ? un : plusieurs : count == 1 ? one : many)}";

    private string Say(string english, string french) => Say(language, english, french);

    /// <summary>Words in a language. French sets these signs off, and no line may begin with them.</summary>
    internal static string Say(string language, string english, string french) =>
        language != "fr"
            ? english
            : french
                .Replace(" ;", $"{NoBreak};")
                .Replace(" :", $"{NoBreak}:")
                .Replace("« ", $"«{NoBreak}")
                .Replace(" »", $"{NoBreak}»");
}
