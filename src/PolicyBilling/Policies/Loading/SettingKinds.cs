using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Settings that are a text where every place that names them asks for a number: the setting is wrong, and not
/// the many places.</summary>
internal static class SettingKinds
{
    /// <summary>The settings of the wrong kind, known once all conditions are read.</summary>
    public static IReadOnlyList<Setting> Wrong(IEnumerable<Setting> settings) =>
        [.. settings.Where(setting => setting is { NumberAsked: not null, IsUsedAsText: false })];

    /// <summary>Says so where the setting stands.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="read">The files, to show the line.</param>
    public static Problem Problem(Setting setting, PolicyFolder read)
    {
        var message = Said.In(
            $"'{YamlSyntax.Clip((string)setting.Value)}' is a text; a number is asked for, because "
                + $"{setting.NumberAsked}. Write digits only, without quotes, such as `{setting.Name}: 10`.",
            $"« {YamlSyntax.Clip((string)setting.Value)} » est un texte ; un nombre est demandé, car "
                + $"{setting.NumberAsked!.Value}. Écrire des chiffres seulement, sans guillemets, comme "
                + $"`{setting.Name}: 10`."
        );
        return (read[setting.Policy]?["settings"] as YamlMap)?[setting.Name] is { } node
            ? node.Error(message)
            : new(Severity.Error, setting.Place.File, setting.Place.Line, "", null, message);
    }
}
