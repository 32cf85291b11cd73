using System.Globalization;
using System.Text;

namespace PolicyBilling.Policies.Yaml;

/// <summary>From bytes to text: UTF-8 only, and nothing in it that a reader cannot see.</summary>
internal static class YamlEncoding
{
    public const int MostBytes = 1 << 20;
    private const string Save = "Save it again with the encoding UTF-8 (in most editors: Save As, Encoding).";
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly Dictionary<int, string> InvisibleNames = new()
    {
        [0x00] = "a NUL",
        [0x0D] = "a carriage return alone",
        [0x1B] = "an escape character",
        [0x7F] = "a delete character",
        [0xAD] = "a soft hyphen",
        [0x200B] = "a zero-width space",
        [0x200C] = "a zero-width non-joiner",
        [0x200D] = "a zero-width joiner",
        [0x200E] = "a left-to-right mark",
        [0x200F] = "a right-to-left mark",
        [0x2028] = "a line separator",
        [0x2029] = "a paragraph separator",
        [0x202A] = "a left-to-right embedding",
        [0x202B] = "a right-to-left embedding",
        [0x202C] = "the end of a change of direction",
        [0x202D] = "a left-to-right override",
        [0x202E] = "a right-to-left override",
        [0x2060] = "a word joiner",
        [0xFEFF] = "a byte order mark inside the text",
    };

    /// <summary>The text of a file, or null when it is none; reports what is wrong with it.</summary>
    public static YamlSource? Read(string file, byte[] content, List<Problem> problems)
    {
        if (content.Length > MostBytes)
        {
            problems.Add(
                new(
                    Severity.Error,
                    file,
                    1,
                    "1",
                    null,
                    (
                        $"The file has {content.Length:N0} bytes; at most {MostBytes:N0} are read. Split it into "
                        + "several files."
                    ).Replace('\u00A0', ' ')
                )
            );
            return null;
        }
        if (Decode(file, content, problems) is not { } text)
            return null;
        // One spelling for letters with accents, however they were typed: names are then compared as they look.
        var source = new YamlSource(file, Spelling.Composed(text.Replace("\r\n", "\n")));
        return RefuseInvisible(source, problems) ? null : source;
    }

    /// <summary>Describes a character that nobody sees, or null for one that shows (or is a space, tab or line
    /// end).</summary>
    public static string? Invisible(Rune rune)
    {
        if (rune.Value is '\n' or '\t')
            return null;
        if (rune.Value is 0xFFFE or 0xFFFF)
            return $"no character at all (U+{rune.Value:X4})";
        if (
            Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        )
            return null;
        return $"{InvisibleNames.GetValueOrDefault(rune.Value, "a control character")} (U+{rune.Value:X4})";
    }

    private static string? Decode(string file, byte[] content, List<Problem> problems)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            problems.Add(
                new(
                    Severity.Error,
                    file,
                    0,
                    "",
                    null,
                    $"The file is not UTF-8 text; it looks like UTF-16 (\"Unicode\"). {Save}"
                )
            );
            return null;
        }
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(NotUtf8(file, bytes));
            return null;
        }
    }

    private static Problem NotUtf8(string file, ReadOnlySpan<byte> bytes)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range];
            try
            {
                Strict.GetCharCount(line);
            }
            catch (DecoderFallbackException wrong)
            {
                var column = Strict.GetCharCount(line[..wrong.Index]) + 1;
                var letter = windows.GetString(line.Slice(wrong.Index, 1));
                return new(
                    Severity.Error,
                    file,
                    number,
                    $"{column}",
                    null,
                    $"The file is not UTF-8 text; it looks like Windows-1252, line {number} (where '{letter}' seems "
                        + $"to be meant). {Save}",
                    windows.GetString(line).TrimEnd('\r')
                );
            }
        }
        return new(Severity.Error, file, 0, "", null, $"The file is not UTF-8 text. {Save}");
    }

    private static bool RefuseInvisible(YamlSource source, List<Problem> problems)
    {
        var found = false;
        for (var line = 1; line <= source.Lines.Count; line++)
        {
            var column = 1;
            foreach (var rune in source.Lines[line - 1].EnumerateRunes())
            {
                if (Invisible(rune) is { } what)
                {
                    found = true;
                    problems.Add(
                        source.Error(
                            line,
                            column,
                            $"Here stands {what}, which nobody sees and which may make a text read other than it "
                                + $"is. Delete it, or type the line anew."
                        )
                    );
                    break;
                }
                column += rune.Utf16SequenceLength;
            }
        }
        return found;
    }
}
