namespace PolicyBilling.Ledgers;

/// <summary>One account's entries as they were known on a day, in date order, with payments that were taken back
/// already undone. Reused from account to account.</summary>
public sealed class AccountLedger(PracticeData data)
{
    private LedgerEntry[] _entries = new LedgerEntry[64];
    private long[] _effective = new long[64];
    private readonly HashSet<int> _laterClaims = [];
    private readonly Dictionary<int, int> _places = [];

    // Up to so many entries, looking through them is faster than an index.
    private const int Few = 64;

    /// <summary>How many entries count.</summary>
    public int Count { get; private set; }

    /// <summary>What all entries add up to, in cents.</summary>
    public long Balance { get; private set; }

    /// <summary>Entry <paramref name="index"/>, in order of date and then entry id.</summary>
    public ref readonly LedgerEntry this[int index] => ref _entries[index];

    /// <summary>What an entry is worth, in cents, once payments that were taken back count as never made.</summary>
    public long Effective(int index) => _effective[index];

    /// <summary>Claims of charges that are not yet in the books on the day.</summary>
    public IReadOnlySet<int> LaterClaims => _laterClaims;

    /// <summary>Reads an account's entries dated and posted up to <paramref name="asOf"/> (a day number).</summary>
    public void Read(int account, int asOf)
    {
        var rows = data.Ledger.CountOf(account);
        Start(rows);
        for (var i = 0; i < rows; i++)
        {
            ref readonly var row = ref data.Ledger.Of(account, i);
            if (row.CountsOn(asOf))
                Add(row);
            else if (row.Claim >= 0 && row.Cents > 0)
                _laterClaims.Add(row.Claim);
        }
        Finish();
    }

    /// <summary>Takes given entries of one account in place of those of the export; their ids are the
    /// export's.</summary>
    public void Read(ReadOnlySpan<LedgerEntry> entries)
    {
        Start(entries.Length);
        foreach (ref readonly var entry in entries)
            Add(entry);
        Finish();
    }

    /// <summary>The place of the entry with an id (an index into <see cref="PracticeData.EntryIds"/>), or -1.</summary>
    public int Find(int entry)
    {
        if (entry < 0)
            return -1;
        if (Count > Few)
            return Places().GetValueOrDefault(entry, -1);
        for (var i = 0; i < Count; i++)
            if (_entries[i].Entry == entry)
                return i;
        return -1;
    }

    // A practice may book years of over-the-counter sales on one account: looking through it for each of its rows
    // would take hours.
    private Dictionary<int, int> Places()
    {
        if (_places.Count > 0)
            return _places;
        for (var i = 0; i < Count; i++)
            _places[_entries[i].Entry] = i;
        return _places;
    }

    /// <summary>Order of date, then of entry id.</summary>
    public int Compare(in LedgerEntry left, in LedgerEntry right) =>
        left.Date != right.Date ? left.Date.CompareTo(right.Date) : data.EntryIds.Compare(left.Entry, right.Entry);

    private void Start(int most)
    {
        Count = 0;
        Balance = 0;
        _laterClaims.Clear();
        _places.Clear();
        if (_entries.Length >= most)
            return;
        _entries = new LedgerEntry[most * 2];
        _effective = new long[most * 2];
    }

    private void Add(in LedgerEntry entry)
    {
        _entries[Count++] = entry;
        Balance += entry.Cents;
    }

    private void Finish()
    {
        Sort();
        for (var i = 0; i < Count; i++)
            _effective[i] = _entries[i].Cents;
        TakeBackPayments();
    }

    private void Sort()
    {
        // Exports are nearly always in date order, where this is one pass; a long disordered account takes the other
        // way.
        var moved = 0;
        for (var i = 1; i < Count; i++)
        {
            var entry = _entries[i];
            var place = i;
            for (; place > 0 && Compare(_entries[place - 1], entry) > 0; place--)
                _entries[place] = _entries[place - 1];
            _entries[place] = entry;
            moved += i - place;
            if (moved <= 4096)
                continue;
            _entries.AsSpan(0, Count).Sort((left, right) => Compare(left, right));
            return;
        }
    }

    // A refund or a returned payment undoes the payment it names, else the newest before it; what exceeds that
    // payment stays on its own date.
    // A payment booked with the other sign is the reversal of a payment and does the same.
    private void TakeBackPayments()
    {
        for (var i = 0; i < Count; i++)
        {
            if (_effective[i] <= 0 || !TakesBack(_entries[i].Kind))
                continue;
            var payment = PaymentTakenBackBy(i);
            if (payment < 0)
                continue;
            var amount = Math.Min(_effective[i], -_effective[payment]);
            _effective[payment] += amount;
            _effective[i] -= amount;
        }
    }

    private static bool TakesBack(EntryKind kind) =>
        kind is EntryKind.Refund or EntryKind.ReturnedPayment or EntryKind.PatientPayment or EntryKind.InsurancePayment;

    private int PaymentTakenBackBy(int taker)
    {
        ref readonly var entry = ref _entries[taker];
        var named = Find(entry.AppliesTo);
        if (
            named >= 0
            && _effective[named] < 0
            && _entries[named].Kind is EntryKind.PatientPayment or EntryKind.InsurancePayment
        )
            return named;
        return entry.Kind switch
        {
            EntryKind.InsurancePayment => Newest(taker, EntryKind.InsurancePayment, entry.Claim),
            // Money returned for a claim went back to the insurer.
            EntryKind.Refund when entry.Claim >= 0 => Newest(taker, EntryKind.InsurancePayment, entry.Claim),
            EntryKind.Refund when Newest(taker, EntryKind.PatientPayment, -1) is var patient and >= 0 => patient,
            EntryKind.Refund => Newest(taker, EntryKind.InsurancePayment, -1),
            _ => Newest(taker, EntryKind.PatientPayment, -1),
        };
    }

    private int Newest(int taker, EntryKind kind, int claim)
    {
        var last = taker;
        while (last + 1 < Count && _entries[last + 1].Date == _entries[taker].Date)
            last++;
        for (var i = last; i >= 0; i--)
            if (_effective[i] < 0 && _entries[i].Kind == kind && (claim < 0 || _entries[i].Claim == claim))
                return i;
        return -1;
    }
}
