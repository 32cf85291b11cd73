using PolicyBilling.Policies.Language;

namespace PolicyBilling.App.Web.Export;

/// <summary>The words around what was read, in English or French.</summary>
/// <param name="web">The page's words.</param>
/// <param name="format">The reader's format.</param>
public sealed class DataWords(WebWords web, TextFormat format)
{
    /// <summary>The words of the page around.</summary>
    public WebWords Web => web;

    public string Head(int accounts, DateOnly day, int errors) =>
        Say(
            $"{format.Number(accounts)} accounts as of {format.Date(day)}; {Rows(errors)}",
            $"{format.Number(accounts)} comptes au {format.Date(day)} ; {Rows(errors)}"
        );

    public string From(string source, int? days) =>
        days is { } age
            ? Say($"From “{source}”, {age} days old.", $"De « {source} », d’il y a {age} jours.")
            : Say($"From “{source}”.", $"De « {source} ».");

    public string Problems(int count) =>
        count == 0 ? Say("No problems", "Aucun problème")
        : count == 1 ? Say("1 problem, by what mends it", "1 problème, selon ce qui le corrige")
        : Say($"{count} problems, by what mends them", $"{count} problèmes, selon ce qui les corrige");

    public string NoProblems => Say("Every row was read and reads well.", "Chaque ligne a été lue et se lit bien.");

    public string More(int count) => Say($"And {count} more like these.", $"Et {count} autres semblables.");

    public string WhatWasRead => Say("What was read", "Ce qui a été lu");
    public string Table => Say("What your system exported", "Ce que votre logiciel a exporté");
    public string RowsTitle => Say("Rows", "Lignes");
    public string Days => Say("Days", "Jours");

    public string FromTo(DateOnly first, DateOnly last) =>
        Say($"{format.Date(first)} to {format.Date(last)}", $"du {format.Date(first)} au {format.Date(last)}");

    public string State => Say("State", "État");
    public string AllRead => Say("all read", "tout lu");
    public string NotThere => Say("not exported", "non exporté");
    public string AllExported =>
        Say("Nothing is missing that the policies ask for.", "Il ne manque rien de ce que demandent les politiques.");

    public string NotRead(int rows) =>
        rows == 1 ? Say("1 row not read", "1 ligne non lue") : Say($"{rows} rows not read", $"{rows} lignes non lues");

    public string Of(string table) =>
        table switch
        {
            "accounts" => Say("Accounts: who owes, and where they live", "Comptes : qui doit, et son adresse"),
            "ledger" => Say("Ledger: charges, payments, adjustments", "Grand livre : frais, paiements, ajustements"),
            "patients" => Say("Patients of the accounts", "Patients des comptes"),
            "claims" => Say("Claims to insurers", "Demandes aux assureurs"),
            "appointments" => Say("Appointments, past and to come", "Rendez-vous, passés et à venir"),
            "contacts" => Say("Contacts: statements, letters, calls", "Contacts : relevés, lettres, appels"),
            "payment_plans" => Say("Payment plans", "Ententes de paiement"),
            "remittances" => Say(
                "Insurers’ payment files (835), where you have them",
                "Fichiers de paiement des assureurs (835), s’il y en a"
            ),
            _ => Say("Aging report", "Rapport d’âge"),
        };

    // The tie-out
    public string DoesItAgree => Say("Does it agree with your system?", "Est-ce conforme à votre logiciel ?");

    public string CompareWith(DateOnly day) =>
        Say(
            $"Print its own aging report of {format.Date(day)} and lay it beside these: what is open, by how long, and "
                + "the total. If a line differs, something is missing in the export.",
            $"Imprimez son rapport d’ancienneté au {format.Date(day)} et posez-le à côté : ce qui est ouvert, depuis "
                + "quand, et le total. Si une ligne diffère, il manque quelque chose à l’export."
        );

    public string[] Buckets =>
        [
            Say("0–30 days", "0–30 jours"),
            Say("31–60 days", "31–60 jours"),
            Say("61–90 days", "61–90 jours"),
            Say("Over 90 days", "Plus de 90 jours"),
            Say("Credits", "Crédits"),
        ];

    public string Balance(int accounts) =>
        Say($"Balance, all {format.Number(accounts)} accounts", $"Solde, les {format.Number(accounts)} comptes");

    public string Who => Say("Who compared", "Qui a comparé");
    public string Does => Say("It does", "Oui");
    public string DoesNot => Say("It does not", "Non");
    public string WhatItSays => Say("What your report says", "Ce que dit votre rapport");
    public string Compare => Say("Show what differs", "Montrer l’écart");
    public string Keep => Say("Keep this answer", "Garder cette réponse");
    public string SaysWho => Say("Say who compared.", "Dites qui a comparé.");

    public string NotANumber(string typed) =>
        Say(
            $"“{typed}” is no amount: write digits, with a point before cents.",
            $"« {typed} » n’est pas un montant : des chiffres, un point avant les cents."
        );

    public string Differs(string amount) => Say($"here {amount} more", $"ici {amount} de plus");

    public string DiffersLess(string amount) => Say($"here {amount} less", $"ici {amount} de moins");

    public string Same => Say("the same", "pareil");

    public string Agreed(string who, string when) =>
        Say(
            $"It agrees with your system, says {who}, {when}.",
            $"C’est conforme à votre logiciel, dit {who}, le {when}."
        );

    public string Disagreed(string who, string when) =>
        Say(
            $"It does not agree with your system, says {who}, {when}.",
            $"Ce n’est pas conforme à votre logiciel, dit {who}, le {when}."
        );

    /// <summary>The day of a moment, where the computer stands.</summary>
    public string Day(DateTimeOffset at) => format.Date(DateOnly.FromDateTime(at.LocalDateTime));

    /// <summary>That it agrees, in a few words.</summary>
    internal string Ties(TieOutAnswer answer) =>
        Say($"agrees: {answer.Who}, {Day(answer.At)}", $"conforme : {answer.Who}, {Day(answer.At)}");

    public string ReadAgain => Say("Read the folder again", "Relire le dossier");
    public string BringNewer => Say("Bring a newer export…", "Apporter un export plus récent…");

    // Exports before
    public string Before => Say("Exports before", "Exports précédents");

    public string DecidedOn(DateOnly day) => Say($"decided {format.Date(day)}", $"décidé le {format.Date(day)}");

    public string Count(int accounts) =>
        accounts == 1
            ? Say("1 account", "1 compte")
            : Say($"{format.Number(accounts)} accounts", $"{format.Number(accounts)} comptes");

    private string Rows(int errors) =>
        errors == 0 ? Say("every row was read", "chaque ligne a été lue")
        : errors == 1 ? Say("1 row cannot be read", "1 ligne ne peut être lue")
        : Say($"{errors} rows cannot be read", $"{errors} lignes ne peuvent être lues");

    private string Say(string english, string french) => web.Say(english, french);
}
