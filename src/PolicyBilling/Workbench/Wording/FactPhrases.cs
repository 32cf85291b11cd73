namespace PolicyBilling.Workbench.Wording;

/// <summary>How a fact is said in a sentence: for a number or word a noun; for yes/no what is so, and what is so when
/// it is not.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="English">In English.</param>
/// <param name="French">In French.</param>
/// <param name="EnglishNot">When it is not so; null for numbers and words.</param>
/// <param name="FrenchNot">The same in French.</param>
internal sealed record FactPhrase(
    string Fact,
    string English,
    string French,
    string? EnglishNot = null,
    string? FrenchNot = null
);

/// <summary>Every fact's phrase, in both languages; a test proves that none is missing.</summary>
internal static class FactPhrases
{
    public static readonly IReadOnlyList<FactPhrase> All =
    [
        new("balance", "the balance", "le solde"),
        new("insurance_estimate", "the insurers' expected part", "la part attendue des assureurs"),
        new("patient_portion", "the patient's part", "la part du patient"),
        new("aged_0_30", "what is 0 to 30 days old", "ce qui date de 0 à 30 jours"),
        new("aged_31_60", "what is 31 to 60 days old", "ce qui date de 31 à 60 jours"),
        new("aged_61_90", "what is 61 to 90 days old", "ce qui date de 61 à 90 jours"),
        new("aged_over_90", "what is more than 90 days old", "ce qui date de plus de 90 jours"),
        new("credit", "the patient's credit", "le crédit du patient"),
        new(
            "patient_past_due",
            "the patient's part due for more than 30 days",
            "la part du patient due depuis plus de 30 jours"
        ),
        new(
            "past_due_outside_claims",
            "what is past due and waits for no insurer",
            "ce qui est en retard et n’attend aucun assureur"
        ),
        new(
            "past_due_outside_plan",
            "what is past due, outside the plan and outside claims",
            "ce qui est en retard, hors entente et hors demandes"
        ),
        new(
            "patient_over_90",
            "the patient's part due for more than 90 days",
            "la part du patient due depuis plus de 90 jours"
        ),
        new(
            "missed_fee_balance",
            "the amount of missed-appointment fees still open",
            "le montant des frais de rendez-vous manqué encore dus"
        ),
        new(
            "unapplied_payments",
            "the amount of payments applied to no charge",
            "le montant des paiements appliqués à aucune charge"
        ),
        new("missing_write_off", "the insurance write-off never posted", "la radiation d’assurance jamais inscrite"),
        new(
            "insurance_overpaid",
            "the amount that insurers paid too much",
            "le montant payé en trop par les assureurs"
        ),
        new(
            "remitted_not_posted",
            "what insurers answered and nobody posted",
            "ce que les assureurs ont répondu et que personne n’a inscrit"
        ),
        new(
            "taken_back_not_posted",
            "what insurers took back and still stands as paid",
            "ce que les assureurs ont repris et qui figure encore comme payé"
        ),
        new(
            "member_credit",
            "one patient's credit while another of the account owes",
            "le crédit d’un patient pendant qu’un autre du compte doit"
        ),
        new("plan_balance", "the rest of the payment plan", "le reste de l’entente de paiement"),
        new("plan_installment", "the plan's installment", "le versement de l’entente"),
        new("owed_outside_plan", "what is owed outside the plan", "ce qui est dû hors entente"),
        new(
            "owed_outside_claims",
            "what is owed for visits that wait for no insurer",
            "ce qui est dû pour des visites qui n’attendent aucun assureur"
        ),
        new(
            "owed_unclaimed",
            "what insured patients owe for visits that no claim names",
            "ce que des patients assurés doivent pour des visites qu’aucune demande ne nomme"
        ),
        new(
            "owed_denied",
            "what is owed for visits whose claim the insurer denied",
            "ce qui est dû pour des visites dont l’assureur a refusé la demande"
        ),
        new(
            "owed_since_agency",
            "what came since the account went to the agency",
            "ce qui est venu depuis la remise à l’agence"
        ),
        new(
            "owed_beside_agency",
            "what the agency did not get or came since",
            "ce que l’agence n’a pas reçu ou qui est venu depuis"
        ),
        new(
            "adjustments_without_reason",
            "the amount of adjustments without a reason in 12 months",
            "le montant des ajustements sans motif en 12 mois"
        ),
        new("last_payment_amount", "the last payment", "le dernier paiement"),
        new("paid_last_60_days", "what was paid in the last 60 days", "ce qui a été payé ces 60 derniers jours"),
        new("oldest_open_days", "the age of the oldest open charge", "l’âge de la plus ancienne charge ouverte"),
        new(
            "patient_due_days",
            "the time for which the patient's part has been due",
            "le temps depuis lequel la part du patient est due"
        ),
        new(
            "due_days_outside_claims",
            "the time for which what waits for no insurer has been due",
            "le temps depuis lequel est dû ce qui n’attend aucun assureur"
        ),
        new(
            "due_days_outside_plan",
            "the time for which what is outside the plan and outside claims has been due",
            "le temps depuis lequel est dû ce qui est hors entente et hors demandes"
        ),
        new(
            "oldest_claim_days",
            "the time since the oldest unanswered claim was sent",
            "le temps écoulé depuis l’envoi de la plus ancienne demande sans réponse"
        ),
        new(
            "oldest_unsent_days",
            "the time since the oldest visit whose claim was never sent",
            "le temps écoulé depuis la plus ancienne visite dont la demande n’est pas partie"
        ),
        new(
            "newest_claim_days",
            "the time since the newest unanswered claim was sent",
            "le temps écoulé depuis l’envoi de la dernière demande sans réponse"
        ),
        new("newest_denied_days", "the time since the last denial", "le temps écoulé depuis le dernier refus"),
        new(
            "newest_unclaimed_days",
            "the time since the newest visit that no claim names",
            "le temps écoulé depuis la dernière visite qu’aucune demande ne nomme"
        ),
        new(
            "days_since_last_release",
            "the time since somebody last looked at the account and released it",
            "le temps écoulé depuis que quelqu’un a revu et libéré le compte"
        ),
        new(
            "days_at_agency",
            "the time since the account went to the agency",
            "le temps écoulé depuis la remise du compte à l’agence"
        ),
        new(
            "days_since_remittance",
            "the time since the last remittance that is not posted",
            "le temps écoulé depuis le dernier avis de paiement non inscrit"
        ),
        new("credit_days", "the time for which the credit has waited", "le temps depuis lequel le crédit attend"),
        new(
            "days_since_last_payment",
            "the time since the patient last paid",
            "le temps écoulé depuis le dernier paiement du patient"
        ),
        new(
            "days_since_last_statement",
            "the time since the last statement",
            "le temps écoulé depuis le dernier relevé"
        ),
        new("days_since_last_contact", "the time since the last contact", "le temps écoulé depuis le dernier contact"),
        new(
            "days_since_last_conversation",
            "the time since the last conversation",
            "le temps écoulé depuis la dernière conversation"
        ),
        new("days_since_last_call", "the time since our last call", "le temps écoulé depuis notre dernier appel"),
        new(
            "days_since_promise_due",
            "the time since a broken promise was due",
            "le temps écoulé depuis l’échéance d’une promesse non tenue"
        ),
        new("days_since_last_step", "the time since the last step", "le temps écoulé depuis la dernière étape"),
        new(
            "days_since_last_activity",
            "the time since anything happened on the account",
            "le temps écoulé depuis le dernier mouvement du compte"
        ),
        new("days_to_next_appointment", "the time to the next appointment", "le temps jusqu’au prochain rendez-vous"),
        new("days_to_next_due", "the time to the next installment", "le temps jusqu’au prochain versement"),
        new("months_since_last_visit", "the time since the last visit", "le temps écoulé depuis la dernière visite"),
        new(
            "statements_sent",
            "the number of statements sent for this debt",
            "le nombre de relevés envoyés pour cette dette"
        ),
        new("calls_made", "the number of calls made for this debt", "le nombre d’appels faits pour cette dette"),
        new(
            "letters_sent",
            "the number of letters sent for this debt",
            "le nombre de lettres envoyées pour cette dette"
        ),
        new("returned_mail", "the number of letters that came back", "le nombre de lettres revenues"),
        new(
            "statements_any",
            "the number of statements for this debt, those at the desk included",
            "le nombre de relevés pour cette dette, ceux du comptoir compris"
        ),
        new("statements_ever", "the number of statements ever sent", "le nombre de relevés jamais envoyés"),
        new("calls_last_7_days", "the number of calls in the last 7 days", "le nombre d’appels des 7 derniers jours"),
        new("open_claims", "the number of claims without an answer", "le nombre de demandes sans réponse"),
        new("unsent_claims", "the number of claims never sent", "le nombre de demandes jamais envoyées"),
        new("denied_claims", "the number of denied claims", "le nombre de demandes refusées"),
        new(
            "remitted_claims",
            "the number of claims whose remittance is not posted",
            "le nombre de demandes dont l’avis de paiement n’est pas inscrit"
        ),
        new("plan_missed", "the number of installments missed", "le nombre de versements manqués"),
        new("missed_appointments", "the number of missed appointments", "le nombre de rendez-vous manqués"),
        new(
            "small_write_offs",
            "the number of small write-offs in 12 months",
            "le nombre de petites radiations en 12 mois"
        ),
        new("guarantor_age", "the guarantor's age in years", "l’âge de la personne responsable, en années"),
        new(
            "only_missed_fees",
            "the account owes missed-appointment fees and nothing else",
            "le compte ne doit que des frais de rendez-vous manqué",
            "the account owes more than missed-appointment fees",
            "le compte doit autre chose que des frais de rendez-vous manqué"
        ),
        new(
            "insurance_pending",
            "a claim is without an answer",
            "une demande est sans réponse",
            "no claim is without an answer",
            "aucune demande n’est sans réponse"
        ),
        new(
            "bad_address",
            "the address is not good",
            "l’adresse n’est pas bonne",
            "the address is good",
            "l’adresse est bonne"
        ),
        new(
            "no_postal_code",
            "the postal code is missing",
            "le code postal manque",
            "there is a postal code",
            "il y a un code postal"
        ),
        new(
            "bad_email",
            "e-mail came back",
            "un courriel est revenu",
            "no e-mail came back",
            "aucun courriel n’est revenu"
        ),
        new(
            "inactive",
            "the account is inactive",
            "le compte est inactif",
            "the account is active",
            "le compte est actif"
        ),
        new(
            "deceased",
            "the guarantor has died",
            "la personne responsable est décédée",
            "the guarantor lives",
            "la personne responsable est en vie"
        ),
        new(
            "deceased_member",
            "a patient other than the guarantor has died",
            "un patient autre que la personne responsable est décédé",
            "no patient other than the guarantor has died",
            "aucun patient autre que la personne responsable n’est décédé"
        ),
        new(
            "bankruptcy",
            "the guarantor is in bankruptcy",
            "la personne responsable est en faillite",
            "the guarantor is not in bankruptcy",
            "la personne responsable n’est pas en faillite"
        ),
        new(
            "attorney",
            "an attorney represents the guarantor",
            "un avocat représente la personne responsable",
            "no attorney represents the guarantor",
            "aucun avocat ne représente la personne responsable"
        ),
        new(
            "dispute",
            "the debt is disputed",
            "la dette est contestée",
            "the debt is not disputed",
            "la dette n’est pas contestée"
        ),
        new(
            "cease_contact",
            "the guarantor asked for no more contact",
            "la personne responsable a demandé à ne plus être contactée",
            "the guarantor did not ask for no more contact",
            "la personne responsable n’a pas demandé à ne plus être contactée"
        ),
        new(
            "written_only",
            "the guarantor wants letters, not calls",
            "la personne responsable préfère une lettre à un appel",
            "the guarantor may be called",
            "la personne responsable peut être appelée"
        ),
        new(
            "medicaid",
            "Medicaid covers the account or a patient of it",
            "Medicaid couvre le compte ou un de ses patients",
            "Medicaid does not cover the account",
            "Medicaid ne couvre pas le compte"
        ),
        new(
            "minor",
            "the guarantor is under 18",
            "la personne responsable a moins de 18 ans",
            "the guarantor is an adult",
            "la personne responsable est majeure"
        ),
        new(
            "turned_18",
            "a patient turned 18 in the last 12 months",
            "un patient a eu 18 ans ces 12 derniers mois",
            "no patient turned 18 in the last 12 months",
            "aucun patient n’a eu 18 ans ces 12 derniers mois"
        ),
        new(
            "has_email",
            "an e-mail address is known",
            "une adresse courriel est connue",
            "no e-mail address is known",
            "aucune adresse courriel n’est connue"
        ),
        new(
            "email_consent",
            "e-mail is welcome",
            "le courriel est le bienvenu",
            "e-mail is not agreed to",
            "le courriel n’est pas accepté"
        ),
        new(
            "on_payment_plan",
            "a payment plan is running",
            "une entente de paiement court",
            "no payment plan is running",
            "aucune entente de paiement ne court"
        ),
        new(
            "on_hold",
            "somebody put the account on hold",
            "quelqu’un a mis le compte en attente",
            "nobody put the account on hold",
            "personne n’a mis le compte en attente"
        ),
        new(
            "promise_open",
            "a promise to pay is running",
            "une promesse de paiement court",
            "no promise to pay is running",
            "aucune promesse de paiement ne court"
        ),
        new(
            "promise_broken",
            "a promise to pay was not kept",
            "une promesse de paiement n’a pas été tenue",
            "no promise to pay was broken",
            "aucune promesse de paiement n’a été rompue"
        ),
        new(
            "review_requested",
            "the patient asked for a review of the balance",
            "le patient a demandé une revue du solde",
            "nobody asked for a review of the balance",
            "personne n’a demandé de revue du solde"
        ),
        new(
            "at_agency",
            "the account is at the collections agency",
            "le compte est à l’agence de recouvrement",
            "the account is not at the collections agency",
            "le compte n’est pas à l’agence de recouvrement"
        ),
        new(
            "has_next_appointment",
            "an appointment is booked",
            "un rendez-vous est pris",
            "no appointment is booked",
            "aucun rendez-vous n’est pris"
        ),
        new(
            "opening_balance_only",
            "all that is owed was brought over from the old software",
            "tout ce qui est dû vient de l’ancien logiciel",
            "not all that is owed was brought over from the old software",
            "ce qui est dû ne vient pas seulement de l’ancien logiciel"
        ),
        new("billing_type", "the billing type", "le type de compte"),
        new("provider", "the dentist", "le dentiste"),
        new("language", "the guarantor's language", "la langue de la personne responsable"),
        new("state", "the state or province", "l’État ou la province"),
        new("last_step", "the last step done for this debt", "la dernière étape faite pour cette dette"),
        new(
            "remittance_trace",
            "the trace number of the last remittance that is not posted",
            "le numéro de suivi du dernier avis de paiement non inscrit"
        ),
    ];

    private static readonly Dictionary<string, FactPhrase> ByFact = All.ToDictionary(phrase => phrase.Fact);

    /// <summary>A fact's phrase.</summary>
    public static FactPhrase Of(string fact) => ByFact[fact];
}
