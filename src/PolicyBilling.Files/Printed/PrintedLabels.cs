namespace PolicyBilling.Files.Printed;

/// <summary>The lines around a proposal on the screen, and how an import ended.</summary>
/// <param name="language">en or fr.</param>
public sealed class PrintedLabels(string language) : PrintedWords(language)
{
    public string Head(bool ledger, int accounts, DateOnly? asOf, string? currency) =>
        Say(
            $"{(ledger ? "Ledgers" : "An aging report")}, {accounts} accounts, as of {asOf:yyyy-MM-dd}, "
                + $"{currency ?? "currency not known"}",
            $"{(ledger ? "Grands livres" : "Un rapport d’âge")}, {accounts} comptes, au {asOf:yyyy-MM-dd}, "
                + $"{currency ?? "monnaie inconnue"}"
        );

    /// <summary>A role in words, from the contract's column names.</summary>
    public string Role(string role) =>
        Say(
            role switch
            {
                "aged_0_30" => "0 to 30 days old",
                "aged_31_60" => "31 to 60 days old",
                "aged_61_90" => "61 to 90 days old",
                "aged_over_90" => "over 90 days old",
                "insurance_estimate" => "expected of insurers",
                "write_off_estimate" => "expected write-off",
                "patient_portion" => "the patient’s part",
                "account" => "account number",
                "patient" => "patient (a name)",
                "guarantor" => "number of who pays",
                "receipts" => "payments",
                "open_amount" => "open amount of a bill",
                "sent" => "claim sent on",
                "service" => "day of the visit",
                "not-used" => "not used",
                _ => role.Replace('_', ' '),
            },
            role switch
            {
                "aged_0_30" => "0 à 30 jours",
                "aged_31_60" => "31 à 60 jours",
                "aged_61_90" => "61 à 90 jours",
                "aged_over_90" => "plus de 90 jours",
                "balance" => "solde",
                "credit" => "crédit",
                "insurance_estimate" => "attendu des assureurs",
                "patient_portion" => "part du patient",
                "account" => "compte",
                "name" => "nom",
                "last_name" => "nom de famille",
                "first_name" => "prénom",
                "phone" => "téléphone",
                "billing_type" => "type de facturation",
                "provider" => "praticien",
                "open_claims" => "demandes en cours",
                "last_statement" => "dernier relevé",
                "last_payment_amount" => "dernier paiement",
                "last_payment_date" => "date du dernier paiement",
                "last_visit" => "dernière visite",
                "not used" or "not-used" => "ne sert pas",
                "write_off_estimate" => "radiation attendue",
                "patient" => "patient (un nom)",
                "guarantor" => "numéro de qui paie",
                "address" => "adresse",
                "city" => "ville",
                "state" => "province ou État",
                "postal_code" => "code postal",
                "email" => "courriel",
                "birth_date" => "date de naissance",
                "due_date" => "échéance",
                "charge" => "frais",
                "receipts" => "paiements",
                "adjustments" => "ajustements",
                "amount" => "montant",
                "open_amount" => "montant ouvert d’une facture",
                "carrier" => "assureur",
                "sent" => "demande envoyée le",
                "service" => "jour de la visite",
                _ => role.Replace('_', ' '),
            }
        );

    /// <summary>What a group of meanings is about.</summary>
    public string About(string group) =>
        group switch
        {
            "aging" => Say("How much, by age", "Combien, par âge"),
            "who" => Say("Who, and since when", "Qui, et depuis quand"),
            "entries" => Say("A ledger or open bills", "Grand livre ou factures ouvertes"),
            _ => Say("A list of claims", "Liste de demandes"),
        };

    /// <summary>Why a column was taken for what it is.</summary>
    public string Ground(string ground) =>
        Say(
            ground switch
            {
                "heading" => "its heading says so",
                "said" => "you said so",
                "words and content" => "its heading, and what stands below",
                "adds up: the periods" => "the ages add up to it in every row",
                "adds up: the periods less the credit" => "the ages less the credit come to it in every row",
                "adds up: periods less balance" => "it is what the ages are more than the balance",
                "adds up: balance less estimates" => "it is the balance less what insurers should pay",
                "adds up: balance less portion" => "it is the balance less the patient’s part",
                _ => ground,
            },
            ground switch
            {
                "heading" => "son titre le dit",
                "said" => "vous l’avez dit",
                "words and content" => "son titre, et ce qui est dessous",
                "adds up: the periods" => "les périodes y arrivent",
                "adds up: the periods less the credit" => "les périodes moins le crédit y arrivent",
                "adds up: periods less balance" => "les périodes moins le solde",
                "adds up: balance less estimates" => "le solde moins l’attendu",
                "adds up: balance less portion" => "le solde moins la part",
                _ => ground,
            }
        );

    public string Total(string column, string printed, bool agrees) =>
        Say(
            $"printed total {column}: {printed}{(agrees ? ", and the rows come to it" : "")}",
            $"total imprimé {column} : {printed}{(agrees ? ", et les lignes y arrivent" : "")}"
        );

    public string CannotTell =>
        Say(
            "What the report cannot tell, and what that does:",
            "Ce que le rapport ne peut pas dire, et ce que cela fait :"
        );

    public string Holds =>
        Say("What holds accounts until it is put right:", "Ce qui met des comptes en attente jusqu’à correction :");

    public string Difference(string column, string printed, string summed, string difference) =>
        Say(
            $"{column}: printed {printed}, the rows come to {summed}: {difference} differ.",
            $"{column} : imprimé {printed}, les lignes font {summed} : {difference} d’écart."
        );

    public string MayExplain(string row) => Say($"may explain it: {row}", $"peut l’expliquer : {row}");

    public string Reading => Say("Reading the report …", "Lecture du rapport …");

    public string Refused => Say("Refused; nothing was written.", "Refusé ; rien n’est écrit.");

    public string QuestionsOpen =>
        Say(
            "Questions are open; nothing was written. Answer with --answers FILE, one line `id: answer` each.",
            "Des questions restent ; rien n’est écrit. Répondre avec --answers FICHIER, une ligne `id: réponse` "
                + "chacune."
        );

    public string Written(string folder) =>
        Say(
            $"{folder} was written. Next: policybilling dry-run \"{folder}\"",
            $"{folder} est écrit. Ensuite : policybilling dry-run \"{folder}\""
        );

    public string Write => Say("Write? [y/N] ", "Écrire ? [o/N] ");

    public string NothingWritten => Say("Nothing was written.", "Rien n’est écrit.");

    internal string Columns =>
        Say(
            "account | name | 0-30 | 31-60 | 61-90 | over 90 | credit | balance | insurance",
            "compte | nom | 0-30 | 31-60 | 61-90 | plus de 90 | crédit | solde | assureurs"
        );

    public string NotKnown => Say("not known", "inconnu");

    public string Seen(string seen) => Say($"seen: {seen}", $"vu : {seen}");
}
