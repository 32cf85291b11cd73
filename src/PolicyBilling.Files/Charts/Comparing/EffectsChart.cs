using PolicyBilling.Files.Contents.Comparing;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Files.Charts.Comparing;

/// <summary>Decisions of the first day, what the data did, what the policies did, decisions of the second day:
/// accounts and money.</summary>
internal static class EffectsChart
{
    public const string Name = "data-and-policies";

    public static Chart Of(Comparison comparison, PolicyWaterfall waterfall, ComparisonTexts texts)
    {
        // Accounts that owe nothing are most of a practice; their bar would make the others invisible.
        var effects = waterfall
            .Effects.Where(effect =>
                effect.Kind != DecisionKind.None && (effect.Opening.Accounts, effect.Closing.Accounts) != (0, 0)
            )
            .ToList();
        var figure = new Figure(
            [
                Panel(
                    texts.Charts.Accounts,
                    effects,
                    part => part.Accounts,
                    texts.Format.Number,
                    texts.SignedCount,
                    comparison,
                    texts
                ),
                Panel(
                    texts.Charts.PatientsOwe,
                    effects,
                    part => part.Owed,
                    texts.Charts.Money,
                    texts.Signed,
                    comparison,
                    texts
                ),
            ],
            Lying: true
        );
        return new(
            Name,
            texts.EffectTitle(waterfall.Effects[0]),
            effects.Count == 0 ? texts.NothingDecided : texts.EffectSentence(effects),
            EffectTable.Of(waterfall, texts.Labels),
            effects.Count == 0 ? Figure.None : figure
        );
    }

    private static Panel Panel(
        string heading,
        List<DecisionEffect> effects,
        Func<AccountsAndMoney, decimal> value,
        Func<decimal, string> write,
        Func<decimal, string> signed,
        Comparison comparison,
        ComparisonTexts texts
    )
    {
        var (marks, bars, links) = (new List<Mark>(), new List<Bar>(), new List<Link>());
        foreach (var effect in effects)
        {
            if (marks.Count > 0)
                marks.Add(new(marks.Count, ""));
            var name = texts.Labels.Common.Of(effect.Kind);
            Whole(texts.DecisionOn(name, comparison.From), value(effect.Opening));
            Step(texts.Labels.DataEffect, value(effect.Opening), value(effect.Data));
            Step(texts.Labels.PolicyEffect, value(effect.Opening) + value(effect.Data), value(effect.Policy));
            Whole(texts.DecisionOn(name, comparison.To), value(effect.Closing));
        }
        return new(heading, marks, bars) { Links = links };

        void Whole(string name, decimal amount)
        {
            bars.Add(new(marks.Count, 0.7, 0, amount, Shade.Total, write(amount), Bold: true));
            marks.Add(new(marks.Count, name, Bold: true));
        }

        void Step(string name, decimal at, decimal change)
        {
            links.Add(new(marks.Count - 0.65, marks.Count - 0.35, at));
            bars.Add(
                new(
                    marks.Count,
                    0.7,
                    at,
                    at + change,
                    change > 0 ? Shade.Rise : Shade.Fall,
                    change == 0 ? texts.Charts.None : signed(change)
                )
            );
            marks.Add(new(marks.Count, name));
            links.Add(new(marks.Count - 0.65, marks.Count - 0.35, at + change));
        }
    }
}
