namespace PolicyBilling.Files.Printed;

/// <summary>From lines of cells to a table: where the headings stand, and which lines are alike.</summary>
internal sealed class TableBuilder
{
    private readonly Grid _grid;
    private readonly AmountCells _cells;
    private readonly int[] _amounts;
    private readonly List<string> _titles = [];
    private readonly HashSet<string> _titleShapes = [];
    private string[] _headings = [];
    private readonly HashSet<string> _headingTexts = [];
    private int _secondLine;

    private TableBuilder(Grid grid)
    {
        _grid = grid;
        _cells = new AmountCells(grid);
        _amounts = [.. grid.Rows.Select(_cells.Count)];
        for (var i = 0; i < _amounts.Length && (_amounts[i] == 0 || IsOfDays(grid.Rows[i])); i++)
            _amounts[i] = 0;
    }

    // A workbook may hold the headings 30, 60, 90 as numbers; above all accounts they are days, each once.
    private static bool IsOfDays(GridRow row)
    {
        var numbers = row.Cells.Select(cell => cell.Number).OfType<decimal>().ToList();
        return numbers.Count > 0
            && numbers.Distinct().Count() == numbers.Count
            && !Array.Exists(row.Cells, cell => AmountShape.HasCents(cell.Text))
            && numbers.TrueForAll(number => number is > 0 and <= 181 && number % 30 is 0 or 1)
            && row.Cells.Count(cell => !cell.IsBlank && cell.Number is null) >= 2;
    }

    /// <summary>The table of a grid; null where no lines are alike.</summary>
    public static ReportTable? Of(Grid grid) => new TableBuilder(grid).Build();

    private ReportTable? Build()
    {
        var first = FirstRow();
        if (first < 0)
            return null;
        var (top, bottom) = Headings(first);
        if (top < 0)
            return null;
        NameColumns(top, bottom);
        for (var i = 0; i < top; i++)
            AddTitle(_grid.Rows[i].Text);
        foreach (var text in _grid.Outside)
            AddTitle(text);
        var rows = Rows(top, bottom, first);
        return new ReportTable(_grid, _headings, rows)
        {
            Money = _cells.Money,
            AmountColumns = [.. _cells.Columns],
            Titles = _titles,
            SecondLine = _secondLine,
            MixesDecimals = _cells.Mixed,
        };
    }

    private int FirstRow()
    {
        var some = _amounts.Where(count => count > 0).ToList();
        if (some.Count == 0)
            return FirstOfList();
        var most = 1;
        for (var m = 2; some.Count(count => count >= m) * 10 >= some.Count * 4; m++)
            most = m;
        var least = Math.Max(1, (most + 1) / 2);
        var first = Array.FindIndex(_amounts, count => count >= least);
        // A list of people may have an amount somewhere; its first row is the first like the others.
        return first;
    }

    // A list without amounts: the first of the rows that have as many cells as most.
    private int FirstOfList()
    {
        var filled = _grid.Rows.Where(row => row.Filled > 2).ToList();
        if (filled.Count < 2)
            return -1;
        var head = _grid.Rows.Select((row, at) => (row, at)).First(pair => pair.row.Filled > 2).at;
        return head + 1 < _grid.Rows.Count ? head + 1 : -1;
    }

    // Up from the first row: past lines of one cell, which are titles of groups, to the lines of words right above.
    private (int Top, int Bottom) Headings(int first)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            var row = _grid.Rows[i];
            if (row.IsBlank || row.Filled < 2 || _amounts[i] > 0 || IsDated(row))
                continue;
            var top = i;
            while (top > 0 && i - top < 2 && IsHeadingAbove(_grid.Rows[top - 1], top - 1))
                top--;
            return (top, i);
        }
        return (-1, -1);
    }

    private bool IsHeadingAbove(GridRow row, int at) =>
        !row.IsBlank
        && row.Filled >= 2
        && _amounts[at] == 0
        && !IsDated(row)
        && row.Cells.All(cell => cell.Number is null);

    private static bool IsDated(GridRow row) => PrintedDates.In(row.Text).Any();

    private void NameColumns(int top, int bottom)
    {
        var headings = new string[_cells.Width];
        var second = _grid.Rows[bottom].Below;
        // The last line of headings stands over the second lines when it begins where they do.
        var splits = second is not null && bottom > top && _grid.Rows[bottom].Left > _grid.Rows[bottom - 1].Left;
        for (var i = top; i <= bottom; i++)
        {
            _headingTexts.Add(Words.Plain(_grid.Rows[i].Text));
            if (i == bottom && splits)
                continue;
            for (var at = 0; at < _grid.Rows[i].Cells.Length; at++)
                headings[at] = $"{headings[at]} {_grid.Rows[i].Cells[at].Text}".Trim();
        }
        _secondLine = _cells.Width;
        var below =
            second is null ? []
            : splits ? second.Select(cell => cell.Text)
            : second.Select(_ => "");
        _headings = [.. headings.Select(text => text ?? ""), .. below];
    }

    private void AddTitle(string text)
    {
        if (text.Length == 0)
            return;
        _titleShapes.Add(Shape(text));
        if (!_titles.Contains(text))
            _titles.Add(text);
    }

    // "Page 2 of 2" is "Page 1 of 2" again.
    private static string Shape(string text) =>
        new([.. Words.Plain(text).Select(c => char.IsDigit(c) ? '#' : c).Where(c => c != ' ')]);

    private List<ReportRow> Rows(int top, int bottom, int first)
    {
        var rows = new List<ReportRow>(_grid.Rows.Count);
        ReportRow? above = null;
        var bodyLeft = _grid.Rows[first].Left;
        var singles = SinglesBelow(first);
        for (var i = 0; i < _grid.Rows.Count; i++)
        {
            var source = _grid.Rows[i];
            var kind =
                source.IsBlank ? RowKind.Blank
                : i < top ? RowKind.Title
                : i <= bottom || _amounts[i] <= 1 && _headingTexts.Contains(Words.Plain(source.Text)) ? RowKind.Heading
                : _amounts[i] <= 1 && _titleShapes.Contains(Shape(source.Text)) ? RowKind.Title
                : Kind(source, i, above, bodyLeft, singles);
            if (kind == RowKind.Continuation)
                Join(above!, source);
            var row = new ReportRow(source, kind);
            if (kind == RowKind.Body)
                row.Amounts = _cells.Of(row.Cells);
            rows.Add(row);
            if (kind is RowKind.Body)
                above = row;
            else if (kind is not RowKind.Continuation)
                above = null;
        }
        return rows;
    }

    // A report whose accounts have a second line has as many of them as accounts, nearly.
    private bool SinglesBelow(int first)
    {
        int singles = 0,
            body = 0;
        for (var i = first; i < _grid.Rows.Count; i++)
            if (_amounts[i] > 0)
                body++;
            else if (_grid.Rows[i].Filled == 1 && _amounts[i - 1] > 0)
                singles++;
        return singles * 10 >= body * 6;
    }

    private RowKind Kind(GridRow row, int at, ReportRow? above, double bodyLeft, bool singles)
    {
        if (row.Below is not null && above is not null && row.Left > bodyLeft && _amounts[at] <= 1)
            return RowKind.Continuation;
        if (_amounts[at] > 0 || !_cells.Columns.Any() && row.Filled > 1)
            return RowKind.Body;
        if (above is not null && row.Filled == 1 && (singles || PhoneText.Is(row.Text)))
            return RowKind.Continuation;
        return row.Filled == 1 ? RowKind.Group : RowKind.Note;
    }

    private void Join(ReportRow above, GridRow below)
    {
        if (below.Below is { } second)
        {
            above.Cells = [.. Padded(above.Cells, _secondLine), .. second];
            return;
        }
        foreach (var cell in below.Cells.Where(cell => !cell.IsBlank))
            above.Extra.Add(cell.Text);
    }

    private static Cell[] Padded(Cell[] cells, int width) =>
        cells.Length >= width ? cells[..width] : [.. cells, .. Enumerable.Repeat(Cell.Nothing, width - cells.Length)];
}
