namespace PolicyBilling.Files.Import;

/// <summary>Tells what a path holds: a folder of CSV files, a folder with one workbook, or a workbook.</summary>
internal static class ExportPlace
{
    /// <summary>The folder in which <c>export.yaml</c> is looked for.</summary>
    public static string FolderOf(string path) =>
        File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;

    /// <summary>Opens the export; null, with the reason among the problems, when there is none.</summary>
    public static ExportSource? Open(string path, ExportSettings settings, List<Problem> problems)
    {
        try
        {
            if (Find(path) is not { } place)
            {
                problems.Add(
                    Error(
                        path,
                        Said.In("There is no such folder or workbook.", $"Ce dossier ou ce classeur n’existe pas.")
                    )
                );
                return null;
            }
            if (ExportSources.All.FirstOrDefault(kind => kind.Fits(place, settings)) is { } source)
                return source.Open(place, settings, problems);
            problems.Add(place.IsFolder ? NoSource(place) : Error(place.Files[0], NoExport(place)));
        }
        catch (UnreadableException e)
        {
            var file = Find(path)?.Ending(".xlsx").FirstOrDefault() ?? Path.GetFileName(path);
            var curable = e.Message.StartsWith(WorkbookGuard.NoWorkbook.English, StringComparison.Ordinal);
            problems.Add(Error(file, curable ? e.Said + TryImport.Of(file) : e.Said));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(
                Error(
                    path,
                    Said.In(
                        "The folder may not be read: ask for the right to read it.",
                        $"Le dossier ne peut pas être lu : demander le droit de le lire."
                    )
                )
            );
        }
        return null;
    }

    private static ExportPath? Find(string path) =>
        File.Exists(path) ? new(path, [Path.GetFileName(path)], IsFolder: false)
        : Directory.Exists(path)
            ? new(
                path,
                [
                    .. Directory
                        .EnumerateFiles(path)
                        .Select(file => Path.GetFileName(file))
                        .Where(name => !Leftovers.Are(name))
                        .Order(StringComparer.Ordinal),
                ],
                IsFolder: true
            )
        : null;

    private static Said NoExport(ExportPath file) =>
        file.Ending(".xls") is [var old, ..]
            ? Said.In(
                $"An old Excel workbook: save it as .xlsx.{TryImport.Of(old)}",
                $"Un ancien classeur Excel : l’enregistrer en .xlsx.{TryImport.Of(old)}"
            )
        : file.Ending(".xlsm").Count > 0
            ? Said.In(
                "A workbook with macros, which are never run: save it as .xlsx.",
                $"Un classeur avec des macros, jamais exécutées : l’enregistrer en .xlsx."
            )
        : Said.In(
            "It is no .xlsx workbook: name the folder of the CSV files, or a workbook.",
            $"Ce n’est pas un classeur .xlsx : nommer le dossier des fichiers CSV, ou un classeur."
        ) + TryImport.Of(Path.GetFileName(file.Path));

    private static Problem NoSource(ExportPath folder) =>
        folder.Ending(".xlsx") is { Count: > 1 } workbooks
            ? Error(
                folder.Path,
                Said.In(
                    $"The folder holds {workbooks.Count} workbooks ({string.Join(", ", workbooks)}): name "
                        + $"the one to read.",
                    $"Le dossier contient {workbooks.Count} classeurs ({string.Join(", ", workbooks)}) : nommer "
                        + $"celui à lire."
                )
            )
            : Error(
                folder.Path,
                Said.In(
                    "The folder holds neither CSV files nor a workbook: an export has accounts.csv and ledger.csv.",
                    $"Le dossier n’a ni fichiers CSV ni classeur : un export a accounts.csv et ledger.csv."
                )
                    + (
                        Directory.EnumerateDirectories(folder.Path).Any()
                            ? Said.In(" Name the folder in which they lie.", $" Nommer le dossier où ils se trouvent.")
                            : Said.Nothing
                    )
                    + (Printed(folder) is { } report ? TryImport.Of(report) : Said.Nothing)
            );

    private static string? Printed(ExportPath folder) =>
        new[] { ".txt", ".prn", ".pdf", ".xls" }.SelectMany(folder.Ending).FirstOrDefault();

    private static Problem Error(string file, Said message) => new(Severity.Error, file, 0, "", null, message);
}
