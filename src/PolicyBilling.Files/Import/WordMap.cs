namespace PolicyBilling.Files.Import;

/// <summary>A closed list of words and, beside them, another system's words for the same; without case.</summary>
internal sealed class WordMap
{
    private readonly IReadOnlyList<string> _words;
    private readonly Dictionary<string, int> _index = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordMap(IReadOnlyList<string> words, IReadOnlyDictionary<string, string>? theirs)
    {
        _words = words;
        for (var i = 0; i < words.Count; i++)
            _index[words[i]] = i;
        foreach (var (their, our) in theirs ?? new Dictionary<string, string>())
            _index.TryAdd(their, _index[our]);
        _lookup = _index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The number of a word in the list, or -1.</summary>
    public int Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var found) ? found : -1;

    /// <summary>Why a word is none, the valid ones, and the nearest.</summary>
    public Said Explain(string column, ReadOnlySpan<char> word) =>
        Said.In(
            $"{RowText.Shown(word)} is no {column}: write one of "
                + $"{string.Join(", ", _words)}.{Nearest.Hint(word.ToString(), _index.Keys)}",
            $"{RowText.Shown(word)} n’est pas une valeur de {column} : écrire l’une de "
                + $"{string.Join(", ", _words)}.{Nearest.Hint(word.ToString(), _index.Keys)}"
        );
}
