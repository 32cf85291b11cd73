using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Contents.Comparing;

/// <summary>What causes of wrong balances are called, by their words, and what a month of reviews brought; in English
/// or French.</summary>
public sealed class CauseNames(string language, string currency)
{
    private readonly TextFormat _format = new(language, currency);

    /// <summary>What a cause is called.</summary>
    public string Of(string cause) =>
        cause switch
        {
            "payment-not-applied" => Say("Payment not applied", "Paiement non imputé"),
            "payment-on-other-visit" => Say("Payment on another visit", "Paiement sur une autre visite"),
            "write-off-missing" => Say("Insurance write-off not posted", "Radiation d’assurance non inscrite"),
            "write-off-twice" => Say("Insurance write-off posted twice", "Radiation d’assurance inscrite deux fois"),
            "write-off-in-part" => Say("Insurance write-off too small", "Radiation d’assurance partielle"),
            "entered-twice" => Say("Entered twice", "Inscrit deux fois"),
            "payment-elsewhere" => Say("Payment on another account", "Paiement sur un autre compte"),
            "insurer-paid-wrong-claim" => Say("Insurance money at the wrong claim", "Paiement à la mauvaise demande"),
            "insurer-paid-twice" => Say("Insurer paid twice", "Assureur : payé deux fois"),
            "takeback-not-posted" => Say("Take-back not posted", "Reprise non inscrite"),
            "member-credit" => Say("Credit of one, debt of another", "Crédit de l’un, dette de l’autre"),
            "digits-transposed" => Say("Digits changed about", "Chiffres intervertis"),
            "decimal-slip" => Say("Point in the wrong place", "Virgule mal placée"),
            "wrong-sign" => Say("Wrong sign", "Mauvais signe"),
            "wrong-fee" => Say("Unusual fee", "Tarif inhabituel"),
            "missed-fee-against-policy" => Say("Missed-appointment fee to take off", "Frais d’absence à enlever"),
            "bounced-not-posted" => Say("Returned check not posted", "Chèque revenu non inscrit"),
            "bounced-without-fee" => Say("Returned check without its fee", "Chèque revenu sans frais"),
            "estimate-never-came" => Say("Answered, nothing posted", "Réponse reçue, rien d’inscrit"),
            "answered-otherwise" => Say("Insurer paid less than expected", "Assureur : payé moins que prévu"),
            "refund-to-insurer" => Say("Money of the insurer", "Argent de l’assureur"),
            "refund-to-patient" => Say("Money of the patient", "Argent du patient"),
            "opening-balance" => Say("Balance brought over", "Solde repris"),
            "small-remainder" => Say("Small rest", "Petit reste"),
            "settlement" => Say("Agreed with the patient", "Convenu avec le patient"),
            _ => cause,
        };

    /// <summary>What a month of reviews brought, in a sentence.</summary>
    public string Month(ReviewMonth month)
    {
        var days = month.MeanDays is { } mean
            ? Say($", {_format.Number(mean)} days on average", $", {_format.Number(mean)} jours en moyenne")
            : "";
        return Say(
            $"In a month: {month.Opened} asked for, {month.Resolved} resolved, {month.ToZero} of them to zero{days}."
                + (month.Causes.Count > 0 ? " Entries accepted:" : ""),
            $"En un mois : {month.Opened} demandées, {month.Resolved} réglées, dont {month.ToZero} à zéro{days}."
                + (month.Causes.Count > 0 ? " Écritures acceptées :" : "")
        );
    }

    /// <summary>The reviews between two days, with the entries that were accepted by cause.</summary>
    public string Between(ReviewMonth month) =>
        string.Join(
            " · ",
            (string[])
                [
                    Say(
                        $"{month.Opened} reviews asked for, {month.Resolved} resolved, {month.ToZero} of them to zero",
                        $"{month.Opened} révisions demandées, {month.Resolved} réglées, dont {month.ToZero} à zéro"
                    ),
                    .. month.Causes.Select(cause => $"{Of(cause.Cause)} {cause.Count}, {_format.Money(cause.Amount)}"),
                ]
        );

    private string Say(string english, string french) => _format.French ? french : english;
}
