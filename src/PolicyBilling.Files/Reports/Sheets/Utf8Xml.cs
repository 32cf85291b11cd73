using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>Writes XML as bytes, through one buffer: millions of cells leave nothing behind.</summary>
internal sealed class Utf8Xml(Stream stream) : IDisposable
{
    // Three bytes for each UTF-16 unit are always enough.
    private const int Chunk = 4096,
        Longest = 64;

    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"_");
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    /// <summary>Markup, as it stands.</summary>
    public Utf8Xml Raw(ReadOnlySpan<byte> markup)
    {
        if (markup.Length > _buffer.Length - _used)
            Flush();
        if (markup.Length > _buffer.Length)
            stream.Write(markup);
        else
        {
            markup.CopyTo(_buffer.AsSpan(_used));
            _used += markup.Length;
        }
        return this;
    }

    /// <summary>Markup, as it stands.</summary>
    public Utf8Xml Raw(string markup) => Raw(Encoding.UTF8.GetBytes(markup));

    /// <summary>Markup in three short parts.</summary>
    public void Raw(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        Room(Longest);
        var free = _buffer.AsSpan(_used);
        first.CopyTo(free);
        second.CopyTo(free[first.Length..]);
        third.CopyTo(free[(first.Length + second.Length)..]);
        _used += first.Length + second.Length + third.Length;
    }

    /// <summary>A text between tags or in an attribute: whatever it holds, it stays text.</summary>
    public Utf8Xml Text(string text)
    {
        for (var rest = CellText.ForCell(text).AsSpan(); ; )
        {
            var at = rest.IndexOfAny(Special);
            Plain(at < 0 ? rest : rest[..at]);
            if (at < 0)
                return this;
            Raw(
                rest[at] switch
                {
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '&' => "&amp;"u8,
                    '"' => "&quot;"u8,
                    // Excel reads _x0041_ as the letter A.
                    _ when rest.Length > at + 1 && rest[at + 1] is 'x' or 'X' => "_x005F_"u8,
                    _ => "_"u8,
                }
            );
            rest = rest[(at + 1)..];
        }
    }

    /// <summary>A whole number.</summary>
    public Utf8Xml Number(int number)
    {
        Room(Longest);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
        return this;
    }

    /// <summary>A number with the decimals that it has.</summary>
    public Utf8Xml Number(decimal number)
    {
        Room(Longest);
        if (IsCents(number, out var cents))
        {
            Utf8Formatter.TryFormat(cents / 100, _buffer.AsSpan(_used), out var whole);
            _used += whole;
            _buffer[_used++] = (byte)'.';
            _buffer[_used++] = (byte)('0' + cents % 100 / 10);
            _buffer[_used++] = (byte)('0' + cents % 10);
            return this;
        }
        number.TryFormat(_buffer.AsSpan(_used), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    // Most amounts: two decimals, not below zero, and no larger than an integer.
    private static bool IsCents(decimal number, out uint cents)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        cents = (uint)parts[0];
        return parts[1] == 0 && parts[2] == 0 && parts[3] == 2 << 16;
    }

    /// <summary>Hands over what is still in the buffer.</summary>
    public void Dispose() => Flush();

    private void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > Chunk)
        {
            var cut = char.IsHighSurrogate(text[Chunk - 1]) ? Chunk - 1 : Chunk;
            Plain(text[..cut]);
            text = text[cut..];
        }
        Room(text.Length * 3);
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    private void Room(int bytes)
    {
        if (bytes > _buffer.Length - _used)
            Flush();
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
