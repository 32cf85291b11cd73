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
                $"Within {days} days {Common.SharePercent(came / asked)} of the {Common.Money(asked)} asked came in",
                $"En {days} jours, {Common.SharePercent(came / asked)} des {Common.Money(asked)} demandés sont rentrés"
            );

    public string RuleSentence(int days, IEnumerable<(string Name, decimal Asked, decimal Came)> lines) =>
        Say(
            $"What came in within {days} days of what each rule asked, and of what held accounts owed: "
                + $"{string.Join("; ", lines.Select(line => Share(line, "of")))}.",
            $"Ce qui est rentré en {days} jours de ce que chaque règle demandait, et de ce que devaient les comptes "
                + "retenus : "
                + $"{string.Join(" ; ", lines.Select(line => Share(line, "sur")))}."
        );

    private string Share((string Name, decimal Asked, decimal Came) line, string of) =>
        $"{line.Name} {format.Money(line.Came)} {of} {format.Money(line.Asked)}";

    public string RuleNote(int days, int monthEnds) =>
        Say(
            $"Counted are the month-ends whose {days} days are over ({monthEnds}); an account counts on each. Held: "
                + "of what these patients owed. What came in followed a decision; it need not have come because "
                + "of it.",
            $"Comptent les fins de mois dont les {days} jours sont écoulés ({monthEnds}) ; un compte y compte chaque "
                + $"fois. Retenus : de ce que devaient ces patients. Ce qui est rentré a suivi une décision, sans en "
                + $"être toujours l’effet."
        );

    public string ShareOf(decimal asked, decimal came, bool isFirst = false)
    {
        if (asked <= 0)
            return Common.Money(came);
        var (share, all) = (Common.SharePercent(came / asked), Common.Money(asked));
        return isFirst
            ? Say($"{share} (dark) of {all} asked", $"{share} (foncé) de {all} demandés")
            : Say($"{share} of {all}", $"{share} de {all}");
    }

    public string Rule(string policy, string? rule, string? step) =>
        CellText.ForCell(titles.Reason(policy, rule, step));

    public string OtherRules(int count) => Say($"{count} other rules", $"{count} autres règles");

    // Recovery by age
    public string AgeTitle(int days, IEnumerable<string> ages, bool perCost)
    {
        var values = string.Join(", ", ages);
        return perCost
            ? Say(
                $"For each {format.Money(1)} of statement cost came in within {days} days, by oldest money: {values}",
                $"Par {format.Money(1)} de frais de relevé, rentré en {days} jours, par somme la plus ancienne : "
                    + values
            )
            : Say(
                $"Of what statements asked came in within {days} days, by oldest money: {values}",
                $"De ce que demandaient les relevés, rentré en {days} jours, par somme la plus ancienne : {values}"
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

    public string AgeNote(int days, int monthEnds) =>
        Say(
            $"By the days since the oldest money became the patient’s to pay. Counted are the month-ends whose {days} "
                + $"days are over ({monthEnds}), for shorter times too. What came in need not have come because of it.",
            $"Selon les jours depuis que la somme la plus ancienne revient au patient. Comptent les fins de mois dont "
                + $"les {days} jours sont écoulés ({monthEnds}), aussi pour moins de jours. Ce qui est rentré n’en est "
                + "pas toujours l’effet."
        );

    private string Named(PolicyBacktest policies) =>
        CellText.ForCell(string.Join(", ", policies.Set.Select(titles.Given).Prepend(policies.Name)));

    private string Say(string english, string french) => Common.Say(english, french);
}
