using PolicyBilling.Ledgers;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Ages what was read as Open Dental does, in passing: sums by account and bucket are all it keeps, however
/// many entries there are.</summary>
/// <param name="families">The accounts.</param>
/// <param name="day">The day for which the stored balances were computed.</param>
/// <param name="adjustmentsFirst">Whether adjustments lower the procedure they name.</param>
internal sealed class AgingCheck(Families families, DateOnly day, bool adjustmentsFirst)
{
    private const int Buckets = 4;

    private readonly int _day = day.DayNumber;
    private readonly long[] _charges = new long[families.Guarantors.Count * Buckets];
    private readonly long[] _credits = new long[families.Guarantors.Count];
    private readonly long[] _estimates = new long[families.Guarantors.Count];
    private readonly bool[] _changed = new bool[families.Guarantors.Count];
    private readonly bool[] _onPlan = new bool[families.Guarantors.Count];

    // Adjustments of one procedure and day are added up before they lower it.
    private readonly Dictionary<(long Procedure, int Day), (int Account, int ProcedureDay, long Net)> _nets = [];

    /// <summary>The day for which balances are compared.</summary>
    public DateOnly Day => day;

    /// <summary>An entry that was written.</summary>
    public void Add(int account, int date, long cents)
    {
        if (date > _day)
            return;
        if (cents > 0)
            _charges[account * Buckets + Aging.BucketOf(_day - date)] += cents;
        else
            _credits[account] -= cents;
    }

    /// <summary>An adjustment that was written and names a procedure that was.</summary>
    public void AddNamed(int account, int date, long cents, long procedure, int procedureDay)
    {
        if (!adjustmentsFirst || procedureDay > _day)
            Add(account, date, cents);
        else if (date <= _day)
        {
            var net = _nets.GetValueOrDefault((procedure, date)).Net;
            _nets[(procedure, date)] = (account, procedureDay, net + cents);
        }
    }

    /// <summary>What insurers are expected to pay and let off.</summary>
    public void AddEstimate(int account, long cents) => _estimates[account] += cents;

    /// <summary>A row of the account was last changed on a day; 0 where that is not known.</summary>
    public void Changed(int account, int changed) => _changed[account] |= changed >= _day;

    /// <summary>The account has a payment plan in its ledger.</summary>
    public void HasPlan(int account) => _onPlan[account] = true;

    /// <summary>Every account whose stored balances are others, with why.</summary>
    public IReadOnlyList<AgingDifference> Differences()
    {
        foreach (var ((_, date), (account, procedureDay, net)) in _nets)
            if (net > 0)
                Add(account, date, net);
            else
                _charges[account * Buckets + Aging.BucketOf(_day - procedureDay)] += net;
        _nets.Clear();
        var found = new List<AgingDifference>();
        for (var account = 0; account < _credits.Length; account++)
        {
            var (ours, stored) = (Of(account), families.Stored[account]);
            if (ours != stored)
                found.Add(new(families.Guarantors[account], CauseOf(account, ours, stored), ours, stored));
        }
        return found;
    }

    private StoredAging Of(int account)
    {
        Span<long> open = stackalloc long[Buckets];
        _charges.AsSpan(account * Buckets, Buckets).CopyTo(open);
        var credit = _credits[account];
        foreach (ref var bucket in open)
            if (bucket < 0)
                (credit, bucket) = (credit - bucket, 0);
        for (var bucket = Buckets - 1; bucket >= 0; bucket--)
        {
            var paid = Math.Min(credit, open[bucket]);
            (credit, open[bucket]) = (credit - paid, open[bucket] - paid);
        }
        var balance = open[0] + open[1] + open[2] + open[3] - credit;
        return new(open[0], open[1], open[2], open[3], balance, _estimates[account]);
    }

    private DifferenceCause CauseOf(int account, StoredAging ours, StoredAging stored) =>
        _changed[account] ? DifferenceCause.ChangedSince
        : ours.HasBucketsOf(stored) ? DifferenceCause.Estimates
        : _onPlan[account] ? DifferenceCause.PaymentPlan
        : ours.Balance == stored.Balance ? DifferenceCause.Buckets
        : DifferenceCause.Unknown;
}
