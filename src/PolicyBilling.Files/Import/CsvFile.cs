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
                Said.In(
                    "The file is in UTF-16: save it as UTF-8, or write `encoding: utf-16` in export.yaml.",
                    $"Le fichier est en UTF-16 : l’enregistrer en UTF-8, ou écrire `encoding: utf-16` dans "
                        + $"export.yaml."
                ),
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
                Said.In(
                    "The file could not be read to its end: check the disk or the network, and try again.",
                    $"Le fichier n’a pas pu être lu jusqu’à la fin : vérifier le disque ou le réseau, et "
                        + $"réessayer."
                ),
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
                ? Said.In(
                    "The line is not UTF-8; it looks like Windows-1252: write `encoding: windows-1252` in "
                        + "export.yaml, or save the file as UTF-8.",
                    $"La ligne n’est pas en UTF-8 ; elle semble en Windows-1252 : écrire `encoding: windows-1252` "
                        + $"dans export.yaml, ou enregistrer le fichier en UTF-8."
                )
                : Said.In(
                    $"The line is not {Encoding.WebName}, as export.yaml says: correct `encoding:`.",
                    $"La ligne n’est pas en {Encoding.WebName}, comme le dit export.yaml : corriger `encoding:`."
                ),
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
                Said.In(
                    "A quote opens here and is never closed: close it, or write it twice (\"\") if it "
                        + "belongs to the text.",
                    $"Un guillemet s’ouvre ici et ne se ferme jamais : le fermer, ou l’écrire deux fois (\"\") "
                        + $"s’il appartient au texte."
                ),
                opens,
                error
            ),
            (var opens, var closes) => new UnreadableException(
                Said.In(
                    $"A quote opens here and is followed by more text where it "
                        + $"closes{(closes == opens ? "" : $", on line {closes}")}: close it before the "
                        + $"{Name(_settings.Delimiter)}, or write it twice (\"\") if it belongs to the text.",
                    $"Un guillemet s’ouvre ici et du texte le suit là où il se "
                        + $"ferme{(closes == opens ? "" : $", à la ligne {closes}")} : le fermer avant "
                        + $"{Name(_settings.Delimiter)}, ou l’écrire deux fois (\"\") s’il appartient au texte."
                ),
                opens,
                error
            ),
            null => new UnreadableException(
                Said.In(
                    $"A row has more than {1 << 22:N0} characters: check its quotes.",
                    $"Une ligne a plus de {1 << 22:N0} caractères : vérifier ses guillemets."
                ),
                0,
                error
            ),
        };
    }

    private static Said Name(char delimiter) =>
        delimiter switch
        {
            ',' => Said.In("comma", $"la virgule"),
            ';' => Said.In("semicolon", $"le point-virgule"),
            '\t' => Said.In("tab", $"la tabulation"),
            _ => Said.In($"'{delimiter}'", $"« {delimiter} »"),
        };
}
