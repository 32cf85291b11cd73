namespace PolicyBilling.Files.Printed;

/// <summary>What is said and asked of files as a whole: whether they can be read, of which day and in which currency
/// they are, and how they differ from the last ones.</summary>
/// <param name="language">en or fr.</param>
internal sealed class FileWords(string language) : PrintedWords(language)
{
    private readonly PrintedLabels _labels = new(language);

    /// <summary>Why a file cannot be read at all.</summary>
    public string Why(Unbrought why) =>
        why switch
        {
            Unbrought.Empty => Say(
                "The file is empty: print or save the report again.",
                "Le fichier est vide : imprimer ou enregistrer de nouveau le rapport."
            ),
            Unbrought.TooLarge => Say(
                "The file has more than 200 MB, which no printed report has.",
                "Le fichier a plus de 200 Mo, ce qu’aucun rapport imprimé n’a."
            ),
            Unbrought.NoText => Say(
                "The file holds no text that can be read: save the report as text, CSV, a workbook or a PDF.",
                "Le fichier n’a pas de texte lisible : enregistrer le rapport comme texte, CSV, classeur ou PDF."
            ),
            Unbrought.DamagedWorkbook => Say(
                "The workbook is damaged, or protected by a password: save it again from Excel without one.",
                "Le classeur est endommagé ou protégé par un mot de passe : l’enregistrer de nouveau d’Excel, sans."
            ),
            Unbrought.DamagedPdf => Say(
                "The PDF is damaged or protected by a password: save it again without one, or save the report as text.",
                "Le PDF est endommagé ou protégé par un mot de passe : l’enregistrer de nouveau sans, ou enregistrer "
                    + "le "
                    + "rapport comme texte."
            ),
            _ => Say(
                "The PDF holds a picture and no text: save the report as text, and give that.",
                "Le PDF est une image sans texte : enregistrer le rapport comme texte, et donner celui-ci."
            ),
        };

    public string NoTable(string file) =>
        Say(
            $"{file}: no table was found in it: print or save the report as CSV, text, a workbook or a PDF with text.",
            $"{file} : aucun tableau n’y a été trouvé : imprimer ou enregistrer le rapport comme CSV, texte, classeur "
                + "ou "
                + "PDF avec texte."
        );

    public string NotNeeded(string id, Said hint) =>
        Say($"The answer to {id} was not needed.{hint}", $"La réponse à {id} n’a pas servi.{hint.French}");

    public string Differs =>
        Say(
            "Refused: the rows and the printed totals differ, column by column.",
            "Refusé : les lignes et les totaux imprimés diffèrent, colonne par colonne."
        );

    public string AgingAndLedger =>
        Say(
            "An aging report and a ledger were given together: each says what is owed. Give one of them.",
            "Un rapport d’âge et un grand livre ont été donnés ensemble : chacun dit ce qui est dû. Donner l’un des "
                + "deux."
        );

    public string NoBalances =>
        Say(
            "No balances were found: bring an aging report, or ledgers with a running balance.",
            "Aucun solde n’a été trouvé : apporter un rapport d’âge, ou des grands livres avec un solde courant."
        );

    public string Place(string file, string? sheet) =>
        sheet is null ? file : Say($"{file}, sheet {sheet}", $"{file}, feuille {sheet}");

    public string NotUsed(string place) =>
        Say(
            $"{place}: no list of accounts, entries, patients or claims: it was not used.",
            $"{place} : ni liste de comptes, ni d’écritures, de patients ou de demandes de règlement : elle n’a pas "
                + "servi."
        );

    public string Months(string place) =>
        Say(
            $"{place}: the report counts months, and a month is not 30 days: print it with periods of 30 days, such as "
                + "0-30, 31-60, 61-90 and over 90.",
            $"{place} : le rapport compte des mois, et un mois n’est pas 30 jours : l’imprimer avec des périodes de 30 "
                + "jours, comme 0-30, 31-60, 61-90 et plus de 90."
        );

    public string NotUnderstood(string place, IEnumerable<string> headings, IReadOnlyList<string> ids) =>
        Say(
            $"{place}: what this report is was not understood: its headings are {string.Join(" | ", headings)}. If it "
                + $"is a report of balances or entries, say what its columns mean: {Answers(ids)}.",
            $"{place} : ce rapport n’est pas compris : ses titres sont {string.Join(" | ", headings)}. Si c’est un "
                + $"rapport de soldes ou d’écritures, dire ce que veulent dire ses colonnes : {Answers(ids)}."
        );

    private string Answers(IReadOnlyList<string> ids) =>
        Say(
            $"on the page, or with --answers FILE, a line such as `{ids[^1]}: balance` each, of "
                + string.Join(", ", ColumnMeanings.All),
            $"sur la page, ou avec --answers FICHIER, une ligne comme `{ids[^1]}: balance` chacune, parmi "
                + string.Join(", ", ColumnMeanings.All)
        );

    public string NoAmounts(string file, string column, string role) =>
        Say(
            $"{file}: \"{column}\" was said to be {Meaning(role)}, and what stands in it is no amount: choose another "
                + "column, or another meaning.",
            $"{file} : « {column} » serait {Meaning(role)}, et ce qui y est n’est pas un montant : choisir une autre "
                + "colonne, ou un autre sens."
        );

    public string AmountsNotUsed(string file, string column) =>
        Say(
            $"{file}: the amounts of \"{column}\" are not used, as you said: what stands in no other column, such as a "
                + "credit, is not brought.",
            $"{file} : les montants de « {column} » ne servent pas, comme vous l’avez dit : ce qui n’est dans aucune "
                + "autre colonne, comme un crédit, n’est pas repris."
        );

    public string NotAsSaid(string file, string column, string role) =>
        role == ColumnMeanings.NotUsed
            ? Say(
                $"{file}: without \"{column}\" the report cannot be read: choose what it means.",
                $"{file} : sans « {column} », le rapport ne peut pas être lu : choisir ce qu’elle veut dire."
            )
            : Say(
                $"{file}: \"{column}\" was said to be {Meaning(role)}, and the rows do not bear it out: it does not "
                    + "add up with the other columns, or this report has no use for it. Choose another meaning, or "
                    + $"{ColumnMeanings.NotUsed}.",
                $"{file} : « {column} » serait {Meaning(role)}, et les lignes ne le confirment pas : elle ne tombe pas "
                    + "juste avec les autres colonnes, ou ce rapport n’en a pas l’usage. Choisir un autre sens, ou "
                    + $"{ColumnMeanings.NotUsed}."
            );

    private string Meaning(string role) => Say($"\"{_labels.Role(role)}\"", $"« {_labels.Role(role)} »");

    public string NoOrder(string file) =>
        Say(
            $"{file}: some dates can only be day first and some only month first: two files were put together, or a "
                + "date "
                + "was changed. Print the report again.",
            $"{file} : des dates ne peuvent être que jour d’abord et d’autres que mois d’abord : deux fichiers ont été "
                + "réunis, ou une date a été changée. Imprimer de nouveau."
        );

    public PrintedQuestion Order(string file, string shown, DateOnly? byDay, DateOnly? byMonth, int dates) =>
        Ask(
            "date-order",
            Say(
                $"{shown}: {Day(byDay)} or {Day(byMonth)}? Nothing else in the file tells.",
                $"{shown} : {Day(byDay)} ou {Day(byMonth)} ? Rien d’autre dans le fichier ne le dit."
            ),
            Say(
                $"{dates} date(s) in {file} can be read both ways, and none in one way only.",
                $"{dates} date(s) de {file} se lisent des deux façons, et aucune d’une seule."
            ),
            "day-first",
            ("day-first", TheDay(byDay)),
            ("month-first", TheDay(byMonth))
        );

    private string TheDay(DateOnly? day) => Say($"The date is {day:yyyy-MM-dd}.", $"La date est {day:yyyy-MM-dd}.");

    public string OtherDayGiven(string file, DateOnly said, DateOnly given) =>
        Say(
            $"{file} says {Iso(said)}; the day given with --as-of, {Iso(given)}, was taken.",
            $"{file} dit {Iso(said)} ; le jour donné par --as-of, {Iso(given)}, a été pris."
        );

    public PrintedQuestion AsOf(string file, IReadOnlyList<DateOnly> days) =>
        Ask(
            "as-of",
            Say("Of which day are these balances?", "De quel jour sont ces soldes ?"),
            days.Count == 0
                ? Say($"{file} names no day.", $"{file} ne nomme aucun jour.")
                : Say(
                    $"{file} names several days: {string.Join(", ", days.Select(Iso))}.",
                    $"{file} nomme plusieurs jours : {string.Join(", ", days.Select(Iso))}."
                ),
            days.Count == 0 ? "" : Iso(days.Max()),
            ("<yyyy-MM-dd>", Say("Ages count back from this day.", "Les âges se comptent depuis ce jour."))
        );

    public string NoDay(string answer) =>
        Say(
            $"'{answer}' is no day: answer as-of as yyyy-MM-dd.",
            $"« {answer} » n’est pas un jour : répondre à as-of en yyyy-MM-dd."
        );

    public PrintedQuestion Currency(string file, bool comma) =>
        Ask(
            "currency",
            comma
                ? Say("In which currency are the amounts?", "En quelle monnaie sont les montants ?")
                : Say("Is the currency CAD?", "La monnaie est-elle CAD ?"),
            Say(
                $"{file} shows no currency, and its dates and amounts do not tell the country.",
                $"{file} ne montre pas de monnaie, et ses dates et montants ne disent pas le pays."
            ),
            comma ? "EUR" : "CAD",
            ("CAD", Say("Amounts are Canadian dollars.", "Les montants sont en dollars canadiens.")),
            ("USD", Say("Amounts are US dollars.", "Les montants sont en dollars américains.")),
            ("EUR", Say("Amounts are euros.", "Les montants sont en euros.")),
            ("<three letters>", Say("Amounts are in this currency.", "Les montants sont dans cette monnaie."))
        );

    public string NoChoice(string answer, string id, IEnumerable<string> choices) =>
        Say(
            $"'{answer}' is no answer to {id}: write one of {string.Join(", ", choices)}.",
            $"« {answer} » ne répond pas à {id} : écrire l’un de {string.Join(", ", choices)}."
        );

    public PrintedQuestion OlderReport(DateOnly now, DateOnly last) =>
        Ask(
            "older-report",
            Say(
                $"This report is of {Iso(now)}, and the last one was of {Iso(last)}: bring it all the same?",
                $"Ce rapport est du {Iso(now)}, et le dernier était du {Iso(last)} : l’apporter quand même ?"
            ),
            Say("The day in the heading is not newer.", "Le jour du titre n’est pas plus récent."),
            "no",
            ("yes", Say("It is written, as of its own day.", "Il est écrit, à son propre jour.")),
            ("no", Say("Nothing is written.", "Rien n’est écrit."))
        );

    public string NotNewer =>
        Say("The report is not newer than the last one.", "Le rapport n’est pas plus récent que le dernier.");

    public PrintedQuestion OtherAccounts(int known, int now, int last) =>
        Ask(
            "other-accounts",
            Say(
                "Most accounts are other ones than last time: is this the same practice's report?",
                "La plupart des comptes sont autres que la dernière fois : est-ce le rapport du même cabinet ?"
            ),
            Say(
                $"{known} of {now} were in the last report, which had {last}.",
                $"{known} de {now} étaient dans le dernier rapport, qui en avait {last}."
            ),
            "no",
            ("yes", Say("It is written.", "Il est écrit.")),
            ("no", Say("Nothing is written.", "Rien n’est écrit."))
        );

    public string OtherOnes =>
        Say("Most accounts are other ones than last time.", "La plupart des comptes sont autres que la dernière fois.");

    public string Gone(string heading) => Say($"gone: {Shown(heading)}", $"parti : {Shown(heading)}");

    public string New(string heading) => Say($"new: {Shown(heading)}", $"nouveau : {Shown(heading)}");

    public string Moved(string heading) => Say($"moved: {Shown(heading)}", $"déplacé : {Shown(heading)}");

    public string OtherKind(string now, string before) =>
        Say($"another kind of file: {now}, before {before}", $"un autre genre de fichier : {now}, avant {before}");

    public string OtherSums =>
        Say("the same headings add up in another way", "les mêmes titres s’additionnent autrement");

    private string Shown(string heading) =>
        heading.Length == 0
            ? Say("a column without a heading", "une colonne sans titre")
            : Say($"\"{heading}\"", $"« {heading} »");

    public string OtherLayout(IEnumerable<string> changes) =>
        Say(
            $"The report has another layout than last time ({string.Join("; ", changes)}). Bring it anew with "
                + "--as-new, "
                + "and look at what changed. "
                + "Try: policybilling import FILE --out DIR --like LAST --as-new",
            $"Le rapport a une autre présentation que la dernière fois ({string.Join(" ; ", changes)}). L’apporter à "
                + "neuf avec --as-new, et regarder ce qui a changé. "
                + "Essayer : policybilling import FICHIER --out DIR --like DERNIER --as-new"
        );
}
