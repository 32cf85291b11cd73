namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What was read and written, in sentences.</summary>
public sealed class ImportSummary
{
    private readonly Dictionary<string, long> _rows = [];
    private readonly Dictionary<Said, (long Rows, long Cents)> _left = [];
    private readonly SortedDictionary<string, DateOnly> _promises = new(StringComparer.Ordinal);

    /// <summary>The day that the data shows.</summary>
    public DateOnly AsOf { get; internal set; }

    /// <summary>Rows written, by table.</summary>
    public IReadOnlyDictionary<string, long> Rows => _rows;

    /// <summary>What the self-check found, the summary first.</summary>
    public IReadOnlyList<Said> Check { get; internal set; } = [];

    /// <summary>Whether the self-check found what the age of the stored figures does not explain.</summary>
    public bool Differs { get; internal set; }

    /// <summary>What the database lacks or the import left out, and what that does.</summary>
    public IEnumerable<Said> Notes =>
        Lines
            .Concat(_left.Select(left => OpenDentalWords.LeftOut(left.Key, left.Value.Rows, left.Value.Cents)))
            .Concat(_promises.Count == 0 ? [] : [OpenDentalWords.Promises(_promises)]);

    internal List<Said> Lines { get; } = [];

    // The log says that somebody promised, in words that stay in the database: not until when, nor how much.
    internal void Promised(string account, DateOnly day) =>
        _promises[account] = _promises.TryGetValue(account, out var before) && before > day ? before : day;

    internal void Wrote(string table) => _rows[table] = _rows.GetValueOrDefault(table) + 1;

    internal void LeftOut(Said what, long cents)
    {
        var (rows, sum) = _left.GetValueOrDefault(what);
        _left[what] = (rows + 1, sum + cents);
    }
}
