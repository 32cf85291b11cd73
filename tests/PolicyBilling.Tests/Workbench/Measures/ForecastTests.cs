using System.Globalization;
using CsCheck;
using PolicyBilling.Tests.Charts;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Workbench.Measures;

public class ForecastTests
{
    // Each month 1,000.00 is charged on the 15th; of it 500.00 comes in five days later, 200.00, 150.00 and 100.00 a
    // month apart, and 50.00 never.
    private static PracticeMeasures Constant(DateOnly first, DateOnly asOf)
    {
        var (accounts, ledger) = (new List<string> { "account,name" }, new List<string>());
        for (var month = 0; ; month++)
        {
            var day = first.AddMonths(month).AddDays(15 - first.Day);
            if (day > asOf)
                break;
            accounts.Add($"{month},Account {month}");
            Add(day, "charge", 1000);
            Add(day.AddDays(5), "patient-payment", -500);
            Add(day.AddMonths(1), "patient-payment", -200);
            Add(day.AddMonths(2), "patient-payment", -150);
            Add(day.AddMonths(3), "patient-payment", -100);

            void Add(DateOnly date, string kind, int amount) =>
                ledger.Add($"E{ledger.Count},{month},{date:yyyy-MM-dd},{kind},{amount}.00");
        }
        using var export = new ExportFolder().File("accounts.csv", [.. accounts]).Ledger([.. ledger]);
        return MeasuresRun.Of(export.Read(), MeasureCase.Policies, asOf, cancel: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_practice_with_constant_rates_is_forecast_to_the_cent()
    {
        var (start, later) = (
            Constant(new(2025, 9, 1), new(2026, 7, 31)),
            Constant(new(2025, 9, 1), new(2026, 10, 31))
        );
        var came = later.MonthEnds.TakeLast(3).ToList();
        start
            .Forecast!.Months.Select(month =>
                (month.Day, month.PatientAges, month.Receivables.Amount, month.Collections.Amount)
            )
            .ShouldBe(came.Select(end => (end.Day, end.Patients, end.Receivables.Total, end.Activity.Collections)));
        foreach (var month in start.Forecast.Months)
            (month.Receivables.Band!.Low, month.Receivables.Band.High).ShouldBe(
                (month.Receivables.Amount, month.Receivables.Amount)
            );
    }

    [Fact]
    public void Its_roll_rates_are_the_shares_that_aged_on()
    {
        var rates = Constant(new(2025, 9, 1), new(2026, 10, 31)).Forecast!.Rates;
        // 500.00 stands in the first bucket, 300.00 in the second, 150.00 in the third, 50.00 for ever.
        rates.ShouldBe([new(0, 0.6m, 0), new(1, 0.5m, 0), new(2, 50m / 150, 0), new(3, null, 1)]);
    }

    [Theory]
    [InlineData("2026-03-01", 8, false)]
    [InlineData("2026-02-01", 9, true)]
    public void Nine_month_ends_are_needed(string first, int monthEnds, bool isForecast)
    {
        var measures = Constant(DateOnly.Parse(first, CultureInfo.InvariantCulture), LedgerText.AsOf);
        (measures.MonthEndsCovered, measures.Forecast is not null).ShouldBe((monthEnds, isForecast));
    }

    [Fact]
    public void Within_a_month_it_starts_from_the_last_month_end()
    {
        var (within, at) = (Constant(new(2025, 9, 1), new(2026, 8, 14)), Constant(new(2025, 9, 1), new(2026, 7, 31)));
        within.Forecast!.From.ShouldBe(new(2026, 7, 31));
        within.Forecast.Months.ShouldBe(at.Forecast!.Months);
    }

    [Fact]
    public void What_lies_before_two_months_without_treatment_teaches_nothing()
    {
        var measures = MeasureCase.Of(
            string.Join(
                '\n',
                Enumerable
                    .Range(0, 12)
                    .Where(month => month is not (2 or 3 or 8))
                    .Select(month => $"charge {new DateOnly(2025, 11, 5).AddMonths(month):yyyy-MM-dd} 10.00")
            )
        );
        measures.MonthEndsCovered.ShouldBe(8);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_band_rests_on_three_errors_or_more(int errors, bool isBand) =>
        (
            Forecasting.BandOf(100.00m, [.. Enumerable.Range(0, errors).Select(error => (decimal)error)]) is not null
        ).ShouldBe(isBand);

    [Theory]
    [InlineData(9, -4, 4, 9)]
    [InlineData(19, -8, 8, 17)]
    [InlineData(20, -7, 8, 16)]
    public void A_band_leaves_out_a_tenth_of_the_errors_on_either_side(int errors, int low, int high, int within)
    {
        // 0, -1, 1, -2, 2, …
        var band = Forecasting.BandOf(
            100.00m,
            [.. Enumerable.Range(1, errors).Select(error => (decimal)(error % 2 == 0 ? error / 2 : -(error / 2)))]
        );
        band.ShouldBe(new(100.00m + low, 100.00m + high, errors, within));
    }

    [Fact]
    public void A_band_holds_the_forecast_and_at_least_8_of_10_of_its_errors_whatever_they_are() =>
        Check.Sample(
            Gen.Select(Gen.Int[0, 50_000], Gen.Int[0, 90_000].List[3, 40]),
            (forecast, cents) =>
            {
                var amount = Money.FromCents(forecast);
                List<decimal> came = [.. cents.Select(what => Money.FromCents(what))];
                var band = Forecasting.BandOf(amount, [.. came.Select(what => what - amount)])!;
                (band.Low <= amount && amount <= band.High && band.Low >= 0).ShouldBeTrue();
                (band.Within * 10 >= band.Errors * 8).ShouldBeTrue();
                came.Count(what => what >= band.Low && what <= band.High).ShouldBe(band.Within);
            }
        );

    [Fact]
    public void Money_is_followed_from_bucket_to_bucket_as_the_migration_of_a_comparison_follows_it()
    {
        var (data, policies) = (ChartPractice.DemoData.Value, PolicyText.Load(("p", "rules: []")));
        DateOnly[] days = [new(2026, 8, 31), new(2026, 9, 30), new(2026, 10, 31)];
        var rolls = new RollSums(days);
        var ends = new MonthEndReader(data, policies.Practice.Aging, days, []);
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            rolls.Start();
            ends.Add(account, day => rolls.Add(day, ends.Aged));
        }
        for (var i = 0; i < 2; i++)
        {
            var rows = Walking
                .Of(Period.Of(data, days[i], days[i + 1]), policies.Practice, TestContext.Current.CancellationToken)
                .Migration.Rows;
            foreach (var row in rows.Take(4))
                To(rolls.Rolls[i], (int)row.From, (int)row.From + 4).ShouldBe(row.To, $"{row.From}");
            // What was settled and is open again is new here.
            To(rolls.Rolls[i], Roll.New).ShouldBe(rows[4].To + rows[5].To);
        }

        static ByAge To(Roll roll, params int[] origins)
        {
            decimal In(int bucket) =>
                Money.FromCents(origins.Sum(origin => roll[origin, bucket] + roll[origin, bucket + 4]));
            return new(In(0), In(1), In(2), In(3));
        }
    }
}
