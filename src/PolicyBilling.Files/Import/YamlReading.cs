using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Files.Import;

/// <summary>Asks a YAML tree for what is expected, reporting what is there instead.</summary>
internal static class YamlReading
{
    /// <summary>The node as a mapping; null, and a problem, when it is none.</summary>
    public static YamlMap? AsMap(this YamlNode node, Said what, List<Problem> problems)
    {
        if (node is YamlMap map)
            return map;
        problems.Add(
            node.Error(
                Said.In(
                    $"Here stand {what}, as `key: value` on lines of their own or in braces.",
                    $"Ici viennent {what}, comme `key: value` sur leurs propres lignes ou entre accolades."
                )
            )
        );
        return null;
    }

    /// <summary>Reports keys that mean nothing.</summary>
    public static void KnowOnly(this YamlMap map, IEnumerable<string> keys, List<Problem> problems)
    {
        var known = keys.ToList();
        foreach (var entry in map.Entries)
            if (!known.Contains(entry.Key.Value))
                problems.Add(
                    entry.Key.Error(
                        Said.In(
                            $"'{entry.Key.Value}' is not known here: write one of "
                                + $"{string.Join(", ", known)}.{Nearest.Hint(entry.Key.Value, known)}",
                            $"« {entry.Key.Value} » n’est pas connu ici : écrire l’un de "
                                + $"{string.Join(", ", known)}.{Nearest.Hint(entry.Key.Value, known)}"
                        )
                    )
                );
    }

    /// <summary>The word under a key; null when the key is not there, or, with a problem, when its value is no
    /// word.</summary>
    public static string? Word(this YamlMap map, string key, List<Problem> problems)
    {
        switch (map[key])
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar.Word(problems);
            case var other:
                problems.Add(
                    other.Error(Said.In($"`{key}` is one word or text.", $"`{key}` est un seul mot ou texte."))
                );
                return null;
        }
    }
}
