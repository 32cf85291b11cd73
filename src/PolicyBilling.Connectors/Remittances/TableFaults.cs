namespace PolicyBilling.Connectors.Remittances;

/// <summary>What is wrong between files of remittances and the data folder, in the reader's language.</summary>
internal sealed class TableFaults(string language) : RemittanceWords(language)
{
    /// <summary>The table's name as a file.</summary>
    public const string FileName = "remittances.csv";

    private static RefusedException Refuse(string file, string message) =>
        new([new Problem(Severity.Error, file, 0, "", null, message)]);

    public RefusedException OtherColumns(string header) =>
        Refuse(
            FileName,
            Say(
                $"Another program changed its columns, so nothing can be added. Its first line is to be `{header}`; or "
                    + "take the file away and import all 835 files again.",
                $"Un autre programme a changé ses colonnes, on ne peut rien y ajouter. Sa première ligne doit être "
                    + $"`{header}` ; ou retirer le fichier et importer de nouveau tous les 835."
            )
        );

    public RefusedException ChangedSince(Remittance payment, string line) =>
        Refuse(
            payment.File,
            Say(
                $"Payment '{payment.Trace}' was brought before, and line {line} says other amounts now: ask the "
                    + $"insurer which is true; the earlier lines stand in {FileName}.",
                $"Le paiement '{payment.Trace}' a déjà été repris, et sa ligne {line} dit maintenant d’autres "
                    + $"montants : demander à l’assureur lequel est vrai ; les anciennes lignes sont dans {FileName}."
            )
        );

    public RefusedException NoneOurs(string file, int claims, string folder, string payee) =>
        Refuse(
            file,
            Say(
                $"None of its {claims} claims is in {folder}, neither by number nor by amount, day and name; it "
                    + $"was paid "
                    + $"to '{payee}'. Is it another practice's? Else export the claims anew, the answered ones among "
                    + "them.",
                $"Aucune de ses {claims} demandes n’est dans {folder}, ni par numéro, ni par montant, jour et "
                    + $"nom ; il a "
                    + $"été payé à '{payee}'. Est-ce celui d’un autre cabinet ? Sinon exporter de nouveau les "
                    + $"demandes, "
                    + "celles qui ont une réponse comprises."
            )
        );

    public RefusedException NoAnswer(RemittanceQuestion question, string answer) =>
        Refuse(
            "--answers",
            Say(
                $"{question.Id}: '{answer}' is none of the answers: {string.Join(", ", question.Choices)}.",
                $"{question.Id} : '{answer}' n’est aucune des réponses : {string.Join(", ", question.Choices)}."
            )
        );

    public string Question(Remittance payment, RemittedClaim line, IReadOnlyList<KnownClaim> claims) =>
        Say(
            $"Payment {payment.Trace} of {payment.Payer}, line {line.Line}: claim {line.Number} of "
                + $"{line.Patient.First} {line.Patient.Last}, {Amount(line.Charge)}{On(line)}. Which of yours is it?\n"
                + string.Join("", claims.Select(Choice))
                + $"    {RemittanceQuestion.None}: none of them\n",
            $"Paiement {payment.Trace} de {payment.Payer}, ligne {line.Line} : demande {line.Number} de "
                + $"{line.Patient.First} {line.Patient.Last}, {Amount(line.Charge)}{On(line)}. Laquelle des vôtres "
                + "est-ce ?\n"
                + string.Join("", claims.Select(Choice))
                + $"    {RemittanceQuestion.None} : aucune\n"
        );

    private string Choice(KnownClaim claim) =>
        Say(
            $"    {claim.Word}: {claim.Name}, billed {Amount(claim.Billed)}\n",
            $"    {claim.Word} : {claim.Name}, facturé {Amount(claim.Billed)}\n"
        );

    private string On(RemittedClaim line) =>
        line.Date is { } day ? Say($", visit of {Day(day)}", $", visite du {Day(day)}") : "";
}
