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
                    "Titles of settings are keys with texts, such as `minimum_balance: The least that is billed`."
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

    private static string Unknown(string name, List<string> names) =>
        $"There is no setting '{name}' in this file.{Nearest.Hint(name, names)} "
        + (names.Count > 0 ? $"Its settings are: {string.Join(", ", names)}." : "It has none.");
}
