using PolicyBilling.Policies;

namespace PolicyBilling.Files.Contents;

/// <summary>Every word of the reports that does not come from data or policies, in English or French.</summary>
public sealed class Labels
{
    private readonly bool _french;

    private Labels(bool french) => _french = french;

    /// <summary>The labels for a language: <c>fr</c>, or English for any other.</summary>
    public static Labels In(string language) => new(language == "fr");

    /// <summary>The language code.</summary>
    public string Language => Say("en", "fr");

    /// <summary>A label with its colon, which French sets off.</summary>
    public string Colon(string label) => Say($"{label}:", $"{label}\u00a0:");

    /// <summary>What stands between two parts of a list, which French sets off too.</summary>
    public string Semicolon => Say("; ", "\u00a0; ");

    // Sheets
    public string Summary => Say("Summary", "Sommaire");
    public string AllAccounts => Say("All accounts", "Tous les comptes");
    public string Statements => Say("Statements", "Relevés");
    public string Holds => Say("Holds", "Retenus");
    public string WriteOffs => Say("Write-offs", "Radiations");
    public string Collections => Say("Collections", "Recouvrement");
    public string Worklists => Say("Worklists", "Listes de travail");
    public string Problems => Say("Problems", "Problèmes");
    public string Settings => Say("Settings", "Réglages");
    public string HeldByReason => Say("Held by reason", "Retenus par motif");
    public string TextsInForce => Say("Texts", "Textes");

    // Columns
    public string Account => Say("Account", "Compte");
    public string Guarantor => Say("Guarantor", "Responsable");
    public string BillingType => Say("Billing type", "Type de facturation");
    public string Decision => Say("Decision", "Décision");
    public string Why => Say("Why", "Pourquoi");
    public string Amount => Say("Amount", "Montant");
    public string Balance => Say("Balance", "Solde");
    public string Credit => Say("Credit", "Crédit");
    public string Aged0To30 => Say("0–30 days", "0–30 jours");
    public string Aged31To60 => Say("31–60 days", "31–60 jours");
    public string Aged61To90 => Say("61–90 days", "61–90 jours");
    public string AgedOver90 => Say("Over 90 days", "Plus de 90 jours");
    public string InsuranceEstimate => Say("Insurance estimate", "Part assurance (est.)");
    public string PatientPortion => Say("Patient portion", "Part du patient");
    public string GoesOut => Say("Goes out", "Envoi");
    public string By => Say("By", "Par");
    public string Policy => Say("Policy", "Politique");
    public string Rule => Say("Rule", "Règle");
    public string Step => Say("Step", "Étape");
    public string Topic => Say("Topic", "Sujet");
    public string DecidedBy => Say("Decided by", "Ce qui décide");
    public string HeldBecause => Say("Held because", "Retenu parce que");
    public string WaitsFor => Say("Waits for", "On attend");

    /// <summary>Where in the policy files something stands, small print for whoever changes them.</summary>
    public string InFiles => Say("In the policy files", "Dans les fichiers");
    public string Message => Say("Message", "Message");
    public string MessageText => Say("Text on the statement", "Texte du relevé");
    public string Text => Say("Text", "Texte");
    public string MoveTo => Say("Move to billing type", "Nouveau type proposé");
    public string Reason => Say("Reason", "Motif");
    public string Until => Say("Until", "Jusqu’au");
    public string StruckBy => Say("Struck by guard", "Retiré par garde-fou");
    public string OnWorklists => Say("On worklists", "Sur les listes");
    public string Worklist => Say("Worklist", "Liste");
    public string Owner => Say("Owner", "Qui s’en charge");
    public string Patient => Say("Patient", "Patient");
    public string Claim => Say("Claim", "Demande");
    public string Carrier => Say("Carrier", "Assureur");
    public string ClaimDays => Say("Claim age, days", "Âge de la demande, jours");
    public string Severity => Say("Severity", "Gravité");
    public string File => Say("File", "Fichier");
    public string Line => Say("Line", "Ligne");
    public string Column => Say("Column", "Colonne");
    public string Setting => Say("Setting", "Réglage");
    public string Value => Say("Value", "Valeur");
    public string Accounts => Say("Accounts", "Comptes");
    public string Rows => Say("Rows", "Lignes");
    public string Outcome => Say("Outcome", "Résultat");
    public string DoneBy => Say("Done by", "Fait par");
    public string DoneOn => Say("Done on", "Fait le");
    public string Phone => Say("Phone", "Téléphone");
    public string Email => Say("E-mail", "Courriel");
    public string Address => Say("Address", "Adresse");
    public string Kind => Say("Kind", "Genre");
    public string Name => Say("Name", "Nom");
    public string InLanguage => Say("Language", "Langue");
    public string EveryLanguage => Say("every", "toutes");

    // Summary and screen
    public string DryRunAsOf(string date) => Say($"Dry run as of {date}", $"Simulation au {date}");

    public string Source => Say("Source", "Source");

    public string Exported(string date) => Say($"exported as of {date}", $"exporté au {date}");

    public string Data => Say("Data", "Données");
    public string NewestEntry => Say("Newest entry", "Dernière écriture");
    public string NoEntry => Say("no entry up to this date", "aucune écriture jusqu’à cette date");

    public string DaysBefore(int days) =>
        days switch
        {
            0 => Say("the same day", "le jour même"),
            1 => Say("1 day before", "1 jour avant"),
            _ => Say($"{days} days before", $"{days} jours avant"),
        };

    public string DaysAgo(int days) =>
        days == 1 ? Say("1 day ago", "il y a 1 jour") : Say($"{days} days ago", $"il y a {days} jours");

    public string NotExported => Say("Not exported", "Non exporté");
    public string ReadsAsNoHistory => Say("read as no history", "lu comme absent");
    public string CurrentValues =>
        Say(
            "flags, billing types and plans are those of the export, not of this date",
            "indicateurs, types et ententes sont ceux de l’export, non de cette date"
        );
    public string Receivables => Say("Receivables", "Comptes clients");
    public string LeftOut => Say("Kept out of receivables", "Hors des comptes clients");
    public string InReceivables => Say("In receivables", "Dans les comptes clients");
    public string InAll => Say("in all", "en tout");
    public string AgingOfAll => Say("Aging of all accounts", "Âge des soldes, tous les comptes");

    public string CountOfAccounts(int count, PolicyBilling.Policies.Language.TextFormat format) =>
        Say(
            count == 1 ? "1 account" : $"{format.Number(count)} accounts",
            count < 2 ? $"{count} compte" : $"{format.Number(count)} comptes"
        );

    public string WhatGoesOut => Say("What goes out", "Ce qui part");
    public string NothingGoesOut => Say("nothing", "rien");
    public string PatientsOwe => Say("Patients owe", "Dû par le patient");
    public string OfThemWeOwe => Say("Credits among them, which we owe", "Crédits parmi eux, que nous devons");

    public string WeOwe(string accounts, string money) =>
        Say($"To {accounts} of them we owe {money}", $"À {accounts} d’entre eux, nous devons {money}");

    public string WhatIsHeld => Say("What is held, and why", "Ce qui est retenu, et pourquoi");
    public string NothingHeld => Say("nothing is held", "rien n’est retenu");
    public string EveryDecision => Say("Every account gets one decision", "Une décision par compte");
    public string CollectionsByStep => Say("Collections by step", "Recouvrement par étape");
    public string NeedsYes => Say("What needs a yes", "Ce qui demande un oui");
    public string NothingNeedsYes => Say("nothing, every limit is kept", "rien, toutes les limites sont respectées");

    public string OtherReasons(int count) =>
        Say(
            count == 1 ? "1 other reason" : $"{count} other reasons",
            count == 1 ? "1 autre motif" : $"{count} autres motifs"
        );

    public string Total => Say("Total", "Total");

    public string Subtotal(string of) => Say($"Subtotal {of}", $"Sous-total {of}");

    public string Limit(string allowed) => Say($"the limit is {allowed}", $"la limite est de {allowed}");

    public string Found(string found, string allowed) =>
        Say($"{found}, and the limit is {allowed}", $"{found}, pour une limite de {allowed}");

    public string Asked(string accounts, string money) =>
        Say($"{accounts}, for {money} in all", $"{accounts}, pour {money} en tout");

    public string MoreLists(int count) => Say($"{count} more", $"{count} autres");

    public string NoProblems => Say("none", "aucun");

    public string More(int count) =>
        Say($"and {count} more, on the sheet Problems", $"et {count} de plus, sur la feuille Problèmes");

    /// <summary>That an earlier workbook was kept, for what was typed into it; without rows it could not be
    /// read.</summary>
    public string KeptOutcomes(string path, int rows, IReadOnlyList<string> lists) =>
        rows == 0
            ? Say(
                $"Kept as {path}: the workbook of the run before, which could not be read; outcomes may have been "
                    + "typed into it.",
                $"Conservé sous {path} : le classeur du passage précédent, illisible ; des résultats y sont "
                    + "peut-être inscrits."
            )
            : Say(
                $"Kept as {path}: the workbook of the run before, with outcomes typed into "
                    + (rows == 1 ? "1 row" : $"{rows} rows")
                    + $" of {string.Join(", ", lists)}.",
                $"Conservé sous {path} : le classeur du passage précédent, avec des résultats inscrits dans "
                    + (rows == 1 ? "1 ligne" : $"{rows} lignes")
                    + $" de {string.Join(", ", lists)}."
            );

    public string Written => Say("Written", "Écrit");
    public string Fingerprints => Say("Fingerprints", "Empreintes");
    public string Policies => Say("Policies", "Politiques");
    public string Version => Say("Program version", "Version du programme");
    public string Note => Say("Note", "Note");

    public string Errors(int count) =>
        Say(count == 1 ? "1 error" : $"{count} errors", count == 1 ? "1 erreur" : $"{count} erreurs");

    public string Warnings(int count) =>
        Say(count == 1 ? "1 warning" : $"{count} warnings", count == 1 ? "1 avertissement" : $"{count} avertissements");

    public string Notices(int count) =>
        Say(count == 1 ? "1 notice" : $"{count} notices", count == 1 ? "1 avis" : $"{count} avis");

    /// <summary>A decision; null where the account was not there.</summary>
    public string Of(DecisionKind? kind) => kind is { } known ? Of(known) : Say("not there", "absent");

    /// <summary>A decision's name.</summary>
    public string Of(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Statement => Say("Statement", "Relevé"),
            DecisionKind.Hold => Say("Hold", "Retenu"),
            DecisionKind.WriteOff => Say("Write-off", "Radiation"),
            DecisionKind.Collections => Say("Collections", "Recouvrement"),
            _ => Say("None", "Aucune"),
        };

    /// <summary>The name of a way out.</summary>
    public string Of(Outgoing way) =>
        way switch
        {
            Outgoing.StatementByMail => Say("Statements by mail", "Relevés par la poste"),
            Outgoing.StatementByEmail => Say("Statements by e-mail", "Relevés par courriel"),
            Outgoing.Letter => Say("Letters", "Lettres"),
            Outgoing.Call => Say("Calls", "Appels"),
            Outgoing.Agency => Say("To the agency", "À l’agence"),
            _ => Say("Write-offs", "Radiations"),
        };

    /// <summary>A word of <see cref="PolicyBilling.Decisions.Decision.Sends"/> or
    /// <see cref="PolicyBilling.Decisions.Decision.By"/>.</summary>
    public string OfWord(string word) =>
        word switch
        {
            "statement" => Say("statement", "relevé"),
            "letter" => Say("letter", "lettre"),
            "call" => Say("call", "appel"),
            "agency" => Say("agency", "agence"),
            "mail" => Say("mail", "poste"),
            "email" => Say("e-mail", "courriel"),
            "write-off" => Say("write-off", "radiation"),
            _ => word,
        };

    /// <summary>A table of the export, or one of its columns.</summary>
    public string OfTable(string name) =>
        name switch
        {
            "accounts" => Say("accounts", "comptes"),
            "ledger" => Say("ledger", "écritures"),
            "patients" => Say("patients", "patients"),
            "claims" => Say("claims", "demandes"),
            "appointments" => Say("appointments", "rendez-vous"),
            "contacts" => Say("contacts", "contacts"),
            "payment_plans" => Say("payment plans", "ententes de paiement"),
            "aging" => Say("aging", "âge des soldes"),
            "flags" => Say("flags", "indicateurs"),
            "status" => Say("status", "statut"),
            "billing_type" => Say("billing type", "type de facturation"),
            "estimated_payment" => Say("estimated payment", "paiement estimé"),
            "estimated_write_off" => Say("estimated write-off", "radiation estimée"),
            "applies_to" => Say("what entries apply to", "ce que visent les écritures"),
            "posted" => Say("day of posting", "jour d’inscription"),
            "provider" => Say("provider", "praticien"),
            "until" => Say("last day", "dernier jour"),
            _ when name.Split('.', 2) is [var table, var column] => $"{Colon(OfTable(table))} {OfTable(column)}",
            _ => name.Replace('_', ' '),
        };

    /// <summary>Tables and columns that are not exported, one behind the other.</summary>
    public string OfTables(IEnumerable<string> names) => string.Join(", ", names.Select(OfTable));

    /// <summary>A language of texts.</summary>
    public string OfLanguage(string code) =>
        code switch
        {
            "" => EveryLanguage,
            "en" => Say("English", "anglais"),
            "fr" => Say("French", "français"),
            "es" => Say("Spanish", "espagnol"),
            _ => code,
        };

    /// <summary>A limit of <c>practice.yaml</c> in words.</summary>
    public string OfLimit(string limit) =>
        limit switch
        {
            "write_off_each" => Say("Largest write-off", "Plus grande radiation"),
            "write_off_total" => Say("Write-offs in all", "Total des radiations"),
            "agency_accounts" => Say("Accounts to the agency", "Comptes à l’agence"),
            "claims_not_exported" => Say("Accounts asked without claims", "Comptes sollicités sans réclamations"),
            "contacts_not_exported" => Say("Accounts asked without contacts", "Comptes sollicités sans contacts"),
            _ => OwnTitles.AsWords(limit),
        };

    /// <summary>A setting's value as it stands in its file, yes and no in words.</summary>
    public string OfValue(string value) =>
        value switch
        {
            "true" => Say("yes", "oui"),
            "false" => Say("no", "non"),
            _ => value,
        };

    /// <summary>What a text is for.</summary>
    public string Of(PolicyBilling.Plans.TextKind kind) =>
        kind switch
        {
            PolicyBilling.Plans.TextKind.Message => Say("message on the statement", "message du relevé"),
            PolicyBilling.Plans.TextKind.Note => Say("note on the statement", "note du relevé"),
            PolicyBilling.Plans.TextKind.Letter => Say("letter", "lettre"),
            _ => Say("call", "appel"),
        };

    /// <summary>A severity's name.</summary>
    public string Of(PolicyBilling.Severity severity) =>
        severity switch
        {
            PolicyBilling.Severity.Error => Say("error", "erreur"),
            PolicyBilling.Severity.Warning => Say("warning", "avertissement"),
            _ => Say("notice", "avis"),
        };

    private string Say(string english, string french) => _french ? french : english;
}
