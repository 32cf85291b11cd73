using CsCheck;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Workbench.Comparing;

public class WalkTests
{
    private static readonly DateOnly September = new(2026, 9, 30),
        October = new(2026, 10, 31);

    private static Walk Of(string ledger) =>
        Walking.Of(Period.Of(LedgerText.Data(ledger), September, October), Books.Policies[0].Practice).Walk;

    private static string[] Moved(Walk walk) =>
        [
            .. walk
                .Lines.Where(line => line.Moved != Position.Zero)
                .Select(line =>
                    $"{line.Line} {line.Amount}: {line.Moved.Open.To30} {line.Moved.Open.To60} "
                    + $"{line.Moved.Open.To90} {line.Moved.Open.Over90} credit {line.Moved.Credit}"
                ),
        ];

    [Fact]
    public void Each_kind_has_its_line_and_what_only_grew_older_has_its_own() =>
        Moved(
                Of(
                    """
                    charge 2026-07-10 100.00
                    charge 2026-09-10 200.00
                    charge 2026-10-10 50.00
                    patient-payment 2026-10-11 -120.00
                    refund 2026-10-20 5.00
                    """
                )
            )
            .ShouldBe([
                "aged-on 0.00: -200.00 200.00 -100.00 100.00 credit 0.00",
                "charge 50.00: 50.00 0.00 0.00 0.00 credit 0.00",
                "patient-payment -120.00: 0.00 -20.00 0.00 -100.00 credit 0.00",
                "refund 5.00: 0.00 5.00 0.00 0.00 credit 0.00",
            ]);

    [Fact]
    public void What_was_posted_after_the_first_day_for_before_it_is_shown_as_such()
    {
        var walk = Of(
            """
            charge 2026-08-10 100.00
            charge 2026-08-11 70.00 posted:2026-10-02
            patient-payment 2026-09-30 -30.00 posted:2026-10-01
            patient-payment 2026-09-30 -10.00 posted:2026-09-30
            patient-payment 2026-10-01 -20.00
            """
        );
        walk.Opening.Balance.ShouldBe(90.00m);
        walk.Closing.Balance.ShouldBe(110.00m);
        walk.BackDated.ShouldBe([
            new("charge", new(2026, 8, 1), new(2026, 10, 1), 1, 70.00m),
            new("patient-payment", new(2026, 9, 1), new(2026, 10, 1), 1, -30.00m),
        ]);
    }

    [Fact]
    public void Every_walk_foots_in_every_bucket_and_ties_to_the_dry_run_of_each_day() =>
        Gen.Select(Books.Entries, Books.Days)
            .Sample(
                (rows, days) =>
                {
                    var data = Books.Data(rows);
                    foreach (var policies in Books.Policies)
                    {
                        var walk = Walking.Of(Period.Of(data, days.From, days.To), policies.Practice).Walk;
                        Foots(walk);
                        walk.Opening.ShouldBe(Books.DryRun(data, policies, days.From));
                        walk.Closing.ShouldBe(Books.DryRun(data, policies, days.To));
                        walk.Lines[0].Amount.ShouldBe(0);
                        var came = rows.Where(row => row.CountsOn(days.To) && !row.CountsOn(days.From)).ToList();
                        foreach (var kind in Enum.GetValues<EntryKind>())
                        {
                            walk.Lines[(int)kind + 1]
                                .Amount.ShouldBe(came.Where(row => row.Kind == kind).Sum(row => row.Cents) / 100m);
                            walk.Lines[(int)kind + 1].Entries.ShouldBe(came.Count(row => row.Kind == kind));
                        }
                        walk.BackDated.Sum(late => late.Amount)
                            .ShouldBe(
                                came.Where(row => LedgerText.AsOf.AddDays(-row.Days) <= days.From).Sum(row => row.Cents)
                                    / 100m
                            );
                    }
                },
                iter: 1000
            );

    [Fact]
    public void Two_exports_tie_to_a_dry_run_of_each_even_where_the_second_rewrote_the_first() =>
        Gen.Select(Books.Entries, Books.Entries, Books.Days, Gen.Int[0, int.MaxValue])
            .Sample(
                (first, other, days, seed) =>
                {
                    var random = new Random(seed);
                    // A third of the entries is told otherwise, a few are gone, a few are new under ids of their own.
                    var second = first
                        .Where(_ => random.Next(8) > 0)
                        .Select(row =>
                            random.Next(3) == 0 && other.Find(changed => changed.Id == row.Id) is { } changed
                                ? changed
                                : row
                        )
                        .ToList();
                    second.AddRange(other.Take(random.Next(4)).Select(row => row with { Id = "n" + row.Id }));
                    if (random.Next(2) == 0)
                        second.Reverse();
                    foreach (var policies in Books.Policies)
                    {
                        var (before, after) = (Books.Data(first), Books.Data(second));
                        var walk = Walking.Of(new(before, days.From, after, days.To), policies.Practice).Walk;
                        Foots(walk);
                        walk.Opening.ShouldBe(Books.DryRun(before, policies, days.From));
                        walk.Closing.ShouldBe(Books.DryRun(after, policies, days.To));
                    }
                },
                iter: 1000
            );

    [Fact]
    public void A_day_that_was_kept_opens_the_walk_and_what_exports_made_of_it_since_is_one_line() =>
        Gen.Select(Books.Entries, Books.Days, Gen.Int[-5_000, 5_000].Array[4], Gen.Bool)
            .Sample(
                (rows, days, cents, gone) =>
                {
                    var (data, practice) = (Books.Data(rows), Books.Policies[0].Practice);
                    var told = Walking.Of(Period.Of(data, days.From, days.To), practice).Walk;
                    var open = cents.Select(money => Math.Max(0, money) / 100m).ToArray();
                    var kept = Kept(open, cents.Count(money => money < 0));
                    var period = Period.Of(data, days.From, days.To) with
                    {
                        Kept = new(new Dictionary<string, KeptAccount> { [gone ? "gone" : data.AccountIds[0]] = kept }),
                    };
                    var (walk, migration) = Walking.Of(period, practice);
                    Foots(walk);
                    walk.Closing.ShouldBe(told.Closing);
                    walk.Opening.Balance.ShouldBe(kept.Figures.Balance + (gone ? told.Opening.Balance : 0));
                    walk.Lines.SkipLast(1).ShouldBe(told.Lines.SkipLast(1));
                    foreach (var row in migration.Rows)
                        (row.Opening + row.Changes.Sum()).ShouldBe(row.To.Total);
                    migration.Rows.Take(4).Sum(row => row.Opening).ShouldBe(walk.Opening.Open.Total);
                },
                iter: 500
            );

    private static KeptAccount Kept(decimal[] open, decimal credit) =>
        new(
            DecisionKind.Hold,
            "p",
            "r",
            null,
            [],
            0m,
            new(open.Sum() - credit, credit, open[0], open[1], open[2], open[3], 0m, 0m)
        );

    [Fact]
    public void An_export_against_itself_walks_as_one_export_does() =>
        Gen.Select(Books.Entries, Books.Days)
            .Sample(
                (rows, days) =>
                {
                    var one = Walking
                        .Of(Period.Of(Books.Data(rows), days.From, days.To), Books.Policies[0].Practice)
                        .Walk;
                    var two = Walking
                        .Of(new(Books.Data(rows), days.From, Books.Data(rows), days.To), Books.Policies[0].Practice)
                        .Walk;
                    two.Lines.ShouldBe(one.Lines);
                    (two.Opening, two.Closing).ShouldBe((one.Opening, one.Closing));
                },
                iter: 300
            );

    [Fact]
    public void What_the_second_export_tells_otherwise_or_no_more_is_one_line()
    {
        var before = LedgerText.Data("charge 2026-09-01 100.00 id:a\ncharge 2026-09-02 50.00 id:b");
        var after = LedgerText.Data("charge 2026-09-01 80.00 id:a\ncharge 2026-09-20 30.00 id:c");
        var walk = Walking
            .Of(
                new(before, September, after, October),
                Books.Policies[0].Practice,
                TestContext.Current.CancellationToken
            )
            .Walk;
        Moved(walk).Select(line => line.Split(':')[0]).ShouldBe(["aged-on 0.00", "charge 30.00", "rewritten -70.00"]);
        walk.Lines[^1].Entries.ShouldBe(2);
        walk.BackDated.ShouldBe([new("charge", new(2026, 9, 1), null, 1, 30.00m)]);
    }

    [Fact]
    public void The_demo_foots_in_total_and_in_every_account()
    {
        var data = PracticeImport.Read(
            Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
            cancel: TestContext.Current.CancellationToken
        );
        var policies = PolicyText.Fixture();
        var walk = Walking
            .Of(Period.Of(data, September, October), policies.Practice, TestContext.Current.CancellationToken)
            .Walk;
        Foots(walk);
        walk.Opening.ShouldBe(Books.DryRun(data, policies, September));
        walk.Closing.ShouldBe(Books.DryRun(data, policies, October));
        walk.Accounts.Select(account => account.Account).ShouldBeInOrder();
        walk.OpeningLeftOut.ShouldBeGreaterThan(0);
    }

    private static void Foots(Walk walk)
    {
        walk.Lines.Select(line => line.Line).ShouldBe(WalkLines.All);
        walk.Lines.Aggregate(walk.Opening, (sum, line) => sum + line.Moved).ShouldBe(walk.Closing);
        walk.Accounts.Aggregate(Position.Zero, (sum, account) => sum + account.Opening).ShouldBe(walk.Opening);
        walk.Accounts.Aggregate(Position.Zero, (sum, account) => sum + account.Closing).ShouldBe(walk.Closing);
        for (var line = 0; line < WalkLines.All.Count; line++)
            walk.Accounts.Sum(account => account.Of(line)).ShouldBe(walk.Lines[line].Amount);
        foreach (var account in walk.Accounts)
            (account.Opening.Balance + Enumerable.Range(0, WalkLines.All.Count).Sum(account.Of)).ShouldBe(
                account.Closing.Balance,
                account.Account
            );
    }
}
