using System.Text;
using Sylvan.Data.Csv;

namespace PolicyBilling.Files.Import;

/// <summary>A CSV file: opened as text, and looked through again when it cannot be read.</summary>
internal sealed class CsvFile
{
    private readonly WatchedFile _file;
    private readonly ExportSettings _settings;

    public CsvFile(string path, ExportSettings settings) => (_file, _settings) = (new WatchedFile(path), settings);

    /// <summary>Opens the file as text.</summary>
    public StrictText Open()
    {
        var stream = _file.Open();
        Span<byte> first = stackalloc byte[3];
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (
            _settings.Encoding is null
            && first.Length > 1
            && (first[..2].SequenceEqual<byte>([0xFF, 0xFE]) || first[..2].SequenceEqual<byte>([0xFE, 0xFF]))
        )
        {
            stream.Dispose();
            throw new UnreadableException(
                "The file is in UTF-16: save it as UTF-8, or write `encoding: utf-16` in export.yaml.",
                1
            );
        }
        // Whatever export.yaml says, a file that begins with UTF-8's mark is UTF-8.
        return new StrictText(stream, first.SequenceEqual<byte>([0xEF, 0xBB, 0xBF]) ? Encoding.UTF8 : Encoding);
    }

    /// <summary>Refuses a file that changed since it was first looked at.</summary>
    public void RequireUnchanged() => _file.RequireUnchanged();

    /// <summary>What an error while reading means to a person; null when it is none of the file's.</summary>
    public UnreadableException? Explain(Exception error) =>
        error switch
        {
            DecoderFallbackException => BadBytes(),
            CsvFormatException or CsvInvalidCharacterException or CsvRecordTooLargeException => BadQuote(error),
            IOException => new UnreadableException(
                "The file could not be read to its end: check the disk or the network, and try again.",
                0,
                error
            ),
            _ => null,
        };

    private Encoding Encoding => _settings.Encoding ?? Encoding.UTF8;

    private UnreadableException BadBytes()
    {
        var strict = StrictText.Strict(Encoding);
        using var bytes = new BufferedStream(_file.Open(), 1 << 16);
        var line = new MemoryStream();
        var number = 1;
        for (var b = bytes.ReadByte(); b >= 0; b = bytes.ReadByte())
        {
            line.WriteByte((byte)b);
            if (b != '\n')
                continue;
            if (!Decodes(strict, line))
                break;
            line.SetLength(0);
            number++;
        }
        return new UnreadableException(
            _settings.Encoding is null
                ? "The line is not UTF-8; it looks like Windows-1252: write `encoding: windows-1252` in "
                    + "export.yaml, or save the file as UTF-8."
                : $"The line is not {Encoding.WebName}, as export.yaml says: correct `encoding:`.",
            number
        );
    }

    private static bool Decodes(Encoding strict, MemoryStream line)
    {
        try
        {
            strict.GetCharCount(line.GetBuffer(), 0, (int)line.Length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private UnreadableException BadQuote(Exception error)
    {
        using var text = Open();
        return QuoteFault.Find(text, _settings.Delimiter) switch
        {
            (var opens, 0) => new UnreadableException(
                "A quote opens here and is never closed: close it, or write it twice (\"\") if it belongs to the text.",
                opens,
                error
            ),
            (var opens, var closes) => new UnreadableException(
                $"A quote opens here and is followed by more text where it "
                    + $"closes{(closes == opens ? "" : $", on line {closes}")}: close it before the "
                    + $"{Name(_settings.Delimiter)}, or write it twice (\"\") if it belongs to the text.",
                opens,
                error
            ),
            null => new UnreadableException(
                $"A row has more than {1 << 22:N0} characters: check its quotes.",
                0,
                error
            ),
        };
    }

    private static string Name(char delimiter) =>
        delimiter switch
        {
            ',' => "comma",
            ';' => "semicolon",
            '\t' => "tab",
            _ => $"'{delimiter}'",
        };
}
