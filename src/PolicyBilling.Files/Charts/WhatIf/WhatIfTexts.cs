using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.WhatIf;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Files.Charts.WhatIf;

/// <summary>The words of the charts of a change of policy, beside those of all charts.</summary>
internal sealed class WhatIfTexts(TextFormat format, WhatIfLabels labels)
{
    public TextFormat Format => format;
    public WhatIfLabels Labels => labels;
    public ChartTexts Common { get; } = new(format);

    public string With(string value, string side) => $"{value} ({side.ToLowerInvariant()})";

    public string BeforeAfterTitle(Tally moved, int others) =>
        moved.Accounts > 0
            ? Say(
                $"{Common.CountOfAccounts(moved.Accounts)} that owe{(moved.Accounts == 1 ? "s" : "")} "
                    + $"{Common.Money(moved.Amount)} get{(moved.Accounts == 1 ? "s" : "")} another decision",
                $"{Common.CountOfAccounts(moved.Accounts)} qui {(moved.Accounts == 1 ? "doit" : "doivent")} "
                    + $"{Common.Money(moved.Amount)} reçoi{(moved.Accounts == 1 ? "" : "ven")}t une autre décision"
            )
        : others > 0
            ? Say(
                $"Every account keeps its decision; {Common.CountOfAccounts(others)} "
                    + $"change{(others == 1 ? "s" : "")} in details or reason",
                $"Chaque compte garde sa décision ; {Common.CountOfAccounts(others)}, d’autres détails ou motifs"
            )
        : labels.NothingMoves.TrimEnd('.');

    /// <summary>What the practice owes on accounts with a decision; empty where it owes nothing.</summary>
    public string NotTakenOff(Tally credits) => new PlanTexts(Common).Apart(default, [], credits);

    public string NothingDecided => new PlanTexts(Common).NothingDecided;

    public string BeforeAfterSentence(IEnumerable<(string Name, Tally Before, Tally After)> lines) =>
        Say(
            $"Accounts, and what their patients owe, before and after: "
                + $"{string.Join("; ", lines.Select(line => BeforeAfter(line, "then")))}.",
            $"Comptes, et ce que doivent leurs patients, avant et après : "
                + $"{string.Join(" ; ", lines.Select(line => BeforeAfter(line, "puis")))}."
        );

    private string BeforeAfter((string Name, Tally Before, Tally After) line, string then) =>
        $"{line.Name} {Of(line.Before)}, {then} {Of(line.After)}";

    public string MovesTitle(string what, Tally most, int ways)
    {
        var (english, french) =
            ways == 1 ? ("All that changes decision", "Tout ce qui change") : ("Most", "Le plus gros");
        var owed = Common.AmountAndAccounts(most);
        return Say($"{english}: {what}, {owed}", $"{french} : {what}, {owed}");
    }

    public string MovesSentence(IEnumerable<(string Name, Tally Tally)> lines) =>
        Say(
            $"What moves, with what these patients owe: {string.Join("; ", lines.Select(Moving))}.",
            $"Ce qui change, avec ce que doivent ces patients : {string.Join(" ; ", lines.Select(Moving))}."
        );

    private string Moving((string Name, Tally Tally) line) => $"{line.Name} {Of(line.Tally)}";

    public string Way(DecisionKind before, DecisionKind after) => $"{labels.Of(before)} → {labels.Of(after)}";

    /// <summary>What changes where the decision stays.</summary>
    public string Same(ChangeKind change) =>
        change == ChangeKind.Details
            ? Say("Same decision, other details", "Même décision, autres détails")
            : Say("Same decision, other rule", "Même décision, autre règle");

    private string Of(Tally tally) => $"{format.Number(tally.Accounts)} ({format.Money(tally.Amount)})";

    private string Say(string english, string french) => Common.Say(english, french);
}
