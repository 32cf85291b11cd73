using System.Text;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>Cuts an X12 file into segments by the signs that its ISA segment shows, with or without line
/// ends.</summary>
internal static class X12File
{
    private const string Start = "ISA";

    // ISA has sixteen elements; the sixteenth is the sign between components, and behind it stands the terminator.
    private const int LastOfIsa = 16,
        LongestIsa = 200;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The segments of a file. Throws <see cref="RefusedException"/> where it is none, or is cut
    /// off.</summary>
    public static (IReadOnlyList<Segment> Segments, Delimiters Signs) Read(
        ReadOnlySpan<byte> content,
        FileFaults faults
    )
    {
        if (content.IsEmpty)
            throw faults.Refuse(0, faults.Empty);
        var text = Decode(content);
        if (text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t') && !IsSeparator(c)))
            throw faults.Refuse(0, faults.NoText);
        var start = text.Length - text.TrimStart().Length;
        if (!text.AsSpan(start).StartsWith(Start))
            throw faults.Refuse(0, faults.NoInterchange);
        if (SignsOf(text[start..]) is not { } signs)
            throw faults.Refuse(0, faults.NoDelimiters);
        return (Cut(text, signs, faults), signs);
    }

    /// <summary>Whether a file begins with an ISA segment: the word, and a sign behind it that sets elements
    /// apart.</summary>
    public static bool IsInterchange(ReadOnlySpan<byte> content) =>
        Decode(content[..Math.Min(content.Length, LongestIsa)]).TrimStart() is ['I', 'S', 'A', var sign, ..]
        && !char.IsLetterOrDigit(sign)
        && !char.IsWhiteSpace(sign)
        && sign is not (',' or ';');

    // Older senders write Latin letters in one byte.
    private static string Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    // Some senders set segments apart by the separators that ASCII has for it.
    private static bool IsSeparator(char c) => c is >= '\u001C' and <= '\u001F';

    private static Delimiters? SignsOf(string text)
    {
        var isa = text.Length > LongestIsa ? text[..LongestIsa] : text;
        // Where lines are wrapped, a line end may stand anywhere, even in ISA.
        var whole = string.Concat(isa.Where(c => c is not ('\r' or '\n')));
        if (whole.Length <= Start.Length)
            return null;
        var element = whole[Start.Length];
        var at = -1;
        for (var i = 0; i < LastOfIsa; i++)
            if ((at = whole.IndexOf(element, at + 1)) < 0)
                return null;
        if (at + 1 >= whole.Length)
            return null;
        var (component, next) = (whole[at + 1], at + 2 < whole.Length ? whole[at + 2] : 'G');
        // Without another sign the line's end is the terminator.
        var terminator = char.IsLetterOrDigit(next) ? '\n' : next;
        return
            IsSign(element)
            && IsSign(component)
            && element != component
            && element != terminator
            && component != terminator
            ? new(element, component, terminator)
            : null;
    }

    private static bool IsSign(char c) => !char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.');

    private static List<Segment> Cut(string text, Delimiters signs, FileFaults faults)
    {
        var segments = new List<Segment>();
        var segment = new StringBuilder();
        var (line, begins) = (1, 1);
        foreach (var c in text)
        {
            if (c == signs.Terminator)
            {
                Add();
                line += c == '\n' ? 1 : 0;
                continue;
            }
            line += c == '\n' ? 1 : 0;
            if (c is '\r' or '\n' || (segment.Length == 0 && char.IsWhiteSpace(c)))
                continue;
            if (segment.Length == 0)
                begins = line;
            segment.Append(c);
        }
        // Some leave the last terminator out; the numbers in IEA tell whether it is whole.
        if (signs.Terminator == '\n' || segment.ToString().StartsWith("IEA", StringComparison.Ordinal))
            Add();
        return segment.Length == 0 ? segments : throw faults.Refuse(begins, faults.CutOff);

        void Add()
        {
            if (segment.Length > 0)
                segments.Add(
                    new Segment(
                        segments.Count + 1,
                        begins,
                        [.. segment.ToString().Split(signs.Element).Select(element => element.Trim())]
                    )
                );
            segment.Clear();
        }
    }
}
