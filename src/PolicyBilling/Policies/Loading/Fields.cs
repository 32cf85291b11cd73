using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>A mapping with its known keys. Whatever else it holds is an error: a misspelt key must not be passed
/// over.</summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly Said _what;
    private readonly List<Problem> _problems;

    private Fields(YamlMap map, Said what, List<Problem> problems)
    {
        _map = map;
        _what = what;
        _problems = problems;
    }

    /// <summary>The keys of a node that must be a mapping; null, and a problem, when it is none.</summary>
    /// <param name="node">The node.</param>
    /// <param name="what">What it is, with its article: <c>a rule</c>.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="keys">The keys it may have.</param>
    public static Fields? Of(YamlNode node, Said what, List<Problem> problems, params string[] keys)
    {
        if (node is not YamlMap map)
        {
            problems.Add(
                node.Error(
                    Said.In(
                        $"{Capital(what)} is written as keys with values. It may have: {string.Join(", ", keys)}.",
                        $"{Capital(what)} s’écrit en clés avec des valeurs. Les clés possibles : "
                            + $"{string.Join(", ", keys)}."
                    )
                )
            );
            return null;
        }
        foreach (var (key, _) in map.Entries.Where(entry => !keys.Contains(entry.Key.Value)))
            problems.Add(
                key.Error(
                    Said.In(
                        $"{Capital(what)} has no key "
                            + $"'{YamlSyntax.Clip(key.Value)}'.{Nearest.Hint(YamlSyntax.Clip(key.Value), keys)} It may "
                            + $"have: {string.Join(", ", keys)}.",
                        $"{Capital(what)} n’a pas de clé "
                            + $"« {YamlSyntax.Clip(key.Value)} ».{Nearest.Hint(YamlSyntax.Clip(key.Value), keys)} "
                            + $"Les clés possibles : {string.Join(", ", keys)}."
                    )
                )
            );
        return new Fields(map, what, problems);
    }

    public Place Place => _map.Place;

    /// <summary>The value of a key, or null when the key is not there.</summary>
    public YamlNode? Find(string key) => _map[key];

    /// <summary>The value of a key that must be there; <paramref name="example"/> says what to write.</summary>
    public YamlNode? Need(string key, string example)
    {
        if (_map[key] is { } value)
            return value;
        _problems.Add(
            _map.Error(
                Said.In(
                    $"{Capital(_what)} needs '{key}'. Write for example `{example}`.",
                    $"Il manque « {key} » à {_what}. Écrire par exemple `{example}`."
                )
            )
        );
        return null;
    }

    /// <summary>The name or word of a key that must be there.</summary>
    public string? NeedWord(string key, string example) =>
        Need(key, example) is { } node && Scalar(node) is { } scalar ? scalar.Word(_problems) : null;

    /// <summary>The name or word of a key, or null.</summary>
    public string? Word(string key) =>
        Find(key) is { } node && Scalar(node) is { } scalar ? scalar.Word(_problems) : null;

    /// <summary>The text for people of a key, or null.</summary>
    public string? Text(string key) =>
        Find(key) is { } node && Scalar(node) is { } scalar ? scalar.Text(_problems)?.TrimEnd() : null;

    /// <summary>True or false, or null.</summary>
    public bool? YesNo(string key) =>
        Find(key) is { } node && Scalar(node) is { } scalar ? scalar.YesNo(_problems) : null;

    /// <summary>A date, or null.</summary>
    public DateOnly? Date(string key) =>
        Find(key) is { } node && Scalar(node) is { } scalar ? scalar.Date(_problems) : null;

    /// <summary>A number, or null.</summary>
    public decimal? Number(string key) =>
        Find(key) is { } node && Scalar(node) is { } scalar ? scalar.Number(_problems) : null;

    /// <summary>One of some words, or null.</summary>
    public string? Choice(string key, params string[] words) =>
        Find(key) is { } node && Scalar(node) is { } scalar ? Choice(scalar, key, _problems, words) : null;

    /// <summary>The items of a key that must be a list; none when the key is not there.</summary>
    public IReadOnlyList<YamlNode> List(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var node:
                _problems.Add(
                    node.Error(
                        Said.In(
                            $"'{key}' is a list: write each item on a line of its own after a hyphen, or all in [ ].",
                            $"« {key} » est une liste : écrire chaque élément sur sa propre ligne après "
                                + $"un trait d’union, "
                                + $"ou tous entre [ ]."
                        )
                    )
                );
                return [];
        }
    }

    /// <summary>The words of a key: one, or a list of them.</summary>
    public IReadOnlyList<YamlScalar> Words(string key) =>
        Find(key) switch
        {
            YamlScalar { IsMissing: false } one => [one],
            _ => [.. List(key).Select(Scalar).OfType<YamlScalar>()],
        };

    /// <summary>A scalar; null, and a problem, for a list or a mapping.</summary>
    public YamlScalar? Scalar(YamlNode node) => Scalar(node, _problems);

    public static YamlScalar? Scalar(YamlNode node, List<Problem> problems)
    {
        if (node is YamlScalar scalar)
            return scalar;
        problems.Add(
            node.Error(
                node is YamlMap { InBraces: true }
                    ? Said.In(
                        "One value is asked for here, not keys with values. A text that begins with { must stand in "
                            + "quotes.",
                        $"Une seule valeur est demandée ici, non des clés avec des valeurs. Un texte qui commence par "
                            + $"{{ doit être entre guillemets."
                    )
                : node is YamlList
                    ? Said.In(
                        "One value is asked for here, not a list.",
                        $"Une seule valeur est demandée ici, non une liste."
                    )
                : Said.In(
                    "One value is asked for here, not keys with values.",
                    $"Une seule valeur est demandée ici, non des clés avec des valeurs."
                )
            )
        );
        return null;
    }

    public static string? Choice(
        YamlScalar scalar,
        string key,
        List<Problem> problems,
        params IEnumerable<string> words
    )
    {
        if (scalar.Word(problems) is not { } word)
            return null;
        if (words.Contains(word))
            return word;
        var valid = words.Any()
            ? Said.In($"It may be: {string.Join(", ", words)}.", $"Possible : {string.Join(", ", words)}.")
            : Said.In("This policy has none.", $"Cette politique n’en a pas.");
        problems.Add(
            scalar.Error(
                Said.In(
                    $"'{YamlSyntax.Clip(word)}' is not known as '{key}' "
                        + $"here.{ForeignWords.Hint(word, words)}{Nearest.Hint(YamlSyntax.Clip(word), words)} "
                        + $"{valid}",
                    $"« {YamlSyntax.Clip(word)} » n’est pas connu ici pour "
                        + $"« {key} ».{ForeignWords.Hint(word, words)}{Nearest.Hint(YamlSyntax.Clip(word), words)} "
                        + $"{valid}"
                )
            )
        );
        return null;
    }

    private static Said Capital(Said text) => new(Capital(text.English), Capital(text.French));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
