using System.Data;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports;

/// <summary>Writes reports as an Excel workbook, row by row: frozen headings, filters, money as numbers, dates as
/// dates, text as text whatever it starts with.</summary>
public static class Workbook
{
    /// <summary>What a sheet holds, its heading among them.</summary>
    public const int RowLimit = 1_048_576;

    /// <summary>Writes one sheet for each report, and more where a report is longer than a sheet: "All accounts (2)".
    /// Charts stand beside the first one.</summary>
    public static void Write(
        Stream stream,
        IEnumerable<Report> reports,
        IReadOnlyList<Chart>? charts = null,
        int rowLimit = RowLimit,
        CancellationToken cancel = default
    )
    {
        var sheets = reports.SelectMany(report => Split(report, rowLimit - 1)).ToList();
        var values = new Dictionary<string, object>();
        for (var i = 0; i < sheets.Count; i++)
            values[sheets[i].Name] = Rows(sheets[i], i, cancel);
        MiniExcel.SaveAs(stream, values, configuration: Configuration(sheets));
        stream.Position = 0;
        WorkbookStyle.Apply(stream, sheets, charts ?? []);
    }

    private static OpenXmlConfiguration Configuration(List<Report> sheets) =>
        new()
        {
            FreezeRowCount = 1,
            AutoFilter = true,
            DynamicColumns =
            [
                .. sheets.SelectMany((sheet, s) => sheet.Columns.Select((column, c) => Column(s, c, column))),
            ],
        };

    private static DynamicExcelColumn Column(int sheet, int index, Column column) =>
        new(Key(sheet, index))
        {
            Index = index,
            Name = column.Title,
            Width = column.Width,
            Format = StyleSheet.Code(column.Format),
        };

    private static string Key(int sheet, int column) => $"{sheet}:{column}";

    private static IEnumerable<Report> Split(Report report, int most)
    {
        yield return report.Count <= most ? report : Part(report, 0, most) with { Name = report.Name };
        for (var start = most; start < report.Count; start += most)
            yield return Part(report, start, most) with
            {
                Name = $"{report.Name} ({start / most + 1})",
            };
    }

    private static Report Part(Report report, int start, int most) =>
        report with
        {
            Count = Math.Min(most, report.Count - start),
            Rows = report.Rows.Skip(start).Take(most),
        };

    private static object Rows(Report report, int sheet, CancellationToken cancel)
    {
        var keys = report.Columns.Select((_, column) => Key(sheet, column)).ToArray();
        return report.Count > 0 ? Filled(report, keys, cancel) : HeadingOnly(keys);
    }

    // One dictionary serves all rows: MiniExcel writes a row before it asks for the next.
    private static IEnumerable<IDictionary<string, object?>> Filled(
        Report report,
        string[] keys,
        CancellationToken cancel
    )
    {
        var cells = new Dictionary<string, object?>(keys.Length);
        foreach (var row in report.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < keys.Length; i++)
                cells[keys[i]] = row.Cells[i] is string text ? CellText.ForCell(text) : row.Cells[i];
            yield return cells;
        }
    }

    // MiniExcel writes no heading over a list without rows, but does over a table without.
    private static DataTableReader HeadingOnly(string[] keys)
    {
        var table = new DataTable();
        foreach (var key in keys)
            table.Columns.Add(key);
        return table.CreateDataReader();
    }
}
