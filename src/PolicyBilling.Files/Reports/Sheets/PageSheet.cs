using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>The cells of a report that is read from top to bottom; from a heading to the next it stays on one printed
/// page, unless that leaves half of the page before it empty.</summary>
internal sealed class PageSheet(Sheet sheet, double[] widths, StyleTable styles, Utf8Xml xml)
{
    private const double TitleHeight = 27,
        Between = 3;

    private readonly IReadOnlyList<Column> _columns = sheet.Report.Columns;
    private readonly CellWriter _cells = new(xml, sheet.Report.Columns.Count);

    /// <summary>What its cells lead to.</summary>
    public List<SheetLink> Links { get; } = [];

    /// <summary>Rows whose one sentence runs over all columns.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>Rows that begin a printed page.</summary>
    public List<int> Breaks { get; } = [];

    /// <summary>Writes all rows.</summary>
    /// <param name="room">Points of rows that a printed page holds.</param>
    public void Write(double room)
    {
        List<Row> rows = [new([.. _columns.Select(column => (object?)column.Title)], RowKind.Title), .. sheet.Rows];
        var heights = rows.Select(Height).ToList();
        var (number, used, heading) = (1, 0.0, -1);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Kind == RowKind.Heading)
                heading = i;
            var together = heading == i ? Together(rows, heights, i) : heights[i];
            var stays = together <= room - TitleHeight && used > room / 2;
            if (used + (stays ? together : heights[i] + Next(rows, heights, i)) > room)
            {
                Breaks.Add(number);
                // The title stands above each page, and the heading of what goes on from the page before.
                used = TitleHeight;
                if (heading >= 0 && heading < i && !IsEmpty(rows[i]))
                {
                    used += heights[heading];
                    Line(rows[heading], number++, heights[heading]);
                }
            }
            used += heights[i];
            Line(rows[i], number++, heights[i]);
        }
    }

    private static bool IsEmpty(Row row) => row.Cells.All(cell => cell is null or "");

    // No heading stands alone at the foot of a page.
    private static double Next(List<Row> rows, List<double> heights, int i) =>
        rows[i].Kind == RowKind.Heading && i + 1 < rows.Count ? heights[i + 1] : 0;

    private static double Together(List<Row> rows, List<double> heights, int start)
    {
        var end = rows.FindIndex(start + 1, row => row.Kind == RowKind.Heading);
        return heights.Skip(start).Take((end < 0 ? rows.Count : end) - start).Sum();
    }

    private void Line(Row row, int number, double height)
    {
        var alone = IsSentence(row);
        if (alone)
            Sentences.Add(number);
        _cells.Open(number, height);
        for (var i = 0; i < _columns.Count; i++)
        {
            var marked = row.Cells[i] as Marked ?? new Marked(row.Cells[i]);
            // A filled or ruled row has no gaps; in others an empty cell is no cell.
            if (marked.Value is null or "" && row.Kind is not (RowKind.Heading or RowKind.Total))
                continue;
            if (marked.Link is { } target)
                Links.Add(new(number, i, target));
            _cells.Cell(i, styles.Of(LookOf(row, _columns[i], marked, i == 0)), marked.Value);
        }
        _cells.Close();
    }

    private static Look LookOf(Row row, Column column, Marked marked, bool isFirst)
    {
        var isText = column.Format is CellFormat.Id or CellFormat.Text or CellFormat.Prose;
        var part = isText && !isFirst ? Part.PageNote : Part.Page;
        // Words in a column of numbers stand as these do, a heading over them; a title is never wrapped.
        var format = row.Kind == RowKind.Title ? CellFormat.Id : marked.Format ?? column.Format;
        return new(part, row.Kind, format, marked.Tone, marked.Link is not null);
    }

    // Only the first cell says something, and more than its column holds.
    private bool IsSentence(Row row) =>
        row.Kind == RowKind.Line
        && row.Cells[0] is string { Length: > 0 } text
        && row.Cells.Skip(1).All(cell => cell is null or "")
        && (TextSize.Width(text) > widths[0] - 1 || text.Contains('\n'));

    private double Height(Row row)
    {
        if (row.Kind == RowKind.Title)
            return TitleHeight;
        var width = IsSentence(row) ? widths.Sum() : 0;
        var lines = 1;
        for (var i = 0; i < _columns.Count; i++)
            if ((row.Cells[i] is Marked marked ? marked.Value : row.Cells[i]) is string { Length: > 0 } text)
                lines = Math.Max(lines, TextSize.Lines(text, (width > 0 ? width : widths[i]) - 1));
        return CellWriter.Height(lines) + Between;
    }
}
