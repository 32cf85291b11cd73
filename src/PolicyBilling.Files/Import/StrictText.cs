using System.Buffers;
using System.Text;

namespace PolicyBilling.Files.Import;

/// <summary>
/// Decodes a file without guessing: bytes that do not decode throw, lines end in one line feed whatever the file has,
/// and it is noted, a block at a time, whether there are characters that need a closer look.
/// </summary>
internal sealed class StrictText(Stream stream, Encoding encoding) : TextReader
{
    private const int BlockSize = 1 << 16;

    /// <summary>What a carriage return without a line feed becomes, since readers do not agree whether it ends a
    /// line.</summary>
    private const char LoneReturn = '\v';

    /// <summary>Characters that no field may hold; line feeds and tabs may stand in quoted texts.</summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\t')),
        '\uFFFE',
        '\uFFFF',
    ]);

    private static readonly SearchValues<char> AsciiControls = SearchValues.Create([
        .. Enumerable
            .Range(0, 0x80)
            .Select(c => (char)c)
            .Where(c => char.IsControl(c) && c is not ('\n' or '\t' or '\r')),
    ]);

    private readonly Decoder _decoder = Strict(encoding).GetDecoder();
    private readonly byte[] _bytes = new byte[BlockSize];
    private readonly char[] _chars = new char[BlockSize + 16];
    private int _firstByte,
        _endByte,
        _at,
        _have;
    private bool _started,
        _ended,
        _hasReturns;

    /// <summary>Whether anything read so far holds a control character.</summary>
    public bool HasControls { get; private set; }

    /// <summary>Whether anything read so far holds an accent apart from its letter.</summary>
    public bool HasMarks { get; private set; }

    /// <summary>The encoding, throwing where bytes or characters have no counterpart.</summary>
    public static Encoding Strict(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        var written = 0;
        while (written < count && (_at < _have || Fill()))
        {
            var rest = _chars.AsSpan(_at, Math.Min(_have - _at, count - written));
            var taken = _hasReturns ? rest.IndexOf('\r') : -1;
            if (taken < 0)
                taken = rest.Length;
            rest[..taken].CopyTo(buffer.AsSpan(index + written));
            written += taken;
            _at += taken;
            if (taken == rest.Length)
                continue;

            _at++;
            if (_at == _have && !Fill())
                break;
            if (_chars[_at] == '\n')
                continue;
            buffer[index + written++] = LoneReturn;
            HasControls = true;
        }
        return written;
    }

    /// <inheritdoc/>
    public override Task<int> ReadBlockAsync(char[] buffer, int index, int count) =>
        Task.FromResult(ReadBlock(buffer, index, count));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        (_at, _have) = (0, 0);
        while (_have == 0)
        {
            if (_ended)
                return false;
            if (_firstByte == _endByte)
            {
                _firstByte = 0;
                _endByte = stream.Read(_bytes);
                _ended = _endByte == 0;
            }
            _decoder.Convert(_bytes.AsSpan(_firstByte.._endByte), _chars, _ended, out var used, out _have, out _);
            _firstByte += used;
        }
        var block = _chars.AsSpan(0, _have);
        if (!_started && block[0] == '\uFEFF')
            _at = 1;
        _started = true;
        _hasReturns = block.Contains('\r');
        HasControls =
            HasControls
            || block.IndexOfAny(AsciiControls) >= 0
            || block.IndexOfAnyInRange('\u0080', '\u009F') >= 0
            || block.IndexOfAnyInRange('\uFFFE', '\uFFFF') >= 0;
        HasMarks = HasMarks || block.IndexOfAnyInRange('\u0300', '\u036F') >= 0;
        return _at < _have || Fill();
    }
}
