using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads what may be settled.</summary>
internal sealed class SettlementReader(Phrases phrases, List<Problem> problems)
{
    private const int MostMonths = 120,
        UsualMonths = 12,
        MostDays = 365;

    public SettlementRule? Read(YamlNode node)
    {
        if (
            Fields.Of(node, Said.In("settlements", $"les arrangements (settlements)"), problems, Keys.Settlements)
            is not { } fields
        )
            return null;
        var tolerance = fields.Need("tolerance", "tolerance: 5.00") is { } most ? Money(most) : null;
        var months = Whole(fields, "once_in_months", Said.In("months", $"mois"), UsualMonths, MostMonths);
        var days = Whole(
            fields,
            "post_within_days",
            Said.In("days", $"jours"),
            SettlementRule.UsualPostWithinDays,
            MostDays
        );
        var approval = fields.Find("needs_approval_over") is { } over ? Money(over) : null;
        var reasons = fields.Words("reasons").Select(word => word.Word(problems)).OfType<string>().ToList();
        var never = fields.Find("never_when") is { } condition ? phrases.When(condition) : null;
        return tolerance is null || months is null || days is null
            ? null
            : new SettlementRule(tolerance, months.Value, approval, reasons, never, fields.Place)
            {
                PostWithinDays = days.Value,
            };
    }

    private int? Whole(Fields fields, string key, Said unit, int usual, int most)
    {
        var number = fields.Number(key) ?? usual;
        if (number == decimal.Truncate(number) && number >= 1 && number <= most)
            return (int)number;
        problems.Add(
            fields
                .Find(key)!
                .Error(
                    Said.In(
                        $"Write a whole number of {unit} from 1 to {most}, such as `{usual}`.",
                        $"Écrire un nombre entier de {unit} de 1 à {most}, comme `{usual}`."
                    )
                )
        );
        return null;
    }

    private Formula? Money(YamlNode node)
    {
        var formula = phrases.Formula(node, Unit.Money);
        if (formula is { Facts.Count: 0 } && formula.Of(new AccountFacts()) < 0)
            problems.Add(
                node.Error(
                    Said.In(
                        $"`{formula.Text}` is less than nothing. Write an amount such as `5.00`.",
                        $"`{formula.Text}` est moins que rien. Écrire un montant, comme `5.00`."
                    )
                )
            );
        return formula;
    }
}
