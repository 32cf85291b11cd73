using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Open cents by bucket, and the credit.</summary>
internal struct PositionCents
{
    public long To30,
        To60,
        To90,
        Over90,
        Credit;

    public static PositionCents Of(Aging aging) =>
        new()
        {
            To30 = aging.Bucket(0),
            To60 = aging.Bucket(1),
            To90 = aging.Bucket(2),
            Over90 = aging.Bucket(3),
            Credit = aging.Credit,
        };

    /// <summary>So many cents in a bucket.</summary>
    public static PositionCents Of(int bucket, long cents) =>
        bucket switch
        {
            0 => new() { To30 = cents },
            1 => new() { To60 = cents },
            2 => new() { To90 = cents },
            _ => new() { Over90 = cents },
        };

    public readonly long Balance => To30 + To60 + To90 + Over90 - Credit;

    public readonly Position Position =>
        new(
            new(Money.FromCents(To30), Money.FromCents(To60), Money.FromCents(To90), Money.FromCents(Over90)),
            Money.FromCents(Credit)
        );

    public static PositionCents operator +(in PositionCents a, in PositionCents b) =>
        new()
        {
            To30 = a.To30 + b.To30,
            To60 = a.To60 + b.To60,
            To90 = a.To90 + b.To90,
            Over90 = a.Over90 + b.Over90,
            Credit = a.Credit + b.Credit,
        };

    public static PositionCents operator -(in PositionCents a, in PositionCents b) =>
        new()
        {
            To30 = a.To30 - b.To30,
            To60 = a.To60 - b.To60,
            To90 = a.To90 - b.To90,
            Over90 = a.Over90 - b.Over90,
            Credit = a.Credit - b.Credit,
        };
}

/// <summary>
/// Walks one account from one day to the other: its ledger is aged as it was known first, then on the second day,
/// then again with each kind of entry that came in between.
/// What each step changes is its line, so that the lines add up in every bucket. One for each thread.
/// </summary>
internal sealed class AccountWalker(Period period, PeriodIds ids, AgingRules rules)
{
    private static readonly int Rewritten = WalkLines.All.Count - 1;

    private readonly int _from = period.From.DayNumber,
        _to = period.To.DayNumber;
    private readonly AccountPeriod _account = new(period, ids);
    private readonly AccountLedger _ledger = new(period.After, undoes: rules.TakenBack == TakenBackAges.Reopens);
    private readonly Aging _aging = new(period.After, rules);
    private readonly ChargeFollower _follower = new();
    private readonly List<LedgerEntry> _entries = [];
    private PositionCents _at,
        _told;

    /// <summary>What each line did to the account's buckets and credit.</summary>
    public PositionCents[] Moved { get; } = new PositionCents[WalkLines.All.Count];

    /// <summary>Entries on each line.</summary>
    public int[] Entries { get; } = new int[WalkLines.All.Count];

    /// <summary>Where the account stood on the first day.</summary>
    public PositionCents Opening { get; private set; }

    /// <summary>Where the account stood on the second day.</summary>
    public PositionCents Closing => _at;

    /// <summary>Entries known on the second day and not on the first.</summary>
    public IReadOnlyList<LedgerEntry> Added => _account.Added;

    /// <summary>What became of its money, bucket by bucket.</summary>
    public MigrationCents Migrated => _follower.Cents;

    /// <summary>Walks an account, from where it is kept to have stood where that is known; false when nothing was in
    /// its books on either day.</summary>
    public bool Walk(AccountPair pair, KeptAccount? kept = null)
    {
        _account.Read(pair);
        if (_account.Opening.Count == 0 && _account.Closing.Count == 0 && kept is null or { IsEmpty: true })
            return false;
        Array.Clear(Moved);
        Array.Clear(Entries);
        Open();
        if (kept is not null)
            Remember(kept.Position);
        Step(0, Load(_account.Opening));
        foreach (var kind in Enum.GetValues<EntryKind>())
            Add(kind);
        if (_account.Rewritten > 0)
            Step(Rewritten, Load(_account.Closing), _account.Rewritten);
        Moved[Rewritten] += _told - Opening;
        _follower.Finish(_aging, _to);
        return true;
    }

    private void Open()
    {
        _aging.Age(Load(_account.Opening), _from);
        Opening = _told = _at = PositionCents.Of(_aging);
        _follower.Open(_aging, _from);
        _entries.Clear();
        _entries.AddRange(_account.Opening);
    }

    // What exports have made of the day since is a line of its own, in the walk and in the migration.
    private void Remember(PositionCents kept)
    {
        Opening = kept;
        _follower.Cents.Remember(kept - _told, Rewritten);
    }

    private void Add(EntryKind kind)
    {
        var before = _entries.Count;
        foreach (var entry in _account.Added)
            if (entry.Kind == kind)
                _entries.Add(entry);
        if (_entries.Count > before)
            Step(WalkLines.Of(kind), Load(_entries), _entries.Count - before);
    }

    private void Step(int line, AccountLedger ledger, int entries = 0)
    {
        _aging.Age(ledger, _to);
        var now = PositionCents.Of(_aging);
        (Moved[line], Entries[line], _at) = (now - _at, entries, now);
        _follower.Note(line, _aging);
    }

    private AccountLedger Load(List<LedgerEntry> entries)
    {
        _ledger.Read(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries));
        return _ledger;
    }
}
