namespace PolicyBilling.Files.Printed;

/// <summary>What is said and asked of ledgers, open bills and lists of some days' entries.</summary>
/// <param name="language">en or fr.</param>
internal sealed class LedgerWords(string language) : PrintedWords(language)
{
    public string NoClaims => Say("Open claims are not in it.", "Les demandes de règlement en cours n’y sont pas.");

    public string OnlyAccounts(int count) =>
        Say($"Only {count} accounts are in the file.", $"Seuls {count} comptes sont dans le fichier.");

    public string OnlyOpen =>
        Say(
            "Only what is open is in it: no payments, no statements sent, no flags.",
            "Seul ce qui est ouvert y est : ni paiements, ni relevés envoyés, ni mentions."
        );

    public string NoTotal =>
        Say(
            "No total over all accounts is printed in the report: an account that is missing from it cannot be seen.",
            "Aucun total de tous les comptes n’est imprimé : un compte qui manque ne se voit pas."
        );

    public string NoAccount(string file, int line, string title) =>
        Say(
            $"{file}:{line}: \"{title}\" stands over entries and has no account number.",
            $"{file}:{line} : « {title} » est au-dessus d’écritures et n’a pas de numéro de compte."
        );

    public string BeginsTwice(string file, int line, string account) =>
        Say(
            $"{file}:{line}: the ledger of {account} begins a second time.",
            $"{file}:{line} : le grand livre de {account} commence une deuxième fois."
        );

    public string UnderNoAccount(string file, int line) =>
        Say(
            $"{file}:{line}: this entry stands under no account.",
            $"{file}:{line} : cette écriture n’est sous aucun compte."
        );

    public string UnknownRow(string file, int line, string text) =>
        Say(
            $"{file}:{line}: this row has an amount and is no entry, no balance forward and no sum that agrees: "
                + $"\"{text}\".",
            $"{file}:{line} : cette ligne a un montant et n’est ni une écriture, ni un solde reporté, ni une somme "
                + $"juste : « {text} »."
        );

    public PrintedQuestion ForwardDate(string file, int accounts, DateOnly first) =>
        Ask(
            "forward-date",
            Say(
                $"A balance forward has no date: it is older than {Day(first)}. Take it as of "
                    + $"{Day(first.AddDays(-1))}?",
                $"Un solde reporté n’a pas de date : il est d’avant le {Day(first)}. Le prendre au "
                    + $"{Day(first.AddDays(-1))} ?"
            ),
            Say(
                $"{accounts} account(s) in {file} begin with a balance forward.",
                $"{accounts} compte(s) de {file} commencent par un solde reporté."
            ),
            "yes",
            (
                "yes",
                Say(
                    "Balances forward age from the day before the first one of the report.",
                    "Les soldes reportés vieillissent depuis la veille du premier jour du rapport."
                )
            ),
            (
                "<yyyy-MM-dd>",
                Say("Balances forward age from this day.", "Les soldes reportés vieillissent depuis ce jour.")
            )
        );

    public string NoForwardDate(string answer, DateOnly first) =>
        Say(
            $"'{answer}' is no day before {Iso(first)}: answer forward-date as yyyy-MM-dd.",
            $"« {answer} » n’est pas un jour avant le {Iso(first)} : répondre à forward-date en yyyy-MM-dd."
        );

    public PrintedQuestion EntryKinds(string file, string proposal) =>
        Ask(
            "entry-kinds",
            Say(
                $"Which words are insurance payments, patient payments, write-offs? ({proposal})",
                $"Quels mots sont des paiements d’assurance, des paiements de patients, des radiations ? ({proposal})"
            ),
            Say($"The descriptions of credits in {file}.", $"Les libellés des crédits de {file}."),
            "as-proposed",
            (
                "as-proposed",
                Say("Entries are of the kinds proposed here.", "Les écritures sont des genres proposés ici.")
            ),
            (
                "no",
                Say(
                    "Nothing is written: bring a list of the kinds.",
                    "Rien n’est écrit : apporter une liste des genres."
                )
            )
        );

    public string NoKinds(string file) =>
        Say(
            $"{file}: which words are payments of whom is not known.",
            $"{file} : on ne sait pas quels mots sont des paiements de qui."
        );

    public string NobodysAmount(string file, int line) =>
        Say(
            $"{file}:{line}: this row has an amount that is nobody's and no total.",
            $"{file}:{line} : le montant de cette ligne n’est à personne et n’est pas un total."
        );

    public string NoDay(string file, int line, string column) =>
        Say(
            $"{file}:{line}: {column}: no day, and an age is needed.",
            $"{file}:{line} : {column} : pas de jour, et il faut un âge."
        );

    public string NoNumberOver(string file, string title) =>
        Say(
            $"{file}: \"{title}\" stands over bills and has no account number.",
            $"{file} : « {title} » est au-dessus de factures et n’a pas de numéro de compte."
        );

    public PrintedQuestion ItemDate(string file, string first, string due) =>
        Ask(
            "item-date",
            Say(
                $"From which day does a bill age: \"{first}\" or \"{due}\"?",
                $"Depuis quel jour une facture vieillit-elle : « {first} » ou « {due} » ?"
            ),
            Say($"{file} has both.", $"{file} a les deux."),
            "first-day",
            ("first-day", Say($"Ages count from \"{first}\".", $"Les âges comptent depuis « {first} ».")),
            (
                "due-day",
                Say(
                    $"Ages count from \"{due}\": everything is younger.",
                    $"Les âges comptent depuis « {due} » : tout est plus jeune."
                )
            )
        );

    public string Patients => Say("Patients stand in it, not guarantors.", "Ce sont des patients, et non des garants.");

    public string Checked(string file) =>
        Say(
            $"{file}: its entries were checked, and kept under original/ without being used: the aging says what is "
                + "owed.",
            $"{file} : ses écritures ont été vérifiées et gardées sous original/ sans servir : c’est le rapport d’âge "
                + "qui dit ce qui est dû."
        );

    public PrintedQuestion AgingBefore(string file, DateOnly? before) =>
        Ask(
            "aging-before",
            Say(
                $"Is there an aging report as of {Day(before)}, for the balances before these days?",
                $"Y a-t-il un rapport d’âge au {Day(before)}, pour les soldes d’avant ces jours ?"
            ),
            Say(
                $"{file} holds entries of some days, and no balances of accounts.",
                $"{file} a des écritures de quelques jours, et pas de soldes de comptes."
            ),
            "no",
            ("no", Say("Nothing can be written.", "Rien ne peut être écrit.")),
            ("yes", Say("Give it together with this file.", "Le donner avec ce fichier."))
        );

    public PrintedQuestion NamesAsAccounts(string file) =>
        Ask(
            "names-as-accounts",
            Say(
                "No account numbers are in the report: the guarantor is known by name and phone only. May name and "
                    + "phone "
                    + "together stand for the account, or is there a patient list with numbers?",
                "Le rapport n’a pas de numéros de compte : le garant n’est connu que par nom et téléphone. Nom et "
                    + "téléphone peuvent-ils tenir lieu de compte, ou y a-t-il une liste des patients avec numéros ?"
            ),
            Say(
                $"{file} names patients and has no column of numbers.",
                $"{file} nomme des patients et n’a pas de colonne de numéros."
            ),
            "no",
            ("yes", Say("Names stand for accounts.", "Les noms tiennent lieu de comptes.")),
            ("no", Say("A list with numbers is needed.", "Il faut une liste avec numéros."))
        );

    public string NoLedgerAlone(string file) =>
        Say(
            $"{file}: entries of some days are no ledger: what each account owed before is not in it. Bring an aging "
                + "report of the day before them, or a whole ledger; beside an aging it may give payments and visits.",
            $"{file} : des écritures de quelques jours ne sont pas un grand livre : ce que chaque compte devait avant "
                + "n’y est pas. Apporter un rapport d’âge de la veille, ou un grand livre entier ; à côté d’un rapport "
                + "d’âge il peut donner paiements et visites."
        );

    /// <summary>The same for the list of what the report cannot tell.</summary>
    public string SomeDaysOnly(string span) =>
        Say(
            $"{span} of entries are no ledger: what each account owed before is not in it. Alone it must be refused "
                + "for "
                + "deciding; beside an aging it may give payments and visits.",
            $"{span} d’écritures ne sont pas un grand livre : ce que chaque compte devait avant n’y est pas. Seul, le "
                + "rapport est refusé pour décider ; à côté d’un rapport d’âge il peut donner paiements et visites."
        );

    /// <summary>How long a span of days is: weeks where it is made of whole ones, else days.</summary>
    public string Span(int days)
    {
        string[] english = ["One week", "Two weeks", "Three weeks", "Four weeks"];
        string[] french = ["Une semaine", "Deux semaines", "Trois semaines", "Quatre semaines"];
        var weeks = (int)Math.Round(days / 7.0);
        return weeks is >= 1 and <= 4 && Math.Abs(days - weeks * 7) <= 2
            ? Say(english[weeks - 1], french[weeks - 1])
            : Say($"{days} days", $"{days} jours");
    }
}
