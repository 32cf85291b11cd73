namespace PolicyBilling.Connectors.Remittances;

/// <summary>What is wrong with a file that should be an 835, in the reader's language. Names and numbers of patients
/// are never repeated.</summary>
internal sealed class FileFaults(string file, string language) : RemittanceWords(language)
{
    private const int Longest = 24;

    /// <summary>The file cannot be used; nothing of it is.</summary>
    public RefusedException Refuse(int line, string message) =>
        new([new Problem(Severity.Error, file, line, "", null, message)]);

    /// <summary>A segment cannot be used.</summary>
    public RefusedException Refuse(Segment segment, string message) => Refuse(segment.Line, At(segment, message));

    /// <summary>A fault of a segment, to be listed with others.</summary>
    public Problem Fault(Segment segment, string message) =>
        new(Severity.Error, file, segment.Line, "", null, At(segment, message));

    private string At(Segment segment, string message) =>
        Say(
            $"segment {segment.Number}, {segment.Id}: {message}",
            $"segment {segment.Number}, {segment.Id} : {message}"
        );

    private static string Shown(string text) => text.Length > Longest ? $"'{text[..Longest]}…'" : $"'{text}'";

    public string Empty => Say("The file is empty.", "Le fichier est vide.");

    public string NoText =>
        Say(
            "It is no text, so it is no 835: download the 835 (ERA) from the insurer or the clearinghouse, not "
                + "a PDF or "
                + "a picture of it, and unpack it where it is zipped.",
            "Ce n’est pas du texte, donc pas un 835 : télécharger le 835 (ERA) chez l’assureur ou le centre d’échange, "
                + "pas un PDF ni une image, et le décompresser s’il est en zip."
        );

    public string NoInterchange =>
        Say(
            "It does not begin with ISA, so it is no 835: choose the file that the insurer or the clearinghouse "
                + "calls 835 "
                + "or ERA.",
            "Il ne commence pas par ISA, ce n’est donc pas un 835 : choisir le fichier que l’assureur ou le centre "
                + "d’échange appelle 835 ou ERA."
        );

    public string NoDelimiters =>
        Say(
            "The ISA segment does not show which signs stand between elements and behind segments: download the file "
                + "again.",
            "Le segment ISA ne montre pas quels signes séparent éléments et segments : télécharger le fichier de "
                + "nouveau."
        );

    public string CutOff =>
        Say(
            "The file ends in the middle: its last segments (SE, GE, IEA) are missing or cut. Download it again.",
            "Le fichier s’arrête au milieu : ses derniers segments (SE, GE, IEA) manquent ou sont coupés. Le "
                + "télécharger "
                + "de nouveau."
        );

    public string Test =>
        Say(
            "The file says that it is a test (ISA15 is not P): no money stands behind it. Ask for the real one.",
            "Le fichier dit être un essai (ISA15 n’est pas P) : aucun argent n’est derrière. Demander le vrai."
        );

    public string OtherTransaction(string code) =>
        Say(
            $"It holds a transaction {Shown(code)}, not an 835: a claim (837), a receipt (999, 277) or another file. "
                + "Choose the 835.",
            $"Il contient une transaction {Shown(code)}, pas un 835 : une demande (837), un accusé (999, 277) ou autre "
                + "chose. Choisir le 835."
        );

    public string Unexpected(string wanted) =>
        Say(
            $"{wanted} should stand here: the file is cut, or two files were put together. Download it again.",
            $"{wanted} devrait se trouver ici : le fichier est coupé, ou deux fichiers ont été mêlés. Le "
                + $"télécharger de "
                + "nouveau."
        );

    public string UnknownSegment =>
        Say(
            "An 835 has no such segment, or not here. Download the file again; if it comes so, ask the insurer.",
            "Un 835 n’a pas ce segment, ou pas à cet endroit. Télécharger le fichier de nouveau ; s’il est toujours "
                + "ainsi, demander à l’assureur."
        );

    public string Counted(string element, string said, int counted) =>
        Say(
            $"{element} says {Shown(said)} and there are {counted}: something is missing or stands twice. Download the "
                + "file again.",
            $"{element} dit {Shown(said)} et il y en a {counted} : il manque quelque chose, ou c’est en double. "
                + "Télécharger le fichier de nouveau."
        );

    public string OtherNumber(string element, string opening) =>
        Say(
            $"{element} is not the number that {opening} has: parts of two files were put together. Download it again.",
            $"{element} n’est pas le numéro que porte {opening} : des parties de deux fichiers ont été mêlées. Le "
                + "télécharger de nouveau."
        );

    public string Missing(string element) => Say($"{element} is missing.", $"{element} manque.");

    public string NoAmount(string element, string text) =>
        Say(
            $"{element} is {Shown(text)}, no amount: digits, a point and at most two decimals, such as 100.5 or -25.",
            $"{element} est {Shown(text)}, pas un montant : des chiffres, un point et au plus deux décimales, p. ex. "
                + "100.5 ou -25."
        );

    public string NoDay(string element, string text) =>
        Say(
            $"{element} is {Shown(text)}, no day: year, month and day as eight digits, such as 20261118.",
            $"{element} est {Shown(text)}, pas un jour : année, mois et jour en huit chiffres, p. ex. 20261118."
        );

    public string NoWord(string element, string text, string words) =>
        Say(
            $"{element} is {Shown(text)}; it is one of {words}.",
            $"{element} est {Shown(text)} ; c’est l’un de {words}."
        );

    public string HalfAdjustment =>
        Say(
            "A reason without an amount, or an amount without a reason; or more than six.",
            "Un motif sans montant, ou un montant sans motif ; ou plus de six."
        );

    public string Below =>
        Say(
            "The claim is below zero and no reversal (22), or a reversal above zero: its sign cannot be trusted.",
            "La demande est négative sans être une annulation (22), ou une annulation est positive : on ne peut "
                + "se fier "
                + "à son signe."
        );

    public string ServiceUnbalanced(long charge, long adjusted, long paid) =>
        Say(
            $"The service does not add up: charged {Amount(charge)} − adjusted {Amount(adjusted)} = "
                + $"{Amount(charge - adjusted)}, and it says paid {Amount(paid)}.",
            $"L’acte ne tombe pas juste : facturé {Amount(charge)} − ajusté {Amount(adjusted)} = "
                + $"{Amount(charge - adjusted)}, et il dit payé {Amount(paid)}."
        );

    public string ClaimUnbalanced(long charge, long adjusted, long paid) =>
        Say(
            $"The claim does not add up: charged {Amount(charge)} − adjusted {Amount(adjusted)} = "
                + $"{Amount(charge - adjusted)}, and it says paid {Amount(paid)}.",
            $"La demande ne tombe pas juste : facturé {Amount(charge)} − ajusté {Amount(adjusted)} = "
                + $"{Amount(charge - adjusted)}, et elle dit payé {Amount(paid)}."
        );

    public string ServicesMissing(long charge, long services) =>
        Say(
            $"The claim's services were charged {Amount(services)} in all, and the claim {Amount(charge)}: one is "
                + "missing or stands twice.",
            $"Les actes de la demande sont facturés {Amount(services)} en tout, et la demande {Amount(charge)} : il en "
                + "manque un, ou il est en double."
        );

    public string PaymentUnbalanced(string trace, long claims, long adjustments, long paid) =>
        Say(
            $"Payment {Shown(trace)} does not balance: claims {Amount(claims)} − adjustments of the payment (PLB) "
                + $"{Amount(adjustments)} = {Amount(claims - adjustments)}, and BPR says {Amount(paid)}. Nothing was "
                + "taken from the file; ask the insurer for a right one.",
            $"Le paiement {Shown(trace)} ne tombe pas juste : demandes {Amount(claims)} − ajustements du "
                + $"paiement (PLB) "
                + $"{Amount(adjustments)} = {Amount(claims - adjustments)}, et BPR dit {Amount(paid)}. Rien n’a été "
                + "repris du fichier ; en demander un juste à l’assureur."
        );

    public string TwiceInFile(string trace) =>
        Say(
            $"Payment {Shown(trace)} stands twice, with other amounts: only one of them can be true. Ask the insurer.",
            $"Le paiement {Shown(trace)} figure deux fois, avec d’autres montants : un seul peut être vrai. Demander à "
                + "l’assureur."
        );
}
