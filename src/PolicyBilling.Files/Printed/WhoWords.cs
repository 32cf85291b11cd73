namespace PolicyBilling.Files.Printed;

/// <summary>What is said and asked of who answers for a balance or a claim: numbers, names, families, billing
/// types.</summary>
/// <param name="language">en or fr.</param>
internal sealed class WhoWords(string language) : PrintedWords(language)
{
    public PrintedQuestion HiddenNumbers(int column, string name) =>
        Ask(
            "hidden-column",
            Say(
                "A column that the sheet hides holds the account numbers: use it?",
                "Une colonne masquée contient les numéros de compte : s’en servir ?"
            ),
            Say($"Column {column + 1}, \"{name}\", is hidden.", $"La colonne {column + 1}, « {name} », est masquée."),
            "yes",
            ("yes", Say("Accounts are known by these numbers.", "Les comptes sont connus par ces numéros.")),
            (
                "no",
                Say(
                    "Accounts are known by name, or not at all.",
                    "Les comptes sont connus par leur nom, ou pas du tout."
                )
            )
        );

    public string NoNumber(string file, int line) =>
        Say(
            $"{file}:{line}: this row has no account number, and the others have one: add it, or print the report "
                + "again.",
            $"{file}:{line} : cette ligne n’a pas de numéro de compte et les autres en ont un : l’ajouter, ou imprimer "
                + "de nouveau."
        );

    public string OneName(string file, string lines) =>
        Say(
            $"{file}: lines {lines} have one name and nothing that tells them apart: bring a patient list with numbers "
                + "too.",
            $"{file} : les lignes {lines} ont le même nom et rien ne les distingue : apporter aussi une liste des "
                + "patients avec numéros."
        );

    public string Twins(int count, string lines) =>
        Say(
            $" {count} name(s) stand there more than once, the first in lines {lines}.",
            $" {count} nom(s) y sont plus d’une fois, le premier aux lignes {lines}."
        );

    public PrintedQuestion Names(string file, bool phones, string twins) =>
        Ask(
            "names-as-accounts",
            phones
                ? Say(
                    "No account numbers are in the report: the guarantor is known by name and phone only. May name and "
                        + "phone together stand for the account? Else bring a patient list with numbers.",
                    "Le rapport n’a pas de numéros de compte : le garant n’est connu que par nom et téléphone. Nom et "
                        + "téléphone peuvent-ils tenir lieu de compte ? Sinon, apporter une liste des patients avec "
                        + "numéros."
                )
                : Say(
                    "No account numbers are in the report. May names stand for account numbers? Else bring a patient "
                        + "list with numbers.",
                    "Le rapport n’a pas de numéros de compte. Les noms peuvent-ils en tenir lieu ? Sinon, apporter une "
                        + "liste des patients avec numéros."
                ),
            Say($"{file} has no column of numbers.{twins}", $"{file} n’a pas de colonne de numéros.{twins}"),
            "no",
            (
                "yes",
                Say(
                    "The name (with the phone) is the account; whoever changes either becomes another account.",
                    "Le nom (avec le téléphone) est le compte ; qui change l’un ou l’autre devient un autre compte."
                )
            ),
            (
                "no",
                Say(
                    "Nothing is written until a list with numbers is brought too.",
                    "Rien n’est écrit tant qu’une liste avec numéros n’est pas apportée."
                )
            )
        );

    public string NamesMayNot(string file) =>
        Say(
            $"{file}: there are no account numbers, and names may not stand for them: bring a patient list with "
                + "numbers "
                + "too.",
            $"{file} : il n’y a pas de numéros de compte et les noms ne peuvent en tenir lieu : apporter aussi une "
                + "liste "
                + "des patients avec numéros."
        );

    public string FamiliesApart =>
        Say(
            "A family with a credit for one and a debt for another is shown apart; together the periods would differ.",
            "Une famille où l’un a un crédit et l’autre une dette est montrée à part ; ensemble, les périodes seraient "
                + "autres."
        );

    public PrintedQuestion Families(string file, string family, string member, int members) =>
        Ask(
            "families",
            Say(
                $"One row is one patient, not one who pays: {family} and {member} look like one family. Put members "
                    + "of a "
                    + "family together by the number before the dash?",
                $"Une ligne est un patient, et non un payeur : {family} et {member} semblent une famille. Réunir les "
                    + "membres d’une famille par le numéro devant le tiret ?"
            ),
            Say(
                $"{file}: {members} number(s) have a part behind a dash.",
                $"{file} : {members} numéro(s) ont une partie derrière un tiret."
            ),
            "no",
            ("no", Say("Each row is an account, as printed.", "Chaque ligne est un compte, comme imprimé.")),
            (
                "yes",
                Say(
                    "Rows with the same number before the dash become one account; their periods are added.",
                    "Les lignes de même numéro devant le tiret font un compte ; leurs périodes s’additionnent."
                )
            )
        );

    public string SeveralNames(string file, string lines) =>
        Say(
            $"{file}: lines {lines} have one account number and several names: which is right?",
            $"{file} : les lignes {lines} ont le même numéro de compte et plusieurs noms : lequel est le bon ?"
        );

    public string RowsAdded(string file, string lines) =>
        Say(
            $"{file}: the account in lines {lines} stands there more than once, as when it has two providers; its rows "
                + "were added.",
            $"{file} : le compte des lignes {lines} y est plus d’une fois, comme avec deux praticiens ; ses lignes ont "
                + "été additionnées."
        );

    public string InTwoFiles(string account) =>
        Say(
            $"The account {account} stands in two files: give one aging report of one day.",
            $"Le compte {account} est dans deux fichiers : donner un seul rapport d’âge d’un jour."
        );

    public string InNoList(string file, string account) =>
        Say(
            $"{file}: patients name the account {account}, which is in no list: print the whole list.",
            $"{file} : des patients nomment le compte {account}, qui n’est dans aucune liste : imprimer toute la liste."
        );

    private string KeptAsPrinted =>
        Say(
            "They are kept as they are printed; practice.yaml says what each means.",
            "Ils sont gardés comme imprimés ; practice.yaml dit ce que chacun veut dire."
        );

    public PrintedQuestion NewTypes(IEnumerable<string> added, IEnumerable<string> known) =>
        Ask(
            "new-billing-types",
            Say(
                $"The billing types {string.Join(", ", added)} are new: what do they mean?",
                $"Les types de facturation {string.Join(", ", added)} sont nouveaux : que veulent-ils dire ?"
            ),
            Say(
                $"Last time there were {string.Join(", ", known)}.",
                $"La dernière fois il y avait {string.Join(", ", known)}."
            ),
            "as-printed",
            ("as-printed", KeptAsPrinted)
        );

    public PrintedQuestion Types(IReadOnlyList<string> types) =>
        Ask(
            "billing-types",
            Say(
                $"What do the billing types {string.Join(", ", types)} mean: which of yours are they?",
                $"Que veulent dire les types de facturation {string.Join(", ", types)} : lesquels des vôtres est-ce ?"
            ),
            Say($"{types.Count} type(s) stand in the files.", $"{types.Count} type(s) sont dans les fichiers."),
            "as-printed",
            ("as-printed", KeptAsPrinted),
            ("<printed=ours; printed=ours>", Say("Each is written as yours.", "Chacun est écrit comme le vôtre."))
        );

    public string TypesMissing(IReadOnlyList<string> missing) =>
        Say(
            $"The billing type(s) {string.Join(", ", missing)} are not in the answer to billing-types: add them, as "
                + $"`{missing[0]}=…`.",
            $"Le(s) type(s) de facturation {string.Join(", ", missing)} ne sont pas dans la réponse à billing-types : "
                + $"les ajouter, comme `{missing[0]}=…`."
        );
}
