using PolicyBilling.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Contents.WhatIf;

/// <summary>The words of <c>what-if</c>, in English or French, beside those of all reports.</summary>
internal sealed class WhatIfLabels(Labels common)
{
    public Labels Common => common;

    public string Title(string date) => Say($"What if, as of {date}", $"Et si… au {date}");

    public string Before => Say("Before", "Avant");
    public string After => Say("After", "Après");
    public string Nobody => Say("none", "aucun");
    public string None => Say("none", "aucune");
    public string NewlyInCollections => Say("Newly in collections", "Nouveaux au recouvrement");
    public string NewlyToAgency => Say("Newly to the agency", "Nouveaux à l’agence");
    public string NewlyWrittenOff => Say("Newly written off", "Nouvelles radiations");
    public string LimitsNewlyExceeded => Say("Limits newly exceeded", "Limites nouvellement dépassées");
    public string LookFirst => Say("Look at first", "À voir d’abord");
    public string BeforeAfter => Say("Before (rows), after (columns)", "Avant (lignes), après (col.)");
    public string AccountsMatrix => Say("Matrix, accounts", "Matrice, comptes");
    public string MoneyMatrix => Say("Matrix, money", "Matrice, montants");
    public string WhatMoves => Say("What moves", "Ce qui change");
    public string Moves => Say("What moves", "Ce qui change");
    public string NothingMoves =>
        Say(
            "Nothing moves: every account gets the same decision by the same rule.",
            "Rien ne change : chaque compte reçoit la même décision par la même règle."
        );
    public string WhatChanges => Say("What changes", "Ce qui change");

    public string BeforeThat(string column) => Say($"{column} before", $"{column}, avant");

    public string AfterThat(string column) => Say($"{column} after", $"{column}, après");

    public string RuleOrStep => Say("Rule or step", "Règle ou étape");

    /// <summary>Kinds of change.</summary>
    public string Of(ChangeKind change) =>
        change switch
        {
            ChangeKind.Decision => Say("another decision", "autre décision"),
            ChangeKind.Details => Say("same decision, other details", "même décision, autres détails"),
            _ => Say("same decision, other rule", "même décision, autre règle"),
        };

    public string Accounts(int count) =>
        count == 1 ? Say("1 account", "1 compte") : Say($"{count} accounts", $"{count} comptes");

    public string Others(int count) =>
        count == 1 ? Say("1 other way", "1 autre cas") : Say($"{count} other ways", $"{count} autres cas");

    /// <summary>How many statements go out on both sides.</summary>
    public string Statements(string before, string after) =>
        Say($"{before} before, {after} after;", $"{before} avant, {after} après ;");

    /// <summary>What that does to their cost.</summary>
    public string Saved(decimal? saved, Func<decimal, string> money) =>
        saved switch
        {
            null => Say(
                "what one costs is not given (targets.cost_per_statement)",
                "le coût d’un relevé n’est pas indiqué (targets.cost_per_statement)"
            ),
            > 0 => Say($"that saves {money(saved.Value)}", $"soit {money(saved.Value)} épargnés"),
            < 0 => Say($"that costs {money(-saved.Value)} more", $"soit {money(-saved.Value)} de plus"),
            _ => Say("at the same cost", "au même coût"),
        };

    /// <summary>What a decision is called in a sentence about a move.</summary>
    public string Of(DecisionKind kind) => common.Of(kind);

    /// <summary>A decision where there is little room.</summary>
    public string Short(DecisionKind kind) =>
        kind == DecisionKind.Collections ? Say("Letters etc.", "Lettres etc.") : common.Of(kind);

    private string Say(string english, string french) => common.Language == "fr" ? french : english;
}
