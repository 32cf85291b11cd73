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
                && Wrong(setting.Name, number, unit) is (var severity, var said)
            )
            {
                var given = overrides.Any(given => given.Policy == setting.Policy && given.Setting == setting.Name);
                var node = (read[setting.Policy]?["settings"] as Yaml.YamlMap)?[setting.Name];
                var message = given
                    ? Said.In($"The value given for this run: {said}", $"La valeur donnée pour ce passage : {said}")
                    : said;
                problems.Add(
                    node is null ? new(severity, setting.Place.File, setting.Place.Line, "", null, message)
                    : severity == Severity.Error ? node.Error(message)
                    : node.Warning(message)
                );
            }
    }

    private static (Severity Severity, Said Message)? Wrong(string name, decimal number, Unit unit)
    {
        var written = Thresholds.Written(number);
        var counted = unit switch
        {
            Unit.Count => Said.In("pieces", $"unités"),
            Unit.Days => Said.In("days", $"jours"),
            _ => Said.In("months", $"mois"),
        };
        if (number < 0 && Thresholds.CountsFromZero(unit))
            return (
                Severity.Error,
                Said.In(
                    $"'{name}' counts {counted}, which are "
                        + $"never less than 0: {written} would let everybody through, or nobody. Write "
                        + $"`{name}: {Thresholds.Written(-number)}`.",
                    $"« {name} » compte des {counted}, jamais moins de 0 : {written} laisserait passer "
                        + $"tout le monde, ou "
                        + $"personne. Écrire `{name}: {Thresholds.Written(-number)}`."
                )
            );
        if (unit == Unit.Money && Thresholds.HasThousandths(number))
            return (
                Severity.Error,
                Said.In(
                    $"'{name}' is money: {Thresholds.Thousandths(number)}",
                    $"« {name} » est de l’argent : {Thresholds.Thousandths(number)}"
                )
            );
        return number < 0 && unit == Unit.Money
            ? (
                Severity.Warning,
                Said.In(
                    $"'{name}' is an amount below zero. What a patient owes is above zero, and a credit is the fact "
                        + $"`credit`, above zero too: write `{name}: {Thresholds.Written(-number)}` if that is meant.",
                    $"« {name} » est un montant au-dessous de zéro. Ce qu’un patient doit est au-dessus de zéro, "
                        + $"et un crédit est le fait `credit`, au-dessus de zéro aussi : écrire `{name}: "
                        + $"{Thresholds.Written(-number)}` si c’est voulu."
                )
            )
            : null;
    }
}
