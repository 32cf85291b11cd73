using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>The sentences of cautions, in English or French.</summary>
internal sealed class CautionTexts(TextFormat format)
{
    // A row has room for so many.
    private const int Most = 3;

    public string DoNotAsk(IEnumerable<string> reasons) =>
        Say(
            $"Do not ask for payment: {string.Join("; ", reasons)}.",
            $"Ne demander aucun paiement : {string.Join(" ; ", reasons)}."
        );

    public string AtAgency(DateOnly? since, decimal ours) =>
        since is { } day
            ? Say(
                $"At the agency since {format.Date(day)}: take no payment, give the agency’s number.{Ours(ours)}",
                $"À l’agence depuis le {format.Date(day)} : n’accepter aucun paiement, donner le numéro de "
                    + $"l’agence.{Ours(ours)}"
            )
            : Say(
                $"At the agency: take no payment, give the agency’s number.{Ours(ours)}",
                $"À l’agence : n’accepter aucun paiement, donner le numéro de l’agence.{Ours(ours)}"
            );

    private string Ours(decimal ours) =>
        ours > 0
            ? Say(
                $" Only the {format.Money(ours)} beside it is ours.",
                $" Seuls {format.Money(ours)}, à part, sont à nous."
            )
            : "";

    public string Refused(decimal amount, DateOnly day, DateOnly until) =>
        Say(
            $"Do not ask for {format.Money(amount)} yet: the insurer refused it on {format.Date(day)}; it may be "
                + $"appealed until {format.Date(until)}.",
            $"Ne pas encore demander {format.Money(amount)} : l’assureur les a refusés le {format.Date(day)} ; appel "
                + $"possible jusqu’au {format.Date(until)}."
        );

    public string NeverClaimed(decimal amount) =>
        Say(
            $"First see whether a claim is still to be sent for {format.Money(amount)}: nobody has claimed it from the "
                + "insurer. If the patient pays alone, record “End the hold”.",
            $"Voir d’abord s’il reste une demande à envoyer pour {format.Money(amount)} : personne ne les a demandés à "
                + "l’assureur. Si le patient paie seul, noter « Fin de l’attente »."
        );

    public string Reason(string reason, string source)
    {
        var what = reason switch
        {
            "deceased" => Say("the guarantor has died", "la personne responsable est décédée"),
            "deceased-member" => Say("a patient of the account has died", "un patient du compte est décédé"),
            "bankruptcy" => Say("bankruptcy", "faillite"),
            "attorney" => Say("an attorney represents the guarantor", "un avocat représente la personne responsable"),
            "dispute" => Say("the debt is disputed", "la dette est contestée"),
            "cease-contact" => Say("asked not to be contacted", "a demandé qu’on ne la contacte plus"),
            "medicaid" => Say("Medicaid", "Medicaid"),
            _ => Say("the guarantor is under 18", "la personne responsable a moins de 18 ans"),
        };
        return $"{what} ({source})";
    }

    public string Status => Say("status of the account", "statut du compte");

    public string BirthDate => Say("birth date", "date de naissance");

    /// <summary>Where a flag stands: on the account, or on one of its patients.</summary>
    public string Flag(string? patient) =>
        patient is null
            ? Say("flag of the account", "indicateur du compte")
            : Say($"flag of {patient}", $"indicateur de {patient}");

    public string Claim(string claim, string carrier) =>
        Say($"claim {claim}", $"demande {claim}") + (carrier.Length > 0 ? $", {carrier}" : "");

    public string PostWriteOff(decimal amount, IReadOnlyList<string> claims) =>
        Say(
            $"Post first: the insurance write-off of {format.Money(amount)}{Listed(claims)}.",
            $"À inscrire d’abord : la radiation d’assurance de {format.Money(amount)}{Listed(claims)}."
        );

    public string SendBack(decimal amount, IReadOnlyList<string> claims) =>
        Say(
            $"Clear with the insurer first: {format.Money(amount)} paid too much{Listed(claims)}; post what goes back.",
            $"À régler d’abord avec l’assureur : {format.Money(amount)} payés en trop{Listed(claims)} ; inscrire ce "
                + "qu’on lui rend."
        );

    public string Corrected(decimal before, decimal after) =>
        Say(
            $"Then the amount is {Owed(after)}, not {Owed(before)}.",
            $"Le montant est alors de {Owed(after)}, et non de {Owed(before)}."
        );

    public string Apply(decimal amount, IReadOnlyList<DateOnly> days) =>
        Say(
            $"Apply first: {format.Money(amount)} of patient payments that name no charge"
                + $"{Listed([.. days.Select(format.Date)])}; the amount is less them already.",
            $"À appliquer d’abord : {format.Money(amount)} de paiements du patient qui ne visent aucune charge"
                + $"{Listed([.. days.Select(format.Date)])} ; le montant en tient déjà compte."
        );

    private string Owed(decimal amount) =>
        amount < 0
            ? Say($"a credit of {format.Money(-amount)}", $"{format.Money(-amount)} de crédit")
            : format.Money(amount);

    private string Listed(IReadOnlyList<string> items) =>
        items.Count == 0 ? ""
        : items.Count <= Most ? $" ({string.Join("; ", items)})"
        : $" ({string.Join("; ", items.Take(Most))}; …)";

    private string Say(string english, string french) => format.French ? french : english;
}
