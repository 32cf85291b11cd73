using System.Runtime.InteropServices;
using System.Text;

namespace PolicyBilling.Ledgers;

/// <summary>Texts kept as UTF-8 behind one another, numbered from 0 in the order they were added; five bytes each
/// beside their own.</summary>
public sealed class TextPool
{
    private const int ChunkBits = 17,
        ChunkSize = 1 << ChunkBits,
        Longest = 1 << 20,
        PlaceBits = 14,
        PlaceMask = (1 << PlaceBits) - 1;

    // A text's length stands in one byte before it, or, where this mark does, in four more.
    private const byte IsLong = 255;
    private readonly List<byte[]> _chunks = [];

    // A place packs chunk (upper 15 bits) and offset (17 bits) into one number.
    private readonly List<uint[]> _places = [];
    private int _used;

    /// <summary>How many texts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text with a number; empty for -1.</summary>
    public string this[int index] => index < 0 ? "" : Encoding.UTF8.GetString(Bytes(index));

    /// <summary>The text's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int index)
    {
        var place = CollectionsMarshal.AsSpan(_places)[index >> PlaceBits][index & PlaceMask];
        var chunk = CollectionsMarshal.AsSpan(_chunks)[(int)(place >> ChunkBits)];
        var offset = (int)(place & (ChunkSize - 1));
        var length = chunk[offset];
        return length < IsLong
            ? chunk.AsSpan(offset + 1, length)
            : chunk.AsSpan(offset + 5, BitConverter.ToInt32(chunk, offset + 1));
    }

    /// <summary>Adds a text, unless it is the same as the one with the number <paramref name="known"/>; empty texts
    /// are -1 and take no room.</summary>
    public int Add(ReadOnlySpan<char> text, int known = -1)
    {
        if (text.IsEmpty)
            return -1;
        Span<byte> buffer = text.Length <= 1024 ? stackalloc byte[text.Length * 3] : new byte[text.Length * 3];
        var bytes = buffer[..Encoding.UTF8.GetBytes(text, buffer)];
        return known >= 0 && Bytes(known).SequenceEqual(bytes) ? known : Add(bytes);
    }

    internal int Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            throw new ArgumentException("A text of over a megabyte is no identifier.", nameof(bytes));
        var room = bytes.Length + (bytes.Length < IsLong ? 1 : 5);
        if (_chunks.Count == 0 || _used + room > _chunks[^1].Length)
        {
            if (_chunks.Count == 1 << (32 - ChunkBits))
                throw new InvalidDataException("The export holds more than 4 GB of names and ids.");
            _chunks.Add(new byte[Math.Max(_chunks.Count == 0 ? 1024 : ChunkSize, room)]);
            _used = 0;
        }
        Write(_chunks[^1].AsSpan(_used, room), bytes);
        AddPlace(((uint)(_chunks.Count - 1) << ChunkBits) | (uint)_used);
        _used += room;
        return Count - 1;
    }

    private static void Write(Span<byte> room, ReadOnlySpan<byte> bytes)
    {
        room[0] = (byte)Math.Min(bytes.Length, IsLong);
        if (bytes.Length >= IsLong)
            BitConverter.TryWriteBytes(room[1..], bytes.Length);
        bytes.CopyTo(room[^bytes.Length..]);
    }

    private void AddPlace(uint place)
    {
        var at = Count & PlaceMask;
        if (at == 0)
            _places.Add(new uint[Count == 0 ? 16 : PlaceMask + 1]);
        else if (at == _places[^1].Length)
        {
            // The first grows: most practices have few texts of most kinds.
            var first = _places[0];
            Array.Resize(ref first, first.Length * 4);
            _places[0] = first;
        }
        _places[^1][at] = place;
        Count++;
    }
}
