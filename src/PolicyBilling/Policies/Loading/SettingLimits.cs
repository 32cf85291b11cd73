using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies.Loading;

/// <summary>Settings whose value cannot be meant, judged when all conditions have told what they count in.</summary>
internal static class SettingLimits
{
    /// <summary>Days and counts below zero and money with thousandths are errors; money below zero is a
    /// warning.</summary>
    /// <param name="settings">All settings, with what they count in.</param>
    /// <param name="overrides">Values given for this run.</param>
    /// <param name="read">The files, to show the line.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Check(
        IEnumerable<Setting> settings,
        IReadOnlyList<SettingOverride> overrides,
        PolicyFolder read,
        List<Problem> problems
    )
    {
        foreach (var setting in settings)
            if (
                setting is { Value: decimal number, Unit: { } unit }
                && Wrong(setting.Name, number, unit) is (var severity, var message)
            )
            {
                var given = overrides.Any(given => given.Policy == setting.Policy && given.Setting == setting.Name);
                var node = (read[setting.Policy]?["settings"] as Yaml.YamlMap)?[setting.Name];
                message = given ? $"The value given for this run: {message}" : message;
                problems.Add(
                    node is null ? new(severity, setting.Place.File, setting.Place.Line, "", null, message)
                    : severity == Severity.Error ? node.Error(message)
                    : node.Warning(message)
                );
            }
    }

    private static (Severity Severity, string Message)? Wrong(string name, decimal number, Unit unit)
    {
        var written = Thresholds.Written(number);
        if (number < 0 && Thresholds.CountsFromZero(unit))
            return (
                Severity.Error,
                $"'{name}' counts {(unit == Unit.Count ? "pieces" : unit == Unit.Days ? "days" : "months")}, which are "
                    + $"never less than 0: {written} would let everybody through, or nobody. Write "
                    + $"`{name}: {Thresholds.Written(-number)}`."
            );
        if (unit == Unit.Money && Thresholds.HasThousandths(number))
            return (Severity.Error, $"'{name}' is money: {Thresholds.Thousandths(number)}");
        return number < 0 && unit == Unit.Money
            ? (
                Severity.Warning,
                $"'{name}' is an amount below zero. What a patient owes is above zero, and a credit is the fact "
                    + $"`credit`, above zero too: write `{name}: {Thresholds.Written(-number)}` if that is meant."
            )
            : null;
    }
}
