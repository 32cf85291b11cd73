using PolicyBilling.Facts;
using PolicyBilling.Tests.Ledgers;

namespace PolicyBilling.Tests.Facts;

/// <summary>The year in which small write-offs count, to the day.</summary>
public class SmallWriteOffYearTests
{
    [Theory]
    [InlineData("2026-10-31", "2025-10-31", 1)]
    [InlineData("2026-10-31", "2025-10-30", 0)]
    [InlineData("2026-10-31", "2026-10-31", 1)]
    [InlineData("2026-10-31", "2026-11-01", 0)]
    // A year before February 29 begins on February 28.
    [InlineData("2028-02-29", "2027-02-28", 1)]
    [InlineData("2028-02-29", "2027-02-27", 0)]
    public void A_small_write_off_counts_for_twelve_months_its_day_a_year_ago_included(
        string asOf,
        string written,
        int counted
    ) => Count(asOf, $"write-off {written} -4.00").ShouldBe(counted);

    [Theory]
    [InlineData("2025-10-31", 1)]
    [InlineData("2025-10-30", 0)]
    public void So_does_one_that_is_small_by_its_reason(string written, int counted) =>
        Count("2026-10-31", $"write-off {written} -40.00 text:small-balance").ShouldBe(counted);

    [Theory]
    [InlineData("-5.00", 1)]
    [InlineData("-5.01", 0)]
    public void Up_to_the_policys_cap_a_write_off_is_small(string amount, int counted) =>
        Count("2026-10-31", $"write-off 2026-01-31 {amount}").ShouldBe(counted);

    private static int Count(string asOf, string ledger) =>
        LedgerText
            .Facts(
                ledger,
                new FactsOptions(
                    DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    SmallBalanceCap: 5.00m
                )
            )
            .SmallWriteOffs;
}
