using System.Text.Json;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Files.Reports.Backtests;

/// <summary>
/// The result of <c>backtest --format json</c>, one line: <c>as_of</c>, <c>known_until</c>, <c>accounts</c>,
/// <c>month_ends</c> (<c>day</c>, <c>over</c>: which of 30, 60, 90 days are over),
/// <c>policies</c>, each with <c>policies</c>, <c>set</c>, <c>policy_fingerprint</c>, <c>cost_per_statement</c> or
/// null, <c>rules</c>, <c>ages</c> (<c>days</c>: 0-30, 31-60, 61-90, over-90) and <c>decided_nothing</c>.
/// Rules and ages have <c>accounts</c>, <c>statements</c>, <c>calls</c>, <c>letters</c>, <c>agency</c>,
/// <c>write_offs</c>, <c>asked</c>, and <c>within_30</c>, <c>within_60</c>, <c>within_90</c>: null while none of the
/// accounts'
/// days are over, else <c>month_ends</c>, <c>accounts</c>, <c>asked</c>, <c>paid</c>, <c>recovered</c> of those whose
/// days are; rules also <c>month_ends</c>, one for each with the same figures.
/// </summary>
public static class BacktestJson
{
    internal static readonly string[] Ages = ["0-30", "31-60", "61-90", "over-90"];

    /// <summary>Writes the result.</summary>
    public static void Write(Backtest backtest, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, DecisionJson.Options);
        json.WriteStartObject();
        json.Date("as_of", backtest.AsOf);
        json.Date("known_until", backtest.KnownUntil);
        json.WriteNumber("accounts", backtest.Accounts);
        json.Each("month_ends", backtest.MonthEnds, day => MonthEnd(json, backtest, day));
        json.Each("policies", backtest.Policies, policies => Policies(json, policies));
        json.Texts("not_exported", backtest.NotExported);
        json.Problems(backtest.Problems);
        json.Text("practice", backtest.Practice);
        json.Text("currency", backtest.Currency);
        json.Text("source", backtest.Source);
        json.Text("data_fingerprint", backtest.DataFingerprint);
        json.WriteEndObject();
    }

    private static void MonthEnd(Utf8JsonWriter json, Backtest backtest, DateOnly day)
    {
        json.Date("day", day);
        json.WriteStartArray("over");
        foreach (var days in Backtest.Windows.Where(days => backtest.IsOver(day, days)))
            json.WriteNumberValue(days);
        json.WriteEndArray();
    }

    private static void Policies(Utf8JsonWriter json, PolicyBacktest policies)
    {
        json.Text("policies", policies.Name);
        json.Texts("set", policies.Set);
        json.Text("policy_fingerprint", policies.Fingerprint);
        if (policies.CostPerStatement is { } each)
            json.Money("cost_per_statement", each);
        else
            json.WriteNull("cost_per_statement");
        json.Each("rules", policies.Rules, rule => Rule(json, rule));
        json.Each(
            "ages",
            policies.Ages,
            age =>
            {
                json.WriteString("days", Ages[age.Bucket]);
                Sums(json, age.MonthEnds);
            }
        );
        json.Each(
            "decided_nothing",
            policies.Idle,
            idle =>
            {
                json.Text("policy", idle.Policy);
                json.Text("name", idle.Name);
            }
        );
    }

    private static void Rule(Utf8JsonWriter json, RuleResult rule)
    {
        json.Text("policy", rule.Policy);
        json.Text("rule", rule.Rule);
        json.Text("step", rule.Step);
        json.WriteString("decision", rule.Kind.Word());
        Sums(json, rule.MonthEnds);
        json.Each(
            "month_ends",
            rule.MonthEnds,
            cohort =>
            {
                json.Date("day", cohort.Day);
                Sums(json, [cohort]);
            }
        );
    }

    private static void Sums(Utf8JsonWriter json, IReadOnlyList<Cohort> cohorts)
    {
        var done = cohorts.Aggregate(default(Actions), (sum, cohort) => sum + cohort.Done);
        json.WriteNumber("accounts", done.Accounts);
        json.WriteNumber("statements", done.Statements);
        json.WriteNumber("calls", done.Calls);
        json.WriteNumber("letters", done.Letters);
        json.WriteNumber("agency", done.Agency);
        json.WriteNumber("write_offs", done.WriteOffs);
        json.Money("asked", cohorts.Sum(cohort => cohort.Asked));
        foreach (var days in Backtest.Windows)
            Within(json, $"within_{days}", Recovery.Of(cohorts, days));
    }

    /// <summary>What came in within so many days; null while none are over.</summary>
    internal static void Within(Utf8JsonWriter json, string key, Recovery recovery)
    {
        if (!recovery.IsKnown)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartObject(key);
        json.WriteNumber("month_ends", recovery.MonthEnds);
        json.WriteNumber("accounts", recovery.Done.Accounts);
        json.Money("asked", recovery.Asked);
        json.Money("paid", recovery.After.Paid);
        json.Money("recovered", recovery.After.Recovered);
        json.WriteEndObject();
    }
}
