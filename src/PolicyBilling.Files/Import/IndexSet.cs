namespace PolicyBilling.Files.Import;

/// <summary>A set of small numbers, a bit each.</summary>
internal sealed class IndexSet
{
    private readonly List<ulong> _bits = [];

    /// <summary>Adds a number; false when it was there already.</summary>
    public bool Add(int number)
    {
        var word = number >> 6;
        while (word >= _bits.Count)
            _bits.Add(0);
        var bit = 1UL << number;
        var isNew = (_bits[word] & bit) == 0;
        _bits[word] |= bit;
        return isNew;
    }

    /// <summary>Whether a number is in the set.</summary>
    public bool Contains(int number) => number >> 6 < _bits.Count && (_bits[number >> 6] & (1UL << number)) != 0;
}
