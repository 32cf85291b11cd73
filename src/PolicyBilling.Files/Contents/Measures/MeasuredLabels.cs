using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Measures;

namespace PolicyBilling.Files.Contents.Measures;

/// <summary>The words of <c>measures</c>, in English or French, beside those of all reports.</summary>
internal sealed class MeasuredLabels(TextFormat format, Labels common)
{
    /// <summary>The words for a language (<c>en</c>, <c>fr</c>) and a currency.</summary>
    public static MeasuredLabels In(string language, string currency) =>
        new(new(language, currency), Labels.In(language));

    public TextFormat Format => format;
    public Labels Common => common;

    public string Known =>
        Say(
            "The figures of a day, and of the months before it as they are known on that day.",
            "Les chiffres d’un jour, et des mois d’avant tels qu’on les connaît ce jour-là."
        );

    public string Title(DateOnly asOf) => Say($"Measures of {format.Date(asOf)}", $"Mesures au {format.Date(asOf)}");

    public string Answer => Say("Answer", "Réponse");
    public string Answers => Say("Answers", "Réponses");

    /// <summary>What a forecast takes for granted.</summary>
    public string Assumed(int months) =>
        Say(
            $"If the practice goes on as in its last {months} months. Seasons and changes of policy are not known to "
                + "it.",
            $"Si le cabinet continue comme dans ses {months} derniers mois. Les saisons et les changements de "
                + "politique ne lui sont pas connus."
        );

    /// <summary>What the band of a forecast is.</summary>
    public string BandMeans =>
        Say(
            "Low and high hold 8 of 10 of the errors that the same forecast made from earlier month-ends.",
            "Bas et haut contiennent 8 sur 10 des écarts de la même prévision faite à des fins de mois passées."
        );

    /// <summary>A part's name, also its sheet's.</summary>
    public string Of(MeasuredPart part) =>
        part switch
        {
            MeasuredPart.Carriers => Say("By carrier", "Par assureur"),
            MeasuredPart.Providers => Say("By provider", "Par praticien"),
            MeasuredPart.BillingTypes => Say("By billing type", "Par type de facturation"),
            MeasuredPart.Insurance => Say("Open claims", "Demandes ouvertes"),
            MeasuredPart.Counter => Say("Paid at the desk", "Payé le jour même"),
            MeasuredPart.WriteOffs => Say("Written off", "Montants radiés"),
            MeasuredPart.Appointments => Say("Missed appointments", "Rendez-vous manqués"),
            MeasuredPart.Promises => Say("Promises kept", "Promesses tenues"),
            MeasuredPart.Calls => Say("Calls and payments", "Appels et paiements"),
            MeasuredPart.Plans => Say("Payment plans", "Ententes de paiement"),
            MeasuredPart.Agency => Say("Agency results", "Résultats de l’agence"),
            MeasuredPart.Credits => Say("Credits by age", "Crédits par âge"),
            MeasuredPart.Debt => Say("New and old debt", "Dette récente ou ancienne"),
            _ => Say("Forecast", "Prévision"),
        };

    /// <summary>A table or column as a person calls it.</summary>
    public string Lacking(string needed) =>
        needed switch
        {
            "claims" => Say("claims", "les demandes"),
            "appointments" => Say("appointments", "les rendez-vous"),
            "contacts" => Say("contacts", "les contacts"),
            "contacts.until" => Say("the days promised", "les dates promises"),
            "payment_plans" => Say("payment plans", "les ententes de paiement"),
            "accounts.provider" => Say("providers", "les praticiens"),
            "accounts.billing_type" => Say("billing types", "les types de facturation"),
            _ => Say("single entries", "les écritures une à une"),
        };

    public string NoCarrier => Say("no carrier", "sans assureur");
    public string NoProvider => Say("no provider", "sans praticien");
    public string NoType => Say("no billing type", "sans type");
    public string NoReason => Say("no reason given", "sans motif");
    public string Carrier => Say("Carrier", "Assureur");
    public string Provider => Say("Provider", "Praticien");
    public string Open => Say("Open", "Ouvert");
    public string Over90Share => Say("Share over 90", "Part > 90 jours");
    public string Share => Say("Share", "Part");
    public string Credits => Say("Credits", "Crédits");
    public string Unsent => Say("Never sent", "Jamais envoyées");
    public string Expected => Say("Expected", "Attendu");
    public string Claims => Say("Claims", "Demandes");
    public string Month => Say("Month", "Mois");
    public string AllMonths => Say("All months", "Tous les mois");
    public string Earlier => Say("Earlier", "Avant");
    public string Treatment => Say("Treatment", "Soins");
    public string InsurersPart => Say("Insurers’ part (est.)", "Part des assureurs (est.)");
    public string PatientsPart => Say("Patients’ part", "Part des patients");
    public string PaidThatDay => Say("Paid that day", "Payé le jour même");
    public string Kind => common.Kind;
    public string Reason => Say("Reason", "Motif");
    public string OfProduction => Say("Of production", "De la production");
    public string Production => Say("Production", "Production");
    public string Completed => Say("Completed", "Honorés");
    public string Missed => Say("Missed", "Manqués");
    public string Cancelled => Say("Cancelled", "Annulés");
    public string MissedShare => Say("Missed, share", "Part manquée");
    public string Made => Say("Made", "Faites");
    public string InTime => Say("Kept in time", "Tenues à temps");
    public string Late => Say("Kept late", "Tenues en retard");
    public string Broken => Say("Broken", "Non tenues");
    public string StillOpen => Say("Open", "En cours");
    public string Count => Say("count", "nombre");
    public string Dollars => Say("dollars", "montant");
    public string Calls => Say("Calls", "Appels");
    public string PaidWithin30 => Say("Paid within 30 days", "Payé dans les 30 jours");
    public string ACall => Say("A call", "Par appel");
    public string Days30Over => Say("30 days over", "30 jours passés");
    public string Plan => Say("Plan", "Entente");
    public string Installment => Say("Installment", "Versement");
    public string NextDue => Say("Next due", "Prochaine échéance");
    public string OnPlan => Say("Still on the plan", "Reste de l’entente");
    public string InstallmentsMissed => Say("Installments missed", "Versements manqués");
    public string Arrears => Say("In arrears", "En retard");
    public string HandedOver => Say("Placed in", "Confié en");
    public string Placed => Say("Placed", "Confié");
    public string Recovered => Say("Recovered since", "Recouvré depuis");
    public string Returned => Say("Returned", "Rendu");
    public string StillThere => Say("Still there", "Encore là");
    public string Untold => Say("By billing type alone", "Selon le type seulement");
    public string CreditFor => Say("Credit for", "Crédit depuis");
    public string Days91To365 => Say("91–365 days", "91–365 jours");
    public string OverYear => Say("Over a year", "Plus d’un an");
    public string PaidByPatients => Say("Patients paid", "Payé par les patients");
    public string Ahead => Say("Ahead of a charge", "D’avance");
    public string MonthEnd => Say("Month-end", "Fin de mois");
    public string Receivables => common.Receivables;
    public string PatientsOwe => Say("Patients owe", "Les patients doivent");
    public string InsurersOwe => Say("Insurers owe", "Les assureurs doivent");
    public string Collections => Say("Collected in the month", "Encaissé dans le mois");
    public string Low => Say("Low", "Bas");
    public string High => Say("High", "Haut");
    public string RestsOn => Say("Earlier forecasts", "Prévisions passées");
    public string RollRates =>
        Say("What becomes of open money in a month", "Ce que devient l’argent ouvert en un mois");
    public string AgedOn => Say("Open and older", "Ouvert et plus vieux");
    public string Stayed => Say("Open, same age", "Ouvert, même âge");
    public string By => Say("By", "Par");

    /// <summary>A kind of write-off.</summary>
    public string Of(WriteOffKind kind) =>
        kind switch
        {
            WriteOffKind.Insurance => Say("Insurance write-off", "Radiation d’assurance"),
            WriteOffKind.SmallBalance => Say("Small balance", "Petit solde"),
            WriteOffKind.WriteOff => Say("Write-off", "Radiation"),
            _ => Say("Adjustment", "Ajustement"),
        };

    /// <summary>What a line of write-offs says for itself.</summary>
    public string Name(WriteOffLine line) =>
        line.Reason
        ?? (
            line.Kind == WriteOffKind.Insurance ? NoCarrier
            : line.Kind == WriteOffKind.SmallBalance ? Of(line.Kind)
            : NoReason
        );

    /// <summary>The name of an age: 0–30 days to over 90.</summary>
    public string Age(int bucket) =>
        bucket switch
        {
            0 => common.Aged0To30,
            1 => common.Aged31To60,
            2 => common.Aged61To90,
            _ => common.AgedOver90,
        };

    /// <summary>An age where there is little room.</summary>
    public string ShortAge(int bucket) =>
        bucket switch
        {
            0 => "0–30",
            1 => "31–60",
            2 => "61–90",
            _ => Say("Over 90", "Plus de 90"),
        };

    // Where there is little room
    public string ShortWrittenOff => Say("Write-offs", "Radié");
    public string ShortReceivables => Say("Receivables", "Comptes");
    public string ShortUnsent => Say("Unsent", "Non envoyé");
    public string PatientsPaid => Say("Patients", "Patients");
    public string SameDay => Say("Same day", "Même jour");
    public string Brought => Say("Brought", "Rapporté");
    public string Collected => Say("Collected", "Encaissé");

    /// <summary>A month, by its last day; one that is not over says so.</summary>
    public string MonthOf(DateOnly day) =>
        day.AddDays(1).Day == 1 ? format.Month(day) : $"{format.Month(day)}, 1–{day.Day}";

    /// <summary>A share with one decimal; a dash for none.</summary>
    public string Percent(decimal? share) =>
        share is { } one ? $"{format.Number(Money.Round(one * 100, 1))}\u00a0%" : "–";

    public string Other(int count) =>
        Say(count == 1 ? "1 other" : $"{count} others", count == 1 ? "1 autre" : $"{count} autres");

    // French sets double signs off with a space that does not break.
    public string Say(string english, string french) =>
        format.French
            ? french
                .Replace(" :", "\u00a0:", StringComparison.Ordinal)
                .Replace(" ;", "\u00a0;", StringComparison.Ordinal)
                .Replace("« ", "«\u00a0", StringComparison.Ordinal)
                .Replace(" »", "\u00a0»", StringComparison.Ordinal)
            : english;
}
