using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>Reads how people call a file's settings, and tells the settings.</summary>
internal static class SettingTitles
{
    private const string Key = "setting_titles";

    public static void Read(string file, YamlMap map, Phrases phrases, List<Problem> problems)
    {
        if (map[Key] is not { } node)
            return;
        if (node is not YamlMap titles)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        "Titles of settings are keys with texts, such as `minimum_balance: The least that is billed`.",
                        $"Les titres des réglages sont des clés avec des textes, comme `minimum_balance: The least "
                            + $"that is billed`."
                    )
                )
            );
            return;
        }
        // Also those whose value could not be read.
        var names = (map["settings"] as YamlMap)?.Entries.Select(entry => entry.Key.Value).ToList() ?? [];
        foreach (var (key, value) in titles.Entries)
        {
            if (!names.Contains(key.Value))
                problems.Add(key.Error(Unknown(YamlSyntax.Clip(key.Value), names)));
            var title = phrases.Title(value);
            if (
                phrases.Scope.Settings.FirstOrDefault(known => known.Policy == file && known.Name == key.Value) is
                { } it
            )
                it.Title = title;
        }
    }

    private static Said Unknown(string name, List<string> names)
    {
        var all =
            names.Count > 0
                ? Said.In(
                    $"Its settings are: {string.Join(", ", names)}.",
                    $"Ses réglages sont : {string.Join(", ", names)}."
                )
                : Said.In("It has none.", $"Il n’en a pas.");
        return Said.In(
            $"There is no setting '{name}' in this file.{Nearest.Hint(name, names)} {all}",
            $"Il n’y a pas de réglage « {name} » dans ce fichier.{Nearest.Hint(name, names)} {all}"
        );
    }
}
