namespace PolicyBilling.Ledgers;

/// <summary>A payment that was taken back. Places are those of the <see cref="AccountLedger"/>.</summary>
/// <param name="Payment">The entry that paid.</param>
/// <param name="Taker">The entry that took the money back.</param>
/// <param name="Cents">How much of it.</param>
public readonly record struct TakenBack(int Payment, int Taker, long Cents);

/// <summary>One account's entries as they were known on a day, in date order, with reversed charges and payments that
/// were taken back already undone. Reused from account to account.</summary>
/// <param name="data">The practice's data, for the order of entry ids.</param>
/// <param name="undoes">Whether a payment that was taken back counts as never made; where not, what took it back
/// stands on its own day. A reversed charge is undone either way.</param>
public sealed class AccountLedger(PracticeData data, bool undoes = true)
{
    private LedgerEntry[] _entries = new LedgerEntry[64];
    private long[] _effective = new long[64];
    private readonly HashSet<int> _laterClaims = [];
    private readonly Dictionary<int, int> _places = [];
    private readonly List<TakenBack> _takenBack = [];

    // Up to so many entries, looking through them is faster than an index.
    private const int Few = 64;

    // The account whose entries were all in the books when it was last read, of data that does not change any more,
    // and the day; -1 for none.
    private (int Account, int Day) _whole = (-1, 0);

    /// <summary>Counts up whenever other entries are read: day after day they are mostly the same.</summary>
    public int Version { get; private set; }

    /// <summary>How many entries count.</summary>
    public int Count { get; private set; }

    /// <summary>What all entries add up to, in cents.</summary>
    public long Balance { get; private set; }

    /// <summary>Entry <paramref name="index"/>, in order of date and then entry id.</summary>
    public ref readonly LedgerEntry this[int index] => ref _entries[index];

    /// <summary>All entries, in that order.</summary>
    public ReadOnlySpan<LedgerEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>What an entry is worth, in cents, once reversed charges and payments that were taken back count as
    /// never made.</summary>
    public long Effective(int index) => _effective[index];

    /// <summary>The day number since which the balance, as it stood at the end of each day, has been a credit; 0 when
    /// it is none.</summary>
    public int CreditSince()
    {
        var (running, since) = (0L, 0);
        for (var i = 0; i < Count; i++)
        {
            running += _effective[i];
            if (i + 1 == Count || _entries[i + 1].Date != _entries[i].Date)
                since =
                    running >= 0 ? 0
                    : since == 0 ? _entries[i].Date
                    : since;
        }
        return since;
    }

    /// <summary>The payments that were taken back, in the order in which they were.</summary>
    public IReadOnlyList<TakenBack> TakenBack => _takenBack;

    /// <summary>Claims of charges that are not yet in the books on the day.</summary>
    public IReadOnlySet<int> LaterClaims => _laterClaims;

    /// <summary>Reads an account's entries dated and posted up to <paramref name="asOf"/> (a day number).</summary>
    public void Read(int account, int asOf)
    {
        if (_whole.Account == account && _whole.Day <= asOf)
            return;
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
        _whole = data.IsFrozen && Count == rows ? (account, asOf) : (-1, 0);
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
        Version++;
        _whole = (-1, 0);
        _laterClaims.Clear();
        _places.Clear();
        _takenBack.Clear();
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
        ReverseCharges();
        if (undoes)
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

    // A charge booked with the other sign never was: first those that are named, so that none of them is taken for
    // another by its looks. What exceeds the charge stays a credit on its own date.
    private void ReverseCharges()
    {
        var unnamed = false;
        for (var i = 0; i < Count; i++)
        {
            if (_effective[i] >= 0 || !_entries[i].Kind.IsCharge())
                continue;
            if (Find(_entries[i].AppliesTo) is var named and >= 0 && _entries[named].Kind.IsCharge())
                Reverse(i, named);
            else
                unnamed = true;
        }
        for (var i = 0; unnamed && i < Count; i++)
            if (_effective[i] == _entries[i].Cents && ChargeLike(i) is var charge and >= 0)
                Reverse(i, charge);
    }

    private void Reverse(int reversal, int charge)
    {
        var amount = Math.Min(-_effective[reversal], _effective[charge]);
        if (amount <= 0)
            return;
        _effective[charge] -= amount;
        _effective[reversal] += amount;
    }

    // The newest charge that an unnamed reversal takes back to the cent: of its patient, kind and code, and of its
    // claim where it has one. A credit brought over from another system is none.
    private int ChargeLike(int reversal)
    {
        ref readonly var entry = ref _entries[reversal];
        if (
            entry.Cents >= 0
            || entry.AppliesTo >= 0
            || !entry.Kind.IsCharge()
            || entry.Kind == EntryKind.OpeningBalance
        )
            return -1;
        for (var i = LastOfDay(reversal); i >= 0; i--)
            if (
                _effective[i] == -entry.Cents
                && _entries[i].Cents == -entry.Cents
                && _entries[i].Kind == entry.Kind
                && _entries[i].Patient == entry.Patient
                && (entry.Claim < 0 || _entries[i].Claim == entry.Claim)
                && (entry.CodeMark == 0 || _entries[i].CodeMark == entry.CodeMark)
            )
                return i;
        return -1;
    }

    // A refund or a returned payment undoes the payment it names, else the newest before it; what exceeds that
    // payment stays on its own date.
    // A payment booked with the other sign is the reversal of a payment and does the same.
    private void TakeBackPayments()
    {
        for (var i = 0; i < Count; i++)
        {
            if (!TakesBack(_entries[i].Kind))
                continue;
            // An insurer takes back in one sum what it paid for a claim charge by charge.
            var most = IsInsurers(i) && ClaimOf(i) >= 0 ? int.MaxValue : 1;
            for (; most > 0 && _effective[i] > 0 && PaymentTakenBackBy(i) is var payment and >= 0; most--)
                TakeBack(payment, i);
        }
    }

    private void TakeBack(int payment, int taker)
    {
        var amount = Math.Min(_effective[taker], -_effective[payment]);
        _effective[payment] += amount;
        _effective[taker] -= amount;
        _takenBack.Add(new TakenBack(payment, taker, amount));
    }

    // Money returned for a claim went back to the insurer.
    private bool IsInsurers(int taker) =>
        _entries[taker].Kind is EntryKind.InsurancePayment
        || (_entries[taker].Kind is EntryKind.Refund && _entries[taker].Claim >= 0);

    // An entry that names a charge of the claim instead of the claim belongs to the claim all the same.
    private int ClaimOf(int place) =>
        _entries[place].Claim >= 0 ? _entries[place].Claim
        : Find(_entries[place].AppliesTo) is var named and >= 0 ? _entries[named].Claim
        : -1;

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
        if (IsInsurers(taker) && ClaimOf(taker) is var claim and >= 0)
            return NewestOf(claim, taker);
        return entry.Kind switch
        {
            EntryKind.InsurancePayment => Newest(taker, EntryKind.InsurancePayment),
            EntryKind.Refund when Newest(taker, EntryKind.PatientPayment) is var patient and >= 0 => patient,
            EntryKind.Refund => Newest(taker, EntryKind.InsurancePayment),
            _ => Newest(taker, EntryKind.PatientPayment),
        };
    }

    private int Newest(int taker, EntryKind kind)
    {
        for (var i = LastOfDay(taker); i >= 0; i--)
            if (_effective[i] < 0 && _entries[i].Kind == kind)
                return i;
        return -1;
    }

    // The newest payment for a claim, one for the same charge before all others.
    private int NewestOf(int claim, int taker)
    {
        var (newest, charge) = (-1, _entries[taker].AppliesTo);
        for (var i = LastOfDay(taker); i >= 0; i--)
        {
            if (_effective[i] >= 0 || _entries[i].Kind != EntryKind.InsurancePayment || ClaimOf(i) != claim)
                continue;
            if (charge >= 0 && _entries[i].AppliesTo == charge)
                return i;
            newest = newest < 0 ? i : newest;
        }
        return newest;
    }

    private int LastOfDay(int place)
    {
        var last = place;
        while (last + 1 < Count && _entries[last + 1].Date == _entries[place].Date)
            last++;
        return last;
    }
}
