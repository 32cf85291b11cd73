using CsCheck;

namespace PolicyBilling.Tests.Ledgers;

public class MoneyTests
{
    private static long Slowly(decimal amount) =>
        (long)(decimal.Round(amount, 2, MidpointRounding.AwayFromZero) * 100m);

    [Fact]
    public void An_amount_of_any_number_of_decimals_is_its_cents() =>
        Gen.Select(Gen.Long[-9_000_000_000_000, 9_000_000_000_000], Gen.Int[0, 6])
            .Sample(
                (digits, decimals) =>
                {
                    var size = (ulong)Math.Abs(digits);
                    var amount = new decimal((int)(uint)size, (int)(uint)(size >> 32), 0, digits < 0, (byte)decimals);
                    Money.ToCents(amount).ShouldBe(Slowly(amount), $"{amount}");
                }
            );

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.00", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("42949672.95", 4294967295)]
    [InlineData("42949672.96", 4294967296)]
    [InlineData("-92233720368547758.07", -9223372036854775807)]
    public void Where_the_digits_end_cents_are_right_too(string amount, long cents) =>
        Money.ToCents(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(cents);

    [Fact]
    public void Cents_become_an_amount_and_come_back() =>
        Gen.Long[-9_000_000_000_000_000, 9_000_000_000_000_000]
            .Sample(cents =>
            {
                Money.FromCents(cents).ShouldBe(cents / 100m);
                Money.FromCents(cents).Scale.ShouldBe((byte)2);
                Money.ToCents(Money.FromCents(cents)).ShouldBe(cents);
            });
}
