using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Measures;

/// <summary>
/// What became of open money from one month-end to the next, in cents: from each standing (whose it is, patients' or
/// insurers', and its bucket) to each. Money stays with whom it was as far as it can; what is open of a charge that was
/// not, or is more than was, is new.
/// </summary>
internal sealed class Roll
{
    /// <summary>Patients' four buckets, then insurers'.</summary>
    public const int Standings = 8;

    /// <summary>The origin of what was not open before.</summary>
    public const int New = Standings;
    private const int Buckets = 4;
    private readonly long[] _to = new long[(Standings + 1) * Standings];

    /// <summary>Cents that came from an origin to a standing.</summary>
    public long this[int from, int to]
    {
        get => _to[from * Standings + to];
        private set => _to[from * Standings + to] = value;
    }

    public void Add(Roll other)
    {
        for (var i = 0; i < _to.Length; i++)
            _to[i] += other._to[i];
    }

    /// <summary>Adds a charge that is open now.</summary>
    public void Add(in OpenPart before, in OpenPart now)
    {
        var (patient, insurer) = (before.Bucket, Buckets + before.Bucket);
        var (toPatient, toInsurer) = (now.Bucket, Buckets + now.Bucket);
        var (kept, expected) = (Math.Min(before.Patient, now.Patient), Math.Min(before.Insurer, now.Insurer));
        var became = Math.Min(now.Patient - kept, before.Insurer - expected);
        var went = Math.Min(now.Insurer - expected, before.Patient - kept);
        this[patient, toPatient] += kept;
        this[insurer, toInsurer] += expected;
        this[insurer, toPatient] += became;
        this[patient, toInsurer] += went;
        this[New, toPatient] += now.Patient - kept - became;
        this[New, toInsurer] += now.Insurer - expected - went;
    }
}

/// <summary>What is open of a charge at a month-end, in cents.</summary>
internal readonly record struct OpenPart(int Entry, int Bucket, long Patient, long Insurer);

/// <summary>Follows open charges from month-end to month-end, one account after another.</summary>
internal sealed class RollSums
{
    // Up to so many open charges, looking through them is faster than an index.
    private const int Few = 32;
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly Dictionary<int, int> _places = [];
    private List<OpenPart> _before = [],
        _now = [];
    private int _last;

    /// <param name="days">The month-ends, oldest first.</param>
    public RollSums(IReadOnlyList<DateOnly> days)
    {
        _days = days;
        Rolls = [.. days.Skip(1).Select(_ => new Roll())];
    }

    /// <summary>From each month-end to the next.</summary>
    public IReadOnlyList<Roll> Rolls { get; }

    /// <summary>Begins an account.</summary>
    public void Start()
    {
        _before.Clear();
        _last = -1;
    }

    /// <summary>Adds the account as it stood at a month-end.</summary>
    public void Add(int day, AccountOnDay aged)
    {
        var (aging, claims, asOf) = (aged.Aging, aged.Claims, _days[day].DayNumber);
        _now.Clear();
        for (var i = 0; aging.Open > 0 && i < aging.Count; i++)
            if (aging[i].Open > 0)
                _now.Add(
                    new(
                        aging[i].Entry,
                        Aging.BucketOf(asOf - aging[i].Date),
                        claims.PatientPart(i),
                        aging[i].Open - claims.PatientPart(i)
                    )
                );
        if (day > 0)
            Follow(Rolls[day - 1], _last == day - 1 ? _before : []);
        (_before, _now, _last) = (_now, _before, day);
    }

    public void Add(RollSums other)
    {
        for (var i = 0; i < Rolls.Count; i++)
            Rolls[i].Add(other.Rolls[i]);
    }

    private void Follow(Roll roll, List<OpenPart> before)
    {
        _places.Clear();
        for (var i = 0; before.Count > Few && i < before.Count; i++)
            _places[before[i].Entry] = i;
        foreach (var now in _now)
        {
            var found =
                before.Count > Few
                    ? _places.GetValueOrDefault(now.Entry, -1)
                    : before.FindIndex(part => part.Entry == now.Entry);
            roll.Add(found < 0 ? default : before[found], now);
        }
    }
}
