using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Files.Contents;

/// <summary>The words of approving and sending a plan, in the reader's language.</summary>
/// <param name="language">en or fr.</param>
/// <param name="currency">ISO 4217 code of the practice's money.</param>
public sealed class SendLabels(string language, string currency)
{
    private readonly bool _french = language == "fr";

    /// <summary>Numbers, money and days as the reader writes them.</summary>
    public TextFormat Format { get; } = new(language, currency);

    /// <summary>Of which plan something is said.</summary>
    public string PlanOf(string practice, DateOnly day) =>
        Say($"{practice}: plan of {Format.Date(day)}", $"{practice} : plan du {Format.Date(day)}");

    public string GoesOut => Say("What goes out", "Ce qui part");
    public string Nothing => Say("Nothing goes out.", "Rien ne part.");
    public string NeedsYes => Say("Needs a yes", "Demande un oui");
    public string NothingNeedsYes => Say("Nothing needs a yes of its own.", "Rien ne demande un oui à part.");

    public string SinceLast(string day) => Say($"Since the run of {day}", $"Depuis le passage du {day}");

    public string NoRunBefore =>
        Say("No run was sent before this one.", "Aucun passage n’a été envoyé avant celui-ci.");
    public string LeftOut => Say("Left out", "Laissés de côté");

    /// <summary>A delivery's kind with how many of it.</summary>
    public string Pieces(string what, int count) =>
        what switch
        {
            "statement" => Counted(
                count,
                "statement by mail",
                "statements by mail",
                "relevé par la poste",
                "relevés par la poste"
            ),
            "email" => Counted(
                count,
                "statement by e-mail",
                "statements by e-mail",
                "relevé par courriel",
                "relevés par courriel"
            ),
            "letter" => Counted(count, "letter", "letters", "lettre", "lettres"),
            "call" => Counted(count, "call to make", "calls to make", "appel à faire", "appels à faire"),
            "agency" => Counted(
                count,
                "account to the agency",
                "accounts to the agency",
                "compte à l’agence",
                "comptes à l’agence"
            ),
            "write-off" => Counted(
                count,
                "write-off to post",
                "write-offs to post",
                "radiation à passer",
                "radiations à passer"
            ),
            _ => Counted(
                count,
                "billing type to change in your system",
                "billing types to change in your system",
                "type de facturation à changer dans votre logiciel",
                "types de facturation à changer dans votre logiciel"
            ),
        };

    /// <summary>What is done with a delivery's kind once it is sent, and by whom.</summary>
    public string Does(string what) =>
        what switch
        {
            "statement" => Say("PDF to print and mail", "PDF à imprimer et poster"),
            "email" => Say("sent by your mail server", "partent par votre serveur de courriel"),
            "letter" => Say(
                "PDF to print and mail; the amount is what they ask for",
                "PDF à imprimer et poster ; le montant est ce qu’elles demandent"
            ),
            "call" => Say(
                "somebody makes them, from the call list; what is asked on the phone",
                "quelqu’un les fait, selon la liste d’appels ; ce qui se demande au téléphone"
            ),
            "agency" => Say(
                "a file to hand over; what the agency is to collect",
                "un fichier à remettre ; ce que l’agence doit recouvrer"
            ),
            "write-off" => Say(
                "typed into your system, each from the journal; given up, nobody is asked",
                "à saisir dans votre logiciel, selon le journal ; abandonnées, rien n’est demandé"
            ),
            _ => Say(
                "a policy puts these accounts into another class, such as fees alone: set it in your system, each "
                    + "from the journal. Their balances stay, and nobody is asked for them",
                "une politique met ces comptes dans une autre classe, comme les seuls frais : la changer dans votre "
                    + "logiciel, selon le journal. Leurs soldes restent, et rien n’est demandé"
            ),
        };

    /// <summary>The sum of what statements, letters and calls ask for.</summary>
    public string AskedInAll => Say("Asked of patients, as on the month", "Demandé aux patients, comme au mois");

    /// <summary>What the journal of an earlier run asked to be typed.</summary>
    public string Journaled(int count) =>
        Counted(
            count,
            "write-off or billing type stands in an earlier run's journal and is not listed again",
            "write-offs and billing types stand in an earlier run's journal and are not listed again",
            "radiation ou type de facturation figure au journal d’un passage antérieur et n’y est pas remis",
            "radiations et types de facturation figurent au journal d’un passage antérieur et n’y sont pas remis"
        );

    /// <summary>How many letters have their statement with them.</summary>
    public string Enclosed(int count) =>
        Counted(count, "with its statement", "with their statements", "avec son relevé", "avec leurs relevés");

    /// <summary>Why names are looked at.</summary>
    public string Of(YesKind kind) =>
        kind switch
        {
            YesKind.Agency => Say("To the agency", "À l’agence"),
            YesKind.FinalNotice => Say("Final notices", "Derniers avis"),
            YesKind.WriteOff => Say("Write-offs", "Radiations"),
            _ => Say(
                "First statement in a year, for an old debt",
                "Premier relevé depuis un an, pour une dette ancienne"
            ),
        };

    public string Problems(int count) =>
        Counted(
            count,
            "account is held because its data or a rule failed",
            "accounts are held because their data or a rule failed",
            "compte est retenu : ses données ou une règle ont failli",
            "comptes sont retenus : leurs données ou une règle ont failli"
        );

    public string OldData(string newest, int days) =>
        Say(
            $"The newest entry is of {newest}, {days} days ago.",
            $"La dernière écriture est du {newest}, il y a {days} jours."
        );

    public string NotExported(string tables) => Say($"Not exported: {tables}.", $"Non exporté : {tables}.");

    public string NewOnes(int count) =>
        Counted(
            count,
            "account gets something that got nothing then",
            "accounts get something that got nothing then",
            "compte reçoit quelque chose et n’avait rien reçu",
            "comptes reçoivent quelque chose et n’avaient rien reçu"
        );

    public string Paid(int count) =>
        Counted(
            count,
            "account that was sent something gets nothing now",
            "accounts that were sent something get nothing now",
            "compte qui avait reçu quelque chose ne reçoit plus rien",
            "comptes qui avaient reçu quelque chose ne reçoivent plus rien"
        );

    public string Statements(int now, int before) =>
        Say(
            $"{Format.Number(now)} statements, {Format.Number(before)} then",
            $"{Format.Number(now)} relevés, {Format.Number(before)} alors"
        );

    public string Approved(string who, string plan) =>
        Say(
            $"Approved by {who}. Send it with `policybilling send {plan}`.",
            $"Approuvé par {who}. Pour l’envoyer : `policybilling send {plan}`."
        );

    public string More(int count) => Say($"and {Format.Number(count)} more", $"et {Format.Number(count)} autres");

    /// <summary>How far writing is.</summary>
    public string Files(int done, int all) => Say($"{done} of {all} files …", $"{done} fichiers sur {all} …");

    public string Done(string run, string folder) =>
        Say(
            $"The run {run} is done; its papers are in {folder}.",
            $"Le passage {run} est fait ; ses papiers sont dans {folder}."
        );

    public string DoneBefore(string run, string at, string who) =>
        Say(
            $"The run {run} was sent on {at} by {who}: nothing was done again.",
            $"Le passage {run} a été envoyé le {at} par {who} : rien n’a été refait."
        );

    public string Preview(string folder) =>
        Say(
            $"Nothing was sent or recorded: {folder} holds everything as it would be, marked as a preview.",
            $"Rien n’a été envoyé ni consigné : {folder} contient tout tel que ce serait, marqué comme aperçu."
        );

    public string Refused(int count) =>
        Counted(
            count,
            "e-mail was refused",
            "e-mails were refused",
            "courriel a été refusé",
            "courriels ont été refusés"
        );

    public string Waiting(int count) =>
        Counted(
            count,
            "e-mail waits: send the plan again later",
            "e-mails wait: send the plan again later",
            "courriel attend : renvoyer le plan plus tard",
            "courriels attendent : renvoyer le plan plus tard"
        );

    public string Uncertain(int count) =>
        Counted(
            count,
            "e-mail may or may not have been taken: ask the patient or the mail server's list, then settle it "
                + "with --settle",
            "e-mails may or may not have been taken: ask the patients or the mail server's list, then settle "
                + "each with --settle",
            "courriel a peut-être été pris : demander au patient ou au serveur, puis trancher avec --settle",
            "courriels ont peut-être été pris : demander aux patients ou au serveur, puis trancher avec --settle"
        );

    /// <summary>A label with its colon, which French sets off.</summary>
    public string Colon(string label) => Say($"{label}:", $"{label} :");

    private string Counted(int count, string one, string many, string un, string plusieurs) =>
        $"{Format.Number(count)} {(_french ? (count < 2 ? un : plusieurs) : count == 1 ? one : many)}";

    private string Say(string english, string french) => _french ? french : english;
}
