namespace PolicyBilling.Files.Printed;

/// <summary>Which cells of a grid are amounts: the columns that hold them, and how they are written.</summary>
internal sealed class AmountCells
{
    private readonly Grid _grid;
    private readonly bool[] _isAmount;

    public AmountCells(Grid grid)
    {
        _grid = grid;
        (Money, Mixed) = MoneyOf(grid);
        var width = grid.Rows.Count == 0 ? 0 : grid.Rows.Max(row => row.Cells.Length);
        _isAmount = [.. Enumerable.Range(0, width).Select(IsAmountColumn)];
    }

    /// <summary>How amounts are written.</summary>
    public PrintedMoney Money { get; }

    /// <summary>Whether amounts are written both ways.</summary>
    public bool Mixed { get; }

    /// <summary>How many columns the widest line has.</summary>
    public int Width => _isAmount.Length;

    /// <summary>The columns that hold amounts.</summary>
    public IEnumerable<int> Columns => Enumerable.Range(0, Width).Where(at => _isAmount[at]);

    /// <summary>The amounts of a row, by column.</summary>
    public decimal?[] Of(Cell[] cells)
    {
        var amounts = new decimal?[Width];
        for (var at = 0; at < cells.Length && at < Width; at++)
            if (_isAmount[at] && Money.TryRead(cells[at], out var amount))
                amounts[at] = amount;
        return amounts;
    }

    /// <summary>How many amounts a line holds. Numbers without cents alone are a heading's: 30, 60, 90. Dashes alone
    /// are an account that owes nothing.</summary>
    public int Count(GridRow row)
    {
        int amounts = 0,
            cents = 0,
            dashes = 0;
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var cell = row.Cells[at];
            if (!_isAmount[at] || cell.IsBlank)
                continue;
            dashes += AmountShape.IsDash(cell.Text) ? 1 : 0;
            if (!IsAmount(cell))
                continue;
            amounts++;
            cents += cell.Number is not null || AmountShape.HasCents(cell.Text) ? 1 : 0;
        }
        return cents > 0 ? amounts
            : amounts == 0 && dashes >= 2 ? 1
            : 0;
    }

    // What stands before the last two digits, in most amounts.
    private static (PrintedMoney, bool Mixed) MoneyOf(Grid grid)
    {
        int points = 0,
            commas = 0;
        foreach (var cell in grid.Rows.SelectMany(row => row.Cells))
            if (cell.Number is null && AmountShape.HasCents(cell.Text))
                if (cell.Text.LastIndexOf('.') > cell.Text.LastIndexOf(','))
                    points++;
                else
                    commas++;
        // A few of the other kind may be other things, such as shares in percent; many are another hand's.
        return (
            new PrintedMoney(commas > points ? ',' : '.'),
            Math.Min(points, commas) * 50 > Math.Max(points, commas)
        );
    }

    private bool IsAmountColumn(int column)
    {
        int cents = 0,
            numbers = 0,
            others = 0;
        foreach (var row in _grid.Rows)
        {
            if (column >= row.Cells.Length)
                continue;
            var cell = row.Cells[column];
            if (cell.IsBlank || AmountShape.IsDash(cell.Text))
                continue;
            if (cell.Number is { } number && !cell.IsPercent && (cell.HasCents || number != decimal.Truncate(number)))
                cents++;
            else if (cell.Number is null && AmountShape.HasCents(cell.Text))
                cents++;
            else if (Money.TryRead(cell, out var amount))
                // A workbook's own zero shows no cents and says nothing of its column.
                numbers += amount == 0 ? 0 : 1;
            else
                others++;
        }
        // Headings and titles stand in amount columns too.
        return cents > 0 && (cents + numbers) * 10 >= (cents + numbers + others) * 5 && cents * 10 >= numbers;
    }

    private bool IsAmount(in Cell cell) => !cell.IsBlank && Money.TryRead(cell, out var amount) && amount is not null;
}
