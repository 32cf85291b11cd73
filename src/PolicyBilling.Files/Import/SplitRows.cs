using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Files.Import;

/// <summary>The rows of a table in which one column holds two: both stand in front of the others, under our
/// names.</summary>
internal sealed class SplitRows : RowSource
{
    private const int Added = 2;
    private readonly RowSource _inner;
    private readonly SplitColumn _split;
    private readonly int _theirs;

    /// <summary>Takes over a table's rows. Throws <see cref="UnreadableException"/> where the column is not
    /// there.</summary>
    /// <param name="inner">The rows.</param>
    /// <param name="split">The column.</param>
    /// <param name="columns">What the table has in the contract; other parts are not read.</param>
    public SplitRows(RowSource inner, SplitColumn split, IEnumerable<Column> columns)
    {
        (_inner, _split) = (inner, split);
        var header = inner.Header.ToList();
        _theirs = header.FindIndex(name => RowText.Folded(name) == RowText.Folded(split.Theirs));
        if (_theirs < 0)
        {
            inner.Dispose();
            throw new UnreadableException(
                Said.In(
                    $"export.yaml splits the column '{split.Theirs}', which is not "
                        + $"there.{Nearest.Hint(split.Theirs, header)}",
                    $"export.yaml partage la colonne « {split.Theirs} », qui n’y est "
                        + $"pas.{Nearest.Hint(split.Theirs, header)}"
                ),
                1
            );
        }
        // What it holds is read: nobody needs to be told that the column itself is not.
        header[_theirs] = "";
        Header = [.. split.Names.Select(name => columns.Any(column => column.Name == name) ? name : ""), .. header];
    }

    /// <inheritdoc/>
    public override int FieldCount => _inner.FieldCount + Added;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Field(int index)
    {
        if (index >= Added)
            return _inner.Field(index - Added);
        var field = _theirs < _inner.FieldCount ? _inner.Field(_theirs) : default;
        var (first, second) = _split.Parts(field);
        return field[index == 0 ? first : second];
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!_inner.Read())
            return false;
        (Line, HasMarks) = (_inner.Line, _inner.HasMarks);
        Fault = _inner.Fault is var (field, message) ? (field + Added, message) : null;
        return true;
    }

    /// <inheritdoc/>
    public override void Uses(HashSet<int> fields, int account)
    {
        int Inner(int field) => field < Added ? _theirs : field - Added;
        _inner.Uses([.. fields.Where(field => field >= 0).Select(Inner)], account < 0 ? account : Inner(account));
    }

    /// <inheritdoc/>
    public override IEnumerable<(DataCheck Check, int Line, string Column, Said Message)> Remarks() => _inner.Remarks();

    /// <inheritdoc/>
    public override void Dispose() => _inner.Dispose();
}
