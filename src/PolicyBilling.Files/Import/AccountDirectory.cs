using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>Finds accounts by id for the rows of the other tables, which often come many for one account.</summary>
internal sealed class AccountDirectory(TextIndex ids)
{
    // A hint compares with every account: enough for a slip, too slow for a whole wrong file.
    private const int MostHints = 20;

    private readonly Dictionary<string, Said> _hints = [];
    private char[] _last = new char[64];
    private int _lastLength = -1,
        _lastAccount;

    /// <summary>The number of an account, or -1.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        if (id.Length == _lastLength && id.SequenceEqual(_last.AsSpan(0, _lastLength)))
            return _lastAccount;
        var found = ids.Find(id);
        if (id.Length > _last.Length)
            _last = new char[id.Length];
        id.CopyTo(_last);
        (_lastLength, _lastAccount) = (id.Length, found);
        return found;
    }

    /// <summary>" Did you mean 'x'?" for the nearest account, or nothing.</summary>
    public Said Hint(string id)
    {
        if (_hints.TryGetValue(id, out var hint))
            return hint;
        return _hints.Count >= MostHints
            ? Said.Nothing
            : _hints[id] = Nearest.Hint(id, Enumerable.Range(0, ids.Count).Select(account => ids[account]));
    }
}
