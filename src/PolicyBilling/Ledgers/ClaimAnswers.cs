namespace PolicyBilling.Ledgers;

/// <summary>What all remittances up to a day say of one claim. Cents.</summary>
/// <param name="Since">Day number of the last one; 0 where there is none.</param>
/// <param name="Trace">Its trace number, as an index into <see cref="PracticeData.Words"/>.</param>
/// <param name="Paid">Paid by all insurers, less what they took back.</param>
/// <param name="WriteOff">Taken off by contract.</param>
/// <param name="Refused">Not paid, and not called the patient's.</param>
/// <param name="Denied">Whether what stands is a refusal.</param>
/// <param name="Reversed">Whether an insurer took an answer back.</param>
public readonly record struct ClaimAnswer(
    int Since,
    int Trace,
    long Paid,
    long WriteOff,
    long Refused,
    bool Denied,
    bool Reversed
);

/// <summary>Lays an account's remittances on its claims. Reused from account to account.</summary>
internal sealed class ClaimAnswers(PracticeData data)
{
    // Offices post from the advice, some days before the money's own date.
    private const int DaysEarly = 7;

    private readonly List<(int Place, RemittanceRow Row)> _rows = [];
    private readonly Dictionary<int, ClaimAnswer> _answers = [];
    private readonly Dictionary<(int Place, int Payer), PayerAnswer> _payers = [];
    private readonly HashSet<int> _used = [];

    /// <summary>Reads what was known on a day number.</summary>
    public void Read(int account, int asOf, AccountClaims claims, AccountLedger ledger)
    {
        var rows = data.Remittances.CountOf(account);
        if (rows == 0)
            return;
        _rows.Clear();
        _answers.Clear();
        _payers.Clear();
        _used.Clear();
        for (var i = 0; i < rows; i++)
            if (
                data.Remittances.Of(account, i) is var row
                && row.Date <= asOf
                && claims.Find(row.Claim) is var place and >= 0
            )
                _rows.Add((place, row));
        // A correction stands for what the reversal beside it took back, whichever comes first.
        foreach (var (place, row) in _rows.OrderBy(one => (one.Row.Date, one.Row.Kind != RemittanceKind.Reversal)))
            Add(place, row);
        foreach (var (place, answer) in _answers.OrderBy(pair => pair.Key))
            Lay(ref claims[place], Whole(place, answer), ledger);
    }

    private void Add(int place, in RemittanceRow row)
    {
        var before = _answers.GetValueOrDefault(place);
        var isReversal = row.Kind == RemittanceKind.Reversal;
        _answers[place] = before with
        {
            Since = row.Date,
            Trace = row.Trace,
            Denied = isReversal ? before.Denied : row.Kind == RemittanceKind.Denial,
            Reversed = before.Reversed || isReversal,
        };
        _payers[(place, row.Payer)] = _payers.GetValueOrDefault((place, row.Payer)).Then(row);
    }

    // Each insurer speaks of the whole claim: a second one's write-off does not come on top of the first's.
    private ClaimAnswer Whole(int place, ClaimAnswer answer)
    {
        var own = _payers.Where(payer => payer.Key.Place == place).Select(payer => payer.Value).ToList();
        var paid = own.Sum(payer => payer.Paid);
        return answer with
        {
            Paid = paid,
            WriteOff = own.Max(payer => payer.WriteOff),
            Refused = own.Max(payer => payer.Refused),
            Denied = answer.Denied && paid == 0,
        };
    }

    private void Lay(ref ClaimState claim, ClaimAnswer answer, AccountLedger ledger)
    {
        if (answer.Paid > claim.Paid && Unnamed(answer.Paid - claim.Paid, answer.Since, ledger) is var entry and >= 0)
        {
            var cents = -ledger.Effective(entry);
            (claim.Paid, claim.Posted) = (claim.Paid + cents, claim.Posted + cents);
            claim.LastPosting = Math.Max(claim.LastPosting, ledger[entry].Date);
        }
        claim.Answer = answer;
        claim.IsAwaited = claim.Status is ClaimStatus.Unsent or ClaimStatus.Sent;
        if (!claim.IsAwaited)
            return;
        claim.Status = answer.Denied ? ClaimStatus.Denied : ClaimStatus.Received;
        claim.Row = claim.Row with { Received = answer.Since };
    }

    // An insurance payment that names neither claim nor charge is this one where it is the same to the cent.
    private int Unnamed(long cents, int since, AccountLedger ledger)
    {
        for (var i = 0; i < ledger.Count; i++)
        {
            ref readonly var entry = ref ledger[i];
            if (
                entry is { Kind: EntryKind.InsurancePayment, Claim: < 0 }
                && entry.Date >= since - DaysEarly
                && ledger.Effective(i) == -cents
                && ledger.Find(entry.AppliesTo) < 0
                && _used.Add(i)
            )
                return i;
        }
        return -1;
    }

    // What was taken back and never came here before is taken back all the same: nothing is left of it.
    private readonly record struct PayerAnswer(long Paid, long WriteOff, long Refused)
    {
        public PayerAnswer Then(in RemittanceRow row) =>
            new(Math.Max(0, Paid + row.Paid), Math.Max(0, WriteOff + row.WriteOff), Math.Max(0, Refused + row.Refused));
    }
}
