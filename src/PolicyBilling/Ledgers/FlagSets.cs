namespace PolicyBilling.Ledgers;

/// <summary>The distinct combinations of flags in an export; most accounts share a few.</summary>
public sealed class FlagSets
{
    private readonly List<IReadOnlySet<string>> _sets = [new HashSet<string>(StringComparer.OrdinalIgnoreCase)];
    private readonly Dictionary<string, int> _index = new() { [""] = 0 };

    /// <summary>The flags of a combination; 0 is no flags at all.</summary>
    public IReadOnlySet<string> this[int index] => _sets[index];

    /// <summary>The number of a combination of flags.</summary>
    public int Intern(IEnumerable<string> flags)
    {
        var set = new SortedSet<string>(flags, StringComparer.OrdinalIgnoreCase);
        var key = string.Join(';', set).ToLowerInvariant();
        if (_index.TryGetValue(key, out var found))
            return found;
        _sets.Add(new HashSet<string>(set, StringComparer.OrdinalIgnoreCase));
        return _index[key] = _sets.Count - 1;
    }
}
