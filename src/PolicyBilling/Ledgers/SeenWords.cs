using System.Runtime.InteropServices;

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
    private readonly Dictionary<(WordKind Kind, int Number), SeenWord> _numbered = [];
    private readonly Dictionary<(WordKind Kind, string Word), SeenWord> _written = [];

    /// <summary>Notes a word of a row.</summary>
    public void Add(WordKind kind, string word, string file, int line)
    {
        var key = (kind, word.ToUpperInvariant());
        _written[key] = Again(_written.GetValueOrDefault(key) ?? new SeenWord(kind, word, file, line, 0));
    }

    /// <summary>The same for a word that is numbered already; every account has some.</summary>
    public void Add(WordKind kind, int word, TextIndex words, string file, int line)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbered, (kind, word), out _);
        seen = Again(seen ?? new SeenWord(kind, words[word], file, line, 0));
    }

    /// <summary>The words of one kind, the commonest first.</summary>
    public IEnumerable<SeenWord> Of(WordKind kind) =>
        _numbered
            .Values.Concat(_written.Values)
            .Where(seen => seen.Kind == kind)
            .GroupBy(seen => seen.Word.ToUpperInvariant(), StringComparer.Ordinal)
            .Select(same => same.MinBy(seen => seen.Line)! with { Count = same.Sum(seen => seen.Count) })
            .OrderByDescending(seen => seen.Count)
            .ThenBy(seen => seen.Word.ToUpperInvariant(), StringComparer.Ordinal);

    private static SeenWord Again(SeenWord seen) => seen with { Count = seen.Count + 1 };
}
