namespace PolicyBilling.Files.Import;

/// <summary>What stands at the path that a person gave.</summary>
/// <param name="Path">The path of a file or a folder.</param>
/// <param name="Files">The names of the files there: of the folder's, or of the one file.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
internal sealed record ExportPath(string Path, IReadOnlyList<string> Files, bool IsFolder)
{
    /// <summary>The names that end in an extension, whatever its case.</summary>
    public IReadOnlyList<string> Ending(string extension) =>
        [.. Files.Where(name => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))];
}

/// <summary>One way an export may lie there.</summary>
/// <param name="Fits">Whether it does, with what <c>export.yaml</c> says.</param>
/// <param name="Open">Opens it; what stands beside it and is not read goes to the problems. Throws
/// <see cref="UnreadableException"/>.</param>
internal sealed record SourceKind(
    Func<ExportPath, ExportSettings, bool> Fits,
    Func<ExportPath, ExportSettings, List<Problem>, ExportSource> Open
);

/// <summary>The ways an export may lie there; the first that fits is read. A new one is a class of its own and a line
/// here.</summary>
internal static class ExportSources
{
    public static readonly IReadOnlyList<SourceKind> All = [CsvFolder.Kind, Workbook.Kind];
}
