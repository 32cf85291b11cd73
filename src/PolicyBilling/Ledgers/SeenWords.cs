namespace PolicyBilling.Ledgers;

/// <summary>Where a word of an export is free: any may be written, and policies or the practice know what it
/// means.</summary>
public enum WordKind
{
    Flag,
    BillingType,
    Step,
    Language,
}

/// <summary>A free word as an export has it.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Word">The word, as first written.</param>
/// <param name="File">The table it was first seen in, as the person knows it.</param>
/// <param name="Line">The line it was first seen on.</param>
/// <param name="Count">How many rows have it.</param>
public sealed record SeenWord(WordKind Kind, string Word, string File, int Line, int Count);

/// <summary>The free words of an export with their places, to be held against what the policies know.</summary>
public sealed class SeenWords
{
    private readonly Dictionary<(WordKind Kind, string Word), (string Word, string File, int Line, int Count)> _seen =
    [];

    /// <summary>Notes a word of a row.</summary>
    public void Add(WordKind kind, string word, string file, int line)
    {
        var key = (kind, word.ToUpperInvariant());
        _seen[key] = _seen.TryGetValue(key, out var before)
            ? before with
            {
                Count = before.Count + 1,
            }
            : (word, file, line, 1);
    }

    /// <summary>The words of one kind, the commonest first.</summary>
    public IEnumerable<SeenWord> Of(WordKind kind) =>
        _seen
            .Where(pair => pair.Key.Kind == kind)
            .OrderByDescending(pair => pair.Value.Count)
            .ThenBy(pair => pair.Key.Word, StringComparer.Ordinal)
            .Select(pair => new SeenWord(kind, pair.Value.Word, pair.Value.File, pair.Value.Line, pair.Value.Count));
}
