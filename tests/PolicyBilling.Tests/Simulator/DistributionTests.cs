using System.Globalization;
using PolicyBilling.Simulator;

namespace PolicyBilling.Tests.Simulator;

/// <summary>The practice as a whole is believable: a little behind, but alive. Aged by a slow, plain oldest-first of
/// its own.</summary>
public sealed class DistributionTests : IDisposable
{
    private static readonly string[] GivenBack = ["refund", "returned-payment"];

    private readonly PracticeFolder _practice;
    private readonly DateOnly _asOf;
    private readonly List<(DateOnly Date, decimal Open)> _open = [];
    private readonly List<decimal> _balances = [];

    public DistributionTests()
    {
        _practice = new PracticeFolder(PracticeFolder.Demo);
        _asOf = _practice.Options.AsOf;
        var ledger = _practice["ledger"].ToLookup(row => row["account"]);
        foreach (var account in _practice["accounts"])
            Age([.. ledger[account["account"]]]);
    }

    [Fact]
    public void Between_35_and_45_percent_owe_nothing() =>
        Share(_balances.Count(balance => balance == 0)).ShouldBeInRange(0.35m, 0.45m);

    [Fact]
    public void A_few_percent_have_a_credit() =>
        Share(_balances.Count(balance => balance < 0)).ShouldBeInRange(0.01m, 0.05m);

    [Fact]
    public void Between_20_and_30_percent_of_receivables_are_over_90_days() =>
        (
            _open.Where(charge => _asOf.DayNumber - charge.Date.DayNumber > 90).Sum(charge => charge.Open) / Receivables
        ).ShouldBeInRange(0.20m, 0.30m);

    [Fact]
    public void Receivables_are_one_and_a_half_to_two_months_of_production() =>
        (Receivables / (LastYear("charge", "missed-fee", "late-fee", "finance-charge") / 12)).ShouldBeInRange(1.5m, 2m);

    [Fact]
    public void Collections_are_93_to_96_percent_of_net_production()
    {
        var net = LastYear(
            "charge",
            "missed-fee",
            "late-fee",
            "finance-charge",
            "insurance-write-off",
            "adjustment",
            "write-off"
        );
        (-LastYear("patient-payment", "insurance-payment", "refund", "returned-payment") / net).ShouldBeInRange(
            0.93m,
            0.96m
        );
    }

    [Fact]
    public void About_a_fifth_speak_French() =>
        Share(_practice["accounts"].Count(row => row["language"] == "fr")).ShouldBeInRange(0.15m, 0.26m);

    [Fact]
    public void The_practice_fell_behind_and_started_again()
    {
        var statements = _practice["contacts"]
            .Where(row => row["kind"] == "statement")
            .CountBy(row => row["date"][..7])
            .ToDictionary();
        statements.GetValueOrDefault("2025-09").ShouldBeGreaterThan(10);
        statements.GetValueOrDefault("2026-04").ShouldBeLessThan(5);
        statements.GetValueOrDefault("2026-09").ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Charges_come_in_every_month_of_the_window()
    {
        var months = _practice["ledger"]
            .Where(row => row["kind"] == "charge")
            .CountBy(row => row["date"][..7])
            .ToDictionary();
        for (var month = _asOf.AddMonths(-17); month <= _asOf; month = month.AddMonths(1))
            months[$"{month.Year}-{month.Month:00}"].ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("ledger")]
    public void A_file_of_the_demo_stays_under_a_megabyte_and_a_half(string table) =>
        _practice.Bytes(table + ".csv").Length.ShouldBeLessThan(1_500_000);

    public void Dispose() => _practice.Dispose();

    private decimal Receivables => _open.Sum(charge => charge.Open);

    private decimal Share(int accounts) => (decimal)accounts / _balances.Count;

    private decimal LastYear(params string[] kinds) =>
        _practice["ledger"].Where(row => kinds.Contains(row["kind"]) && Day(row) > _asOf.AddYears(-1)).Sum(Amount);

    private void Age(Dictionary<string, string>[] rows)
    {
        var credit = -rows.Where(row => Amount(row) < 0 || GivenBack.Contains(row["kind"])).Sum(Amount);
        foreach (var charge in rows.Where(row => Amount(row) > 0 && !GivenBack.Contains(row["kind"])).OrderBy(Day))
        {
            var paid = Math.Min(credit, Amount(charge));
            credit -= paid;
            if (Amount(charge) > paid)
                _open.Add((Day(charge), Amount(charge) - paid));
        }
        _balances.Add(rows.Sum(Amount));
    }

    private static DateOnly Day(Dictionary<string, string> row) =>
        DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Amount(Dictionary<string, string> row) =>
        decimal.Parse(row["amount"], CultureInfo.InvariantCulture);
}
