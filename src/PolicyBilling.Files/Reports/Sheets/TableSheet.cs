using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>Where a cell of a sheet leads: the file says so after all cells.</summary>
/// <param name="Row">The cell's row, from 1.</param>
/// <param name="Column">The cell's column, from 0.</param>
/// <param name="To">Where it leads.</param>
internal readonly record struct SheetLink(int Row, int Column, Target To);

/// <summary>The cells of a table, written as its lines are made: a million lines take no more memory than
/// ten.</summary>
internal sealed class TableSheet
{
    // Excel takes no more than 65,530 of a sheet, and a file with more for damaged.
    private const int MostLinks = 65_000;

    // A longer table is searched, not read from line to line: its empty cells need no ruling, and its texts are
    // measured at a glance.
    private const int Ruled = 20_000;

    private static readonly int Tones = Enum.GetValues<Tone>().Length;

    private readonly Sheet _sheet;
    private readonly Column[] _columns;

    // Those that are wrapped.
    private readonly int[] _texts;
    private readonly double[] _widths;
    private readonly StyleTable _styles;
    private readonly CellWriter _cells;
    private readonly decimal[] _sums;

    // By column; by column, tone and whether it leads somewhere.
    private readonly int[] _plain;
    private readonly int[] _marked;
    private readonly bool _links,
        _ruled;

    public TableSheet(Sheet sheet, double[] widths, StyleTable styles, Utf8Xml xml)
    {
        (_sheet, _columns, _widths, _styles) = (sheet, [.. sheet.Report.Columns], widths, styles);
        _texts =
        [
            .. Enumerable
                .Range(0, _columns.Length)
                .Where(i => _columns[i].Format is CellFormat.Text or CellFormat.Prose),
        ];
        _cells = new CellWriter(xml, _columns.Length);
        _sums = new decimal[_columns.Length];
        (_links, _ruled) = (sheet.Count <= MostLinks, sheet.Count <= Ruled);
        _plain = [.. _columns.Select(column => styles.Of(LookOf(column)))];
        _marked = new int[_columns.Length * Tones * 2];
    }

    /// <summary>What its cells lead to.</summary>
    public List<SheetLink> Links { get; } = [];

    /// <summary>What stands after its cells: that numbers of accounts are meant to be text, so that Excel does not mark
    /// each of them, and the table.</summary>
    public string Parts
    {
        get
        {
            var ids = _columns
                .Index()
                .Where(column => column.Item.Format == CellFormat.Id)
                .Select(column =>
                    $"{Sheet.Cell(column.Index, Sheet.FirstRow)}:{Sheet.Cell(column.Index, _sheet.LastRow)}"
                )
                .ToList();
            return (
                    ids.Count == 0
                        ? ""
                        : $"<ignoredErrors><ignoredError sqref=\"{string.Join(' ', ids)}\" numberStoredAsText=\"1\"/>"
                            + "</ignoredErrors>"
                ) + "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>";
        }
    }

    /// <summary>The headings, which are the names of the table's columns: none is empty, no two are alike.</summary>
    public static List<string> Titles(IReadOnlyList<Column> columns)
    {
        List<string> titles = [];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            var clean = CellText.ForCell(column.Title).ReplaceLineEndings(" ").Trim();
            var title = clean.Length > 0 ? clean : "-";
            for (var i = 2; !taken.Add(title); i++)
                title = $"{clean} ({i})";
            titles.Add(title);
        }
        return titles;
    }

    /// <summary>Writes the headings, the lines and the sums.</summary>
    /// <param name="total">The word for a total.</param>
    /// <param name="rows">How many rows, in words.</param>
    /// <param name="cancel">Stops between two lines.</param>
    public void Write(string total, string rows, CancellationToken cancel)
    {
        Headings();
        var number = Sheet.FirstRow;
        foreach (var row in _sheet.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            Line(row.Cells, number++);
        }
        if (_sheet.HasTotals)
            Totals(number, total, rows);
        else if (_sheet.Count == 0)
            Nothing(rows);
    }

    private void Headings()
    {
        var titles = Titles(_columns);
        _cells.Open(
            1,
            CellWriter.Height(
                titles.Index().Max(title => TextSize.Lines(title.Item, ColumnWidths.HeadingRoom(_widths[title.Index])))
            ) + 4
        );
        for (var i = 0; i < titles.Count; i++)
        {
            var part = IsNumber(_columns[i]) ? Part.NumberHeader : Part.Header;
            _cells.Cell(i, _styles.Of(new(part, RowKind.Line, CellFormat.Text)), titles[i]);
        }
        _cells.Close();
    }

    private void Line(IReadOnlyList<object?> cells, int number)
    {
        _cells.Open(number, CellWriter.Height(LinesOf(cells)));
        for (var i = 0; i < _plain.Length; i++)
        {
            if (cells[i] is { } value)
                Value(i, value, number);
            else if (_ruled || _columns[i].IsInput)
                _cells.Cell(i, _plain[i], null);
        }
        _cells.Close();
    }

    private void Value(int i, object value, int number)
    {
        var column = _columns[i];
        if (column.IsSummed)
            _sums[i] +=
                value is decimal amount ? amount
                : value is int count ? count
                : 0;
        var tone = column.Tone?.Invoke(value) ?? Tone.None;
        var to = _links ? column.Link?.Invoke(value) : null;
        if (to is { } target)
            Links.Add(new(number, i, target));
        _cells.Cell(i, tone == Tone.None && to is null ? _plain[i] : Marked(i, tone, to is not null), value);
    }

    private int Marked(int column, Tone tone, bool links)
    {
        ref var style = ref _marked[(column * Tones + (int)tone) * 2 + (links ? 1 : 0)];
        // 0 is the style of no cell.
        if (style == 0)
            style = _styles.Of(LookOf(_columns[column]) with { Tone = tone, Links = links });
        return style;
    }

    private int LinesOf(IReadOnlyList<object?> cells)
    {
        var lines = 1;
        foreach (var i in _texts)
            if (cells[i] is string text)
                lines = Math.Max(
                    lines,
                    _ruled ? TextSize.Lines(text, _widths[i] - 2) : TextSize.About(text, _widths[i] - 2)
                );
        return lines;
    }

    private void Totals(int number, string total, string rows)
    {
        _cells.Open(number);
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            object? value =
                i == 0 && !column.IsSummed ? total
                : column.IsSummed ? (column.Format == CellFormat.Count ? (int)_sums[i] : _sums[i])
                : i == 1 && column.Format is CellFormat.Text or CellFormat.Prose ? rows
                : null;
            var format = value is string ? CellFormat.Id : column.Format;
            _cells.Cell(i, _styles.Of(new(Part.Cell, RowKind.Total, format)), value);
        }
        _cells.Close();
    }

    // Else a sheet is printed as a page of headings, and nobody knows whether something is missing.
    private void Nothing(string rows)
    {
        _cells.Open(Sheet.FirstRow);
        _cells.Cell(0, _styles.Of(new(Part.Cell, RowKind.Line, CellFormat.Id)), rows);
        _cells.Close();
    }

    private static Look LookOf(Column column) =>
        new(column.IsInput ? Part.Input : Part.Cell, RowKind.Line, column.Format);

    private static bool IsNumber(Column column) =>
        column.Format is CellFormat.Count or CellFormat.Money or CellFormat.Percent;
}
