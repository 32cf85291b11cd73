using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Ledgers;

public class AgingTests
{
    private static void Aged(
        string ledger,
        decimal to30,
        decimal to60,
        decimal to90,
        decimal over90,
        decimal credit = 0,
        AgingMethod method = AgingMethod.OldestFirst
    )
    {
        var facts = LedgerText.Facts(ledger, new FactsOptions(LedgerText.AsOf, method));
        (facts.Aged0To30, facts.Aged31To60, facts.Aged61To90, facts.AgedOver90, facts.Credit).ShouldBe(
            (to30, to60, to90, over90, credit)
        );
        facts.Balance.ShouldBe(to30 + to60 + to90 + over90 - credit);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    [InlineData(4000, 3)]
    public void A_charge_falls_into_the_bucket_of_its_age(int days, int bucket)
    {
        var amounts = new decimal[4];
        amounts[bucket] = 12.34m;
        Aged($"charge {days}d 12.34", amounts[0], amounts[1], amounts[2], amounts[3]);
    }

    [Fact]
    public void A_credit_pays_the_oldest_charge_first_whatever_its_own_age() =>
        Aged(
            """
            patient-payment 200d -30
            charge 95d 100
            charge 10d 50
            insurance-payment 1d -80
            """,
            40,
            0,
            0,
            0
        );

    [Fact]
    public void What_no_charge_needs_is_a_credit_apart_from_the_buckets() =>
        Aged(
            """
            charge 95d 100
            patient-payment 5d -130.50
            """,
            0,
            0,
            0,
            0,
            30.50m
        );

    [Fact]
    public void Entries_dated_or_posted_after_the_day_do_not_count() =>
        Aged(
            """
            charge 40d 100
            charge -1d 70
            patient-payment 3d -60 posted:-2d
            """,
            0,
            100,
            0,
            0
        );

    [Theory]
    [InlineData("returned-payment 5d 100 for:p1", 0, 100)]
    [InlineData("returned-payment 5d 100", 0, 100)]
    [InlineData("refund 5d 100 for:p1", 0, 100)]
    [InlineData("patient-payment 5d 100", 0, 100)]
    [InlineData("refund 5d 130", 30, 100)]
    public void A_payment_taken_back_opens_the_charge_again_at_its_own_date_and_only_the_rest_is_new(
        string entry,
        decimal to30,
        decimal over90
    ) =>
        Aged(
            $"""
            charge 95d 100
            patient-payment 50d -100 id:p1
            {entry}
            """,
            to30,
            0,
            0,
            over90
        );

    [Fact]
    public void A_returned_check_takes_back_the_newest_payment_before_it_and_the_next_one_the_payment_before_that() =>
        Aged(
            """
            charge 95d 50
            patient-payment 80d -50
            charge 70d 50
            patient-payment 60d -50
            insurance-payment 20d -10
            returned-payment 10d 50
            returned-payment 9d 50
            """,
            0,
            0,
            50,
            40
        );

    [Fact]
    public void Treatment_is_paid_before_fees_of_the_same_day() =>
        Aged(
            """
            missed-fee 95d 50 id:a
            charge 95d 100 id:b
            charge 20d 1
            patient-payment 5d -100
            """,
            1,
            0,
            0,
            50
        );

    // The next cases are Open Dental's own for "age by procedure" (LedgersTests, ComputeAgingProcLifo), the second
    // row with the option off.
    [Theory]
    [InlineData("charge 85d 100 id:p|adjustment 55d 10 for:p|adjustment 2d -8 for:p", "0 10 92 0", "0 10 92 0")]
    [InlineData("charge 85d 100 id:p|charge 55d 150|adjustment 2d -100 for:p", "0 150 0 0", "0 150 0 0")]
    [InlineData("charge 85d 100|charge 55d 150|adjustment 2d -100", "0 150 0 0", "0 150 0 0")]
    [InlineData("charge 85d 100|charge 55d 150 id:p|adjustment 2d -100 for:p", "0 50 100 0", "0 150 0 0")]
    [InlineData(
        "charge 95d 1000|charge 85d 100 id:p|adjustment 40d 10 for:p|adjustment 2d -800 for:p",
        "0 10 0 300",
        "0 10 100 200"
    )]
    [InlineData(
        "charge 95d 1000|charge 85d 100 id:p|adjustment 40d 4 for:p|adjustment 40d 6 for:p|adjustment 2d -200 "
            + "for:p|adjustment 2d -250 for:p|adjustment 2d -350 for:p",
        "0 10 0 300",
        "0 10 100 200"
    )]
    [InlineData(
        "charge 95d 1000|charge 85d 100 id:p|adjustment 40d -800 for:p|adjustment 2d 10 for:p",
        "10 0 0 300",
        "10 0 100 200"
    )]
    [InlineData(
        "charge 95d 1000|charge 85d 100 id:p|adjustment 2d 10 for:p|adjustment 2d -30 for:p",
        "0 0 80 1000",
        "10 0 100 970"
    )]
    [InlineData("charge 85d 100 id:p|charge 70d 60|charge 20d 5|adjustment 2d -130 for:p", "5 0 30 0", "5 0 30 0")]
    [InlineData(
        "charge 85d 100 id:p|patient-payment 80d -100 for:p|charge 20d 50|adjustment 2d -40 for:p",
        "10 0 0 0",
        "10 0 0 0"
    )]
    public void Adjustments_that_name_a_charge_lower_it_first_where_the_practice_wants_Open_Dentals_figures(
        string ledger,
        string adjustmentsFirst,
        string oldestFirst
    )
    {
        foreach (
            var (method, expected) in new[]
            {
                (AgingMethod.AdjustmentsFirst, adjustmentsFirst),
                (AgingMethod.OldestFirst, oldestFirst),
            }
        )
            if (expected.Split(' ').Select(decimal.Parse).ToArray() is [var a, var b, var c, var d])
                Aged(ledger.Replace('|', '\n'), a, b, c, d, method: method);
    }

    [Theory]
    [InlineData("charge 120d 100", 120, 120)]
    [InlineData("charge 120d 100|charge 40d 50|patient-payment 20d -60", 120, 120)]
    [InlineData("charge 120d 100|charge 40d 50|patient-payment 20d -60|patient-payment 9d -40", 40, 9)]
    [InlineData("charge 120d 100|charge 40d 50|patient-payment 60d -100", 40, 40)]
    [InlineData("charge 120d 100|charge 40d 50|write-off 5d -100", 40, 5)]
    [InlineData("charge 120d 100|charge 40d 50|patient-payment 60d -100 id:p|returned-payment 3d 100 for:p", 120, 120)]
    [InlineData("patient-payment 300d -100|charge 120d 100|charge 40d 50", 40, 40)]
    public void A_debt_begins_when_its_charge_became_the_oldest_open_one(
        string ledger,
        int oldestDays,
        int beganDaysAgo
    )
    {
        // A statement counts for this debt when it went out on the day the debt began, not the day before.
        var facts = LedgerText.Facts(
            ledger.Replace('|', '\n') + $"\ncontact statement {beganDaysAgo + 1}d\ncontact statement {beganDaysAgo}d"
        );
        facts.OldestOpenDays.ShouldBe(oldestDays);
        facts.StatementsSent.ShouldBe(1);
        facts.StatementsEver.ShouldBe(2);
    }

    [Fact]
    public void A_very_long_account_is_aged_as_a_short_one_is()
    {
        // 30,000 charges, each paid by an entry that names it: a quadratic search would not end while anybody waits.
        var rows = Enumerable
            .Range(0, 30_000)
            .SelectMany(i =>
                new[]
                {
                    $"charge {i % 400}d 10 id:c{i:00000} claim:k{i % 300}",
                    $"patient-payment {i % 400}d -10 id:p{i:00000} for:c{i:00000}",
                }
            );
        var facts = LedgerText.Facts(string.Join('\n', rows.Append("charge 95d 1 id:z")));
        (facts.Balance, facts.UnappliedPayments).ShouldBe((1.00m, 0.00m));
    }
}
