namespace PolicyBilling.Workbench.Resolving;

/// <summary>Which of some amounts add up to another one, to the cent. Looks at the oldest first, so that the same books
/// give the same answer, and only at so many sums.</summary>
internal static class SubsetSum
{
    /// <summary>Sums that are looked at before it gives up: some milliseconds.</summary>
    public const int Most = 50_000;

    /// <summary>What was found.</summary>
    /// <param name="Places">The places of the amounts, ascending; null where no sum fits.</param>
    /// <param name="IsOnly">Whether no other amounts give the sum, as far as was looked.</param>
    /// <param name="Stopped">Whether it gave up before all sums were seen.</param>
    public sealed record Answer(int[]? Places, bool IsOnly, bool Stopped);

    /// <summary>The first amounts that add up to a sum. All are positive.</summary>
    public static Answer Of(IReadOnlyList<long> amounts, long sum)
    {
        var rest = new long[amounts.Count + 1];
        for (var i = amounts.Count - 1; i >= 0; i--)
            rest[i] = rest[i + 1] + amounts[i];
        var search = new Search(amounts, rest);
        search.From(0, sum);
        return new Answer(search.First, search.Found <= 1 && !search.Stopped, search.Stopped);
    }

    private sealed class Search(IReadOnlyList<long> amounts, long[] rest)
    {
        private readonly List<int> _taken = [];
        private int _looked;

        public int[]? First { get; private set; }

        public int Found { get; private set; }

        public bool Stopped => _looked >= Most;

        public void From(int place, long left)
        {
            if (Found > 1 || Stopped)
                return;
            _looked++;
            if (left == 0)
            {
                Found++;
                First ??= [.. _taken];
                return;
            }
            if (place == amounts.Count || left < 0 || rest[place] < left)
                return;
            _taken.Add(place);
            From(place + 1, left - amounts[place]);
            _taken.RemoveAt(_taken.Count - 1);
            From(place + 1, left);
        }
    }
}
