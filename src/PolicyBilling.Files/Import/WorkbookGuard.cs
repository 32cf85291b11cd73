using System.IO.Compression;

namespace PolicyBilling.Files.Import;

/// <summary>Looks through a workbook before it is parsed, for what no practice's workbook has: a few kilobytes that
/// unfold into gigabytes, or references to other files.</summary>
internal static class WorkbookGuard
{
    /// <summary>How each refusal of a file that is none, or a broken one, begins.</summary>
    public static readonly Said NoWorkbook = Said.In(
        "The file is no .xlsx workbook, or is damaged",
        $"Le fichier n’est pas un classeur .xlsx, ou est endommagé"
    );

    private const int MostEntries = 2_000,
        MostRatio = 200;
    private const long MostBytes = 1L << 30;

    // Below this nothing is done by unfolding far, as a sheet of empty rows may.
    private const long Harmless = 10L << 20;

    private static ReadOnlySpan<byte> DocType => "<!DOCTYPE"u8;

    /// <summary>Refuses a workbook that must not be parsed.</summary>
    public static void Check(WatchedFile file)
    {
        using var stream = file.Open();
        Check(stream, file.Length);
    }

    /// <summary>The same of one that was read into memory.</summary>
    public static void Check(Stream stream, long length)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                throw new UnreadableException(
                    Said.In(
                        $"The workbook has {zip.Entries.Count:N0} parts, more than any export: save it "
                            + $"again from Excel.",
                        $"Le classeur a {zip.Entries.Count:N0} parties, plus qu’aucun export : l’enregistrer de "
                            + $"nouveau depuis Excel."
                    )
                );
            var most = Math.Min(MostBytes, Math.Max(Harmless, length * MostRatio));
            // Sizes are counted while unpacking: the ones a workbook states may be false.
            var buffer = new byte[1 << 16];
            foreach (var entry in zip.Entries)
                most -= Measure(entry, buffer, most);
        }
        catch (Exception e) when (Workbook.IsDamage(e))
        {
            throw new UnreadableException(
                Said.In(
                    $"{NoWorkbook} or protected by a password: save it again from Excel as .xlsx without a password.",
                    $"{NoWorkbook} ou protégé par un mot de passe : l’enregistrer de nouveau depuis Excel en "
                        + $".xlsx, sans mot de passe."
                ),
                0,
                e
            );
        }
    }

    private static long Measure(ZipArchiveEntry entry, byte[] buffer, long most)
    {
        using var stream = entry.Open();
        long length = 0;
        // The end of each block is kept in front of the next, so that nothing hides on the border.
        var kept = 0;
        for (
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            read > 0;
            read = stream.Read(buffer, kept, buffer.Length - kept)
        )
        {
            length += read;
            if (length > most)
                throw new UnreadableException(
                    Said.In(
                        "The workbook unfolds into far more than it seems to hold: it was not read. Save it again from "
                            + "Excel, or export CSV.",
                        $"Le classeur contient bien plus qu’il ne semble : il n’a pas été lu. L’enregistrer de "
                            + $"nouveau depuis Excel, ou exporter en CSV."
                    )
                );
            var block = buffer.AsSpan(0, kept + read);
            if (HoldsDocType(block))
                throw new UnreadableException(
                    Said.In(
                        "The workbook holds a DOCTYPE, which no workbook needs and which can reach other files: it was "
                            + "not read.",
                        $"Le classeur contient un DOCTYPE, dont aucun classeur n’a besoin et qui peut atteindre "
                            + $"d’autres fichiers : il n’a pas été lu."
                    )
                );
            kept = Math.Min(block.Length, DocType.Length * 2);
            block[^kept..].CopyTo(buffer);
        }
        return length;
    }

    // In UTF-16 each letter has a zero beside it.
    private static bool HoldsDocType(ReadOnlySpan<byte> block) =>
        block.IndexOf(DocType) >= 0
        || (block.Contains((byte)0) && block.ToArray().Where(b => b != 0).ToArray().AsSpan().IndexOf(DocType) >= 0);
}
