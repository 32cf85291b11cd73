using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Policies.Loading;

/// <summary>A mapping with its known keys. Whatever else it holds is an error: a misspelt key must not be passed
/// over.</summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly string _what;
    private readonly List<Problem> _problems;

    private Fields(YamlMap map, string what, List<Problem> problems)
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
    public static Fields? Of(YamlNode node, string what, List<Problem> problems, params string[] keys)
    {
        if (node is not YamlMap map)
        {
            problems.Add(
                node.Error($"{Capital(what)} is written as keys with values. It may have: {string.Join(", ", keys)}.")
            );
            return null;
        }
        foreach (var (key, _) in map.Entries.Where(entry => !keys.Contains(entry.Key.Value)))
            problems.Add(
                key.Error(
                    $"{Capital(what)} has no key "
                        + $"'{YamlSyntax.Clip(key.Value)}'.{Nearest.Hint(YamlSyntax.Clip(key.Value), keys)} It may "
                        + $"have: {string.Join(", ", keys)}."
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
        _problems.Add(_map.Error($"{Capital(_what)} needs '{key}'. Write for example `{example}`."));
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
                        $"'{key}' is a list: write each item on a line of its own after a hyphen, or all in [ ]."
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
                    ? "One value is asked for here, not keys with values. A text that begins with { must stand in "
                        + "quotes."
                : node is YamlList ? "One value is asked for here, not a list."
                : "One value is asked for here, not keys with values."
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
        var valid = string.Join(", ", words);
        problems.Add(
            scalar.Error(
                $"'{YamlSyntax.Clip(word)}' is not known as '{key}' "
                    + $"here.{ForeignWords.Hint(word, words)}{Nearest.Hint(YamlSyntax.Clip(word), words)} "
                    + $"{(valid.Length > 0 ? $"It may be: {valid}." : "This policy has none.")}"
            )
        );
        return null;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
