using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>The measures of a practice from its month-ends, in the order they are shown. Nothing is ever divided by
/// zero: what has no value says why.</summary>
public static class Measuring
{
    private const string StatementCost = "cost_per_statement";

    /// <summary>The measures of up to <paramref name="count"/> month-ends, the last of them
    /// <paramref name="asOf"/>.</summary>
    public static IReadOnlyList<Measure> Of(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        int count = 13,
        CancellationToken cancel = default
    ) => Of(MonthEnds.Of(data, policies, asOf, count, cancel), data, policies);

    /// <summary>The measures of given month-ends of the data.</summary>
    public static IReadOnlyList<Measure> Of(IReadOnlyList<MonthEnd> ends, PracticeData data, PolicySet policies)
    {
        var targets = policies.Practice.Targets;
        decimal? perStatement = targets.TryGetValue(StatementCost, out var cost)
            ? cost.GetValueOrDefault("target")
            : null;
        var contacts = data.Present.HasFlag(Table.Contacts);
        var claims = data.Present.HasFlag(Table.Claims);

        Measure Make(string name, MeasureUnit unit, bool? higherIsBetter, Func<MonthEnd, (decimal?, NoValue)> value) =>
            new(
                name,
                unit,
                higherIsBetter,
                Target(targets, name, "target") ?? Target(targets, name, "good"),
                Target(targets, name, "act"),
                [.. ends.Select(end => Rounded(end.Day, unit, value(end)))]
            );

        return
        [
            Make(
                "over_90_share",
                MeasureUnit.Percent,
                false,
                end => end.Over90Share is { } share ? (share * 100, NoValue.None) : (null, NoValue.NothingOwed)
            ),
            Make(
                "days_in_ar",
                MeasureUnit.Days,
                false,
                end => Ratio(end.Receivables.Total, end.Activity.Production90 / MonthActivity.ProductionDays)
            ),
            Make(
                "ar_to_production",
                MeasureUnit.Ratio,
                false,
                end => Ratio(end.Receivables.Total, end.Activity.Production)
            ),
            Make(
                "collections_to_net_production",
                MeasureUnit.Percent,
                true,
                end => Ratio(end.Activity.Collections12 * 100, end.Activity.NetProduction12)
            ),
            Make("credit_balances", MeasureUnit.Money, false, end => (end.Credits, NoValue.None)),
            Make("insurance_over_30", MeasureUnit.Money, false, end => Told(end.Activity.ClaimsOver30, claims)),
            Make("insurance_over_60", MeasureUnit.Money, false, end => Told(end.Activity.ClaimsOver60, claims)),
            Make("insurance_over_90", MeasureUnit.Money, false, end => Told(end.Activity.ClaimsOver90, claims)),
            Make(
                "statement_cost",
                MeasureUnit.Money,
                null,
                end =>
                    perStatement is { } each ? Told(end.Activity.Statements * each, contacts) : (null, NoValue.NoCost)
            ),
            Make(
                "received_after_statements",
                MeasureUnit.Money,
                true,
                end => Told(end.Activity.ReceivedAfterStatements, contacts)
            ),
        ];
    }

    private static (decimal?, NoValue) Ratio(decimal? over, decimal? under) =>
        over is null || under is null ? (null, NoValue.TooYoung)
        : under <= 0 ? (null, NoValue.NoProduction)
        : (over / under, NoValue.None);

    private static (decimal?, NoValue) Told(decimal amount, bool exported) =>
        exported ? (amount, NoValue.None) : (null, NoValue.NotExported);

    private static decimal? Target(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> targets,
        string name,
        string figure
    ) => targets.TryGetValue(name, out var target) && target.TryGetValue(figure, out var value) ? value : null;

    // Judged as it is shown: a share shown as 15.0 is not over 15.
    private static MeasureValue Rounded(DateOnly day, MeasureUnit unit, (decimal? Value, NoValue Why) found) =>
        new(
            day,
            found.Value is { } value
                ? Money.Round(value, unit is MeasureUnit.Percent or MeasureUnit.Days ? 1 : 2)
                : null,
            found.Why
        );
}
