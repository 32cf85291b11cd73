namespace PolicyBilling.Files.Import;

/// <summary>The currencies of a ledger that names them.</summary>
internal sealed class Currencies
{
    private readonly Dictionary<string, (int Count, int Line, HashSet<int> Accounts)> _seen = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The one that most rows have.</summary>
    public string Usual => _seen.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).First().Key;

    /// <summary>Notes the currency of a row.</summary>
    public void Add(ReadOnlySpan<char> currency, int account, int line)
    {
        var lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = lookup.TryGetValue(currency, out var before) ? before : (0, line, []);
        seen.Accounts.Add(account);
        lookup[currency] = (seen.Count + 1, seen.Line, seen.Accounts);
    }

    /// <summary>Those that fewer rows have, each with the accounts that it touches.</summary>
    public IEnumerable<(string Currency, int Count, int Line, IReadOnlyCollection<int> Accounts)> Others() =>
        _seen.Count < 2
            ? []
            : _seen
                .Where(pair => !pair.Key.Equals(Usual, StringComparison.OrdinalIgnoreCase))
                .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
                .Select(pair =>
                    (
                        pair.Key.ToUpperInvariant(),
                        pair.Value.Count,
                        pair.Value.Line,
                        (IReadOnlyCollection<int>)pair.Value.Accounts
                    )
                );
}
