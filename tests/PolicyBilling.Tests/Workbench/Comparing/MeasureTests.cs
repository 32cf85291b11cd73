using PolicyBilling.Policies;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Workbench.Comparing;

public class MeasureTests
{
    private const string Targets =
        "targets: { over_90_share: { good: 10, act: 15 }, days_in_ar: 45, ar_to_production: 1.5, "
        + "collections_to_net_production: 98, cost_per_statement: 0.75 }";

    private static readonly PolicySet Policies = PolicyText.Load(Targets, ("p", "rules: []"));

    private static Measure Of(string name, string ledger, DateOnly? asOf = null) =>
        Measuring
            .Of(
                LedgerText.Data(ledger),
                Policies,
                asOf ?? LedgerText.AsOf,
                cancel: TestContext.Current.CancellationToken
            )
            .Single(measure => measure.Name == name);

    private static decimal? Last(string name, string ledger) => Of(name, ledger).Last.Value;

    [Fact]
    public void A_month_without_production_is_said_and_not_divided_by()
    {
        var measure = Of("ar_to_production", "charge 2026-08-10 100.00\ncharge 2026-10-10 50.00");
        measure.Values.ShouldBe([
            new(new(2026, 8, 31), 1.00m),
            new(new(2026, 9, 30), null, NoValue.NoProduction),
            new(new(2026, 10, 31), 3.00m),
        ]);
    }

    [Fact]
    public void A_month_in_which_more_was_reversed_than_charged_has_no_production() =>
        Of("ar_to_production", "charge 2026-08-10 100.00\ncharge 2026-10-10 20.00\ncharge 2026-10-11 -20.00")
            .Last.Why.ShouldBe(NoValue.NoProduction);

    [Fact]
    public void Days_in_receivables_are_by_the_production_of_90_days() =>
        // 200.00 open; 90.00 charged on or after August 3 in 90 days: 1.00 a day.
        Last(
                "days_in_ar",
                "charge 2026-06-01 100.00\ncharge 2026-08-02 10.00\ncharge 2026-08-03 40.00\ncharge 2026-10-31 50.00"
            )
            .ShouldBe(200.0m);

    [Theory]
    [InlineData("charge 2026-10-01 990.00", 1.0, Standing.Good)]
    [InlineData("charge 2026-10-01 90.10", 10.0, Standing.Watch)]
    [InlineData("charge 2026-10-01 56.67", 15.0, Standing.Watch)]
    [InlineData("charge 2026-10-01 56.00", 15.2, Standing.Act)]
    [InlineData("patient-payment 2026-10-01 -10.00", null, Standing.None)]
    public void The_share_over_90_days_is_good_below_one_figure_and_to_act_on_above_another(
        string ledger,
        double? share,
        Standing verdict
    )
    {
        var measure = Of("over_90_share", $"charge 2026-05-01 10.00\n{ledger}");
        (measure.Last.Value, measure.Standing).ShouldBe(((decimal?)share, verdict));
    }

    [Fact]
    public void Collections_count_12_whole_months_less_what_went_back_against_production_less_discounts()
    {
        const string Ledger = """
            charge 2025-10-31 500.00
            patient-payment 2025-10-31 -500.00
            charge 2025-11-01 1000.00
            insurance-write-off 2026-01-01 -150.00
            adjustment 2026-01-01 -50.00
            write-off 2026-01-02 -20.00
            insurance-payment 2026-01-03 -600.00
            patient-payment 2026-01-04 -200.00
            refund 2026-02-01 16.00
            """;
        // (600 + 200 - 16) / (1000 - 150 - 50)
        Last("collections_to_net_production", Ledger).ShouldBe(98.0m);
        Of("collections_to_net_production", Ledger).Standing.ShouldBe(Standing.Good);
        Of("collections_to_net_production", Ledger).Before.ShouldBe(new(new(2026, 9, 30), null, NoValue.TooYoung));
    }

    [Fact]
    public void Claims_are_counted_by_age_since_they_were_sent()
    {
        const string Ledger = """
            charge 2026-05-01 100.00 claim:K1
            charge 2026-05-02 100.00 claim:K2
            charge 2026-05-03 100.00 claim:K3
            charge 2026-05-04 100.00 claim:K4
            claim K1 sent sent:30d est:10.00
            claim K2 sent sent:31d est:20.00
            claim K3 sent sent:91d est:40.00
            claim K4 unsent est:80.00
            """;
        new[] { "insurance_over_30", "insurance_over_60", "insurance_over_90" }
            .Select(name => Last(name, Ledger))
            .ShouldBe([60.00m, 40.00m, 40.00m]);
    }

    [Fact]
    public void Statements_cost_money_and_what_comes_within_30_days_of_one_is_held_against_it()
    {
        const string Ledger = """
            charge 2026-05-01 500.00
            contact statement 2026-09-30 channel:mail
            contact statement 2026-10-15 channel:email
            contact statement 2026-10-20 channel:in-person
            patient-payment 2026-10-01 -10.00
            patient-payment 2026-10-30 -20.00
            patient-payment 2026-10-31 -40.00
            insurance-payment 2026-10-31 -80.00
            """;
        Last("statement_cost", Ledger).ShouldBe(0.75m);
        Last("received_after_statements", Ledger).ShouldBe(70.00m);
        Last(
                "received_after_statements",
                "charge 2026-05-01 9.00\ncontact statement 2026-09-30 channel:mail\npatient-payment 2026-10-31 -5.00"
            )
            .ShouldBe(0.00m);
        Last(
                "received_after_statements",
                "charge 2026-05-01 9.00\ncontact statement 2026-10-01 channel:mail\npatient-payment 2026-10-01 -5.00"
            )
            .ShouldBe(0.00m);
        Last(
                "received_after_statements",
                "charge 2026-05-01 9.00\ncontact statement 2026-10-01 channel:mail\npatient-payment 2026-10-31 -5.00"
            )
            .ShouldBe(5.00m);
    }

    [Fact]
    public void A_trend_says_better_or_worse_whichever_way_is_better()
    {
        var credits = Of(
            "credit_balances",
            "charge 2026-08-10 100.00\npatient-payment 2026-09-10 -150.00\npatient-payment 2026-10-10 -10.00"
        );
        credits.Values.Select(value => value.Value).ShouldBe([0.00m, 50.00m, 60.00m]);
        (credits.SinceMonth, credits.SinceFirst, credits.Standing).ShouldBe((Trend.Worse, Trend.Worse, Standing.None));
    }

    [Theory]
    [InlineData("2026-02-28", "2026-02-01", "2025-03-01")]
    [InlineData("2026-03-31", "2026-03-01", "2025-04-01")]
    [InlineData("2026-03-30", "2026-03-01", "2025-03-31")]
    [InlineData("2026-10-15", "2026-09-16", "2025-10-16")]
    public void A_month_and_a_year_up_to_a_day_are_whole_ones_at_a_months_end(string day, string month, string year)
    {
        var windows = PolicyBilling.Workbench.Receivables.Windows.Of(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
        );
        (
            DateOnly.FromDayNumber(windows.Month).ToString("yyyy-MM-dd"),
            DateOnly.FromDayNumber(windows.Year).ToString("yyyy-MM-dd")
        ).ShouldBe((month, year));
    }
}
