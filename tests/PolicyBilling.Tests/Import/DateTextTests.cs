using CsCheck;
using PolicyBilling.Files.Import;

namespace PolicyBilling.Tests.Import;

public class DateTextTests
{
    [Theory]
    [InlineData("yyyy-MM-dd", "2026-10-31")]
    [InlineData("dd/MM/yyyy", "31/10/2026")]
    [InlineData("MM/dd/yyyy", "10/31/2026")]
    [InlineData("d.M.yyyy", "31.10.2026")]
    [InlineData("yyyyMMdd", "20261031")]
    public void A_declared_pattern_is_read(string pattern, string text)
    {
        DateText.Of(pattern)!.TryParse(text, out var day).ShouldBeTrue();
        DateOnly.FromDayNumber(day).ShouldBe(new DateOnly(2026, 10, 31));
    }

    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("dd/MM/yy")]
    [InlineData("dd/MM")]
    [InlineData("d MMM yyyy")]
    [InlineData("yyyy-MM-dd HH:mm")]
    [InlineData("")]
    public void A_pattern_that_could_be_misread_is_none(string pattern) => DateText.Of(pattern).ShouldBeNull();

    [Theory]
    [InlineData("2026-02-30", "\"2026-02-30\" is a day that does not exist.")]
    [InlineData("2026-02-29", "\"2026-02-29\" is a day that does not exist.")]
    [InlineData("2026-13-01", "\"2026-13-01\" is a day that does not exist.")]
    [InlineData("0026-10-31", "\"0026-10-31\": check the year.")]
    [InlineData("2026-2-3", "\"2026-2-3\": write 2026-02-03, with two digits for month and day.")]
    [InlineData(
        "03/04/2026",
        "\"03/04/2026\" is not written as yyyy-MM-dd: write it so, or declare `dates: dd/MM/yyyy` in export.yaml "
            + "(or MM/dd/yyyy: only the practice knows)."
    )]
    [InlineData(
        "31/10/2026",
        "\"31/10/2026\" is not written as yyyy-MM-dd: write it so, or declare `dates: dd/MM/yyyy` in export.yaml."
    )]
    [InlineData("2026-10-31T02:30", "\"2026-10-31T02:30\" has a time: write the date alone, 2026-10-31.")]
    [InlineData("2026-10-31 00:00:00", "\"2026-10-31 00:00:00\" has a time: write the date alone, 2026-10-31.")]
    [InlineData(
        "46082",
        "\"46082\" looks like Excel's number for a day: format the column as a date, and write yyyy-MM-dd."
    )]
    [InlineData("2026-M5-01", "\"2026-M5-01\" is no date: write yyyy-MM-dd, e.g. 2026-10-31.")]
    [InlineData("yesterday", "\"yesterday\" is no date: write yyyy-MM-dd, e.g. 2026-10-31.")]
    public void Anything_else_is_refused_with_what_to_write(string text, string message)
    {
        DateText.Iso.TryParse(text, out _).ShouldBeFalse();
        DateText.Iso.Explain(text).English.ShouldBe(message);
    }

    [Fact]
    public void The_fast_reading_agrees_with_the_frameworks()
    {
        foreach (var pattern in new[] { "yyyy-MM-dd", "dd/MM/yyyy", "yyyyMMdd" })
        {
            var dates = DateText.Of(pattern)!;
            Gen.Select(Gen.Int[1890, 2210], Gen.Int[0, 14], Gen.Int[0, 33])
                .Sample(
                    (year, month, day) =>
                        Agree(
                            dates,
                            pattern
                                .Replace("yyyy", $"{year:0000}")
                                .Replace("MM", $"{month:00}")
                                .Replace("dd", $"{day:00}")
                        )
                );
            Gen.Char["0123456789-/Md "].Array[10].Sample(chars => Agree(dates, new string(chars)));
        }
    }

    private static void Agree(DateText dates, string text) =>
        (dates.TryParse(text, out var fast), fast).ShouldBe((dates.TryParseSlowly(text, out var slow), slow), text);

    [Theory]
    [InlineData("10/31/40", "2040-10-31")]
    [InlineData("10/31/41", "1941-10-31")]
    [InlineData("10/31/00", "2000-10-31")]
    [InlineData("10/31/99", "1999-10-31")]
    [InlineData("10/31/2035", "2035-10-31")]
    public void A_year_of_two_digits_gets_its_century_from_the_pivot(string text, string day)
    {
        DateText.Of("MM/dd/yy", 40)!.TryParse(text, out var read).ShouldBeTrue();
        DateOnly.FromDayNumber(read).ToString("yyyy-MM-dd", null).ShouldBe(day);
    }

    [Fact]
    public void A_workbooks_own_date_keeps_its_century()
    {
        var dates = DateText.Of("MM/dd/yy", 40)!;
        dates.TryParse(dates.Write(new DateTime(1935, 10, 31)), out var read).ShouldBeTrue();
        DateOnly.FromDayNumber(read).Year.ShouldBe(1935);
    }
}
