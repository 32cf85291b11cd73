using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports;

/// <summary>What people typed into the worklists of an earlier dry run's workbook. A new workbook begins with empty
/// outcomes, so the earlier one must not be lost.</summary>
/// <param name="Rows">How many rows something was typed into; 0 where the workbook cannot be read.</param>
/// <param name="Lists">The sheets they stand on.</param>
/// <param name="IsReadable">Whether the workbook could be read.</param>
public sealed record TypedOutcomes(int Rows, IReadOnlyList<string> Lists, bool IsReadable)
{
    /// <summary>What an earlier workbook holds, and the name under which it is kept.</summary>
    /// <param name="Name">The file's name in the folder.</param>
    /// <param name="Typed">What was typed into it.</param>
    public sealed record Kept(string Name, TypedOutcomes Typed);

    // Else patients' data would stay behind in a cache on disk.
    private static readonly OpenXmlConfiguration Reading = new() { EnableSharedStringCache = false };

    private static readonly HashSet<string> Titles =
    [
        .. new[] { Labels.In("en"), Labels.In("fr") }.SelectMany(labels =>
            new[] { labels.Outcome, labels.DoneBy, labels.DoneOn }
        ),
    ];

    /// <summary>Adds the folder's earlier workbook to the files of a run, under the day and minute it was last saved,
    /// where outcomes were typed into it.</summary>
    /// <returns>What was kept; null when there is no workbook or nothing was typed.</returns>
    public static Kept? Keep(OutputFiles files, string folder)
    {
        var path = Path.Combine(folder, DryRunReports.FileName);
        if (!File.Exists(path) || Of(path) is not { } typed)
            return null;
        var name = NameOf(path, folder);
        files.Add(
            name,
            stream =>
            {
                using var earlier = Open(path);
                earlier.CopyTo(stream);
            }
        );
        return new Kept(name, typed);
    }

    /// <summary>What was typed into a workbook; null when nothing was. One that cannot be read may hold anything.
    /// </summary>
    public static TypedOutcomes? Of(string path)
    {
        try
        {
            using var stream = Open(path);
            var counts = MiniExcel
                .GetSheetNames(stream, Reading)
                .Select(sheet => (Sheet: sheet, Rows: Count(stream, sheet)))
                .Where(sheet => sheet.Rows > 0)
                .ToList();
            return counts.Count == 0
                ? null
                : new TypedOutcomes(counts.Sum(sheet => sheet.Rows), [.. counts.Select(sheet => sheet.Sheet)], true);
        }
        // The reader raises whatever its parser stumbles over.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return new TypedOutcomes(0, [], false);
        }
    }

    private static int Count(Stream stream, string sheet)
    {
        var count = 0;
        string[]? columns = null;
        foreach (
            var row in MiniExcel
                .Query(stream, useHeaderRow: false, sheet, ExcelType.XLSX, "A1", Reading)
                .Cast<IDictionary<string, object?>>()
        )
        {
            if (columns is not null)
                count += Array.Exists(columns, column => IsTyped(row.TryGetValue(column, out var cell) ? cell : null))
                    ? 1
                    : 0;
            else if ((columns = [.. row.Where(cell => IsTitle(cell.Value)).Select(cell => cell.Key)]).Length == 0)
                return 0;
        }
        return count;
    }

    private static bool IsTitle(object? cell) => cell is string title && Titles.Contains(title.Trim());

    private static bool IsTyped(object? cell) => cell is not null && !string.IsNullOrWhiteSpace(cell.ToString());

    // The names of results have no spaces and no colons.
    private static string NameOf(string path, string folder)
    {
        var saved = File.GetLastWriteTime(path).ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture);
        var stem = $"{Path.GetFileNameWithoutExtension(DryRunReports.FileName)}-{saved}";
        var name = $"{stem}.xlsx";
        for (var i = 2; File.Exists(Path.Combine(folder, name)); i++)
            name = $"{stem}-{i}.xlsx";
        return name;
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
