using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Contents.Comparing;

/// <summary>The words of a comparison that do not come from data or policies, in English or French.</summary>
internal sealed class ComparisonLabels
{
    private readonly bool _french;

    private ComparisonLabels(string language) => (_french, Common) = (language == "fr", Labels.In(language));

    /// <summary>The labels for a language: <c>fr</c>, or English for any other.</summary>
    public static ComparisonLabels In(string language) => new(language);

    /// <summary>The words that comparisons share with dry runs.</summary>
    public Labels Common { get; }

    // Sheets
    public string Walk => Say("Walk", "Passage");
    public string Accounts => Say("Accounts", "Comptes");
    public string Late => Say("Posted late", "Inscrits en retard");
    public string Migration => Say("Migration", "Migration");
    public string Over90 => Say("Over 90 days", "Plus de 90 jours");
    public string Movers => Say("Largest movers", "Plus grands écarts");
    public string Decisions => Say("Decisions", "Décisions");
    public string Changed => Say("Changed decision, reason", "Décision, motif changés");
    public string Measures => Say("Measures", "Mesures");

    public string Recovery => Say("Recovery", "Rentrées après relevés");
    public string ByMonth => Say("Aging by month", "Soldes par mois");

    // Words
    public string DataAndPolicies =>
        Say("What the data did, and what the policies", "Ce qu’ont fait les données, et les politiques");
    public string MonthEnd => Say("Month-end", "Fin de mois");
    public string Credits => Say("Credits", "Crédits");

    public string FromTo(string from, string to) => Say($"From {from} to {to}", $"Du {from} au {to}");

    public string BalanceOn(string day) => Say($"Balance on {day}", $"Solde au {day}");

    public string Opening => Say("Opening", "Ouverture");
    public string Closing => Say("Closing", "Clôture");
    public string Change => Say("Change", "Écart");
    public string Line => Say("Line", "Ligne");
    public string Entries => Say("Entries", "Écritures");
    public string Mostly => Say("Mostly", "Surtout");
    public string Reason => Say("Reason", "Motif");
    public string Dated => Say("Dated in", "Datées de");
    public string Posted => Say("Posted in", "Inscrites en");
    public string WhereItWent => Say("Where the money went", "Où est allé l’argent");
    public string Paid => Say("Paid", "Payé");
    public string WrittenOff => Say("Written off", "Radié");
    public string Other => Say("Other", "Autre");
    public string Over90Short => Say("> 90 days", "> 90 jours");
    public string Stayed => Say("Stayed", "Resté");
    public string AgedOn => Say("Aged on", "Vieilli");
    public string RollRate => Say("Share that grew older", "Part qui a vieilli");
    public string Entered => Say("Entered", "Entré");
    public string Left => Say("Left", "Sorti");
    public string Target => Say("Target", "Cible");
    public string Unit => Say("Unit", "Unité");
    public string Definition => Say("Definition", "Définition");
    public string Standing => Say("Against target", "Face à la cible");
    public string Trend => Say("Since the month before", "Depuis le mois précédent");
    public string YearTrend => Say("Since the first month", "Depuis le premier mois");
    public string Before => Say("Before", "Avant");
    public string After => Say("After", "Après");

    public string BeforeOf(string what) => Say($"{what}, before", $"{what}, avant");

    public string AfterOf(string what) => Say($"{what}, after", $"{what}, après");

    public string DataEffect => Say("Data", "Données");
    public string PolicyEffect => Say("Policies", "Politiques");
    public string LeftOutOf => Say("Of it kept out of receivables", "Dont hors des comptes clients");

    /// <summary>Entries of a closed month that came late, by the months they are of.</summary>
    public string PostedFor(BackDated late, TextFormat format) =>
        late.Posted is { } posted
            ? Say(
                $"posted in {format.Month(posted)} for {format.Month(late.Dated)}",
                $"inscrites en {format.Month(posted)} pour {format.Month(late.Dated)}"
            )
            : Say(
                $"new in the second export for {format.Month(late.Dated)}",
                $"nouvelles au second export pour {format.Month(late.Dated)}"
            );

    public string OfIt(int entries) =>
        Say(
            entries == 1 ? "of it 1 entry" : $"of it {entries} entries",
            entries == 1 ? "dont 1 écriture" : $"dont {entries} écritures"
        );

    public string Over90Moves(int entered, int left) =>
        Say(
            $"Over 90 days: {entered} accounts entered, {left} left",
            $"Plus de 90 jours : {entered} comptes entrés, {left} sortis"
        );

    public string DecisionsChanged(string changed, string all) =>
        Say(
            $"{changed} of {all} accounts have another decision",
            $"{changed} comptes sur {all} ont une autre décision"
        );

    public string OtherMoves(int count) => Say($"{count} other moves", $"{count} autres passages");

    public string ByData => Say("by data", "par les données");
    public string ByPolicy => Say("by policies", "par les politiques");

    /// <summary>A line of the walk.</summary>
    public string Of(string line) =>
        line switch
        {
            WalkLines.AgedOn => Say("Aged on", "Vieillissement"),
            "charge" => Say("Charges", "Soins facturés"),
            "missed-fee" => Say("Missed-visit fees", "Frais d’absence"),
            "late-fee" => Say("Late fees", "Frais de retard"),
            "finance-charge" => Say("Finance charges", "Intérêts"),
            "opening-balance" => Say("Opening balances", "Soldes repris"),
            "patient-payment" => Say("Patient payments", "Paiements patients"),
            "insurance-payment" => Say("Insurance payments", "Paiements assureurs"),
            "insurance-write-off" => Say("Insurance write-offs", "Radiations assurance"),
            "write-off" => Say("Write-offs", "Radiations"),
            "adjustment" => Say("Adjustments", "Ajustements"),
            "transfer" => Say("Transfers", "Transferts"),
            "refund" => Say("Refunds", "Remboursements"),
            "returned-payment" => Say("Returned payments", "Paiements refusés"),
            WalkLines.Rewritten => Say("Changed in the books", "Modifié aux livres"),
            "settled" => Say("Open again", "Rouvert"),
            "new" => Say("New", "Nouveau"),
            _ => line,
        };

    /// <summary>Where money was.</summary>
    public string Of(Origin origin) =>
        origin switch
        {
            Origin.To30 => Common.Aged0To30,
            Origin.To60 => Common.Aged31To60,
            Origin.To90 => Common.Aged61To90,
            Origin.Over90 => Common.AgedOver90,
            _ => Of(origin.Word()),
        };

    private string Say(string english, string french) => _french ? french : english;
}
