namespace PolicyBilling.Ledgers;

/// <summary>What an entry says of itself in words.</summary>
/// <param name="Code">The procedure code; empty when blank or not kept.</param>
/// <param name="Description">The description; empty when blank or not kept.</param>
public sealed record EntryText(string Code, string Description)
{
    /// <summary>Of an entry that says nothing.</summary>
    public static readonly EntryText None = new("", "");
}

/// <summary>Codes and descriptions of entries. Deciding needs none, so they are kept only where they are asked for:
/// four bytes for each entry, and each text once.</summary>
public sealed class EntryTexts
{
    private const int ChunkBits = 14,
        ChunkMask = (1 << ChunkBits) - 1,
        LongestCode = 1000;

    // The code's length stands before the code, so that it can be told from the description.
    private readonly TextIndex _texts = new();

    // One more than the text's number, by the entry's number; 0 for none.
    private readonly List<int[]?> _numbers = [];
    private char[] _joined = new char[256];

    /// <summary>How many distinct texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>Keeps an entry's code and description, by the entry's number.</summary>
    internal void Keep(int entry, ReadOnlySpan<char> code, ReadOnlySpan<char> description)
    {
        if (code.IsEmpty && description.IsEmpty)
            return;
        code = code[..Math.Min(code.Length, LongestCode)];
        var length = 1 + code.Length + description.Length;
        if (_joined.Length < length)
            _joined = new char[length * 2];
        _joined[0] = (char)code.Length;
        code.CopyTo(_joined.AsSpan(1));
        description.CopyTo(_joined.AsSpan(1 + code.Length));
        while (_numbers.Count <= entry >> ChunkBits)
            _numbers.Add(null);
        var chunk = _numbers[entry >> ChunkBits] ??= new int[ChunkMask + 1];
        chunk[entry & ChunkMask] = 1 + _texts.Intern(_joined.AsSpan(0, length));
    }

    /// <summary>The number of an entry's text, from 0: entries that say the same have the same; -1 for none.</summary>
    public int NumberOf(int entry) =>
        entry >> ChunkBits < _numbers.Count && _numbers[entry >> ChunkBits] is { } chunk
            ? chunk[entry & ChunkMask] - 1
            : -1;

    /// <summary>The text with a number; that of -1 says nothing.</summary>
    public EntryText this[int number]
    {
        get
        {
            if (number < 0)
                return EntryText.None;
            var joined = _texts[number];
            return new EntryText(joined.Substring(1, joined[0]), joined[(1 + joined[0])..]);
        }
    }

    /// <summary>What an entry says, by the entry's number.</summary>
    public EntryText Of(int entry) => this[NumberOf(entry)];

    /// <summary>No more texts come: gives back the memory for finding them.</summary>
    internal void Finish() => _texts.Forget();
}
