using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>What an aging report expects of insurers is laid on the claims beside it, to the cent.</summary>
public class ExpectedPartsTests
{
    [Fact]
    public void Two_claims_share_the_expected_sum_by_what_was_billed_to_the_cent() =>
        Parts(100.00m, 100.00m, 200.00m).ShouldBe([33.33m, 66.67m]);

    [Fact]
    public void What_is_expected_beyond_what_was_billed_becomes_a_claim_of_its_own() =>
        Parts(150.01m, 100.00m, 50.00m).ShouldBe([100.00m, 50.00m, 0.01m]);

    [Fact]
    public void Up_to_what_was_billed_there_is_no_other_claim() =>
        Parts(150.00m, 100.00m, 50.00m).ShouldBe([100.00m, 50.00m]);

    [Fact]
    public void A_claim_of_which_nothing_is_expected_is_kept_with_nothing() => Parts(0m, 80.00m).ShouldBe([0m]);

    [Fact]
    public void An_expected_sum_without_a_claim_becomes_one() => Parts(45.00m).ShouldBe([45.00m]);

    private static IEnumerable<decimal?> Parts(decimal expected, params decimal[] billed)
    {
        var brought = new Brought { AsOf = new DateOnly(2026, 11, 20) };
        brought.Accounts.Add(
            new BroughtAccount
            {
                Account = "1",
                Name = "Hill, Ann",
                Line = 1,
                Insurance = expected,
            }
        );
        brought.Claims.AddRange(billed.Select(sum => new BroughtClaim("1", "", "", null, sum)));
        var parts = ExpectedParts.Of(brought);
        parts.Sum(part => part.Expected).ShouldBe(expected);
        return parts.Select(part => part.Expected);
    }
}
