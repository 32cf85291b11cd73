using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>A fingerprint of a table's rows that is the same in any order: the sum of the hashes of what was
/// understood of each row.</summary>
internal sealed class TableFingerprint(Table table)
{
    private byte[] _row = new byte[256];
    private int _length;
    private UInt128 _sum;
    private long _rows;

    /// <summary>Starts a row.</summary>
    public TableFingerprint Row()
    {
        _length = 0;
        return this;
    }

    /// <summary>Adds a number: cents, a day, the place of a word in its list.</summary>
    public TableFingerprint Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        return this;
    }

    /// <summary>Adds a text by its number; -1 is an empty one.</summary>
    public TableFingerprint Add(TextIndex texts, int index) => Add(index < 0 ? [] : texts.Bytes(index));

    /// <summary>Adds a text by its number; -1 is an empty one.</summary>
    public TableFingerprint Add(TextPool texts, int index) => Add(index < 0 ? [] : texts.Bytes(index));

    /// <summary>Adds a text.</summary>
    public TableFingerprint Add(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        // The length goes first, so that two texts cannot trade letters.
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), length);
        Encoding.UTF8.GetBytes(text, Room(length));
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void Done()
    {
        _sum += XxHash128.HashToUInt128(_row.AsSpan(0, _length), (long)table);
        _rows++;
    }

    /// <summary>Notes a row that could not be read: its account is decided differently because of it.</summary>
    public void Bad(string account) => Row().Add(-1).Add(account).Done();

    /// <summary>Adds the table's sum to the fingerprint of the whole export.</summary>
    public void AppendTo(XxHash128 whole)
    {
        Span<byte> bytes = stackalloc byte[28];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)table);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[4..], _rows);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[12..], _sum);
        whole.Append(bytes);
    }

    private TableFingerprint Add(ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), text.Length);
        text.CopyTo(Room(text.Length));
        return this;
    }

    private Span<byte> Room(int length)
    {
        if (_length + length > _row.Length)
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _length + length));
        _length += length;
        return _row.AsSpan(_length - length, length);
    }
}
