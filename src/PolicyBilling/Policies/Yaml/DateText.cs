using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Yaml;

/// <summary>Says why a text is not read as a date and what to write.</summary>
internal static partial class DateText
{
    public static Said Explain(string text)
    {
        if (YearFirst().Match(text) is { Success: true } year)
        {
            var (y, m, d) = (Part(year, "y"), Part(year, "m"), Part(year, "d"));
            if (y == 0 || m is 0 or > 12)
                return Said.In(
                    $"'{text}' is not a date: there is no month {m}. Write year, month and day, such as "
                        + $"`2026-10-31`.",
                    $"« {text} » n’est pas une date : il n’y a pas de mois {m}. Écrire l’année, le mois et le "
                        + $"jour, comme `2026-10-31`."
                );
            if (d == 0 || d > DateTime.DaysInMonth(y, m))
                return Said.In(
                    $"'{text}' is not a date: that month has {DateTime.DaysInMonth(y, m)} days.",
                    $"« {text} » n’est pas une date : ce mois a {DateTime.DaysInMonth(y, m)} jours."
                );
            return Said.In(
                $"'{text}' is not read as a date. Write "
                    + $"`{Written(y, m, d)}`{(text.Contains(':') ? ", without a time" : "")}.",
                $"« {text} » ne se lit pas comme une date. Écrire "
                    + $"`{Written(y, m, d)}`{(text.Contains(':') ? ", sans heure" : "")}."
            );
        }
        if (YearLast().Match(text) is { Success: true } last)
        {
            var (y, a, b) = (Part(last, "y"), Part(last, "a"), Part(last, "b"));
            var readings = new[] { (Month: a, Day: b), (Month: b, Day: a) }
                .Distinct()
                .Where(reading =>
                    y > 0
                    && reading.Month is > 0 and < 13
                    && reading.Day > 0
                    && reading.Day <= DateTime.DaysInMonth(y, reading.Month)
                )
                .Select(reading => Written(y, reading.Month, reading.Day))
                .ToArray();
            if (readings.Length > 0)
                return Said.In(
                    $"'{text}' {(readings.Length > 1 ? "can be read in two ways" : "is not read as a date")}. "
                        + $"Write {string.Join(" or ", readings.Select(reading => $"`{reading}`"))}.",
                    $"« {text} » "
                        + $"{(readings.Length > 1 ? "peut se lire de deux façons" : "ne se lit pas comme une date")}. "
                        + $"Écrire {string.Join(" ou ", readings.Select(reading => $"`{reading}`"))}."
                );
        }
        return Said.In(
            $"'{YamlSyntax.Clip(text)}' is not a date. Write year, month and day, such as `2026-10-31`.",
            $"« {YamlSyntax.Clip(text)} » n’est pas une date. Écrire l’année, le mois et le jour, comme "
                + $"`2026-10-31`."
        );
    }

    private static int Part(Match match, string group) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Written(int year, int month, int day) =>
        new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})([T ].*)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.](?<y>[0-9]{4})$")]
    private static partial Regex YearLast();
}
