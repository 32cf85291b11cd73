using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace PolicyBilling.Ledgers;

/// <summary>Distinct texts (ids, words) numbered from 0 in the order they were first seen; ten million ids take a few hundred megabytes, not a string object each.</summary>
public sealed class TextIndex
{
    private readonly TextPool _texts = new();
    // Each slot holds 32 bits of the text's hash and, below them, its number + 1: most slots are told apart without looking at a text.
    private ulong[] _table = new ulong[16];

    /// <summary>How many distinct texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text with a number; empty for -1.</summary>
    public string this[int index] => _texts[index];

    /// <summary>The text's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => _texts.Bytes(index);

    /// <summary>The number of a text, giving it the next one when it is new.</summary>
    public int Intern(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = text.Length <= 256 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        ReadOnlySpan<byte> bytes = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        var hash = Hash(bytes);
        var slot = Slot(hash, bytes);
        if (_table[slot] != 0) return Number(_table[slot]);
        var index = _texts.Add(bytes);
        _table[slot] = Entry(hash, index);
        if (_texts.Count * 3L > _table.Length * 2L) Grow();
        return index;
    }

    /// <summary>The number of a text, or -1 when it was never seen. Safe for several threads once all texts are in.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        Span<byte> buffer = text.Length <= 256 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        ReadOnlySpan<byte> bytes = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        return Number(_table[Slot(Hash(bytes), bytes)]);
    }

    /// <summary>Ordinal comparison of two texts by number.</summary>
    public int Compare(int left, int right) => left == right ? 0 : Bytes(left).SequenceCompareTo(Bytes(right));

    // Ids that count up differ in their last character: hashed so, they lie side by side, and reading a million of them takes half the time.
    private static uint Hash(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? 0 : (uint)XxHash3.HashToUInt64(bytes[..^1]) + bytes[^1];
    private static ulong Entry(uint hash, int index) => (ulong)hash << 32 | (uint)(index + 1);
    private static int Number(ulong entry) => (int)(uint)entry - 1;

    // The slot that holds the text, else the empty one where it belongs.
    private int Slot(uint hash, ReadOnlySpan<byte> bytes)
    {
        var mask = (uint)_table.Length - 1;
        var slot = hash & mask;
        for (; _table[slot] != 0; slot = (slot + 1) & mask)
            if ((uint)(_table[slot] >> 32) == hash && _texts.Bytes(Number(_table[slot])).SequenceEqual(bytes)) break;
        return (int)slot;
    }

    private void Grow()
    {
        var old = _table;
        _table = new ulong[old.Length * 2];
        var mask = (uint)_table.Length - 1;
        foreach (var entry in old)
        {
            if (entry == 0) continue;
            var slot = (uint)(entry >> 32) & mask;
            while (_table[slot] != 0) slot = (slot + 1) & mask;
            _table[slot] = entry;
        }
    }
}

/// <summary>Texts kept as UTF-8 behind one another, numbered from 0 in the order they were added.</summary>
public sealed class TextPool
{
    private const int ChunkSize = 1 << 16, Longest = 1 << 20;
    private readonly List<byte[]> _chunks = [];
    private readonly List<long> _places = [];
    private int _used;

    /// <summary>How many texts there are.</summary>
    public int Count => _places.Count;

    /// <summary>The text with a number; empty for -1.</summary>
    public string this[int index] => index < 0 ? "" : Encoding.UTF8.GetString(Bytes(index));

    /// <summary>The text's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int index)
    {
        // A place packs chunk (upper bits), offset (20 bits + 1) and length (22 bits) into one number.
        var place = CollectionsMarshal.AsSpan(_places)[index];
        return _chunks[(int)(place >> 43)].AsSpan((int)((place >> 22) & 0x1FFFFF), (int)(place & 0x3FFFFF));
    }

    /// <summary>Adds a text; empty texts are -1 and take no room.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return -1;
        Span<byte> bytes = text.Length <= 1024 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        return Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    internal int Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest) throw new ArgumentException("A text of over a megabyte is no identifier.", nameof(bytes));
        if (_chunks.Count == 0 || _used + bytes.Length > _chunks[^1].Length)
        {
            _chunks.Add(new byte[Math.Max(_chunks.Count == 0 ? 1024 : ChunkSize, bytes.Length)]);
            _used = 0;
        }
        bytes.CopyTo(_chunks[^1].AsSpan(_used));
        _places.Add(((long)(_chunks.Count - 1) << 43) | ((long)_used << 22) | (uint)bytes.Length);
        _used += bytes.Length;
        return _places.Count - 1;
    }
}
