namespace PolicyBilling.Ledgers;

/// <summary>Rows of one table, grouped by account without moving them: a chunked array and, when the file was not in
/// account order, an order to read it in.</summary>
public sealed class AccountRows<T>
    where T : struct
{
    private const int ChunkBits = 16,
        ChunkSize = 1 << ChunkBits,
        ChunkMask = ChunkSize - 1,
        FirstSize = 64;
    private readonly List<T[]> _rows = [];
    private readonly List<int[]> _accounts = [];
    private int[] _starts = [0];
    private int[]? _order;
    private bool _inOrder = true;
    private int _last = -1;
    private bool _sealed,
        _frozen;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row in the order of the file.</summary>
    public void Add(int account, in T row)
    {
        if (_sealed)
            throw new InvalidOperationException("The rows are grouped; none can be added.");
        if ((Count & ChunkMask) == 0)
        {
            // The first chunk starts small: most practices have few rows in most tables.
            _rows.Add(new T[Count == 0 ? FirstSize : ChunkSize]);
            _accounts.Add(new int[Count == 0 ? FirstSize : ChunkSize]);
        }
        else if (Count < ChunkSize && Count == _rows[0].Length)
        {
            (_rows[0], _accounts[0]) = (Grown(_rows[0]), Grown(_accounts[0]));
        }
        _rows[^1][Count & ChunkMask] = row;
        _accounts[^1][Count & ChunkMask] = account;
        _inOrder &= account >= _last;
        _last = account;
        Count++;
    }

    /// <summary>Groups the rows by account, keeping the order of the file within each; call once, after the last
    /// <see cref="Add"/>.</summary>
    public void Seal(int accounts)
    {
        _sealed = true;
        _starts = new int[accounts + 1];
        for (var i = 0; i < Count; i++)
            _starts[_accounts[i >> ChunkBits][i & ChunkMask] + 1]++;
        for (var a = 0; a < accounts; a++)
            _starts[a + 1] += _starts[a];
        if (!_inOrder)
        {
            var next = _starts.AsSpan(0, accounts).ToArray();
            _order = new int[Count];
            for (var i = 0; i < Count; i++)
                _order[next[_accounts[i >> ChunkBits][i & ChunkMask]]++] = i;
        }
        _accounts.Clear();
    }

    private static TRow[] Grown<TRow>(TRow[] rows)
    {
        Array.Resize(ref rows, rows.Length * 4);
        return rows;
    }

    /// <summary>How many rows an account has.</summary>
    public int CountOf(int account) => _starts[account + 1] - _starts[account];

    /// <summary>Row <paramref name="index"/> (from 0, in the order of the file) of an account.</summary>
    public ref readonly T Of(int account, int index) => ref At(account, index);

    /// <summary>Row <paramref name="row"/> of all, in the order of the file, whosesoever it is.</summary>
    public ref readonly T this[int row] => ref _rows[row >> ChunkBits][row & ChunkMask];

    /// <summary>Puts another row in the place of one that is there, until <see cref="Freeze"/>.</summary>
    public void Replace(int account, int index, in T row) =>
        At(account, index) = _frozen ? throw new InvalidOperationException("The rows do not change any more.") : row;

    /// <summary>No row changes from here on.</summary>
    internal void Freeze() => _frozen = true;

    private ref T At(int account, int index)
    {
        var place = _starts[account] + index;
        if (_order is not null)
            place = _order[place];
        return ref _rows[place >> ChunkBits][place & ChunkMask];
    }
}
