using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Papers;
using static PolicyBilling.Tests.Papers.PaperPlans;

namespace PolicyBilling.Tests.Papers;

/// <summary>From the visits to the amount asked for, and what is owed by age.</summary>
public class StatementMoneyTests
{
    [Fact]
    public void Visits_that_are_not_asked_for_come_off_by_reason()
    {
        var money = StatementMoney.Of(
            60.00m,
            Lines(
                Visit("2026-08-01", "", [100.00m], unasked: Unasked.Unclaimed),
                Visit("2026-09-01", "", [40.00m], unasked: Unasked.AtAgency),
                Visit("2026-10-20", "", [60.00m])
            ),
            AsOf
        );
        money.NotAsked.ShouldBe([(Unasked.Unclaimed, 100.00m), (Unasked.AtAgency, 40.00m)]);
        (money.Part, money.Owed, money.Rest).ShouldBe((200.00m, 60.00m, 0.00m));
        money.Aged.ShouldBe([60.00m, 0, 0, 0]);
    }

    [Fact]
    public void What_was_agreed_to_be_taken_off_is_not_left_for_later()
    {
        var lines = Lines(Visit("2026-08-01", "", [202.00m]));
        var money = StatementMoney.Of(197.00m, lines, AsOf, [("Taken off", -5.00m)]);
        (money.Part, money.Owed, money.Rest).ShouldBe((202.00m, 197.00m, 0.00m));
        money.Aged.Sum().ShouldBe(197.00m);
        StatementMoney.Of(50.00m, lines, AsOf, [("Taken off", -5.00m)]).Rest.ShouldBe(147.00m);
    }

    [Fact]
    public void An_installment_leaves_the_rest_for_later()
    {
        var money = StatementMoney.Of(50.00m, Lines(Visit("2026-08-01", "", [200.00m])), AsOf);
        (money.Owed, money.Rest).ShouldBe((200.00m, 150.00m));
        money.Aged.Sum().ShouldBe(200.00m);
    }

    [Fact]
    public void An_installment_for_a_visit_that_was_never_claimed_asks_for_a_part_of_it()
    {
        var money = StatementMoney.Of(
            50.00m,
            Lines(Visit("2026-08-01", "", [200.00m], unasked: Unasked.Unclaimed)),
            AsOf
        );
        money.NotAsked.ShouldBeEmpty();
        money.Rest.ShouldBe(150.00m);
    }

    [Theory]
    [InlineData("2026-10-01", 0)]
    [InlineData("2026-09-30", 1)]
    [InlineData("2026-09-01", 1)]
    [InlineData("2026-08-31", 2)]
    [InlineData("2026-08-02", 2)]
    [InlineData("2026-08-01", 3)]
    public void Day_30_is_0_to_30_and_day_91_over_90(string date, int bucket) =>
        StatementMoney.Of(9.00m, Lines(Visit(date, "", [9.00m])), AsOf).Aged[bucket].ShouldBe(9.00m);

    [Fact]
    public void What_was_paid_beyond_a_visit_and_the_credit_pay_what_is_oldest()
    {
        var lines = new StatementLines(
            [
                Visit("2026-01-01", "", [10.00m]),
                Visit("2026-08-15", "", [50.00m]),
                Visit("2026-10-01", "", [20.00m], paid: 25.00m),
                Visit("2026-10-20", "", [80.00m]),
            ],
            null,
            15.00m
        );
        var money = StatementMoney.Of(lines.PatientPart, lines, AsOf);
        money.Aged.ShouldBe([80.00m, 0, 40.00m, 0.00m]);
        money.Aged.Sum().ShouldBe(lines.PatientPart);
    }
}
