namespace PolicyBilling.Files.Printed;

/// <summary>What is asked about an aging report, because it decides money.</summary>
/// <param name="language">en or fr.</param>
internal sealed class AgingQuestions(string language) : PrintedWords(language)
{
    private string Nothing => Say("Nothing is written", "Rien n’est écrit");

    public PrintedQuestion DaysFrom(string file, string current, string first) =>
        Ask(
            "days-from",
            Say(
                "From which day do the columns count: the invoice (then Current and 1 - 30 together are 0-30) or the "
                    + "due date?",
                "Depuis quel jour les colonnes comptent-elles : la facture (alors Current et 1 - 30 font ensemble "
                    + "0-30) "
                    + "ou l’échéance ?"
            ),
            Say($"{file} has \"{current}\" beside \"{first}\".", $"{file} a « {current} » à côté de « {first} »."),
            "invoice",
            (
                "invoice",
                Say(
                    "Current and 1 - 30 become 0-30 days; the others stay.",
                    "Current et 1 - 30 deviennent 0-30 jours ; les autres restent."
                )
            ),
            (
                "due",
                Say(
                    "Current becomes 0-30 days, 1 - 30 becomes 31-60, and so on: bills are due after 30 days.",
                    "Current devient 0-30 jours, 1 - 30 devient 31-60, et ainsi de suite : l’échéance est à 30 jours."
                )
            )
        );

    public PrintedQuestion Day30(string file, string single, string first) =>
        Ask(
            "day-30",
            Say(
                $"\"{single}\" is read as 31 to 60 days: is day 30 in {first} or in {single}?",
                $"« {single} » est lu comme 31 à 60 jours : le jour 30 est-il dans {first} ou dans {single} ?"
            ),
            Say($"{file} names its periods by one number each.", $"{file} nomme ses périodes par un seul nombre."),
            "current",
            (
                "current",
                Say(
                    "The first period is 0-30 days, the next 31-60.",
                    "La première période est 0-30 jours, la suivante 31-60."
                )
            ),
            (
                "30-days",
                Say(
                    "The same borders: a day is not worth another bucket.",
                    "Les mêmes limites : un jour ne vaut pas une autre tranche."
                )
            ),
            (
                "up-to",
                Say(
                    "Each number is the last day of its period: \"30 Days\" is 0-30.",
                    "Chaque nombre est le dernier jour de sa période : « 30 Days » est 0-30."
                )
            )
        );

    public PrintedQuestion Filter(string file, string filter, string seen) =>
        Ask(
            $"filter-{filter}",
            Say(
                $"The heading says \"{seen}\": the report is not all accounts. Go on with these only?",
                $"Le titre dit « {seen} » : le rapport n’a pas tous les comptes. Continuer avec ceux-ci seulement ?"
            ),
            Say($"{file}, above the table.", $"{file}, au-dessus du tableau."),
            "no",
            (
                "yes",
                Say(
                    "Only these accounts are decided; the others get nothing.",
                    "Seuls ces comptes sont décidés ; les autres ne reçoivent rien."
                )
            ),
            (
                "no",
                $"{Nothing}{Say(": print the report without this limit.", " : imprimer le rapport sans cette limite.")}"
            )
        );

    public PrintedQuestion HiddenAmounts(string file, int column, string name) =>
        Ask(
            "hidden-amounts",
            Say(
                $"A column that the sheet hides holds amounts (\"{name}\"): use it?",
                $"Une colonne masquée contient des montants (« {name} ») : s’en servir ?"
            ),
            Say($"Column {column + 1} of {file}.", $"Colonne {column + 1} de {file}."),
            "yes",
            ("yes", Say("It counts as the others do.", "Elle compte comme les autres.")),
            (
                "no",
                Say(
                    "Nothing is written: delete the column, and bring the file again.",
                    "Rien n’est écrit : supprimer la colonne, puis redonner le fichier."
                )
            )
        );

    public PrintedQuestion NegativePeriod(string file, string lines) =>
        Ask(
            "negative-period",
            Say(
                "Some periods other than the first are below zero: is that a credit?",
                "Des périodes autres que la première sont sous zéro : est-ce un crédit ?"
            ),
            Say($"{file}: line(s) {lines}.", $"{file} : ligne(s) {lines}."),
            "credit",
            (
                "credit",
                Say(
                    "What is below zero becomes the account's credit and pays its oldest charges.",
                    "Ce qui est sous zéro devient le crédit du compte et paie ses frais les plus anciens."
                )
            ),
            (
                "refuse",
                Say(
                    "Nothing is written: correct these accounts in your system first.",
                    "Rien n’est écrit : corriger d’abord ces comptes dans votre logiciel."
                )
            )
        );

    public PrintedQuestion CreditColumn(string file, int column, string name) =>
        Ask(
            "credit-column",
            Say(
                $"Is \"{name}\" what the practice owes the account?",
                $"« {name} » est-il ce que le cabinet doit au compte ?"
            ),
            Say(
                $"{file}, column {column + 1}: the periods less it are the balance.",
                $"{file}, colonne {column + 1} : les périodes moins elle font le solde."
            ),
            "yes",
            (
                "yes",
                Say(
                    "It is the account's credit and pays its oldest charges.",
                    "C’est le crédit du compte ; il paie ses frais les plus anciens."
                )
            ),
            (
                "no",
                Say(
                    "Nothing is written: print the report with headings for its periods.",
                    "Rien n’est écrit : imprimer le rapport avec des titres pour ses périodes."
                )
            )
        );

    /// <summary>Two columns that both add up, each with its place.</summary>
    public PrintedQuestion InsuranceColumn(string file, (int At, string Name) one, (int At, string Name) other) =>
        Ask(
            "insurance-column",
            Say(
                $"Which column is what insurers are expected to pay: \"{one.Name}\" or \"{other.Name}\"? Both add up.",
                $"Quelle colonne est ce qui est attendu des assureurs : « {one.Name} » ou « {other.Name} » ? Les deux "
                    + "tombent juste."
            ),
            Say(
                $"{file}, columns {one.At + 1} and {other.At + 1}.",
                $"{file}, colonnes {one.At + 1} et {other.At + 1}."
            ),
            one.Name,
            (one.Name, Asked(other.Name)),
            (other.Name, Asked(one.Name))
        );

    private string Asked(string column) =>
        Say($"\"{column}\" is what patients are asked for.", $"« {column} » est ce qui est demandé aux patients.");

    public PrintedQuestion InsuranceEstimate(string file, int column, string name) =>
        Ask(
            "insurance-estimate",
            Say(
                $"Is \"{name}\" what insurers are still expected to pay? Nothing in the report adds up to prove it.",
                $"« {name} » est-il ce qui est encore attendu des assureurs ? Rien dans le rapport ne le prouve."
            ),
            Say($"{file}, column {column + 1}.", $"{file}, colonne {column + 1}."),
            "yes",
            (
                "yes",
                Say(
                    "It is kept apart from what the patient is asked for.",
                    "C’est tenu à part de ce qui est demandé au patient."
                )
            ),
            (
                "no",
                Say(
                    "The report is read as one without an insurance estimate.",
                    "Le rapport est lu comme un rapport sans estimation des assureurs."
                )
            )
        );
}
