using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>A sheet to be written: a report, or a part of one that is longer than a sheet.</summary>
/// <param name="Report">The report.</param>
/// <param name="Name">The sheet's own name.</param>
/// <param name="Number">Its place in the workbook, 1 for the first.</param>
/// <param name="Start">The report's row that it begins with.</param>
/// <param name="Count">How many of the report's rows it has.</param>
internal sealed record Sheet(Report Report, string Name, int Number, int Start, int Count)
{
    /// <summary>Below a row of headings, or of a page's title.</summary>
    public const int FirstRow = 2;

    /// <summary>The part of the package that it is.</summary>
    public string Part => $"xl/worksheets/sheet{Number}.xml";

    /// <summary>The part of the package that its table is.</summary>
    public string TablePart => $"xl/tables/table{Number}.xml";

    /// <summary>Its name as references write it.</summary>
    public string Quoted { get; } = $"'{Name.Replace("'", "''")}'";

    /// <summary>Whether a row with sums stands below the lines.</summary>
    public bool HasTotals => Count > 0 && IsSummed(Report);

    /// <summary>Its rows, made as they are read.</summary>
    public IEnumerable<Row> Rows => Count == Report.Count ? Report.Rows : Report.Rows.Skip(Start).Take(Count);

    /// <summary>The last row of a table; one without lines has an empty one, as Excel wants it.</summary>
    public int LastRow => FirstRow + Math.Max(Count, 1) - 1;

    /// <summary>The cell of the sheet's own column, from 0, and row, from 1.</summary>
    public static string Cell(int column, int row) => $"{Letters(column)}{row}";

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters(column / 26 - 1) + (char)('A' + column % 26);

    /// <summary>The sheets of reports.</summary>
    /// <param name="reports">The reports, in their order.</param>
    /// <param name="rowLimit">What a sheet holds, headings and totals among them.</param>
    /// <param name="names">Gives names.</param>
    public static List<Sheet> Of(IEnumerable<Report> reports, int rowLimit, SheetNames names)
    {
        List<Sheet> sheets = [];
        foreach (var report in reports)
        {
            var most = rowLimit - 1 - (IsSummed(report) ? 1 : 0);
            for (var start = 0; start == 0 || start < report.Count; start += most)
                sheets.Add(
                    new(
                        report,
                        names.Of(report.Name, start / most + 1),
                        sheets.Count + 1,
                        start,
                        Math.Min(most, report.Count - start)
                    )
                );
        }
        return sheets;
    }

    private static bool IsSummed(Report report) => !report.IsPage && report.Columns.Any(column => column.IsSummed);
}
