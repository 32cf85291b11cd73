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
            if (File.Exists(path))
                return OpenFile(path, settings, problems);
            if (Directory.Exists(path))
                return OpenFolder(path, settings, problems);
            problems.Add(new Problem(Severity.Error, path, 0, "", null, "There is no such folder or workbook."));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Add(
                new Problem(
                    Severity.Error,
                    path,
                    0,
                    "",
                    null,
                    "The folder may not be read: ask for the right to read it."
                )
            );
        }
        return null;
    }

    private static Workbook? OpenFile(string path, ExportSettings settings, List<Problem> problems)
    {
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            return OpenWorkbook(path, settings, problems);
        var what =
            path.EndsWith(".xls", StringComparison.OrdinalIgnoreCase) ? "An old Excel workbook: save it as .xlsx."
            : path.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase)
                ? "A workbook with macros, which are never run: save it as .xlsx."
            : "It is no .xlsx workbook: name the folder of the CSV files, or a workbook.";
        problems.Add(new Problem(Severity.Error, Path.GetFileName(path), 0, "", null, what));
        return null;
    }

    private static Workbook? OpenWorkbook(string path, ExportSettings settings, List<Problem> problems)
    {
        try
        {
            return new Workbook(path, settings);
        }
        catch (UnreadableException e)
        {
            problems.Add(new Problem(Severity.Error, Path.GetFileName(path), 0, "", null, e.Message));
            return null;
        }
    }

    private static ExportSource? OpenFolder(string folder, ExportSettings settings, List<Problem> problems)
    {
        var files = Directory
            .EnumerateFiles(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => !Leftovers.Are(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        var workbooks = files.Where(name => name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)).ToList();
        if (
            files.Exists(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            || settings.Tables.Values.Any(table => table.File is not null)
        )
        {
            foreach (var workbook in workbooks)
                problems.Add(
                    new Problem(
                        Severity.Notice,
                        workbook,
                        0,
                        "",
                        null,
                        "The folder has CSV files; the workbook was not read."
                    )
                );
            return new CsvFolder(folder, settings);
        }
        if (workbooks.Count == 1)
            return OpenWorkbook(Path.Combine(folder, workbooks[0]), settings, problems);
        problems.Add(
            workbooks.Count == 0
                ? new Problem(
                    Severity.Error,
                    folder,
                    0,
                    "",
                    null,
                    $"The folder holds neither CSV files nor a workbook: an export has accounts.csv and "
                        + $"ledger.csv."
                        + (Directory.EnumerateDirectories(folder).Any() ? " Name the folder in which they lie." : "")
                )
                : new Problem(
                    Severity.Error,
                    folder,
                    0,
                    "",
                    null,
                    $"The folder holds {workbooks.Count} workbooks ({string.Join(", ", workbooks)}): name the one "
                        + $"to read."
                )
        );
        return null;
    }
}
