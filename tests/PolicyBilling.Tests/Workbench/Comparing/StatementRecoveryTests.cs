using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Workbench.Comparing;

public class StatementRecoveryTests
{
    private static readonly DateOnly[] Ends =
    [
        new(2026, 5, 31),
        new(2026, 6, 30),
        new(2026, 7, 31),
        new(2026, 8, 31),
        new(2026, 9, 30),
        new(2026, 10, 31),
    ];

    private static IReadOnlyList<AgeResult> Of(string ledger)
    {
        var data = LedgerText.Data(ledger);
        data.ExportedAsOf = LedgerText.AsOf;
        return StatementRecovery.Of(
            data,
            PolicyText.Load(("p", "rules: []")),
            Ends,
            TestContext.Current.CancellationToken
        );
    }

    private static Recovery Young(string ledger, int days) => Recovery.Of(Of(ledger)[0].MonthEnds, days);

    [Theory]
    [InlineData("2026-06-10", 0)]
    [InlineData("2026-06-11", 30)]
    [InlineData("2026-07-10", 30)]
    [InlineData("2026-07-11", 60)]
    [InlineData("2026-08-09", 60)]
    [InlineData("2026-08-10", 90)]
    [InlineData("2026-09-08", 90)]
    [InlineData("2026-09-09", 0)]
    public void Payments_count_from_the_day_after_the_statement_up_to_the_30th_60th_and_90th(string paid, int within)
    {
        var ledger =
            $"charge 2026-06-01 100.00\ncontact statement 2026-06-10 channel:mail\npatient-payment {paid} -40.00";
        foreach (var days in Backtest.Windows)
            Young(ledger, days).After.Recovered.ShouldBe(within > 0 && days >= within ? 40.00m : 0.00m);
    }

    [Fact]
    public void No_more_is_recovered_than_was_asked_and_the_insurers_part_is_not_asked()
    {
        var recovery = Young(
            "charge 2026-06-01 100.00 claim:K\nclaim K sent sent:2026-06-02 est:70.00\ncontact statement 2026-06-10 "
                + "channel:mail\npatient-payment 2026-06-20 -45.00",
            30
        );
        (recovery.Asked, recovery.After.Recovered, recovery.After.Paid, recovery.Share).ShouldBe(
            (30.00m, 30.00m, 45.00m, 1m)
        );
    }

    [Fact]
    public void A_payment_that_was_taken_back_counts_as_never_made() =>
        Young(
            "charge 2026-06-01 100.00\ncontact statement 2026-06-10 channel:mail\npatient-payment 2026-06-20 "
                + "-45.00\nreturned-payment 2026-10-20 45.00",
            30
        )
            .After.Paid.ShouldBe(0.00m);

    [Theory]
    [InlineData("contact statement 2026-06-10 channel:in-person", 0)]
    [InlineData("contact call 2026-06-10 channel:phone", 0)]
    [InlineData("contact statement 2026-04-30 channel:mail", 0)]
    [InlineData("contact statement 2026-05-31 channel:mail", 0)]
    [InlineData("contact statement 2026-06-10 channel:mail\ncontact statement 2026-06-10 channel:email", 1)]
    [InlineData("contact statement 2026-06-10 channel:mail\ncontact statement 2026-06-11 channel:email", 2)]
    public void A_statement_counts_once_a_day_when_it_went_out_and_asked_for_something(
        string contacts,
        int statements
    ) => Of($"charge 2026-06-01 100.00\n{contacts}").Sum(age => age.Statements).ShouldBe(statements);

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    public void Its_age_is_that_of_the_oldest_money_on_it_that_day(int days, int bucket) =>
        Of($"charge {days + 20}d 100.00\ncharge 25d 50.00\ncontact statement 20d channel:mail")
            .Single(age => age.Statements == 1)
            .Bucket.ShouldBe(bucket);

    [Fact]
    public void Days_that_are_not_over_are_not_known()
    {
        var age = Of(
            "charge 2026-08-01 100.00\ncontact statement 2026-08-10 channel:mail\ncontact statement 2026-10-01 "
                + "channel:mail"
        )[0];
        age.MonthEnds.Select(cohort => cohort.Within(60) is not null).ShouldBe([true, true, true, true, false, false]);
        (Recovery.Of(age.MonthEnds, 60).Done.Statements, Recovery.Of(age.MonthEnds, 90).Done.Statements).ShouldBe(
            (1, 0)
        );
    }

    [Fact]
    public void A_practice_whose_contacts_are_not_exported_has_no_cohorts()
    {
        var data = LedgerText.Data("charge 2026-06-01 100.00");
        data.Present &= ~Table.Contacts;
        StatementRecovery
            .Of(data, PolicyText.Load(("p", "rules: []")), Ends, TestContext.Current.CancellationToken)
            .ShouldBeEmpty();
    }

    [Fact]
    public void On_the_demo_every_statement_asks_what_the_facts_of_its_day_say()
    {
        var (data, policies) = (
            PracticeImport.Read(
                Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
                cancel: TestContext.Current.CancellationToken
            ),
            PolicyText.Fixture()
        );
        var ends = MonthEnds
            .Of(data, policies, LedgerText.AsOf, cancel: TestContext.Current.CancellationToken)
            .Select(end => end.Day)
            .ToList();
        var sent = Enumerable
            .Range(0, data.Accounts.Count)
            .SelectMany(account =>
                Enumerable
                    .Range(0, data.Contacts.CountOf(account))
                    .Select(place => (account, contact: data.Contacts.Of(account, place)))
                    .Where(row => row.contact.Kind == ContactKind.Statement && row.contact.Channel != Channel.InPerson)
                    .Select(row => (row.account, row.contact.Date))
                    .Distinct()
            )
            .Where(row => row.Date >= new DateOnly(2025, 10, 1).DayNumber && row.Date <= LedgerText.AsOf.DayNumber)
            .Select(row =>
                new FactsReader(data, new FactsOptions(DateOnly.FromDayNumber(row.Date), policies.Practice.Aging)).Read(
                    row.account
                )
            )
            .Where(facts => facts.PatientPortion > 0)
            .ToList();
        var ages = StatementRecovery.Of(data, policies, ends, TestContext.Current.CancellationToken);
        sent.Count.ShouldBeGreaterThan(100);
        foreach (var age in ages)
        {
            var some = sent.Where(facts => Aging.BucketOf(facts.PatientDueDays) == age.Bucket).ToList();
            (age.Statements, age.MonthEnds.Sum(cohort => cohort.Asked)).ShouldBe(
                (some.Count, some.Sum(facts => facts.PatientPortion))
            );
        }
    }
}
