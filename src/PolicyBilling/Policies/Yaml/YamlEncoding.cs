using System.Globalization;
using System.Text;

namespace PolicyBilling.Policies.Yaml;

/// <summary>From bytes to text: UTF-8 only, and nothing in it that a reader cannot see.</summary>
internal static class YamlEncoding
{
    public const int MostBytes = 1 << 20;
    private static readonly Said Save = Said.In(
        "Save it again with the encoding UTF-8 (in most editors: Save As, Encoding).",
        $"L’enregistrer de nouveau avec l’encodage UTF-8 (souvent : Enregistrer sous, Encodage)."
    );
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    private static readonly Dictionary<int, Said> InvisibleNames = new()
    {
        [0x00] = Said.In("a NUL", $"un NUL"),
        [0x0D] = Said.In("a carriage return alone", $"un retour de chariot seul"),
        [0x1B] = Said.In("an escape character", $"un caractère d’échappement"),
        [0x7F] = Said.In("a delete character", $"un caractère d’effacement"),
        [0xAD] = Said.In("a soft hyphen", $"un trait d’union conditionnel"),
        [0x200B] = Said.In("a zero-width space", $"une espace sans largeur"),
        [0x200C] = Said.In("a zero-width non-joiner", $"un antiliant sans largeur"),
        [0x200D] = Said.In("a zero-width joiner", $"un liant sans largeur"),
        [0x200E] = Said.In("a left-to-right mark", $"une marque de gauche à droite"),
        [0x200F] = Said.In("a right-to-left mark", $"une marque de droite à gauche"),
        [0x2028] = Said.In("a line separator", $"un séparateur de lignes"),
        [0x2029] = Said.In("a paragraph separator", $"un séparateur de paragraphes"),
        [0x202A] = Said.In("a left-to-right embedding", $"un enchâssement de gauche à droite"),
        [0x202B] = Said.In("a right-to-left embedding", $"un enchâssement de droite à gauche"),
        [0x202C] = Said.In("the end of a change of direction", $"la fin d’un changement de direction"),
        [0x202D] = Said.In("a left-to-right override", $"un forçage de gauche à droite"),
        [0x202E] = Said.In("a right-to-left override", $"un forçage de droite à gauche"),
        [0x2060] = Said.In("a word joiner", $"un gluon de mots"),
        [0xFEFF] = Said.In("a byte order mark inside the text", $"une marque d’ordre des octets dans le texte"),
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
                    Said.In(
                        (
                            $"The file has {content.Length:N0} bytes; at most {MostBytes:N0} are read. Split it into "
                            + "several files."
                        ).Replace('\u00A0', ' '),
                        $"Le fichier a {content.Length:N0} octets ; {MostBytes:N0} au plus sont lus. Le partager en "
                            + $"plusieurs fichiers."
                    )
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
    public static Said? Invisible(Rune rune)
    {
        if (rune.Value is '\n' or '\t')
            return null;
        if (rune.Value is 0xFFFE or 0xFFFF)
            return Said.In($"no character at all (U+{rune.Value:X4})", $"aucun caractère (U+{rune.Value:X4})");
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
        var name = InvisibleNames.GetValueOrDefault(
            rune.Value,
            Said.In("a control character", $"un caractère de commande")
        );
        return Said.In($"{name} (U+{rune.Value:X4})", $"{name} (U+{rune.Value:X4})");
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
                    Said.In(
                        $"The file is not UTF-8 text; it looks like UTF-16 (\"Unicode\"). {Save}",
                        $"Le fichier n’est pas un texte UTF-8 ; il semble en UTF-16 (« Unicode »). {Save}"
                    )
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
                    Said.In(
                        $"The file is not UTF-8 text; it looks like Windows-1252, line {number} (where "
                            + $"'{letter}' seems "
                            + $"to be meant). {Save}",
                        $"Le fichier n’est pas un texte UTF-8 ; il semble en Windows-1252, ligne {number} (où "
                            + $"« {letter} » semble voulu). {Save}"
                    ),
                    windows.GetString(line).TrimEnd('\r')
                );
            }
        }
        return new(
            Severity.Error,
            file,
            0,
            "",
            null,
            Said.In($"The file is not UTF-8 text. {Save}", $"Le fichier n’est pas un texte UTF-8. {Save}")
        );
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
                            Said.In(
                                $"Here stands {what}, which nobody sees and which may make a text read other than it "
                                    + $"is. Delete it, or type the line anew.",
                                $"Ici se trouve {what}, que personne ne voit et qui peut faire lire un "
                                    + $"texte autrement qu’il "
                                    + $"n’est. Le supprimer, ou retaper la ligne."
                            )
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
