using System.Text;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Puts the values given for one run in place of the files'.</summary>
internal static class SettingOverrides
{
    public static List<Setting> Apply(
        List<Setting> settings,
        IReadOnlyList<SettingOverride> overrides,
        PolicyFolder folder
    )
    {
        foreach (var given in overrides)
        {
            if (folder.Unread.Contains(given.Policy))
                continue;
            var at = settings.FindIndex(setting => setting.Policy == given.Policy && setting.Name == given.Setting);
            if (at < 0)
                throw new SettingOverrideException(Unknown(given, settings));
            settings[at] = settings[at] with { Value = Value(given, settings[at]) };
        }
        return settings;
    }

    private static Said Unknown(SettingOverride given, List<Setting> settings)
    {
        var policies = settings.Select(setting => setting.Policy).Distinct().ToArray();
        if (!policies.Contains(given.Policy))
            return Said.In(
                $"There is no policy '{given.Policy}' with settings.{Nearest.Hint(given.Policy, policies)} "
                    + $"Policies with settings: {string.Join(", ", policies)}.",
                $"Il n’y a pas de politique « {given.Policy} » avec des "
                    + $"réglages.{Nearest.Hint(given.Policy, policies)} Politiques avec des réglages : "
                    + $"{string.Join(", ", policies)}."
            );
        var names = settings.Where(setting => setting.Policy == given.Policy).Select(setting => setting.Name).ToArray();
        return Said.In(
            $"The policy '{given.Policy}' has no setting '{given.Setting}'.{Nearest.Hint(given.Setting, names)} "
                + $"Its settings: {string.Join(", ", names)}.",
            $"La politique « {given.Policy} » n’a pas de réglage "
                + $"« {given.Setting} ».{Nearest.Hint(given.Setting, names)} Ses réglages : "
                + $"{string.Join(", ", names)}."
        );
    }

    private static object Value(SettingOverride given, Setting setting)
    {
        var name = $"{given.Policy}.{given.Setting}";
        var problems = new List<Problem>();
        var node = YamlDocument.Read(name, Encoding.UTF8.GetBytes(given.Value), problems);
        var value = node is null ? null : SettingReader.Value(node, problems);
        if (problems.FirstOrDefault() is { } problem)
        {
            var why = given.Value.Trim().Length == 0 ? Said.In("it is empty.", $"elle est vide.") : problem.Said;
            throw new SettingOverrideException(
                Said.In(
                    $"The value '{YamlSyntax.Clip(given.Value)}' for {name} cannot be used: "
                        + $"{why} Now it is "
                        + $"{Written(setting.Value)}.",
                    $"La valeur « {YamlSyntax.Clip(given.Value)} » ne peut pas servir pour {name} : {why} Elle "
                        + $"est maintenant {Written(setting.Value)}."
                )
            );
        }
        // An empty list is one of numbers as well as one of texts.
        if (value is string[] { Length: 0 } && setting.Value is decimal[])
            return Array.Empty<decimal>();
        if (setting.Value is string[] { Length: 0 } && value is decimal[])
            return value;
        if (TypeOf(value) != TypeOf(setting.Value))
            throw new SettingOverrideException(
                Said.In(
                    $"{name} is {TypeOf(setting.Value)}; '{YamlSyntax.Clip(given.Value)}' is "
                        + $"{TypeOf(value)}. Now it is "
                        + $"{Written(setting.Value)}.",
                    $"{name} est {TypeOf(setting.Value)} ; « {YamlSyntax.Clip(given.Value)} » est "
                        + $"{TypeOf(value)}. La valeur est maintenant {Written(setting.Value)}."
                )
            );
        return value!;
    }

    private static Said TypeOf(object? value) =>
        value switch
        {
            decimal => Said.In("a number", $"un nombre"),
            bool => Said.In("true or false", $"true ou false"),
            string => Said.In("a text", $"un texte"),
            IReadOnlyList<decimal> => Said.In("a list of numbers", $"une liste de nombres"),
            _ => Said.In("a list of texts", $"une liste de textes"),
        };

    private static string Written(object value) =>
        value switch
        {
            bool yes => yes ? "true" : "false",
            string text => YamlSyntax.InQuotes(text),
            IReadOnlyList<decimal> numbers => $"[{string.Join(", ", numbers.Select(Written))}]",
            IReadOnlyList<string> texts => $"[{string.Join(", ", texts.Select(YamlSyntax.InQuotes))}]",
            _ => ((decimal)value).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    private static string Written(decimal number) => Written((object)number);
}
