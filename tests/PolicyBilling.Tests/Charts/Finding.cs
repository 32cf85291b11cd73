using System.Text.RegularExpressions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Tests.Charts;

/// <summary>Holds every number of a chart's title and sentence against those expected, in their order: one too many,
/// one too few or one at another place is found.</summary>
internal static partial class Finding
{
    public static void ShouldSay(this Chart chart, string practice, params IEnumerable<string> expected)
    {
        var text = $"{chart.Title} | {chart.Sentence}";
        var all = expected.ToList();
        Numbers(text).ShouldBe(all.SelectMany(Numbers), $"{practice}, {chart.Name}: {text}");
        foreach (var part in all)
            text.ShouldContain(part, customMessage: $"{practice}, {chart.Name}");
    }

    /// <summary>The same in any order, for lists that are long.</summary>
    public static void ShouldSayInAnyOrder(this Chart chart, string practice, params IEnumerable<string> expected)
    {
        var text = $"{chart.Title} | {chart.Sentence}";
        var all = expected.ToList();
        Numbers(text).Order().ShouldBe(all.SelectMany(Numbers).Order(), $"{practice}, {chart.Name}: {text}");
        foreach (var part in all)
            text.ShouldContain(part, customMessage: $"{practice}, {chart.Name}");
    }

    /// <summary>Money without cents, except where it would read as nothing.</summary>
    public static string Whole(this TextFormat format, decimal amount) =>
        amount is > -0.5m and < 0.5m && amount != 0 ? format.Money(amount) : format.WholeMoney(amount);

    /// <summary>A share of one in percent, neither nothing nor all where it is not quite that.</summary>
    public static string Percent(this TextFormat format, decimal share, int digits)
    {
        var (percent, least) = (
            decimal.Round(share * 100, digits, MidpointRounding.AwayFromZero),
            digits == 0 ? 1 : 0.1m
        );
        return percent == 0 && share > 0 ? $"<\u00a0{format.Number(least)}\u00a0%"
            : percent == 100 && share < 1 ? $">\u00a0{format.Number(100 - least)}\u00a0%"
            : $"{format.Number(percent)}\u00a0%";
    }

    /// <summary>A change with its sign.</summary>
    public static string Signed(this TextFormat format, decimal amount) =>
        (amount > 0 ? "+" : "") + format.Money(amount);

    private static IEnumerable<string> Numbers(string text) =>
        Number().Matches(text).Select(match => match.Value.Replace("\u00a0", "", StringComparison.Ordinal));

    [GeneratedRegex(@"[+-]?\$?\d+(?:[.,\u00a0]\d+)*")]
    private static partial Regex Number();
}
