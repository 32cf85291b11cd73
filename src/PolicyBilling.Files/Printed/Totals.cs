namespace PolicyBilling.Files.Printed;

/// <summary>A printed total beside what the rows above it come to.</summary>
/// <param name="Row">The row with the total.</param>
/// <param name="Column">The column.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Summed">What the rows add up to.</param>
internal sealed record TotalCheck(ReportRow Row, int Column, decimal Printed, decimal Summed)
{
    public bool Agrees => Printed == Summed;
}

/// <summary>Finds the rows that are totals, because they add up, and those that say they are and do not.</summary>
internal sealed class Totals
{
    private const int Boundaries = 12;
    private readonly ReportTable _table;
    private readonly IReadOnlyList<int> _columns;
    private readonly List<int> _identity;
    private readonly List<int> _filled;
    private readonly decimal[] _sums;
    private readonly List<(decimal[] Sums, int Rows)> _starts = [];
    private int _added;

    private Totals(ReportTable table, IReadOnlyList<int> columns)
    {
        (_table, _columns) = (table, columns);
        _sums = new decimal[columns.Count];
        var body = table.Body.ToList();
        _filled =
        [
            .. Enumerable
                .Range(0, table.SecondLine)
                .Where(at =>
                    !table.AmountColumns.Contains(at)
                    && body.Count(row => !row.At(at).IsBlank) * 100 >= body.Count * 94 - 100
                    && body.Any(row => !row.At(at).IsBlank)
                    && body.Take(500).All(row => PrintedDates.Whole(row.At(at)) is null)
                ),
        ];
        // Who it is stands on the left; what else is always filled is not needed to be somebody.
        _identity = [.. _filled.Take(1)];
    }

    /// <summary>What was found in a table.</summary>
    /// <param name="Rows">The rows, each named anew.</param>
    /// <param name="Checks">Every total beside the sum of its rows.</param>
    /// <param name="HasGrand">Whether a total over all rows is printed.</param>
    /// <param name="Strays">Rows with amounts that are neither somebody's nor a total.</param>
    internal sealed record Found(
        IReadOnlyList<ReportRow> Rows,
        IReadOnlyList<TotalCheck> Checks,
        bool HasGrand,
        IReadOnlyList<ReportRow> Strays
    );

    /// <summary>Looks through a table's rows from the top.</summary>
    public static Found Find(ReportTable table, IReadOnlyList<int> columns) => new Totals(table, columns).Look();

    private Found Look()
    {
        var rows = new List<ReportRow>(_table.Rows.Count);
        var checks = new List<TotalCheck>();
        var strays = new List<ReportRow>();
        var last = _table.Rows.Count - 1;
        while (
            last >= 0
            && (_table.Rows[last].Kind != RowKind.Body || !Full(_table.Rows[last]) || IsShares(_table.Rows[last]))
        )
            last--;
        var grand = false;
        Start();
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            var row = _table.Rows[i];
            if (row.Kind is RowKind.Group or RowKind.Heading or RowKind.Title)
                Start();
            if (row.Kind != RowKind.Body)
            {
                rows.Add(row);
                continue;
            }
            var start = Matching(row);
            var shares = IsShares(row);
            var total = !shares && IsTotal(row, start, i == last);
            if (!total && (shares || i > last && grand || !HasIdentity(row)))
            {
                // Below the last total stand shares, other sums, remarks; above it every amount is somebody's.
                if (i <= last && !shares)
                    strays.Add(row);
                rows.Add(row with { Kind = RowKind.Note });
                continue;
            }
            if (!total)
            {
                // The first group's total is one over all rows so far, until more rows follow.
                grand = false;
                rows.Add(row);
                Add(row);
                continue;
            }
            var whole = start == 0 || start < 0 && (i == last || !_starts.Skip(1).Any());
            checks.AddRange(
                Checks(
                    row,
                    start >= 0 ? start
                        : i == last ? 0
                        : _starts.Count - 1
                )
            );
            grand |= whole && Full(row);
            rows.Add(Renamed(row));
            Start();
        }
        return new Found(rows, checks, grand, strays);
    }

    private static ReportRow Renamed(ReportRow row) => row with { Kind = RowKind.Total };

    private bool Full(ReportRow row) =>
        _columns.Count(at => row.Amounts.Length > at && row.Amounts[at] is not null) * 2 >= _columns.Count;

    private void Start()
    {
        if (_starts.Count > 0 && _starts[^1].Rows == _added)
            return;
        // The first is the beginning of all; of the others only the latest can begin a group that ends here.
        if (_starts.Count > Boundaries)
            _starts.RemoveAt(1);
        _starts.Add(([.. _sums], _added));
    }

    private void Add(ReportRow row)
    {
        for (var i = 0; i < _columns.Count; i++)
            _sums[i] += row.Amount(_columns[i]);
        _added++;
    }

    // The beginning from which the rows add up to this one; -1 for none. All rows first, then the latest group.
    private int Matching(ReportRow row)
    {
        if (Adds(row, 0))
            return 0;
        for (var start = _starts.Count - 1; start > 0; start--)
            if (Adds(row, start))
                return start;
        return -1;
    }

    private bool Adds(ReportRow row, int start)
    {
        var some = 0;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (row.Amounts.Length <= _columns[i] || row.Amounts[_columns[i]] is not { } printed)
                continue;
            if (printed != _sums[i] - _starts[start].Sums[i])
                return false;
            some += printed != 0 ? 1 : 0;
        }
        return some > 0 && _added > _starts[start].Rows;
    }

    private bool IsTotal(ReportRow row, int start, bool last)
    {
        var named = IsNamed(row);
        var nobody = !HasIdentity(row);
        if (start >= 0)
            return named
                || nobody
                || start > 0 && Nonzero(row) >= 2 && Label(row) is { } label && Words.Known.Frames(label, "totals")
                || start == 0 && last && _added >= 2
                || start == 0 && _added >= 8 && Nonzero(row) >= 2;
        if (!Full(row))
            return false;
        return named || nobody && last && IsLarge(row) || last && _added >= 4 && IsVeryLarge(row);
    }

    // "Total", "Igor", "1323" in columns of their own are a person, as long as every column that others fill is filled.
    private bool IsNamed(ReportRow row) =>
        Label(row) is { } label
        && Words.Known.IsLabel(label, "totals")
        && (_filled.Count < 2 || _filled.Exists(at => row.At(at).IsBlank));

    // "% of total": parts of a hundred below a total, however they are headed.
    private bool IsShares(ReportRow row)
    {
        if (row.Source.Text.Contains('%'))
            return true;
        var sum = 0m;
        foreach (var at in _columns)
            sum += row.Amount(at);
        return sum is > 99.5m and < 100.5m && Label(row) is { } label && Words.Known.Holds(label, "shares")
            || Array.Exists(row.Cells, cell => cell.IsPercent) && !HasIdentity(row);
    }

    private int Nonzero(ReportRow row) => _columns.Count(at => row.Amount(at) != 0);

    private bool IsLarge(ReportRow row) => _added >= 1;

    // Not the sum of the others to the cent, but near it, as when a row was lost: nobody owes as much as all together.
    private bool IsVeryLarge(ReportRow row)
    {
        int near = 0,
            asked = 0;
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_sums[i] == 0 || row.Amounts.Length <= _columns[i] || row.Amounts[_columns[i]] is not { } printed)
                continue;
            asked++;
            near += Math.Abs(printed - _sums[i]) * 2 <= Math.Abs(_sums[i]) ? 1 : 0;
        }
        return asked >= 2 && near * 2 > asked;
    }

    /// <summary>The first text of a row.</summary>
    private string? Label(ReportRow row) =>
        row
            .Cells.Take(_table.SecondLine)
            .Where((cell, at) => !_table.AmountColumns.Contains(at) && cell.Number is null && !cell.IsBlank)
            .Select(cell => cell.Text)
            .FirstOrDefault();

    private bool HasIdentity(ReportRow row) =>
        _identity.Count > 0 && _identity.TrueForAll(at => !row.At(at).IsBlank) && !IsNamed(row);

    private IEnumerable<TotalCheck> Checks(ReportRow row, int start)
    {
        for (var i = 0; i < _columns.Count; i++)
            if (row.Amounts.Length > _columns[i] && row.Amounts[_columns[i]] is { } printed)
                yield return new TotalCheck(row, _columns[i], printed, _sums[i] - _starts[start].Sums[i]);
    }
}
