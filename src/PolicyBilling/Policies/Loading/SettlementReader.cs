using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads what may be settled.</summary>
internal sealed class SettlementReader(Phrases phrases, List<Problem> problems)
{
    private const int MostMonths = 120,
        UsualMonths = 12;

    public SettlementRule? Read(YamlNode node)
    {
        if (
            Fields.Of(node, Said.In("settlements", $"les ententes (settlements)"), problems, Keys.Settlements)
            is not { } fields
        )
            return null;
        var tolerance = fields.Need("tolerance", "tolerance: 5.00") is { } most ? Money(most) : null;
        var months = fields.Number("once_in_months") ?? UsualMonths;
        if (months != decimal.Truncate(months) || months is < 1 or > MostMonths)
            problems.Add(
                fields
                    .Find("once_in_months")!
                    .Error(
                        Said.In(
                            $"Write a whole number of months from 1 to {MostMonths}, such as `12`.",
                            $"Écrire un nombre entier de mois de 1 à {MostMonths}, comme `12`."
                        )
                    )
            );
        var approval = fields.Find("needs_approval_over") is { } over ? Money(over) : null;
        var reasons = fields.Words("reasons").Select(word => word.Word(problems)).OfType<string>().ToList();
        var never = fields.Find("never_when") is { } condition ? phrases.When(condition) : null;
        return tolerance is null || months is < 1 or > MostMonths
            ? null
            : new SettlementRule(tolerance, (int)months, approval, reasons, never, fields.Place);
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
