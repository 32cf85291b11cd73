namespace PolicyBilling.Ledgers;

/// <summary>Part of an open charge that became the patient's later than the rest, because an insurer took its money
/// back.</summary>
/// <param name="Charge">Index into the <see cref="Aging"/>.</param>
/// <param name="Since">Day number of the day it was taken back.</param>
/// <param name="Cents">How much of it.</param>
public readonly record struct ReopenedPart(int Charge, int Since, long Cents);

/// <summary>One account's claims on a day, and what of each open charge is the patient's. Reused from account to
/// account.</summary>
public sealed class AccountClaims(PracticeData data)
{
    // Up to so many claims, looking through them is faster than an index.
    private const int Few = 64;
    private ClaimState[] _claims = new ClaimState[8];
    private Share[] _shares = new Share[32];
    private readonly Dictionary<int, int> _places = [];
    private readonly List<ReopenedPart> _reopened = [];
    private readonly ClaimAnswers _answers = new(data);

    /// <summary>How many claims count.</summary>
    public int Count { get; private set; }

    /// <summary>Claim <paramref name="index"/>, in the order of the file.</summary>
    public ref ClaimState this[int index] => ref _claims[index];

    /// <summary>What insurers are still expected to take off the account, in cents: at most what is open, for what is
    /// expected beyond the charges covers nothing.</summary>
    public long Estimate { get; private set; }

    /// <summary>What of the open amount of a charge, by its place in the aging, is the patient's after the estimates of
    /// open claims; in cents.</summary>
    public long PatientPart(int charge) => _shares[charge].PatientPart;

    /// <summary>What of the patient's part of a charge an insurer paid and took back: it is the patient's since that
    /// day, see <see cref="Reopened"/>. In cents.</summary>
    public long TakenBack(int charge) => _shares[charge].TakenBack;

    /// <summary>Since when the rest of the patient's part of a charge is the patient's: the charge's date, or the
    /// insurer's answer when that is later. Day number.</summary>
    public int Due(int charge) => _shares[charge].Due;

    /// <summary>What all open claims expect, in cents, whatever is open.</summary>
    public long Expected { get; private set; }

    /// <summary>Parts of open charges that an insurer paid once and took back; few accounts have any.</summary>
    public IReadOnlyList<ReopenedPart> Reopened => _reopened;

    /// <summary>Reads an account's claims as of a day number and divides its open charges into the insurers' part and
    /// the patient's.</summary>
    public void Read(int account, int asOf, AccountLedger ledger, Aging aging)
    {
        Count = 0;
        (Estimate, Expected) = (0, 0);
        _places.Clear();
        _reopened.Clear();
        var rows = data.Claims.CountOf(account);
        if (_claims.Length < rows)
            _claims = new ClaimState[rows * 2];
        for (var i = 0; i < rows; i++)
        {
            ref readonly var row = ref data.Claims.Of(account, i);
            _claims[Count++] = new ClaimState { Row = row, Status = StatusOn(asOf, row) };
        }
        if (Count > 0)
            AddPostings(ledger);
        _answers.Read(account, asOf, this, ledger);
        LeaveOutLater(ledger);
        for (var i = 0; i < Count; i++)
            Expected += _claims[i].ToLay = _claims[i].Estimate;
        if (_shares.Length < aging.Count)
            _shares = new Share[aging.Count * 2];
        LayEstimates(aging);
        for (var i = 0; i < Count; i++)
            Estimate += _claims[i].Estimate - _claims[i].ToLay;
        SetDue(aging);
        for (var i = ledger.TakenBack.Count - 1; i >= 0; i--)
            Reopen(ledger.TakenBack[i], ledger, aging);
    }

    /// <summary>The day since which the oldest of the patient's money is due, and whether it is money that an insurer
    /// took back on it; 0 when nothing is the patient's.</summary>
    public (int Since, bool TakenBack) OldestDue(Aging aging)
    {
        var (since, takenBack) = (int.MaxValue, false);
        for (var i = 0; i < aging.Count; i++)
            if (_shares[i].PatientPart > _shares[i].TakenBack && _shares[i].Due < since)
                since = _shares[i].Due;
        foreach (var part in _reopened)
            if (part.Since < since)
                (since, takenBack) = (part.Since, true);
        return since == int.MaxValue ? (0, false) : (since, takenBack);
    }

    /// <summary>The place of the claim with an id (an index into <see cref="PracticeData.ClaimIds"/>), or -1.</summary>
    public int Find(int claim)
    {
        if (claim < 0)
            return -1;
        if (Count > Few)
            return Places().GetValueOrDefault(claim, -1);
        for (var i = 0; i < Count; i++)
            if (_claims[i].Row.Claim == claim)
                return i;
        return -1;
    }

    // A family home has claims by the hundred, and each of its entries asks for one.
    private Dictionary<int, int> Places()
    {
        if (_places.Count == 0)
            for (var i = 0; i < Count; i++)
                _places.TryAdd(_claims[i].Row.Claim, i);
        return _places;
    }

    private static ClaimStatus StatusOn(int asOf, in ClaimRow row)
    {
        var status =
            row.Status is ClaimStatus.Received or ClaimStatus.Denied && row.Received > asOf
                ? ClaimStatus.Sent
                : row.Status;
        return status == ClaimStatus.Sent && row.Sent > asOf ? ClaimStatus.Unsent : status;
    }

    private void AddPostings(AccountLedger ledger)
    {
        for (var i = 0; i < ledger.Count; i++)
        {
            ref readonly var entry = ref ledger[i];
            // An entry that names a charge of the claim instead of the claim belongs to the claim all the same.
            var named = entry.Claim >= 0 ? -1 : ledger.Find(entry.AppliesTo);
            var place = Find(named >= 0 ? ledger[named].Claim : entry.Claim);
            if (place < 0)
                continue;
            ref var claim = ref _claims[place];
            var cents = ledger.Effective(i);
            if (entry.Kind is EntryKind.InsurancePayment or EntryKind.InsuranceWriteOff)
            {
                claim.Posted -= cents;
                if (entry.Kind == EntryKind.InsurancePayment)
                    claim.Paid -= cents;
                if (cents != 0)
                    claim.LastPosting = Math.Max(claim.LastPosting, entry.Date);
            }
            if (entry.Kind is EntryKind.InsuranceWriteOff or EntryKind.WriteOff)
                claim.WrittenOff -= cents;
            if (entry.Kind > EntryKind.OpeningBalance || entry.Claim < 0)
                continue;
            claim.Charged += cents;
            if (claim.Visit == 0 || entry.Date < claim.Visit)
                claim.Visit = entry.Date;
        }
    }

    // A claim whose charges all come after the day did not exist yet.
    private void LeaveOutLater(AccountLedger ledger)
    {
        if (ledger.LaterClaims.Count == 0)
            return;
        _places.Clear();
        var kept = 0;
        for (var i = 0; i < Count; i++)
            if (_claims[i].Visit != 0 || !ledger.LaterClaims.Contains(_claims[i].Row.Claim))
                _claims[kept++] = _claims[i];
        Count = kept;
    }

    // First on each claim's own charges, oldest first; then on the newest open treatment of its patient; then on the
    // newest open charges at all.
    private void LayEstimates(Aging aging)
    {
        for (var i = 0; i < aging.Count; i++)
        {
            _shares[i] = new Share { PatientPart = aging[i].Open };
            if (aging[i].Open > 0 && Find(aging[i].Claim) is var claim and >= 0)
                Lay(ref _claims[claim], i);
        }
        for (var c = 0; c < Count; c++)
        for (var i = aging.Count - 1; _claims[c].ToLay > 0 && _claims[c].Row.Patient >= 0 && i >= 0; i--)
            if (aging[i].IsTreatment && aging[i].Patient == _claims[c].Row.Patient)
                Lay(ref _claims[c], i);
        for (var c = 0; c < Count; c++)
        for (var i = aging.Count - 1; _claims[c].ToLay > 0 && i >= 0; i--)
            Lay(ref _claims[c], i);
    }

    private void Lay(ref ClaimState claim, int charge)
    {
        var laid = Math.Min(claim.ToLay, _shares[charge].PatientPart);
        claim.ToLay -= laid;
        _shares[charge].PatientPart -= laid;
    }

    private void SetDue(Aging aging)
    {
        for (var i = 0; i < aging.Count; i++)
            _shares[i].Due = Due(aging[i].Date, aging[i].Claim);
    }

    /// <summary>Since when a charge of a day that names a claim, or none (-1), is the patient's. Day number.</summary>
    public int Due(int date, int claim)
    {
        if (Find(claim) is not (var place and >= 0) || _claims[place].Waits)
            return date;
        ref readonly var row = ref _claims[place].Row;
        return Math.Max(date, row.Received != 0 ? row.Received : _claims[place].LastPosting);
    }

    // What an insurer paid and took back became the patient's on that day: first on the claim's own charges; what was
    // laid on older ones, and is not paid again since, on the oldest.
    private void Reopen(in TakenBack takenBack, AccountLedger ledger, Aging aging)
    {
        ref readonly var payment = ref ledger[takenBack.Payment];
        if (payment.Kind != EntryKind.InsurancePayment)
            return;
        var day = ledger[takenBack.Taker].Date;
        var named = ledger.Find(payment.AppliesTo);
        var claim = payment.Claim >= 0 || named < 0 ? payment.Claim : ledger[named].Claim;
        var left = takenBack.Cents;
        for (var i = 0; left > 0 && i < aging.Count; i++)
            if ((claim >= 0 && aging[i].Claim == claim) || aging[i].Place == named)
                left -= Reopen(i, day, left);
        for (var i = ledger.Count - 1; left > 0 && i >= 0 && ledger[i].Date > day; i--)
            left += Math.Min(0, ledger.Effective(i));
        for (var i = 0; left > 0 && i < aging.Count; i++)
            left -= Reopen(i, day, left);
    }

    private long Reopen(int charge, int day, long most)
    {
        ref var share = ref _shares[charge];
        var cents = share.Due < day ? Math.Min(most, share.PatientPart - share.TakenBack) : 0;
        if (cents <= 0)
            return 0;
        share.TakenBack += cents;
        _reopened.Add(new ReopenedPart(charge, day, cents));
        return cents;
    }

    private struct Share
    {
        public long PatientPart;
        public long TakenBack;
        public int Due;
    }
}
