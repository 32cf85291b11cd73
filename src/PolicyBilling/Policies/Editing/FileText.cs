using System.Security.Cryptography;
using System.Text;

namespace PolicyBilling.Policies.Editing;

/// <summary>A policy file as an editor shows it: its text with line feeds alone, put back with the byte order mark and
/// the line ends that it had.</summary>
public sealed class FileText
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly bool _hasMark;
    private readonly bool _endsLikeWindows;
    private readonly string[] _lines;

    private FileText(byte[] content, string text)
    {
        Hash = HashOf(content);
        _hasMark = content.AsSpan().StartsWith(Mark);
        _lines = text.Split('\n');
        _endsLikeWindows = _lines.Length > 1 && _lines[0].EndsWith('\r');
        Text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the file.</summary>
    public string Hash { get; }

    /// <summary>The text of a file; null where it is not written in UTF-8.</summary>
    public static FileText? Of(byte[] content)
    {
        try
        {
            var text = Strict.GetString(content.AsSpan().StartsWith(Mark) ? content.AsSpan(Mark.Length) : content);
            return new(content, text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 of a file's bytes.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The file with another text. Lines before the first and after the last that changed stay to the
    /// byte.</summary>
    public byte[] With(string text)
    {
        var lines = text.Split('\n');
        var most = Math.Min(lines.Length, _lines.Length);
        var (before, after) = (0, 0);
        while (before < most && Same(lines[before], _lines[before], before == lines.Length - 1))
            before++;
        while (after < most - before && Same(lines[^(after + 1)], _lines[^(after + 1)], after == 0))
            after++;
        IEnumerable<string> changed = lines[before..^after];
        // The last line of a file has no end.
        if (_endsLikeWindows)
            changed = changed.Select((line, at) => before + at == lines.Length - 1 ? line : line + '\r');
        var whole = string.Join('\n', [.. _lines[..before], .. changed, .. _lines[^after..]]);
        return [.. _hasMark ? Mark : [], .. Encoding.UTF8.GetBytes(whole)];
    }

    // The last line has no end: it is none that had one.
    private static bool Same(string line, string kept, bool isLast) =>
        line == kept
        || !isLast
            && kept.Length == line.Length + 1
            && kept.EndsWith('\r')
            && kept.StartsWith(line, StringComparison.Ordinal);
}
