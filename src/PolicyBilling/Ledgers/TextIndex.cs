using System.IO.Hashing;
using System.Text;

namespace PolicyBilling.Ledgers;

/// <summary>Distinct texts (ids, words) numbered from 0 in the order they were first seen; ten million ids take a few
/// hundred megabytes, not a string object each.</summary>
public sealed class TextIndex
{
    private readonly TextPool _texts = new();

    // Each slot holds 32 bits of the text's hash and, below them, its number + 1: most slots are told apart without
    // looking at a text.
    private ulong[] _table = new ulong[16];

    // From this number on every text is greater than the one before it.
    private int _ascendingFrom;

    /// <summary>How many distinct texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text with a number; empty for -1.</summary>
    public string this[int index] => _texts[index];

    /// <summary>The text's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => _texts.Bytes(index);

    /// <summary>The number of a text, giving it the next one when it is new.</summary>
    public int Intern(ReadOnlySpan<char> text)
    {
        if (_table.Length == 0)
            Learn();
        Span<byte> buffer = text.Length <= 256 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        ReadOnlySpan<byte> bytes = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        var hash = Hash(bytes);
        var slot = Slot(hash, bytes);
        if (_table[slot] != 0)
            return Number(_table[slot]);
        var index = _texts.Add(bytes);
        _table[slot] = Entry(hash, index);
        if (index > 0 && bytes.SequenceCompareTo(Bytes(index - 1)) < 0)
            _ascendingFrom = index;
        if (_texts.Count * 3L > _table.Length * 2L)
            Grow();
        return index;
    }

    /// <summary>The number of a text, or -1 when it was never seen. Safe for several threads once all texts are
    /// in.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        if (_table.Length == 0)
            return FindSlowly(text);
        Span<byte> buffer = text.Length <= 256 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        ReadOnlySpan<byte> bytes = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        return Number(_table[Slot(Hash(bytes), bytes)]);
    }

    /// <summary>Gives back the memory for finding texts, which from now on looks at one after another.</summary>
    public void Forget() => _table = [];

    /// <summary>The same as <see cref="Find"/> by looking at one text after another.</summary>
    internal int FindSlowly(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        for (var i = 0; i < Count; i++)
            if (Bytes(i).SequenceEqual(bytes))
                return i;
        return -1;
    }

    /// <summary>Ordinal comparison of two texts by number. Ids mostly come counting up: those need no look.</summary>
    public int Compare(int left, int right) =>
        left == right ? 0
        : Math.Min(left, right) >= _ascendingFrom ? left.CompareTo(right)
        : Bytes(left).SequenceCompareTo(Bytes(right));

    // Ids that count up differ in their last character: hashed so, they lie side by side, and reading a million of
    // them takes half the time.
    private static uint Hash(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? 0 : (uint)XxHash3.HashToUInt64(bytes[..^1]) + bytes[^1];

    private static ulong Entry(uint hash, int index) => (ulong)hash << 32 | (uint)(index + 1);

    private static int Number(ulong entry) => (int)(uint)entry - 1;

    // The slot that holds the text, else the empty one where it belongs.
    private int Slot(uint hash, ReadOnlySpan<byte> bytes)
    {
        var mask = (uint)_table.Length - 1;
        var slot = hash & mask;
        for (; _table[slot] != 0; slot = (slot + 1) & mask)
            if ((uint)(_table[slot] >> 32) == hash && _texts.Bytes(Number(_table[slot])).SequenceEqual(bytes))
                break;
        return (int)slot;
    }

    private void Learn()
    {
        _table = new ulong[16];
        while (Count * 3L > _table.Length * 2L)
            _table = new ulong[_table.Length * 2];
        for (var i = 0; i < Count; i++)
        {
            var hash = Hash(Bytes(i));
            _table[Slot(hash, Bytes(i))] = Entry(hash, i);
        }
    }

    private void Grow()
    {
        var old = _table;
        _table = new ulong[old.Length * 2];
        var mask = (uint)_table.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0)
                continue;
            var slot = (uint)(entry >> 32) & mask;
            while (_table[slot] != 0)
                slot = (slot + 1) & mask;
            _table[slot] = entry;
        }
    }
}
