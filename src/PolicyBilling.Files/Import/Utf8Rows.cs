using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace PolicyBilling.Files.Import;

/// <summary>
/// The rows of a CSV file in UTF-8, cut into fields without decoding them. Whatever is not written plainly (a quote
/// that is doubled or goes over lines, a control character, an accent apart from its letter, bytes that do not decode)
/// is left, from its row on, to <see cref="CsvRows"/>, which reads and explains everything.
/// </summary>
internal sealed class Utf8Rows : RowSource
{
    // A row that does not fit is looked through by the other reader for what is wrong with it.
    private const int Buffer = 1 << 17;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Where(c => c != '\t').Append(0x7F).Select(c => (byte)c),
    ]);

    private static readonly SearchValues<byte> Leads = SearchValues.Create([0xC2, 0xCC, 0xCD, 0xEF]);

    private readonly CsvRows _slow;
    private readonly FileStream _file;
    private readonly byte _delimiter;

    // Vectors are loaded beyond its last byte.
    private readonly byte[] _bytes = new byte[Buffer + Vector256<byte>.Count];
    private (int Start, int Length)[] _fields = new (int, int)[32];
    private char[] _chars = new char[1024];
    private int _next,
        _end,
        _nextLine = 1,
        _read;
    private int _start,
        _length,
        _count;
    private bool _ended,
        _isSlow,
        _isPlain,
        _isDecoded;

    private Utf8Rows(CsvRows slow, FileStream file, char delimiter)
    {
        (_slow, _file, _delimiter) = (slow, file, (byte)delimiter);
        Header = slow.Header;
        // The other reader has read the header.
        while (_nextLine < slow.NextLine && Cut()) { }
        _isSlow |= _nextLine != slow.NextLine;
        _read = 0;
    }

    /// <summary>Opens a file and reads its header: as bytes where it is in UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">How it is written.</param>
    /// <param name="skip">How many lines stand above its header.</param>
    public static RowSource Open(string path, ExportSettings settings, int skip)
    {
        var rows = new CsvRows(path, settings, skip);
        return settings.Encoding is null or { CodePage: 65001 } && char.IsAscii(settings.Delimiter)
            ? new Utf8Rows(rows, InputFiles.Open(path), settings.Delimiter)
            : rows;
    }

    /// <inheritdoc/>
    public override int FieldCount => _isSlow ? _slow.FieldCount : _count;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Field(int index)
    {
        if (_isSlow)
            return _slow.Field(index);
        if (!_isDecoded)
            Decode();
        var (start, length) = _fields[index];
        return _chars.AsSpan(start, length);
    }

    /// <inheritdoc/>
    public override bool TryPlain(int index, out ReadOnlySpan<byte> field)
    {
        if (_isSlow || !_isPlain)
        {
            field = default;
            return false;
        }
        var (start, length) = _fields[index];
        field = _bytes.AsSpan(_start + start, length);
        return true;
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!_isSlow && Cut())
            return true;
        if (!_isSlow)
        {
            _slow.RequireUnchanged();
            return false;
        }
        var read = _slow.Read();
        (Line, HasMarks, Fault) = (_slow.Line, _slow.HasMarks, _slow.Fault);
        return read;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _file.Dispose();
        _slow.Dispose();
    }

    // Goes to the next row; false after the last one, and where the other reader goes on.
    private bool Cut()
    {
        while (!Scan())
            if (_isSlow || !Fill())
                return false;
        (Line, _isDecoded) = (_nextLine++, false);
        _read++;
        return true;
    }

    private bool Fill()
    {
        if (_ended)
            return false;
        _bytes.AsSpan(_next, _end - _next).CopyTo(_bytes);
        (_next, _end) = (0, _end - _next);
        try
        {
            var read = _file.Read(_bytes, _end, Buffer - _end);
            if (_file.Position == read && _bytes.AsSpan(0, read).StartsWith("\uFEFF"u8))
                _next = 3;
            _end += read;
            _ended = read == 0 && _end < Buffer;
        }
        catch (IOException)
        {
            _ended = true;
            return LeaveRest();
        }
        if (!_ended)
            return _end < Buffer || _bytes.AsSpan(0, _end).Contains((byte)'\n') || LeaveRest();
        if (_end == _next)
            return false;
        _bytes[_end++] = (byte)'\n';
        return true;
    }

    // Finds the end of the next row and its delimiters; false where it does not end in the buffer, and where it is not
    // written plainly.
    private bool Scan()
    {
        var (field, returns, hasOdd, hasWide) = (_next, 0, false, false);
        _count = 0;
        for (var block = _next; block < _end; block += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref _bytes[block]);
            var inside = _end - block >= Vector256<byte>.Count ? uint.MaxValue : (1u << (_end - block)) - 1;
            var lines = Vector256.Equals(bytes, Vector256.Create((byte)'\n'));
            var tabs = Vector256.Equals(bytes, Vector256.Create((byte)'\t'));
            var cars = Vector256.Equals(bytes, Vector256.Create((byte)'\r'));
            var odd =
                Vector256.AndNot(Vector256.LessThanOrEqual(bytes, Vector256.Create((byte)0x1F)), lines | tabs | cars)
                | Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)0x7F));
            var ends = lines.ExtractMostSignificantBits() & inside;
            // Up to the first end of a line.
            inside &= ends ^ (ends - 1);
            returns += BitOperations.PopCount(cars.ExtractMostSignificantBits() & inside);
            hasOdd |= (odd.ExtractMostSignificantBits() & inside) != 0;
            hasWide |= (bytes.ExtractMostSignificantBits() & inside) != 0;
            var cuts = (Vector256.Equals(bytes, Vector256.Create(_delimiter)) | lines).ExtractMostSignificantBits();
            for (cuts &= inside; cuts != 0; cuts &= cuts - 1)
            {
                var at = block + BitOperations.TrailingZeroCount(cuts);
                Add(field - _next, at - field);
                field = at + 1;
            }
            if (ends != 0)
                return IsPlain(field - 1, returns, hasOdd, hasWide);
        }
        return false;
    }

    private bool IsPlain(int end, int returns, bool hasOdd, bool hasWide)
    {
        (_start, _length) = (_next, end - _next);
        if (returns == 1 && _bytes[end - 1] == '\r')
        {
            returns = 0;
            _length--;
            _fields[_count - 1].Length--;
        }
        var row = _bytes.AsSpan(_start, _length);
        if (returns > 0 || _length > MostCharacters || (hasOdd && !IsQuotedPlainly(row)) || (hasWide && !IsText(row)))
            return LeaveRest();
        _isPlain = !hasWide;
        _next = end + 1;
        return true;
    }

    // A quote stands around whole fields only.
    private bool IsQuotedPlainly(ReadOnlySpan<byte> row)
    {
        if (row.ContainsAny(Controls))
            return false;
        _count = 0;
        for (var at = 0; ; at++)
        {
            var isQuoted = at < row.Length && row[at] == '"';
            var start = isQuoted ? at + 1 : at;
            var length = row[start..].IndexOf(isQuoted ? (byte)'"' : _delimiter);
            if (length < 0 && isQuoted)
                return false;
            if (length < 0)
                length = row.Length - start;
            if (!isQuoted && row.Slice(start, length).Contains((byte)'"'))
                return false;
            Add(start, length);
            at = start + length + (isQuoted ? 1 : 0);
            if (at == row.Length)
                return true;
            if (row[at] != _delimiter)
                return false;
        }
    }

    // Letters of any language, none of them in two parts, and nothing that no field may hold.
    private static bool IsText(ReadOnlySpan<byte> row)
    {
        if (!Utf8.IsValid(row))
            return false;
        for (var at = row.IndexOfAny(Leads); at >= 0 && at < row.Length; at++)
            // U+0080 to U+009F, U+0300 to U+036F, U+FFFE and U+FFFF.
            if (row[at..] is [0xC2, <= 0x9F, ..] or [0xCC, ..] or [0xCD, <= 0xAF, ..] or [0xEF, 0xBF, >= 0xBE, ..])
                return false;
        return true;
    }

    private void Decode()
    {
        if (_chars.Length < _length)
            _chars = new char[_length * 2];
        var row = _bytes.AsSpan(_start, _length);
        if (_isPlain)
            Ascii.ToUtf16(row, _chars, out _);
        else
            // Decoded, no field is longer than its bytes.
            foreach (ref var field in _fields.AsSpan(0, _count))
                field.Length = Encoding.UTF8.GetChars(row.Slice(field.Start, field.Length), _chars.AsSpan(field.Start));
        _isDecoded = true;
    }

    private void Add(int start, int length)
    {
        if (_count == _fields.Length)
            Array.Resize(ref _fields, _count * 2);
        _fields[_count++] = (start, length);
    }

    // Always false: there is no next row here.
    private bool LeaveRest()
    {
        _isSlow = true;
        for (var row = 0; row < _read; row++)
            _slow.Read();
        return false;
    }
}
