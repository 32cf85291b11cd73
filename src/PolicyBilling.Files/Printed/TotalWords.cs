namespace PolicyBilling.Files.Printed;

/// <summary>What is asked about totals: the one that is not printed, and rows that may not count in those that
/// are.</summary>
/// <param name="language">en or fr.</param>
internal sealed class TotalWords(string language) : PrintedWords(language)
{
    /// <summary>Rows that a workbook strikes through or hides.</summary>
    public PrintedQuestion Doubtful(string id, string file, string lines, decimal sum, bool? holds, bool proposed) =>
        Ask(
            id,
            id == "struck-rows"
                ? Say("A line is drawn through some rows: do they count?", "Des lignes sont barrées : comptent-elles ?")
                : Say("The sheet hides some rows: do they count?", "La feuille masque des lignes : comptent-elles ?"),
            Say(
                $"{file}: line(s) {lines}, {Money(sum)} together. The printed totals hold {Held(holds)}",
                $"{file} : ligne(s) {lines}, {Money(sum)} en tout. Les totaux imprimés tombent juste {Held(holds)}"
            ),
            proposed ? "yes" : "no",
            ("yes", Say("They are accounts as the others are.", "Ce sont des comptes comme les autres.")),
            (
                "no",
                Say(
                    "They are left out: nobody in them is asked for money.",
                    "Elles sont laissées de côté : rien n’est demandé à personne qui y figure."
                )
            )
        );

    private string Held(bool? with) =>
        with switch
        {
            true => Say("with them.", "avec elles."),
            false => Say("without them.", "sans elles."),
            null => Say("neither with them nor without.", "ni avec elles ni sans."),
        };

    public PrintedQuestion PrintedTotal(string file, int rows, decimal sum) =>
        Ask(
            "printed-total",
            Say(
                "What is the total balance in your system on that day? The report prints none.",
                "Quel est le solde total dans votre logiciel ce jour-là ? Le rapport n’en imprime pas."
            ),
            Say($"{rows} rows in {file} come to {Money(sum)}.", $"{rows} lignes de {file} font {Money(sum)}."),
            "",
            (
                "<amount>",
                Say(
                    "The rows must come to it, or nothing is written.",
                    "Les lignes doivent y arriver, ou rien n’est écrit."
                )
            )
        );

    public string NoAmount(string answer) =>
        Say(
            $"'{answer}' is no amount: answer printed-total as 1234.50.",
            $"« {answer} » n’est pas un montant : répondre à printed-total comme 1234.50."
        );

    public string TotalGiven => Say("the total you gave", "le total que vous avez donné");
}
