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

    private readonly Dictionary<int, ClaimAnswer> _answers = [];
    private readonly Dictionary<(int Place, int Payer), (long WriteOff, long Refused)> _payers = [];
    private readonly HashSet<int> _used = [];

    /// <summary>Reads what was known on a day number.</summary>
    public void Read(int account, int asOf, AccountClaims claims, AccountLedger ledger)
    {
        var rows = data.Remittances.CountOf(account);
        if (rows == 0)
            return;
        _answers.Clear();
        _payers.Clear();
        _used.Clear();
        for (var i = 0; i < rows; i++)
            if (
                data.Remittances.Of(account, i) is var row
                && row.Date <= asOf
                && claims.Find(row.Claim) is var place and >= 0
            )
                Add(place, row);
        foreach (var (place, answer) in _answers.OrderBy(pair => pair.Key))
            Lay(ref claims[place], Whole(place, answer), ledger);
    }

    private void Add(int place, in RemittanceRow row)
    {
        var before = _answers.GetValueOrDefault(place);
        var isLast = row.Date >= before.Since;
        _answers[place] = before with
        {
            Since = Math.Max(before.Since, row.Date),
            Trace = isLast ? row.Trace : before.Trace,
            Paid = before.Paid + row.Paid,
            // The correction stands behind the reversal that it comes with.
            Denied = isLast && row.Kind != RemittanceKind.Reversal ? row.Kind == RemittanceKind.Denial : before.Denied,
            Reversed = before.Reversed || row.Kind == RemittanceKind.Reversal,
        };
        var payer = _payers.GetValueOrDefault((place, row.Payer));
        _payers[(place, row.Payer)] = (payer.WriteOff + row.WriteOff, payer.Refused + row.Refused);
    }

    // Each insurer speaks of the whole claim: a second one's write-off does not come on top of the first's.
    private ClaimAnswer Whole(int place, ClaimAnswer answer)
    {
        var own = _payers.Where(payer => payer.Key.Place == place).Select(payer => payer.Value).ToList();
        return answer with
        {
            WriteOff = Math.Max(0, own.Max(payer => payer.WriteOff)),
            Refused = Math.Max(0, own.Max(payer => payer.Refused)),
            Denied = answer.Denied && answer.Paid <= 0,
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
}
