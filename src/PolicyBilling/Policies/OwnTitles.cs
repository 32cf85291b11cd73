namespace PolicyBilling.Policies;

/// <summary>Titles of what no policy file gives one: the program's own rules and list, what holds wait for, and words
/// that practices write in their files, as far as they are known.</summary>
public sealed class OwnTitles(bool french)
{
    /// <summary>A name without its hyphens and underscores, where nothing better is known.</summary>
    public static string AsWords(string name)
    {
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What stands in a policy's place; null for any other.</summary>
    public string? Policy(string name) =>
        name switch
        {
            "engine" => Say("The program itself", "Le programme lui-même"),
            "exceptions" => Say("Exceptions by name", "Exceptions nominatives"),
            "practice" => Say("The whole practice", "Tout le cabinet"),
            _ => null,
        };

    /// <summary>What the program or an exception decided; null for any other.</summary>
    public string? Rule(string policy, string name) =>
        (policy, name) switch
        {
            ("engine", "bad-data") => Say("Data to put right first", "Données à corriger d’abord"),
            ("engine", "doubtful-data") => Say("Data to check first", "Données à vérifier d’abord"),
            ("engine", "none") => Say("The balance is zero", "Le solde est de zéro"),
            ("engine", "not-selected") => Say("Not selected for this run", "Hors des comptes choisis"),
            ("engine", "fault") => Say("A rule could not be computed", "Une règle n’a pas pu être calculée"),
            ("engine", "amount") => Say("A rule asks for what nobody owes", "Une règle demande plus que le dû"),
            ("engine", "next-batch") => Say("Waits for the next run", "Attend le prochain passage"),
            ("engine", "no-policy") => Say("No policy decides", "Aucune politique ne décide"),
            ("exceptions", "hold") => Say("Held by name", "Retenu nommément"),
            ("exceptions", "statement") => Say("Statement by name", "Relevé décidé nommément"),
            ("exceptions", "no-agency") => Say("Never to the agency, by name", "Jamais à l’agence, nommément"),
            _ => null,
        };

    /// <summary>The program's own worklist; null for any other.</summary>
    public string? Worklist(string name) =>
        name switch
        {
            Policies.Worklist.Stuck => Say("Held for months", "Retenus depuis des mois"),
            Policies.Worklist.Unnoted => Say("Note in the practice system", "À noter dans le logiciel du cabinet"),
            Policies.Worklist.Unposted => Say("Accepted, not posted yet", "Accepté, pas encore inscrit"),
            _ => null,
        };

    /// <summary>A setting that the program knows; null for any other.</summary>
    public string? Setting(string policy, string name) =>
        (policy, name) switch
        {
            ("practice", "days_to_pay") => Say("Days to pay a statement", "Jours pour payer un relevé"),
            _ => null,
        };

    /// <summary>Whom or what a hold waits for.</summary>
    public string Of(WaitsFor waitsFor) =>
        waitsFor switch
        {
            WaitsFor.Us => Say("Us", "Nous"),
            WaitsFor.Insurer => Say("The insurer", "L’assureur"),
            WaitsFor.Patient => Say("The patient", "Le patient"),
            WaitsFor.Day => Say("A day", "Une date"),
            WaitsFor.Never => Say("Nothing, on purpose", "Rien, c’est voulu"),
            _ => Say("Not said", "Non précisé"),
        };

    /// <summary>An account's flag; one of the practice's own as the practice writes it.</summary>
    public string Flag(string flag) =>
        flag.ToLowerInvariant() switch
        {
            "bad-address" => Say("Bad address", "Mauvaise adresse"),
            "bankruptcy" => Say("Bankruptcy", "Faillite"),
            "attorney" => Say("Attorney", "Avocat"),
            "dispute" => Say("Dispute", "Contestation"),
            "cease-contact" => Say("No contact wanted", "Ne veut aucun contact"),
            "written-only" => Say("In writing only", "Par écrit seulement"),
            "medicaid" => Say("Medicaid", "Medicaid"),
            "minor" => Say("Minor", "Mineur"),
            "email-consent" => Say("Agrees to e-mail", "Accepte les courriels"),
            "review-requested" => Say("Asked for a review", "Demande un examen"),
            "deceased" => Say("Deceased", "Décès"),
            "divorced-parents" => Say("Divorced parents", "Parents divorcés"),
            _ => flag,
        };

    /// <summary>Who works a list, as the practice calls them.</summary>
    public string Owner(string owner) =>
        owner.ToLowerInvariant() switch
        {
            "front desk" => Say("front desk", "accueil"),
            "insurance desk" => Say("insurance desk", "assurances"),
            "manager" => Say("manager", "direction"),
            "dentist" => Say("dentist", "dentiste"),
            _ => owner,
        };

    /// <summary>What a write-off is booked under.</summary>
    public string WriteOffReason(string reason) =>
        reason == "small-balance" ? Say("Small balance", "Petit solde") : AsWords(reason);

    /// <summary>What a billing type means to the practice.</summary>
    public string BillingMeaning(string meaning) =>
        meaning switch
        {
            "billed" => Say("billed", "facturé"),
            "not-billed" => Say("not billed", "non facturé"),
            "insurance-only" => Say("insurance only", "assurance seulement"),
            "missed-fees" => Say("missed-appointment fees", "frais de rendez-vous manqué"),
            "agency" => Say("at the agency", "à l’agence"),
            _ => meaning,
        };

    private string Say(string english, string frenchText) => french ? frenchText : english;
}
