using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>The steps of bringing a report, each alone, with its boundary pairs.</summary>
public class StepTests
{
    [Theory]
    [InlineData("45.00", '.', 45.00)]
    [InlineData("-45.00", '.', -45.00)]
    [InlineData("45.00-", '.', -45.00)]
    [InlineData("(45.00)", '.', -45.00)]
    [InlineData("($45.00)", '.', -45.00)]
    [InlineData("-$45.00", '.', -45.00)]
    [InlineData("45.00 CR", '.', -45.00)]
    [InlineData("1,234.50", '.', 1234.50)]
    [InlineData("1.234,56", ',', 1234.56)]
    [InlineData("1\u00A0234,56 $", ',', 1234.56)]
    [InlineData("1\u202F234,56", ',', 1234.56)]
    [InlineData("1 234,56", ',', 1234.56)]
    [InlineData("45", '.', 45)]
    public void An_amount_is_read_however_it_is_signed(string text, char sign, double amount)
    {
        new PrintedMoney(sign).TryRead(text, out var read).ShouldBeTrue();
        read.ShouldBe((decimal)amount);
    }

    [Theory]
    [InlineData("45.0", '.')]
    [InlineData("45.000", '.')]
    [InlineData("12,34.50", '.')]
    [InlineData("1,2345.00", '.')]
    [InlineData("10/30/2026", '.')]
    [InlineData("DR1", '.')]
    [InlineData("45.2%", '.')]
    public void What_is_no_amount_is_not_read_as_one(string text, char sign) =>
        new PrintedMoney(sign).TryRead(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("0-30", 0)]
    [InlineData("0 à 30 jours", 0)]
    [InlineData("Current", 0)]
    [InlineData("31 - 60", 1)]
    [InlineData("30 Days", 1)]
    [InlineData("61 bis 90 Tage", 2)]
    [InlineData("Over 90", 3)]
    [InlineData("> 90 j", 3)]
    [InlineData("91+", 3)]
    [InlineData("Más de 90 días", 3)]
    [InlineData("Plus de 90 jours", 3)]
    [InlineData("91-120", 3)]
    [InlineData("Over 60", -1)]
    [InlineData("31-90", -1)]
    public void A_heading_names_its_bucket(string heading, int bucket) =>
        Periods.Bucket(Periods.Of(heading)!).ShouldBe(bucket);

    [Theory]
    [InlineData("Last Payment")]
    [InlineData("Account 30")]
    [InlineData("Total")]
    public void Other_headings_are_no_periods(string heading) => Periods.Of(heading).ShouldBeNull();

    [Theory]
    [InlineData("1234-Hill, Ann", "1234", "Hill, Ann")]
    [InlineData("1234 - Hill, Ann", "1234", "Hill, Ann")]
    [InlineData("0042-O'Neil, Sean", "0042", "O'Neil, Sean")]
    [InlineData("1134-1 - Chen, Lin", "1134-1", "Chen, Lin")]
    [InlineData("Hill, Ann (1234)", "1234", "Hill, Ann")]
    [InlineData("Smith-Lowe, Dana", "", "Smith-Lowe, Dana")]
    [InlineData("Total, Igor", "", "Total, Igor")]
    public void A_number_in_a_names_cell_is_the_account(string text, string account, string name)
    {
        var cell = NameCells.Read(text);
        cell.Account.ShouldBe(account);
        cell.Name.ShouldBe(name);
    }

    [Fact]
    public void A_telephone_behind_a_name_is_parted_from_it()
    {
        var cell = NameCells.Read("Abbott, Carol  (216) 555-0269");
        cell.Name.ShouldBe("Abbott, Carol");
        cell.Phone.ShouldBe("(216) 555-0269");
    }

    [Theory]
    [InlineData("Totals", true)]
    [InlineData("Subtotal DR2", true)]
    [InlineData("Report Totals:", true)]
    [InlineData("Total général", true)]
    [InlineData("Total, Igor", false)]
    [InlineData("Page, Nora", false)]
    [InlineData("Balance, Rupert", false)]
    public void A_word_alone_makes_a_total_and_a_name_does_not(string label, bool total) =>
        Words.Known.IsLabel(label, "totals").ShouldBe(total);

    [Theory]
    [InlineData("11/13/2026", "2026-11-13")]
    [InlineData("13.11.2026", "2026-11-13")]
    [InlineData("20-Nov-2026", "2026-11-20")]
    [InlineData("20 novembre 2026", "2026-11-20")]
    [InlineData("20 de noviembre de 2026", "2026-11-20")]
    [InlineData("20. Oktober 2026", "2026-10-20")]
    [InlineData("November 20, 2026", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-20")]
    public void A_date_is_found_in_a_title(string text, string day)
    {
        var date = PrintedDates.In($"As of {text} (all)").Single().Date;
        var order = PrintedDates.Proven([date], text.Contains('.'))!.Value;
        date.Day(order)!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Fact]
    public void Twelve_tells_nothing_and_thirteen_proves_the_order()
    {
        PrintedDates.Proven([PrintedDates.In("12/12/2026").Single().Date], false).ShouldBe(DateOrder.Unknown);
        PrintedDates.Proven([PrintedDates.In("13/12/2026").Single().Date], false).ShouldBe(DateOrder.DayFirst);
        PrintedDates.Proven([PrintedDates.In("12/13/2026").Single().Date], false).ShouldBe(DateOrder.MonthFirst);
    }
}
