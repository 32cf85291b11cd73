using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Charts;

/// <summary>Makes the drawing library's SVG fit to stand in a page: named for screen readers, scaled by the page,
/// with ids of its own.</summary>
internal static partial class ChartSvg
{
    public static string Tidy(string svg, Chart chart, int width, int height)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var body = svg.IndexOf('>', start) + 1;
        var ids = new Dictionary<string, int>();
        var drawn = Id()
            .Replace(
                svg[body..],
                match =>
                {
                    if (!ids.TryGetValue(match.Groups[2].Value, out var id))
                        ids[match.Groups[2].Value] = id = ids.Count + 1;
                    return $"{match.Groups[1].Value}{chart.Name}-{id}";
                }
            );
        drawn = Fraction()
            .Replace(
                drawn,
                match =>
                    decimal.Round(decimal.Parse(match.Value, CultureInfo.InvariantCulture), 2)
                        .ToString("0.##", CultureInfo.InvariantCulture)
            );
        drawn = drawn.Replace(", \"", "\"", StringComparison.Ordinal);
        drawn = drawn.Replace(
            $"font-family=\"{ChartFonts.Name}\"",
            $"font-family=\"'{ChartFonts.Name}', Arial, Helvetica, sans-serif\"",
            StringComparison.Ordinal
        );
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="{chart.Name}-title">
            <title id="{chart.Name}-title">{WebUtility.HtmlEncode(chart.Title)}</title>
            {drawn.TrimEnd()}

            """;
    }

    // The library numbers ids from the program's start on: two pictures in a page would share them, and the same
    // chart would differ from run to run.
    [GeneratedRegex("""(id="|url\(#|href="#)([A-Za-z]+_[0-9a-f]+)""")]
    private static partial Regex Id();

    // A hundredth of a pixel is enough.
    [GeneratedRegex(@"(?<=[ ""(ML,-])[0-9]+\.[0-9]{3,}(?=[ "",)])")]
    private static partial Regex Fraction();
}
