using System.Text.Json;
using PolicyBilling.Files.Reports.Backtests;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Reports.Comparing;

/// <summary>The parts <c>month_ends</c> and <c>recovery</c> of the printed comparison.</summary>
internal static class MonthsJson
{
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.MonthEnds(comparison.MonthEnds);
        json.Each(
            "recovery",
            comparison.Recovery,
            age =>
            {
                json.WriteString("days", BacktestJson.Ages[age.Bucket]);
                Sums(json, age.MonthEnds);
                json.Each(
                    "month_ends",
                    age.MonthEnds.Where(cohort => cohort.Done.Statements > 0),
                    cohort =>
                    {
                        json.Date("day", cohort.Day);
                        Sums(json, [cohort]);
                    }
                );
            }
        );
    }

    /// <summary>Receivables at month-ends.</summary>
    internal static void MonthEnds(this Utf8JsonWriter json, IReadOnlyList<MonthEnd> ends) =>
        json.Each(
            "month_ends",
            ends,
            end =>
            {
                json.Date("day", end.Day);
                json.WriteStartObject("patients");
                json.Buckets(end.Patients);
                json.WriteEndObject();
                json.WriteStartObject("insurers");
                json.Buckets(end.Insurers);
                json.WriteEndObject();
                json.Money("credit", end.Credits);
                json.Money("left_out", end.LeftOut);
                json.Money("balance", end.Balance);
            }
        );

    private static void Sums(Utf8JsonWriter json, IReadOnlyList<Cohort> cohorts)
    {
        json.WriteNumber("statements", cohorts.Sum(cohort => cohort.Done.Statements));
        json.Money("asked", cohorts.Sum(cohort => cohort.Asked));
        foreach (var days in Backtest.Windows)
            BacktestJson.Within(json, $"within_{days}", Recovery.Of(cohorts, days));
    }
}
