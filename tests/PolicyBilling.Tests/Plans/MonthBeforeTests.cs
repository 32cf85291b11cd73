using System.Globalization;
using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Plans;

public class MonthBeforeTests
{
    [Theory]
    // A month's last day goes back to the last of the month before, however long either is.
    [InlineData("2026-10-31", "2026-09-30")]
    [InlineData("2026-09-30", "2026-08-31")]
    [InlineData("2026-02-28", "2026-01-31")]
    [InlineData("2028-02-29", "2028-01-31")]
    [InlineData("2026-01-31", "2025-12-31")]
    [InlineData("2026-03-31", "2026-02-28")]
    // Any other day goes back to the same day, or to the last where the month before has no such day.
    [InlineData("2026-10-30", "2026-09-30")]
    [InlineData("2026-10-01", "2026-09-01")]
    [InlineData("2026-09-29", "2026-08-29")]
    [InlineData("2028-02-28", "2028-01-28")]
    [InlineData("2026-01-01", "2025-12-01")]
    [InlineData("2026-03-30", "2026-02-28")]
    [InlineData("2026-03-28", "2026-02-28")]
    [InlineData("2026-03-27", "2026-02-27")]
    public void The_day_a_month_earlier_is_the_last_for_the_last_and_else_the_same(string day, string before) =>
        MonthBefore.Of(Day(day)).ShouldBe(Day(before));

    [Theory]
    [InlineData("2026-09-29", true)]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    public void There_is_a_plan_for_it_from_the_ledgers_first_day_on(string first, bool planned)
    {
        using var export = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .Ledger($"E2,A1,2026-10-20,charge,50.00", $"E1,A1,{first},charge,100.00");
        var before = MonthBefore.Plan(
            export.Read(),
            PolicyText.Load(("p", "rules: [{ name: owes, when: balance > 0, then: statement, because: Owes. }]")),
            new RunOptions(new DateOnly(2026, 10, 31)),
            TestContext.Current.CancellationToken
        );
        before?.AsOf.ShouldBe(new DateOnly(2026, 9, 30));
        before?.Totals.Balance.ShouldBe(100.00m);
        (before is not null).ShouldBe(planned);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
