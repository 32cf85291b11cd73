using PolicyBilling.Files.Import;

namespace PolicyBilling.Files.Printed;

/// <summary>From a file's bytes to lines of cells: what the file is, is seen from its first bytes.</summary>
internal static class FileBytes
{
    /// <summary>More than this is no report that an office prints: 200 MB.</summary>
    private const long Most = 200L << 20;

    /// <summary>Reads a file; a workbook may give several grids, one for each sheet that holds something.</summary>
    public static IReadOnlyList<Grid> Read(PrintedFile file, CancellationToken cancel)
    {
        var bytes = file.Content;
        if (bytes.Length == 0)
            throw new UnbroughtException(Unbrought.Empty);
        if (bytes.Length > Most)
            throw new UnbroughtException(Unbrought.TooLarge);
        if (StartsWith(bytes, "%PDF"u8))
            return [PdfGrid.Read(file.Name, bytes, cancel)];
        if (StartsWith(bytes, "PK"u8) || StartsWith(bytes, [0xD0, 0xCF, 0x11, 0xE0]))
            return WorkbookGrids.Read(file, cancel);
        return [TextGrid.Read(file.Name, bytes, cancel)];
    }

    private static bool StartsWith(byte[] bytes, ReadOnlySpan<byte> mark) => bytes.AsSpan().StartsWith(mark);
}

/// <summary>A file that a person gave, with its content.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PrintedFile(string Path, byte[] Content)
{
    /// <summary>Its name alone, for messages and for <c>original/</c>.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads a file. Throws what <see cref="InputFiles.Open"/> throws.</summary>
    public static PrintedFile Read(string path)
    {
        using var stream = InputFiles.Open(path);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PrintedFile(path, content);
    }
}
