using System.Security.Cryptography;

namespace PolicyBilling.Files.Reports.Saved;

/// <summary>Reads a file a line at a time and remembers what it read, so that a file of any length needs the memory of
/// its longest line.</summary>
internal sealed class HashedLines(Stream stream) : IDisposable
{
    // An account's statement of tens of thousands of charges is some megabytes.
    private const int LongestLine = 1 << 28;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[1 << 16];
    private int _start,
        _length,
        _end;

    /// <summary>The line's number, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>The line, without its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length);

    /// <summary>Whether the line has an end; only the file's last may lack it.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Goes to the next line.</summary>
    /// <returns>False when there is none.</returns>
    public bool Next()
    {
        Leave();
        if (_start == _end && !Fill())
        {
            IsWhole = false;
            return false;
        }
        (Number, IsWhole) = (Number + 1, true);
        for (var seen = 0; ; )
        {
            var found = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (found >= 0)
            {
                _length = seen + found;
                return true;
            }
            seen = _end - _start;
            if (seen > LongestLine || !Fill())
            {
                (_length, IsWhole) = (seen, false);
                return true;
            }
        }
    }

    /// <summary>The fingerprint of every byte before this line.</summary>
    public string Fingerprint() => PlanFile.FingerprintOf(_hash);

    public void Dispose() => _hash.Dispose();

    private void Leave()
    {
        var line = _buffer.AsSpan(_start, Number == 0 ? 0 : _length + (IsWhole ? 1 : 0));
        _hash.AppendData(line);
        (_start, _length) = (_start + line.Length, 0);
    }

    // What is not yet read moves to the front; a line that fills the buffer gets a larger one.
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
