using System.Globalization;
using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>How numbers, money and dates are written for a reader. Built here, so that a letter reads the same on
/// every machine.</summary>
public sealed class TextFormat
{
    private const char NoBreak = '\u00a0';
    private static readonly string[] EnglishMonths =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    private static readonly string[] FrenchMonths =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    private static readonly string[] EnglishShort =
    [
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    ];
    private static readonly string[] FrenchShort =
    [
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ];

    private readonly NumberFormatInfo _numbers;
    private readonly string _symbol;

    /// <summary>The format for a language (<c>en</c>, <c>fr</c>; others are written as English) and an ISO 4217
    /// currency.</summary>
    public TextFormat(string language, string currency)
    {
        French = language == "fr";
        _symbol = currency switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" or "CAD" or "AUD" or "NZD" or "" => "$",
            _ => currency,
        };
        _numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = French ? "," : ".",
            NumberGroupSeparator = French ? NoBreak.ToString() : ",",
            NumberGroupSizes = [3],
            NegativeSign = "-",
        };
    }

    /// <summary>Whether texts are French.</summary>
    public bool French { get; }

    /// <summary><c>$1,234.50</c> or <c>1 234,50 $</c>; negative with a minus in front.</summary>
    public string Money(decimal amount) => Money(PolicyBilling.Money.Round(amount), "N2");

    /// <summary><c>$1,235</c> or <c>1 235 $</c>: where cents would only be in the way.</summary>
    public string WholeMoney(decimal amount) => Money(PolicyBilling.Money.Round(amount, 0), "N0");

    private string Money(decimal rounded, string digits)
    {
        var size = Math.Abs(rounded).ToString(digits, _numbers);
        var sign = rounded < 0 ? "-" : "";
        return French ? $"{sign}{size}{NoBreak}{_symbol}"
            : _symbol.Length > 1 ? $"{sign}{_symbol}{NoBreak}{size}"
            : $"{sign}{_symbol}{size}";
    }

    /// <summary>A share of one as <c>23 %</c>.</summary>
    public string Percent(decimal share) =>
        $"{PolicyBilling.Money.Round(share * 100, 0).ToString("0", _numbers)}{NoBreak}%";

    /// <summary>A number with the decimals it has, without trailing zeros.</summary>
    public string Number(decimal number) => number.ToString("#,##0.####", _numbers);

    /// <summary><c>October 31, 2026</c> or <c>31 octobre 2026</c>.</summary>
    public string Date(DateOnly day) =>
        French
            ? $"{(day.Day == 1 ? "1er" : day.Day)} {FrenchMonths[day.Month - 1]} {day.Year}"
            : $"{EnglishMonths[day.Month - 1]} {day.Day}, {day.Year}";

    /// <summary><c>October 2026</c> or <c>octobre 2026</c>.</summary>
    public string Month(DateOnly day) => $"{(French ? FrenchMonths : EnglishMonths)[day.Month - 1]} {day.Year}";

    /// <summary><c>Oct</c> or <c>oct.</c></summary>
    public string ShortMonth(DateOnly day) => (French ? FrenchShort : EnglishShort)[day.Month - 1];

    /// <summary>Yes or no.</summary>
    public string YesNo(bool yes) =>
        (French, yes) switch
        {
            (true, true) => "oui",
            (true, false) => "non",
            (false, true) => "yes",
            _ => "no",
        };

    /// <summary>A fact's or setting's value in its unit.</summary>
    public string Value(object value, Unit? unit) =>
        value switch
        {
            bool yes => YesNo(yes),
            string text => text,
            int count => Number(count),
            decimal amount when unit == Unit.Money || (unit is null && amount.Scale > 0) => Money(amount),
            decimal number => Number(number),
            IEnumerable<decimal> numbers => string.Join(", ", numbers.Select(Number)),
            IEnumerable<string> texts => string.Join(", ", texts),
            _ => value.ToString() ?? "",
        };
}
