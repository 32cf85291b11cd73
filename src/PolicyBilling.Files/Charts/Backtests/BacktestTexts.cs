using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Backtests;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Charts.Backtests;

/// <summary>The words of the charts of a look back, beside those of all charts.</summary>
internal sealed class BacktestTexts(TextFormat format, BacktestLabels labels, Titles titles)
{
    public TextFormat Format => format;
    public BacktestLabels Labels => labels;
    public ChartTexts Common { get; } = new(format);

    /// <summary>Which policies a chart is about, before its title.</summary>
    public string Whose(PolicyBacktest policies) => Say($"{Named(policies)}: ", $"{Named(policies)} : ");

    // Recovery by rule
    public string RuleTitle(int days, decimal asked, decimal came) =>
        asked <= 0
            ? Say($"Within {days} days: nothing was asked", $"En {days} jours : rien n’a été demandé")
            : Say(
                $"Within {days} days {format.Percent(came / asked)} of the {format.WholeMoney(asked)} asked came in",
                $"En {days} jours, {format.Percent(came / asked)} des {format.WholeMoney(asked)} demandés sont rentrés"
            );

    public string RuleSentence(int days, IEnumerable<(string Name, decimal Asked, decimal Came)> lines) =>
        Say(
            $"What came in within {days} days of what each rule asked: "
                + $"{string.Join("; ", lines.Select(line => Share(line, "of")))}.",
            $"Ce qui est rentré en {days} jours de ce que chaque règle demandait : "
                + $"{string.Join(" ; ", lines.Select(line => Share(line, "sur")))}."
        );

    private string Share((string Name, decimal Asked, decimal Came) line, string of) =>
        $"{line.Name} {format.Money(line.Came)} {of} {format.Money(line.Asked)}";

    public string RuleNote(int days, int monthEnds) =>
        Say(
            $"Pale: asked. Dark: came in. Counted are the month-ends whose {days} days are over ({monthEnds}); an "
                + $"account counts on each. What came in followed a decision; it need not have come because of it.",
            $"Pâle : demandé. Foncé : rentré. Comptent les fins de mois dont les {days} jours sont écoulés "
                + $"({monthEnds}) ; un compte y compte chaque fois. Ce qui est rentré a suivi une décision, sans en "
                + $"être toujours l’effet."
        );

    public string ShareOf(decimal asked, decimal came) =>
        asked <= 0
            ? format.WholeMoney(came)
            : Say(
                $"{format.Percent(came / asked)} of {format.WholeMoney(asked)}",
                $"{format.Percent(came / asked)} de {format.WholeMoney(asked)}"
            );

    public string Rule(string policy, string? rule, string? step) =>
        CellText.ForCell(titles.Reason(policy, rule, step));

    public string OtherRules(int count) => Say($"{count} other rules", $"{count} autres règles");

    // Recovery by age
    public string AgeTitle(int days, IEnumerable<string> ages, bool perCost)
    {
        var values = string.Join(", ", ages);
        return perCost
            ? Say(
                $"Each {format.Money(1)} spent on statements brought in within {days} days: due {values}",
                $"Chaque {format.Money(1)} de relevés a rapporté en {days} jours : dû depuis {values}"
            )
            : Say(
                $"Of what statements asked came in within {days} days: due {values}",
                $"De ce que demandaient les relevés est rentré en {days} jours : dû depuis {values}"
            );
    }

    /// <summary>Money for each unit of cost: to the cent where whole units would hide whether it paid.</summary>
    public string Rate(decimal rate) => rate is > 0 and < 10 ? format.Money(rate) : format.WholeMoney(rate);

    public string In(int days, string value) => Say($"{value} in {days} days", $"{value} en {days} jours");

    public string AgeSentence(bool perCost, IEnumerable<string> lines) =>
        perCost
            ? Say(
                $"What came in for each {format.Money(1)} of statement cost, by age of the patient’s clock: "
                    + $"{string.Join("; ", lines)}.",
                $"Ce qui est rentré par {format.Money(1)} de frais de relevé, selon l’âge du délai du patient : "
                    + $"{string.Join(" ; ", lines)}."
            )
            : Say(
                $"The share of what statements asked that came in, by age of the patient’s clock: "
                    + $"{string.Join("; ", lines)}.",
                $"La part rentrée de ce que les relevés demandaient, selon l’âge du délai du patient : "
                    + $"{string.Join(" ; ", lines)}."
            );

    public string AgeNote =>
        Say(
            "By the days since the oldest money became the patient’s to pay. Only month-ends count whose days are "
                + "over.",
            "Selon les jours depuis que la somme la plus ancienne revient au patient. Ne comptent que les fins de "
                + "mois dont les jours sont écoulés."
        );

    private string Named(PolicyBacktest policies) =>
        CellText.ForCell(string.Join(", ", policies.Set.Select(titles.Given).Prepend(policies.Name)));

    private string Say(string english, string french) => Common.Say(english, french);
}
