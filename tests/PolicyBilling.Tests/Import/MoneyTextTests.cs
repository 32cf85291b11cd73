using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Tests.Import;

public class MoneyTextTests
{
    private static readonly MoneyText Comma = new(',');
    private static readonly MoneyText Spaced = new(',', ' ');

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("12.05", 1205)]
    [InlineData("-12.50", -1250)]
    [InlineData("007.10", 710)]
    [InlineData("1000000.00", 100_000_000)]
    public void An_amount_is_digits_a_point_and_at_most_two_decimals(string text, long cents)
    {
        MoneyText.Canonical.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(cents);
    }

    [Theory]
    [InlineData("1234,56", 123456)]
    [InlineData("-0,5", -50)]
    public void A_declared_comma_stands_for_the_point(string text, long cents)
    {
        Comma.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(cents);
        Comma.TryParse(text.Replace(',', '.'), out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1 234,56", 123456)]
    [InlineData("1\u00A0234\u202F567,5", 123456750)]
    [InlineData("-12 345", -1234500)]
    [InlineData("1234,56", 123456)]
    public void Declared_spaces_set_thousands_apart(string text, long cents)
    {
        Spaced.TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(cents);
        if (text.Any(char.IsWhiteSpace))
            Comma.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("12 34,56")]
    [InlineData("1 2345")]
    [InlineData("1234 567")]
    [InlineData(" 234")]
    [InlineData("1 ")]
    [InlineData("1 234,5 6")]
    [InlineData("- 234")]
    [InlineData("1  234")]
    public void Spaces_anywhere_else_are_no_thousands(string text) => Spaced.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(
        "12,50",
        "\"12,50\" has a comma: use a point (12.50), or write `decimal: \",\"` in export.yaml if the whole export "
            + "does so."
    )]
    [InlineData("$12.50", "\"$12.50\" has a currency sign: write the number alone, e.g. 12.50.")]
    [InlineData(
        "(12.50)",
        "\"(12.50)\" is in parentheses: write a minus in front, e.g. -12.50, or write `negatives: "
            + "parentheses` in export.yaml if the whole export does so."
    )]
    [InlineData(
        "12.50-",
        "\"12.50-\" has its minus at the end: write it in front, e.g. -12.50, or write `negatives: trailing` "
            + "in export.yaml if the whole export does so."
    )]
    [InlineData("−12.50", "\"−12.50\" has a dash in place of the minus: write -12.50 with a plain hyphen.")]
    [InlineData("12.345", "\"12.345\" has more than two decimals: write whole cents, e.g. 12.50.")]
    [InlineData(
        "1,234.56",
        "\"1,234.56\" has thousands separators: write 1234.50, or write `thousands: \",\"` in "
            + "export.yaml if the whole export does so."
    )]
    [InlineData("1.234,56", "\"1.234,56\" has thousands separators: write 1234.50.")]
    [InlineData(
        "1 234.56",
        "\"1 234.56\" has a space: write 1234.50, or write `thousands: \" \"` in export.yaml if the whole export "
            + "does so."
    )]
    [InlineData(
        "1\u00A0234.56",
        "\"1\u00A0234.56\" has a space: write 1234.50, or write `thousands: \" \"` in export.yaml if the whole "
            + "export does so."
    )]
    [InlineData(".50", "\".50\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData("12.", "\"12.\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData("+12", "\"+12\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData("1e3", "\"1e3\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData("-", "\"-\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData("twelve", "\"twelve\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData("١٢", "\"١٢\" is no amount: write digits and at most two decimals, e.g. 12.50.")]
    [InlineData(
        "1234567890123456",
        "\"1234567890123456\" is no amount: write digits and at most two decimals, e.g. 12.50."
    )]
    public void Anything_else_is_refused_with_what_to_write(string text, string message)
    {
        MoneyText.Canonical.TryParse(text, out _).ShouldBeFalse();
        MoneyText.Canonical.Explain(text).English.ShouldBe(message);
    }

    [Fact]
    public void A_point_is_refused_where_a_comma_is_declared() =>
        Comma
            .Explain("12.50")
            .English.ShouldBe("\"12.50\" has a point, but export.yaml says `decimal: \",\"`: write 12,50.");

    [Fact]
    public void The_fast_reading_agrees_with_the_obvious_one() =>
        Gen.Char["0123456789.-, e"]
            .Array[0, 18]
            .Sample(chars =>
            {
                var text = new string(chars);
                var obvious = Regex.IsMatch(text, "^-?[0-9]{1,15}(\\.[0-9]{1,2})?$")
                    ? (long?)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100m)
                    : null;
                var read = MoneyText.Canonical.TryParse(text, out var cents);
                (read ? cents : (long?)null).ShouldBe(obvious);
            });

    [Theory]
    [InlineData("1,234.50", 123450)]
    [InlineData("1,234", 123400)]
    [InlineData("12,345,678.90", 1234567890)]
    [InlineData("-1,234.50", -123450)]
    [InlineData("999.99", 99999)]
    public void Thousands_that_were_declared_are_read(string text, long cents)
    {
        new MoneyText('.', ',').TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(cents);
    }

    [Theory]
    [InlineData("1,23.50")]
    [InlineData("1,2345.00")]
    [InlineData("1234,567.00")]
    [InlineData(",234.00")]
    [InlineData("1,234,5")]
    [InlineData("1.234,50")]
    public void Groups_of_other_than_three_digits_are_no_thousands(string text) =>
        new MoneyText('.', ',').TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(nameof(Negatives.Trailing), "45.00-", -4500)]
    [InlineData(nameof(Negatives.Trailing), "45.00 -", -4500)]
    [InlineData(nameof(Negatives.Trailing), "-45.00", -4500)]
    [InlineData(nameof(Negatives.Trailing), "1,045.00-", -104500)]
    [InlineData(nameof(Negatives.Parentheses), "(45.00)", -4500)]
    [InlineData(nameof(Negatives.Parentheses), "(1,045.00)", -104500)]
    [InlineData(nameof(Negatives.Parentheses), "45.00", 4500)]
    public void An_amount_below_zero_is_read_as_it_was_declared(string negatives, string text, long cents)
    {
        new MoneyText('.', ',', Enum.Parse<Negatives>(negatives)).TryParse(text, out var read).ShouldBeTrue();
        read.ShouldBe(cents);
    }

    [Theory]
    [InlineData(nameof(Negatives.Minus), "45.00-")]
    [InlineData(nameof(Negatives.Minus), "(45.00)")]
    [InlineData(nameof(Negatives.Trailing), "(45.00)")]
    [InlineData(nameof(Negatives.Trailing), "-45.00-")]
    [InlineData(nameof(Negatives.Trailing), "-")]
    [InlineData(nameof(Negatives.Parentheses), "45.00-")]
    [InlineData(nameof(Negatives.Parentheses), "(-45.00)")]
    [InlineData(nameof(Negatives.Parentheses), "()")]
    [InlineData(nameof(Negatives.Parentheses), "(45.00")]
    public void What_was_not_declared_is_no_amount_below_zero(string negatives, string text) =>
        new MoneyText('.', ',', Enum.Parse<Negatives>(negatives)).TryParse(text, out _).ShouldBeFalse();
}
