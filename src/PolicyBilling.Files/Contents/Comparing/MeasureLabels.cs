using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Contents.Comparing;

/// <summary>What measures are called, what they mean, and how their values are written.</summary>
internal sealed class MeasureLabels
{
    private readonly bool _french;
    private readonly TextFormat _format;

    /// <summary>The labels for a language and a currency.</summary>
    public MeasureLabels(string language, string currency) =>
        (_french, _format) = (language == "fr", new(language, currency));

    /// <summary>A measure's short name.</summary>
    public string Title(string measure) =>
        measure switch
        {
            "over_90_share" => Say("Receivables over 90 days", "Comptes de plus de 90 jours"),
            "days_in_ar" => Say("Days in receivables", "Jours de comptes clients"),
            "ar_to_production" => Say("Receivables / month’s production", "Comptes / production du mois"),
            "collections_to_net_production" => Say("Collected of net production", "Encaissé sur production nette"),
            "credit_balances" => Say("Credit balances", "Soldes créditeurs"),
            "insurance_over_30" => Say("Insurance over 30 days", "Assurance de plus de 30 jours"),
            "insurance_over_60" => Say("Insurance over 60 days", "Assurance de plus de 60 jours"),
            "insurance_over_90" => Say("Insurance over 90 days", "Assurance de plus de 90 jours"),
            "statement_cost" => Say("Cost of statements", "Coût des relevés"),
            "received_after_statements" => Say("Received after statements", "Reçu après les relevés"),
            _ => measure,
        };

    /// <summary>What a measure is, in one sentence.</summary>
    public string Definition(string measure) =>
        measure switch
        {
            "over_90_share" => Say(
                "Open charges older than 90 days, of all open charges; credits and billing types kept out of "
                    + "receivables do not count.",
                "Part des frais ouverts de plus de 90 jours ; les crédits et les types de facturation hors des "
                    + "comptes clients ne comptent pas."
            ),
            "days_in_ar" => Say(
                "Open charges divided by a day’s production, on average over the 90 days before.",
                "Frais ouverts divisés par la production d’un jour, en moyenne des 90 jours précédents."
            ),
            "ar_to_production" => Say(
                "Open charges divided by the treatment charged in the month.",
                "Frais ouverts divisés par les soins facturés du mois."
            ),
            "collections_to_net_production" => Say(
                "Patient and insurance payments of 12 months, less what went back, of production less insurance "
                    + "write-offs and adjustments.",
                "Paiements des patients et assureurs sur 12 mois, moins les remboursements, sur la production moins "
                    + "radiations d’assurance et ajustements."
            ),
            "credit_balances" => Say("Money that belongs to patients.", "Argent qui appartient aux patients."),
            "insurance_over_30" or "insurance_over_60" or "insurance_over_90" => Say(
                "What is estimated of claims sent longer ago than that and not answered.",
                "Part estimée des demandes envoyées depuis plus longtemps et sans réponse."
            ),
            "statement_cost" => Say(
                "Statements mailed or e-mailed in the month, times the cost of one.",
                "Relevés postés ou envoyés par courriel dans le mois, fois le coût d’un relevé."
            ),
            "received_after_statements" => Say(
                "What patients paid in the month, 1 to 30 days after a statement was mailed or e-mailed to the "
                    + "account.",
                "Ce que les patients ont payé dans le mois, 1 à 30 jours après l’envoi d’un relevé au compte."
            ),
            _ => "",
        };

    /// <summary>A value in its unit, or why there is none.</summary>
    public string Value(Measure measure, MeasureValue value) =>
        value.Value is { } number ? Number(measure.Unit, number) : Why(value.Why);

    /// <summary>The target in words; empty where the practice set none.</summary>
    public string Target(Measure measure)
    {
        if (measure.Good is not { } good)
            return "";
        var sign = (measure.HigherIsBetter == true, measure.Act is null) switch
        {
            (true, true) => "≥ ",
            (true, false) => "> ",
            (false, true) => "≤ ",
            _ => "< ",
        };
        return sign + Number(measure.Unit, good);
    }

    /// <summary>Where a measure stands.</summary>
    public string Of(Standing verdict) =>
        verdict switch
        {
            Standing.Good => Say("good", "bon"),
            Standing.Watch => Say("watch", "à surveiller"),
            Standing.Act => Say("off target", "hors cible"),
            _ => "",
        };

    /// <summary>Where a measure went.</summary>
    public string Of(Trend trend) =>
        trend switch
        {
            Trend.Better => Say("better", "mieux"),
            Trend.Worse => Say("worse", "pire"),
            Trend.Same => Say("same", "égal"),
            _ => "",
        };

    /// <summary>A unit's name.</summary>
    public string Of(MeasureUnit unit) =>
        unit switch
        {
            MeasureUnit.Percent => "%",
            MeasureUnit.Days => Say("days", "jours"),
            MeasureUnit.Ratio => Say("ratio", "rapport"),
            _ => Say("money", "argent"),
        };

    /// <summary>Why there is no value.</summary>
    public string Why(NoValue why) =>
        why switch
        {
            NoValue.NoProduction => Say("no production", "aucune production"),
            NoValue.NothingOwed => Say("nothing is owed", "rien n’est dû"),
            NoValue.TooYoung => Say("ledger too young", "registre trop court"),
            NoValue.NotExported => Say("not exported", "non exporté"),
            NoValue.NoCost => Say("no cost set", "coût non fixé"),
            _ => "",
        };

    private string Number(MeasureUnit unit, decimal number) =>
        unit switch
        {
            MeasureUnit.Money => _format.Money(number),
            MeasureUnit.Percent => $"{_format.Number(number)}\u00a0%",
            _ => _format.Number(number),
        };

    private string Say(string english, string french) => _french ? FrenchSpaces.Of(french) : english;
}
