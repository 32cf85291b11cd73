namespace PolicyBilling.Ledgers;

/// <summary>What a credit paid of a charge.</summary>
/// <param name="Place">The credit's place in the <see cref="AccountLedger"/>; -1 for what is left of adjustments that
/// were netted.</param>
/// <param name="Charge">The charge's index in the <see cref="Aging"/>.</param>
/// <param name="Cents">How much.</param>
internal readonly record struct LaidCredit(int Place, int Charge, long Cents);

/// <summary>Lays an account's credits on its charges and puts what is left into buckets by age. Reused from account
/// to account.</summary>
/// <param name="data">The practice's data, for the order of entry ids.</param>
/// <param name="rules">Which credits pay what, and from when money that went back ages.</param>
public sealed class Aging(PracticeData data, AgingRules rules)
{
    private readonly bool _adjustmentsFirst = rules.Method == AgingMethod.AdjustmentsFirst;

    // Where money that went back ages from its own day, the buckets are those of the books as if it had not undone
    // any payment; all else is told by the charges.
    private readonly (AccountLedger Ledger, Aging Aging)? _ownDates =
        rules.TakenBack == TakenBackAges.OwnDate
            ? (new AccountLedger(data, undoes: false), new Aging(data, rules.Method))
            : null;

    private (AccountLedger? Ledger, int Version) _aged;
    private OpenCharge[] _charges = new OpenCharge[32];
    private (int Place, int Date, long Cents)[] _credits = new (int, int, long)[32];
    private int _creditCount;
    private readonly List<(int Charge, int Date, long Net, int First)> _netted = [];
    private readonly HashSet<int> _nettedPlaces = [];
    private readonly long[] _buckets = new long[4];

    /// <summary>Takes what the credits paid, as they are laid; null where nobody asks.</summary>
    internal List<LaidCredit>? Laid { get; init; }

    /// <summary>How many charges there are, open or paid.</summary>
    public int Count { get; private set; }

    /// <summary>Charge <paramref name="index"/>, oldest first; on one day treatment before fees, then by entry
    /// id.</summary>
    public ref readonly OpenCharge this[int index] => ref _charges[index];

    /// <summary>Cents left over when every charge is paid.</summary>
    public long Credit { get; private set; }

    /// <summary>Cents open in all buckets together.</summary>
    public long Open { get; private set; }

    /// <summary>Place of the oldest open charge; -1 when none is open.</summary>
    public int Oldest { get; private set; }

    /// <summary>The day since which the oldest open charge has been the oldest; 0 when none is open.</summary>
    public int DebtBegan { get; private set; }

    /// <summary>Cents in a bucket: 0 for 0–30 days, 1 for 31–60, 2 for 61–90, 3 for more.</summary>
    public long Bucket(int bucket) => _buckets[bucket];

    /// <summary>The bucket for an age: day 30 is 0–30, day 31 is 31–60, day 90 is 61–90, day 91 is over 90.</summary>
    public static int BucketOf(int days) =>
        days <= 30 ? 0
        : days <= 60 ? 1
        : days <= 90 ? 2
        : 3;

    /// <summary>Ages an account as of a day number.</summary>
    public void Age(AccountLedger ledger, int asOf)
    {
        // What pays what does not depend on the day, where adjustments are not netted by their buckets.
        if (_aged == (ledger, ledger.Version) && !_adjustmentsFirst && _ownDates is null)
        {
            FillBuckets(asOf);
            return;
        }
        _aged = (ledger, ledger.Version);
        (Count, _creditCount, Credit) = (0, 0, 0);
        Laid?.Clear();
        if (_adjustmentsFirst)
            NetAdjustments(ledger);
        Collect(ledger);
        SortCharges();
        if (_adjustmentsFirst)
            LowerAdjusted(ledger, asOf);
        LayCredits();
        FillBuckets(asOf);
        if (_ownDates is { } own && ledger.TakenBack.Count > 0)
        {
            own.Ledger.Read(ledger.Entries);
            own.Aging.Age(own.Ledger, asOf);
            own.Aging._buckets.CopyTo(_buckets, 0);
        }
    }

    private void Collect(AccountLedger ledger)
    {
        if (_charges.Length < ledger.Count + _netted.Count)
            _charges = new OpenCharge[(ledger.Count + _netted.Count) * 2];
        for (var i = 0; i < ledger.Count; i++)
        {
            var cents = ledger.Effective(i);
            if (cents == 0 || (_nettedPlaces.Count > 0 && _nettedPlaces.Contains(i)))
                continue;
            if (cents > 0)
                AddCharge(ledger, i, ledger[i].Date, cents);
            else
                AddCredit(i, ledger[i].Date, -cents);
        }
    }

    private void AddCharge(AccountLedger ledger, int place, int date, long cents)
    {
        ref readonly var entry = ref ledger[place];
        _charges[Count++] = new OpenCharge
        {
            Place = place,
            Entry = entry.Entry,
            Date = date,
            Kind = entry.Kind,
            Claim = entry.Claim,
            Patient = entry.Patient,
            Open = cents,
        };
    }

    private void AddCredit(int place, int date, long cents)
    {
        if (_creditCount == _credits.Length)
            Array.Resize(ref _credits, _creditCount * 2);
        _credits[_creditCount++] = (place, date, cents);
    }

    // Entries come by date and id already, so only fees and same-day treatment change places.
    private void SortCharges()
    {
        for (var i = 1; i < Count; i++)
        {
            var charge = _charges[i];
            var place = i;
            for (; place > 0 && Compare(_charges[place - 1], charge) > 0; place--)
                _charges[place] = _charges[place - 1];
            _charges[place] = charge;
        }
    }

    private int Compare(in OpenCharge left, in OpenCharge right) =>
        left.Date != right.Date ? left.Date.CompareTo(right.Date)
        : left.Kind.IsFee() != right.Kind.IsFee() ? left.Kind.IsFee().CompareTo(right.Kind.IsFee())
        : data.EntryIds.Compare(left.Entry, right.Entry);

    // Adjustments that name a charge are added up per charge and day; Open Dental does the same ("AgingProcLifo").
    private void NetAdjustments(AccountLedger ledger)
    {
        _netted.Clear();
        _nettedPlaces.Clear();
        for (var i = 0; i < ledger.Count; i++)
        {
            ref readonly var entry = ref ledger[i];
            if (
                entry.Kind is not (EntryKind.Adjustment or EntryKind.WriteOff)
                || ledger.Find(entry.AppliesTo) is not (var charge and >= 0)
            )
                continue;
            if (ledger[charge].Kind > EntryKind.OpeningBalance || ledger.Effective(charge) <= 0)
                continue;
            _nettedPlaces.Add(i);
            var group = _netted.FindIndex(net => net.Charge == charge && net.Date == ledger[i].Date);
            if (group < 0)
                _netted.Add((charge, entry.Date, ledger.Effective(i), i));
            else
                _netted[group] = _netted[group] with { Net = _netted[group].Net + ledger.Effective(i) };
        }
    }

    private void LowerAdjusted(AccountLedger ledger, int asOf)
    {
        foreach (var (_, date, net, first) in _netted)
            if (net > 0)
                AddCharge(ledger, first, date, net);
        SortCharges();
        var excess = new List<(int Charge, int Date, long Left)>();
        foreach (var (charge, date, net, _) in _netted)
        {
            if (net >= 0)
                continue;
            var place = Array.FindIndex(_charges, 0, Count, open => open.Place == charge);
            var left = -net - Pay(ref _charges[place], -net, date);
            if (left > 0)
                excess.Add((place, date, left));
        }
        // What exceeds its charge pays whatever else is open in the same bucket, then becomes a general credit.
        foreach (var (charge, date, cents) in excess)
        {
            var left = cents;
            var bucket = BucketOf(asOf - _charges[charge].Date);
            for (var i = 0; left > 0 && i < Count; i++)
                if (BucketOf(asOf - _charges[i].Date) == bucket)
                    left -= Pay(ref _charges[i], left, date);
            if (left > 0)
                AddCredit(-1, date, left);
        }
        _credits.AsSpan(0, _creditCount).Sort((a, b) => (a.Date, a.Place).CompareTo((b.Date, b.Place)));
    }

    private static long Pay(ref OpenCharge charge, long cents, int date)
    {
        var paid = Math.Min(charge.Open, cents);
        if (paid <= 0)
            return 0;
        charge.Open -= paid;
        charge.LastPaid = Math.Max(charge.LastPaid, date);
        return paid;
    }

    private void LayCredits()
    {
        var charge = 0;
        for (var i = 0; i < _creditCount; i++)
        {
            var (place, date, left) = _credits[i];
            for (; left > 0 && charge < Count; charge += _charges[charge].Open == 0 ? 1 : 0)
            {
                var paid = Pay(ref _charges[charge], left, date);
                left -= paid;
                if (paid > 0)
                    Laid?.Add(new LaidCredit(place, charge, paid));
            }
            Credit += left;
        }
    }

    private void FillBuckets(int asOf)
    {
        Array.Clear(_buckets);
        (Open, Oldest, DebtBegan) = (0, -1, 0);
        for (var i = 0; i < Count; i++)
        {
            ref readonly var charge = ref _charges[i];
            if (charge.Open > 0)
            {
                if (Oldest < 0)
                {
                    Oldest = i;
                    DebtBegan = Math.Max(DebtBegan, charge.Date);
                }
                Open += charge.Open;
                _buckets[BucketOf(asOf - charge.Date)] += charge.Open;
            }
            else if (Oldest < 0)
                DebtBegan = Math.Max(DebtBegan, charge.LastPaid);
        }
        if (Oldest < 0)
            DebtBegan = 0;
    }
}
