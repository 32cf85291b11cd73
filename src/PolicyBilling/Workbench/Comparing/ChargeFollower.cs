using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Where money came from and what became of it, in cents: one account's, or all accounts' added up.</summary>
internal sealed class MigrationCents
{
    private const int Origins = 6,
        Buckets = 4;
    public readonly long[] Opening = new long[Origins];
    public readonly long[,] Changes = new long[Origins, WalkLines.All.Count];
    public readonly long[,] To = new long[Origins, Buckets];

    public void Clear()
    {
        Array.Clear(Opening);
        Array.Clear(Changes);
        Array.Clear(To);
    }

    public void Add(MigrationCents other)
    {
        for (var origin = 0; origin < Origins; origin++)
        {
            Opening[origin] += other.Opening[origin];
            for (var line = 0; line < Changes.GetLength(1); line++)
                Changes[origin, line] += other.Changes[origin, line];
            for (var bucket = 0; bucket < Buckets; bucket++)
                To[origin, bucket] += other.To[origin, bucket];
        }
    }

    /// <summary>Opens each bucket with so much more, which a line takes back.</summary>
    public void Remember(in PositionCents more, int line)
    {
        ReadOnlySpan<long> buckets = [more.To30, more.To60, more.To90, more.Over90];
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            Opening[bucket] += buckets[bucket];
            Changes[bucket, line] -= buckets[bucket];
        }
    }

    /// <summary>The origin of most of what is over 90 days on the second day.</summary>
    public Origin MostlyFrom() => Enum.GetValues<Origin>().MaxBy(origin => To[(int)origin, Buckets - 1]);

    /// <summary>The line that lowered most what was over 90 days on the first day.</summary>
    public string MostlyLoweredBy() =>
        WalkLines.All[Enumerable.Range(0, WalkLines.All.Count).MinBy(line => Changes[(int)Origin.Over90, line])];

    /// <summary>What became of one origin's money, of an account that has some.</summary>
    public AccountMigration? Of(string account, string guarantor, Origin from)
    {
        var (origin, now, aged) = ((int)from, 0L, 0L);
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            now += To[origin, bucket];
            aged += from < Origin.Over90 && bucket > origin ? To[origin, bucket] : 0;
        }
        return Opening[origin] == 0 && now == 0
            ? null
            : new(
                account,
                guarantor,
                from,
                Money.FromCents(Opening[origin]),
                Money.FromCents(now),
                Money.FromCents(aged)
            );
    }

    public MigrationRow Row(Origin from)
    {
        var origin = (int)from;
        return new(
            from,
            Money.FromCents(Opening[origin]),
            [.. Enumerable.Range(0, Changes.GetLength(1)).Select(line => Money.FromCents(Changes[origin, line]))],
            new(
                Money.FromCents(To[origin, 0]),
                Money.FromCents(To[origin, 1]),
                Money.FromCents(To[origin, 2]),
                Money.FromCents(To[origin, 3])
            )
        );
    }
}

/// <summary>Follows one account's charges by their entry ids through the steps of its walk. Reused from account to
/// account.</summary>
internal sealed class ChargeFollower
{
    private struct Followed
    {
        public int Origin,
            Step;
        public long Open;
    }

    private readonly Dictionary<int, int> _places = [];
    private Followed[] _charges = new Followed[32];
    private int _count,
        _step;

    /// <summary>What became of the account's money so far; <see cref="MigrationCents.To"/> after
    /// <see cref="Finish"/>.</summary>
    public MigrationCents Cents { get; } = new();

    /// <summary>Takes up the charges of the first day.</summary>
    public void Open(Aging aging, int from)
    {
        (_count, _step) = (0, 0);
        _places.Clear();
        Cents.Clear();
        for (var i = 0; i < aging.Count; i++)
        {
            ref readonly var charge = ref aging[i];
            TakeUp(charge, charge.Open > 0 ? Aging.BucketOf(from - charge.Date) : (int)Origin.Settled);
        }
    }

    /// <summary>Notes what a line of the walk changed.</summary>
    public void Note(int line, Aging aging)
    {
        _step++;
        for (var i = 0; i < aging.Count; i++)
        {
            ref readonly var charge = ref aging[i];
            if (!_places.TryGetValue(charge.Entry, out var place))
            {
                TakeUp(charge, (int)Origin.New);
                continue;
            }
            ref var followed = ref _charges[place];
            Cents.Changes[followed.Origin, line] += charge.Open - followed.Open;
            (followed.Open, followed.Step) = (charge.Open, _step);
        }
        for (var place = 0; place < _count; place++)
            if (_charges[place].Step != _step)
                LetGo(ref _charges[place], line);
    }

    /// <summary>Puts what is open on the second day into its buckets.</summary>
    public void Finish(Aging aging, int to)
    {
        for (var i = 0; i < aging.Count; i++)
            if (aging[i].Open > 0)
                Cents.To[_charges[_places[aging[i].Entry]].Origin, Aging.BucketOf(to - aging[i].Date)] += aging[i].Open;
    }

    private void TakeUp(in OpenCharge charge, int origin)
    {
        if (_count == _charges.Length)
            Array.Resize(ref _charges, _count * 2);
        _places[charge.Entry] = _count;
        _charges[_count++] = new()
        {
            Origin = origin,
            Open = charge.Open,
            Step = _step,
        };
        Cents.Opening[origin] += charge.Open;
    }

    // A charge that is no longer told, or no longer raises anything.
    private void LetGo(ref Followed followed, int line)
    {
        Cents.Changes[followed.Origin, line] -= followed.Open;
        (followed.Open, followed.Step) = (0, _step);
    }
}
