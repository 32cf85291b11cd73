using PolicyBilling.Policies;

namespace PolicyBilling.Files.Contents;

/// <summary>Titles of what no policy file names: the program's own rules and list, what holds wait for, known
/// flags.</summary>
internal sealed class OwnTitles(bool french)
{
    public string? Policy(string name) =>
        name switch
        {
            "engine" => Say("The program itself", "Le programme lui-même"),
            "exceptions" => Say("Exceptions by name", "Exceptions nominatives"),
            "practice" => Say("The whole practice", "Tout le cabinet"),
            _ => null,
        };

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

    public string? Worklist(string name) => name == "stuck" ? Say("Held for months", "Retenus depuis des mois") : null;

    public string? Setting(string policy, string name) =>
        (policy, name) switch
        {
            ("practice", "days_to_pay") => Say("Days to pay a statement", "Jours pour payer un relevé"),
            _ => null,
        };

    public string Of(WaitsFor waitsFor) =>
        waitsFor switch
        {
            WaitsFor.Us => Say("Us", "Nous"),
            WaitsFor.Insurer => Say("The insurer", "L’assureur"),
            WaitsFor.Patient => Say("The patient", "Le patient"),
            WaitsFor.Day => Say("A day", "Une date"),
            WaitsFor.Never => Say("Nothing: meant to last", "Rien : c’est voulu"),
            _ => Say("Not said", "Non précisé"),
        };

    public string? Flag(string flag) =>
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
            _ => null,
        };

    private string Say(string english, string frenchText) => french ? frenchText : english;
}
