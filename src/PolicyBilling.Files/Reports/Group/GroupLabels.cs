using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>The words of a group's summary beyond those of every report, in English or French.</summary>
internal sealed class GroupLabels(string language)
{
    private readonly bool _french = language == "fr";

    public string Practice => Say("Practice", "Cabinet");
    public string Practices => Say("Practices", "Cabinets");
    public string Totals => Say("Totals", "Totaux");
    public string Results => Say("Results", "Résultats");
    public string AsOf => Say("As of", "Au");
    public string Currency => Say("Currency", "Monnaie");
    public string Faults => Say("Faults", "Défauts");
    public string Refused => Say("Why refused", "Pourquoi refusé");
    public string ToLookAt => Say("To look at", "À regarder");

    /// <summary>How many practices were decided and how many refused.</summary>
    public string Counts(int decided, int refused) =>
        Say($"{decided} decided, {refused} refused", $"{decided} décidés, {refused} refusés");

    /// <summary>Practices not shown on the screen.</summary>
    public string Others(int count) => Say($"{count} more, in group.xlsx", $"{count} de plus, dans group.xlsx");

    /// <summary>What somebody must look at; empty for nothing.</summary>
    public string Note(PracticeResult practice) =>
        practice switch
        {
            { Refused: not null } => Say("refused", "refusé"),
            { Faults: > 0 and var faults } => Say($"{faults} held by faults", $"{faults} retenus, défauts"),
            { NeedsApproval: [LimitExceeded, ..] } => Say("needs a yes", "demande un oui"),
            _ => "",
        };

    private string Say(string english, string french) => _french ? french : english;
}
