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
                $"{Common.CountOfAccounts(moved.Accounts)}, {format.WholeMoney(moved.Amount)}: another decision",
                $"{Common.CountOfAccounts(moved.Accounts)}, {format.WholeMoney(moved.Amount)} : une autre décision"
            )
        : others > 0
            ? Say(
                $"Every account keeps its decision; {Common.CountOfAccounts(others)} change in details",
                $"Chaque compte garde sa décision ; {Common.CountOfAccounts(others)}, d’autres détails"
            )
        : labels.NothingMoves;

    public string BeforeAfterSentence(IEnumerable<(string Name, Tally Before, Tally After)> lines) =>
        Say(
            $"Before and after: " + $"{string.Join("; ", lines.Select(line => BeforeAfter(line, "then")))}.",
            $"Avant et après : " + $"{string.Join(" ; ", lines.Select(line => BeforeAfter(line, "puis")))}."
        );

    private string BeforeAfter((string Name, Tally Before, Tally After) line, string then) =>
        $"{line.Name} {Of(line.Before)}, {then} {Of(line.After)}";

    public string MovesTitle(string what, Tally most) =>
        Say(
            $"Most money moves here: {what}, {format.WholeMoney(most.Amount)}",
            $"Le plus gros montant : {what}, {format.WholeMoney(most.Amount)}"
        );

    public string MovesSentence(IEnumerable<(string Name, Tally Tally)> lines) =>
        Say(
            $"What moves: {string.Join("; ", lines.Select(line => $"{line.Name} {Of(line.Tally)}"))}.",
            $"Ce qui change : {string.Join(" ; ", lines.Select(line => $"{line.Name} {Of(line.Tally)}"))}."
        );

    public string Way(DecisionKind before, DecisionKind after) => $"{labels.Of(before)} → {labels.Of(after)}";

    /// <summary>What changes where the decision stays.</summary>
    public string Same(ChangeKind change) =>
        change == ChangeKind.Details
            ? Say("Same decision, other details", "Même décision, autres détails")
            : Say("Same decision, other rule", "Même décision, autre règle");

    private string Of(Tally tally) => $"{format.Number(tally.Accounts)} ({format.Money(tally.Amount)})";

    private string Say(string english, string french) => Common.Say(english, french);
}
