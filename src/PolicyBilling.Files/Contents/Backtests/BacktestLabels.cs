using System.Globalization;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Contents.Backtests;

/// <summary>The words of <c>backtest</c>, in English or French, beside those of all reports.</summary>
internal sealed class BacktestLabels(Labels common)
{
    public Labels Common => common;

    public string Title(int months, string first, string last) =>
        months == 1
            ? Say($"Looking back on {last}", $"Regard en arrière sur le {last}")
            : Say(
                $"Looking back on {months} month-ends, {first} to {last}",
                $"Regard en arrière sur {months} fins de mois, du {first} au {last}"
            );

    public string Policies => Say("Policies", "Politiques");
    public string WhatHappened =>
        Say(
            "What each rule would have done, and the share of what was asked that came in within so many days",
            "Ce que ferait chaque règle, et la part du montant demandé rentrée en tant de jours"
        );
    public string Asked => Say("Asked", "Demandé");

    public string In(int days) => Say($"{days} days", $"{days} jours");

    public string HeldAll => Say("Held, nothing sent", "Retenus, rien d’envoyé");
    public string NotOver => Say("not over", "en cours");

    public string PerCost(string one) =>
        Say(
            $"What came in for each {one} of statement cost, by age of the oldest money due",
            $"Ce qui est rentré par {one} de frais de relevé, selon l’âge de la somme la plus ancienne"
        );

    public string Clock => Say("Oldest money due", "Somme la plus ancienne");
    public string Cost => Say("Cost", "Coût");
    public string NoCost =>
        Say(
            "What a statement costs is not given (targets.cost_per_statement).",
            "Le coût d’un relevé n’est pas indiqué (targets.cost_per_statement)."
        );

    public string DecidedNothing(int months) =>
        months == 1
            ? Say("Decided nothing on this month-end", "Sans effet à cette fin de mois")
            : Say($"Decided nothing on {months} month-ends", $"Sans effet sur {months} fins de mois");

    public string None => Say("none", "aucune");
    public string NotOverYet => Say("Not over yet, and left out", "Pas encore écoulés, et laissés de côté");

    public string From(int days, string day, bool alone) =>
        alone
            ? Say($"{days} days after {day}", $"{days} jours après le {day}")
            : Say($"{days} days after {day} and later", $"{days} jours après le {day} et les suivants");

    /// <summary>How to read the figures.</summary>
    public IReadOnlyList<string> Notes =>
        [
            Say(
                "An account on three month-ends counts three times. Shares count what patients really paid, up to "
                    + "what was asked.",
                "Un compte à trois fins de mois compte trois fois. Est compté ce qui fut payé, jusqu’au montant "
                    + "demandé."
            ),
            Say(
                "What came in followed a decision; it need not have come because of it.",
                "Ce qui est rentré a suivi une décision, sans en être toujours l’effet."
            ),
            Say(
                "Flags, billing types and plans are those of the export, not of the month-ends.",
                "Indicateurs, types et ententes sont ceux de l’export, non des fins de mois."
            ),
        ];

    // Workbook
    public string ByRule => Say("By rule", "Par règle");
    public string ByMonthEnd => Say("By month-end", "Par fin de mois");
    public string ByAge => Say("By age", "Par âge");
    public string Nothing => Say("Decided nothing", "Sans effet");
    public string MonthEnd => Say("Month-end", "Fin de mois");
    public string Calls => Say("Calls", "Appels");
    public string Letters => Say("Letters", "Lettres");
    public string Agency => Say("To the agency", "À l’agence");
    public string RuleOrStep => Say("Rule or step", "Règle ou étape");

    public string CountedMonthEnds(int days) =>
        Say($"Month-ends with {days} days over", $"Fins de mois, {days} jours écoulés");

    public string AskedOfThese(int days) => Say($"Asked on these, {days} days", $"Demandé à celles-ci, {days} jours");

    public string PaidIn(int days) => Say($"Paid in {days} days", $"Payé en {days} jours");

    public string RecoveredIn(int days) =>
        Say($"Of what was asked, in {days} days", $"Sur le montant demandé, en {days} jours");

    public string ShareIn(int days) => Say($"% in {days} days", $"% en {days} jours");

    public string PerCostIn(int days) => Say($"Per unit of cost, {days} days", $"Par unité de coût, {days} jours");

    public string DaysNotOver => Say("Days not over yet", "Jours pas encore écoulés");

    /// <summary>A bucket of the patient's clock.</summary>
    public string OfBucket(int bucket) =>
        bucket switch
        {
            0 => common.Aged0To30,
            1 => common.Aged31To60,
            2 => common.Aged61To90,
            _ => common.AgedOver90,
        };

    /// <summary>What a rule would have done, in words; empty when nothing goes out.</summary>
    public string Does(Actions done) =>
        string.Join(
            ", ",
            new[]
            {
                (done.Statements, "statement"),
                (done.Calls, "call"),
                (done.Letters, "letter"),
                (done.Agency, "agency"),
                (done.WriteOffs, "write-off"),
            }
                .Where(action => action.Item1 > 0)
                .Select(action =>
                    action.Item2 == "write-off" ? Say("write-off", "radiation") : common.OfWord(action.Item2)
                )
        );

    /// <summary>A share of one in whole percent.</summary>
    public static string Percent(decimal share) =>
        string.Create(CultureInfo.InvariantCulture, $"{WholePercent(share)}\u00a0%");

    /// <summary>A share of one as a whole number of percent.</summary>
    public static int WholePercent(decimal share) => (int)decimal.Round(share * 100, MidpointRounding.AwayFromZero);

    private string Say(string english, string french) => common.Language == "fr" ? french : english;
}
