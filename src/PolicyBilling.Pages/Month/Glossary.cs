namespace PolicyBilling.Pages.Month;

/// <summary>What each word of the outputs means: one word, one number.</summary>
public static class Glossary
{
    /// <summary>The words with their meanings, in the reader's language.</summary>
    public static IReadOnlyList<(string Word, string Meaning)> Of(MonthWords words) =>
        [
            (
                words.Say("Open charges", "Frais ouverts"),
                words.Say(
                    "What is left of charges after payments, write-offs and adjustments, the oldest paid first.",
                    "Ce qui reste des frais après paiements, radiations et ajustements, les plus anciens payés d’abord."
                )
            ),
            (
                words.Say("Credit", "Crédit"),
                words.Say(
                    "Money left on an account when every charge is paid: we owe it.",
                    "L’argent qui reste au compte quand tous les frais sont payés : nous le devons."
                )
            ),
            (
                words.Say("Balance", "Solde"),
                words.Say(
                    "Open charges less credit. Only where totals are tied to the practice’s own report is one "
                        + "taken off the other.",
                    "Frais ouverts moins crédit. L’un n’est retranché de l’autre que pour comparer au rapport du "
                        + "cabinet."
                )
            ),
            (
                words.Say("Insurer’s part", "Part de l’assureur"),
                words.Say(
                    "What insurers are still expected to pay or write off, as estimated on their open claims.",
                    "Ce que les assureurs doivent encore payer ou radier, selon l’estimation de leurs demandes "
                        + "ouvertes."
                )
            ),
            (
                words.Say("Patient portion", "Part du patient"),
                words.Say(
                    "Balance less the insurer’s part. What patients owe is the sum of those above zero.",
                    "Solde moins la part de l’assureur. Ce que doivent les patients est la somme de celles "
                        + "au-dessus de zéro."
                )
            ),
            (
                words.Say("Due", "Exigible"),
                words.Say(
                    "The patient portion counts days since its charge, or since its claim was answered, whichever "
                        + "is later.",
                    "La part du patient compte ses jours depuis ses frais, ou depuis la réponse de l’assureur si "
                        + "elle est plus tardive."
                )
            ),
            (
                words.Say("Asked", "Demandé"),
                words.Say(
                    "What a statement, letter or call of this run asks a patient for; at most the patient portion "
                        + "unless a policy says otherwise.",
                    "Ce qu’un relevé, une lettre ou un appel de cet essai demande au patient ; au plus sa part, "
                        + "sauf si une politique le dit."
                )
            ),
            (
                words.Say("Receivables", "Comptes clients"),
                words.Say(
                    "Open charges of all accounts but those of billing types that the practice keeps out.",
                    "Les frais ouverts de tous les comptes, sauf les types de facturation que le cabinet met à part."
                )
            ),
        ];
}
