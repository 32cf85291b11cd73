using CsCheck;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Workbench.Comparing;

public class MigrationTests
{
    private static readonly DateOnly September = new(2026, 9, 30),
        October = new(2026, 10, 31);

    private static (Walk Walk, Migration Migration) Of(string ledger, DateOnly? from = null) =>
        Walking.Of(Period.Of(LedgerText.Data(ledger), from ?? September, October), Books.Policies[0].Practice);

    private static string Row(string ledger, Origin from) =>
        Of(ledger).Migration.Rows[(int)from] is var row
            ? $"{row.Opening} paid {row.Paid} written off {row.WrittenOff} other {row.Other} stayed {row.Stayed} "
                + $"aged on {row.AgedOn}"
            : "";

    [Theory]
    [InlineData(
        "charge 2026-09-20 100.00",
        Origin.To30,
        "100.00 paid 0.00 written off 0.00 other 0.00 stayed 0.00 aged on 100.00"
    )]
    [InlineData(
        "charge 2026-07-03 100.00\npatient-payment 2026-10-05 -30.00\nwrite-off 2026-10-06 -5.00\nadjustment "
            + "2026-10-07 -1.00",
        Origin.To90,
        "100.00 paid 30.00 written off 5.00 other -1.00 stayed 0.00 aged on 64.00"
    )]
    [InlineData(
        "charge 2026-05-01 100.00\ninsurance-payment 2026-10-05 -60.00\ninsurance-write-off 2026-10-05 -20.00",
        Origin.Over90,
        "100.00 paid 60.00 written off 20.00 other 0.00 stayed 20.00 aged on 0.00"
    )]
    [InlineData(
        "charge 2026-05-01 100.00\npatient-payment 2026-05-02 -100.00\nreturned-payment 2026-10-05 100.00",
        Origin.Settled,
        "0.00 paid 0.00 written off 0.00 other 100.00 stayed 0.00 aged on 0.00"
    )]
    [InlineData(
        "patient-payment 2026-09-01 -40.00\ncharge 2026-10-05 100.00\npatient-payment 2026-10-05 -25.00",
        Origin.New,
        "60.00 paid 25.00 written off 0.00 other 0.00 stayed 0.00 aged on 0.00"
    )]
    public void Money_is_followed_to_where_it_went(string ledger, Origin from, string row) =>
        Row(ledger, from).ShouldBe(row);

    // October 31 less 31, 60, 61, 90 and 91 days; 31 days earlier each was 31 days younger.
    [Theory]
    [InlineData("2026-09-30", Origin.To30, true)]
    [InlineData("2026-10-01", Origin.New, false)]
    [InlineData("2026-09-01", Origin.To30, true)]
    [InlineData("2026-08-31", Origin.To30, true)]
    [InlineData("2026-08-30", Origin.To60, true)]
    [InlineData("2026-08-02", Origin.To60, true)]
    [InlineData("2026-07-02", Origin.To90, true)]
    [InlineData("2026-07-01", Origin.Over90, false)]
    public void Day_30_and_day_31_are_in_different_buckets_on_either_day(string dated, Origin from, bool agedOn)
    {
        var rows = Of($"charge {dated} 10.00").Migration.Rows;
        rows[(int)from].Opening.ShouldBe(10.00m);
        rows[(int)from].AgedOn.ShouldBe(agedOn ? 10.00m : 0.00m);
    }

    [Fact]
    public void A_bucket_that_held_nothing_has_no_roll_rate() =>
        Of("charge 2026-09-20 100.00\npatient-payment 2026-10-05 -75.00")
            .Migration.Rows.Select(row => row.RollRate)
            .ShouldBe([0.25m, null, null, null, null, null]);

    [Theory]
    [InlineData("charge 2026-07-15 50.00", "aged-on", null)]
    [InlineData(
        "charge 2026-05-01 50.00\npatient-payment 2026-05-02 -50.00\nreturned-payment 2026-10-05 50.00",
        "settled",
        null
    )]
    [InlineData("opening-balance 2026-05-01 50.00 posted:2026-10-05", "new", null)]
    [InlineData(
        "charge 2026-05-01 50.00\npatient-payment 2026-10-05 -20.00\ninsurance-write-off 2026-10-05 -30.00",
        null,
        "insurance-write-off"
    )]
    [InlineData("charge 2026-05-01 50.00\ncharge 2026-10-01 -50.00", null, "charge")]
    [InlineData("charge 2026-05-01 50.00\npatient-payment 2026-10-05 -49.99", null, null)]
    public void Accounts_enter_and_leave_over_90_for_a_reason(string ledger, string? entered, string? left)
    {
        var migration = Of(ledger).Migration;
        migration.Entered.SingleOrDefault()?.Reason.ShouldBe(entered);
        migration.Left.SingleOrDefault()?.Reason.ShouldBe(left);
        (migration.Entered.Count, migration.Left.Count).ShouldBe((entered is null ? 0 : 1, left is null ? 0 : 1));
    }

    [Fact]
    public void Every_row_foots_and_the_matrix_ties_to_the_walk() =>
        Gen.Select(Books.Entries, Books.Entries, Books.Days, Gen.Bool)
            .Sample(
                (rows, other, days, twoExports) =>
                {
                    foreach (var policies in Books.Policies)
                    {
                        var data = Books.Data(rows);
                        // A second export tells every other entry otherwise.
                        var after = twoExports
                            ? Books.Data(
                                rows.Select((row, place) => place % 2 == 0 && place < other.Count ? other[place] : row)
                            )
                            : data;
                        var (walk, migration) = Walking.Of(new(data, days.From, after, days.To), policies.Practice);
                        foreach (var row in migration.Rows)
                        {
                            (row.Opening + row.Changes.Sum()).ShouldBe(row.To.Total, row.From.ToString());
                            (row.Opening - row.Paid - row.WrittenOff + row.Other).ShouldBe(row.To.Total);
                            var behind = migration.Accounts.Where(account => account.From == row.From).ToList();
                            behind.Sum(account => account.Opening).ShouldBe(row.Opening);
                            behind.Sum(account => account.OpenNow).ShouldBe(row.To.Total);
                            behind.Sum(account => account.AgedOn).ShouldBe(row.AgedOn);
                        }
                        migration
                            .Rows.Take(4)
                            .Select(row => row.Opening)
                            .ShouldBe([
                                walk.Opening.Open.To30,
                                walk.Opening.Open.To60,
                                walk.Opening.Open.To90,
                                walk.Opening.Open.Over90,
                            ]);
                        migration.Rows[(int)Origin.Settled].Opening.ShouldBe(0);
                        migration
                            .Rows.Aggregate(Position.Zero.Open, (sum, row) => sum + row.To)
                            .ShouldBe(walk.Closing.Open);
                        if (!twoExports)
                            migration.Rows.Take(4).ShouldAllBe(row => row.Stayed + row.AgedOn == row.To.Total);
                        migration
                            .Entered.Concat(migration.Left)
                            .Count()
                            .ShouldBe(
                                walk.Accounts.Count(account =>
                                    account.Opening.Open.Over90 > 0 != account.Closing.Open.Over90 > 0
                                )
                            );
                    }
                },
                iter: 1000
            );
}
