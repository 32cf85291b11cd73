using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What an account's ledger, aging and claims say at the as-of date. Money in cents, dates as day numbers.
/// Reused from account to account.</summary>
internal sealed class LedgerFacts(PracticeData data, FactsOptions options)
{
    private int _asOf,
        _yearAgo,
        _twoYearsAgo;
    private readonly long _smallCap = options.SmallBalanceCap is { } cap ? Money.ToCents(cap) : -1;

    // Up to so many patients, looking through them is faster than an index.
    private const int Few = 32;
    private readonly List<(int Patient, long Cents)> _patients = [];

    // What waits for no claim, by how long it has been due.
    private readonly List<(int Days, long Cents)> _outside = [];
    private readonly Dictionary<int, int> _places = [];

    // The entries that were read last.
    private (AccountLedger? Ledger, int Version) _standing;
    private int _creditSince;

    public long PatientPart,
        PastDue,
        Over90,
        OutsideClaims,
        OutsidePastDue,
        OutsidePlanPastDue,
        Unclaimed,
        Denied,
        SinceAgency,
        BesideAgency;
    public long MissedFees,
        Unapplied,
        MissingWriteOff,
        InsuranceOverpaid,
        MemberCredit,
        RemittedNotPosted,
        TakenBackNotPosted,
        AdjustmentsWithoutReason,
        LastPaymentCents,
        PaidLast60Days;
    public int DueDays,
        OutsideDueDays,
        OutsidePlanDueDays,
        OldestClaimDays,
        OldestUnsentDays,
        NewestClaimDays,
        CreditDays,
        LastEntry,
        LastPayment,
        LastTreatment,
        LastDenied,
        LastUnclaimed;
    public int OpenClaims,
        UnsentClaims,
        DeniedClaims,
        RemittedClaims,
        LastRemittance,
        SmallWriteOffs;

    /// <summary>The trace number of the last remittance that is not posted, as an index into
    /// <see cref="PracticeData.Words"/>; -1 for none.</summary>
    public int RemittanceTrace;
    public bool PromiseOpen,
        PromiseBroken,
        OpeningBalanceOnly;

    public void Read(DateOnly asOf, AccountLedger ledger, Aging aging, AccountClaims claims, ContactFacts contacts)
    {
        (_asOf, _yearAgo, _twoYearsAgo) = (
            asOf.DayNumber,
            asOf.AddMonths(-12).DayNumber,
            asOf.AddMonths(-24).DayNumber
        );
        ReadEntries(ledger, aging, contacts.Promise);
        ReadCharges(aging, claims, contacts);
        ReadClaims(ledger, claims);
    }

    private void ReadEntries(AccountLedger ledger, Aging aging, ContactRow? promise)
    {
        if (_standing != (ledger, ledger.Version))
            ReadStanding(ledger);
        (Unapplied, AdjustmentsWithoutReason, LastPayment, LastPaymentCents, PaidLast60Days) = (0, 0, 0, 0, 0);
        SmallWriteOffs = 0;
        var promised = 0L;
        for (var i = 0; i < ledger.Count; i++)
        {
            ref readonly var entry = ref ledger[i];
            var cents = ledger.Effective(i);
            switch (entry.Kind)
            {
                case EntryKind.PatientPayment when cents < 0:
                    (LastPayment, LastPaymentCents) = (entry.Date, -cents);
                    if (_asOf - entry.Date <= 60)
                        PaidLast60Days -= cents;
                    if (entry.AppliesTo < 0)
                        Unapplied -= cents;
                    if (promise is { } made && entry.Date >= made.Date)
                        promised -= cents;
                    break;
                case EntryKind.WriteOff
                    when cents < 0 && entry.Date >= _yearAgo && (entry.SmallBalance || -cents <= _smallCap):
                    SmallWriteOffs++;
                    break;
                case EntryKind.Adjustment when !entry.Described && entry.Date >= _yearAgo:
                    AdjustmentsWithoutReason += Math.Abs(cents);
                    break;
            }
        }
        Unapplied = data.FillsAppliesTo ? Math.Min(Unapplied, aging.Open + aging.Credit) : 0;
        CreditDays = _creditSince == 0 ? 0 : _asOf - _creditSince;
        ReadPromise(promise, promised);
    }

    // What the day does not change, as long as the entries are the same.
    private void ReadStanding(AccountLedger ledger)
    {
        _standing = (ledger, ledger.Version);
        (MissedFees, MemberCredit, LastEntry, LastTreatment, _creditSince) = (0, 0, 0, 0, ledger.CreditSince());
        _patients.Clear();
        _places.Clear();
        for (var i = 0; i < ledger.Count; i++)
        {
            ref readonly var entry = ref ledger[i];
            var cents = ledger.Effective(i);
            LastEntry = entry.Date;
            AddToPatient(entry.Patient, cents);
            if (
                entry.Kind == EntryKind.MissedFee
                || (ledger.Find(entry.AppliesTo) is var named and >= 0 && ledger[named].Kind == EntryKind.MissedFee)
            )
                MissedFees += cents;
            if (entry.Kind == EntryKind.Charge && cents > 0)
                LastTreatment = entry.Date;
        }
        MissedFees = Math.Clamp(MissedFees, 0, Math.Max(0, ledger.Balance));
        if (_patients.Exists(patient => patient.Cents > 0))
            foreach (var (_, cents) in _patients)
                MemberCredit += Math.Max(0, -cents);
    }

    // Kept once the promised amount, or anything where no amount or 0.00 was named, has been paid since.
    private void ReadPromise(ContactRow? promise, long paid)
    {
        (PromiseOpen, PromiseBroken) = (false, false);
        if (promise is not { } made)
            return;
        var kept = IsKept(made, paid);
        var past = made.Until != 0 && made.Until < _asOf;
        (PromiseOpen, PromiseBroken) = (!kept && !past, !kept && past);
    }

    /// <summary>Whether a promise is kept once so many cents have been paid since it was made.</summary>
    public static bool IsKept(in ContactRow promise, long paid) =>
        promise.Amount > 0 ? paid >= promise.Amount : paid > 0;

    private void AddToPatient(int patient, long cents)
    {
        if (patient < 0)
            return;
        var place = PlaceOf(patient);
        if (place < 0)
            _patients.Add((patient, cents));
        else
            _patients[place] = (patient, _patients[place].Cents + cents);
    }

    private int PlaceOf(int patient)
    {
        if (_patients.Count < Few)
            return _patients.FindIndex(known => known.Patient == patient);
        for (var place = _places.Count; place < _patients.Count; place++)
            _places[_patients[place].Patient] = place;
        return _places.GetValueOrDefault(patient, -1);
    }

    private void ReadCharges(Aging aging, AccountClaims claims, ContactFacts contacts)
    {
        (PatientPart, PastDue, Over90, OutsideClaims, Unclaimed, Denied) = (0, 0, 0, 0, 0, 0);
        (SinceAgency, BesideAgency) = (0, 0);
        _outside.Clear();
        (OutsidePastDue, DueDays, OutsideDueDays, LastDenied, LastUnclaimed) = (0, 0, 0, 0, 0);
        OpeningBalanceOnly = aging.Open > 0;
        for (var i = 0; i < aging.Count; i++)
        {
            ref readonly var charge = ref aging[i];
            if (charge.Open == 0)
                continue;
            OpeningBalanceOnly &= charge.Kind == EntryKind.OpeningBalance;
            if (charge.IsTreatment && charge.Claim < 0 && IsInsured(charge.Patient, claims))
            {
                Unclaimed += charge.Open;
                LastUnclaimed = Math.Max(LastUnclaimed, charge.Date);
            }
            var part = claims.PatientPart(i);
            if (part == 0)
                continue;
            PatientPart += part;
            var (claim, waits) = (claims.Find(charge.Claim), Waits(charge.Claim, claims));
            AddDue(part - claims.TakenBack(i), claims.Due(i), waits);
            if (!waits)
                OutsideClaims += part;
            if (claim >= 0 && !waits && claims[claim].Status == ClaimStatus.Denied)
            {
                Denied += part;
                LastDenied = Math.Max(LastDenied, claims.Due(i));
            }
            if (!contacts.AtAgency)
                continue;
            var came = charge.Date > contacts.AgencySince;
            SinceAgency += came ? part : 0;
            BesideAgency += came || (!waits && contacts.AgencySince - claims.Due(i) <= 30) ? part : 0;
        }
        foreach (var part in claims.Reopened)
            AddDue(part.Cents, part.Since, Waits(aging[part.Charge].Claim, claims));
    }

    // For the answer of an insurer.
    private static bool Waits(int named, AccountClaims claims) =>
        claims.Find(named) is var claim and >= 0 && claims[claim].IsOpen;

    /// <summary>Whether a patient had a claim in the last two years; one never sent, of which nobody wrote down the
    /// visit, is of today.</summary>
    public bool IsInsured(int patient, AccountClaims claims)
    {
        for (var i = 0; i < claims.Count; i++)
            if (
                claims[i].Row.Patient == patient
                && claims[i].LastDay(_asOf) is var day
                && (day == 0 ? claims[i].IsOpen : day >= _twoYearsAgo)
            )
                return true;
        return false;
    }

    private void AddDue(long cents, int since, bool waits)
    {
        if (cents == 0)
            return;
        var days = _asOf - since;
        if (days > 30)
            PastDue += cents;
        if (days > 90)
            Over90 += cents;
        DueDays = Math.Max(DueDays, days);
        if (waits)
            return;
        if (days > 30)
            OutsidePastDue += cents;
        OutsideDueDays = Math.Max(OutsideDueDays, days);
        _outside.Add((days, cents));
    }

    /// <summary>Takes what is on a payment plan off what waits for no claim, the oldest first: nobody exports which
    /// charges are on it.</summary>
    public void LeaveOutPlan(long cents)
    {
        (OutsidePlanPastDue, OutsidePlanDueDays) = (OutsidePastDue, OutsideDueDays);
        if (cents <= 0)
            return;
        (OutsidePlanPastDue, OutsidePlanDueDays) = (0, 0);
        _outside.Sort((one, other) => other.Days.CompareTo(one.Days));
        foreach (var (days, part) in _outside)
        {
            var left = Math.Max(0, part - cents);
            cents = Math.Max(0, cents - part);
            if (left == 0)
                continue;
            OutsidePlanDueDays = Math.Max(OutsidePlanDueDays, days);
            OutsidePlanPastDue += days > 30 ? left : 0;
        }
    }

    private void ReadClaims(AccountLedger ledger, AccountClaims claims)
    {
        (MissingWriteOff, InsuranceOverpaid, RemittedNotPosted, TakenBackNotPosted) = (0, 0, 0, 0);
        (RemittedClaims, LastRemittance, RemittanceTrace) = (0, 0, -1);
        (OldestClaimDays, OldestUnsentDays, NewestClaimDays) = (0, 0, AccountFacts.NeverDays);
        (OpenClaims, UnsentClaims, DeniedClaims) = (0, 0, 0);
        for (var i = 0; i < claims.Count; i++)
        {
            ref readonly var claim = ref claims[i];
            var days = ClaimDays(claim, _asOf);
            if (claim.IsOpen)
                OpenClaims++;
            switch (claim.Status)
            {
                case ClaimStatus.Unsent:
                    UnsentClaims++;
                    OldestUnsentDays = Math.Max(OldestUnsentDays, days);
                    break;
                case ClaimStatus.Sent:
                    OldestClaimDays = Math.Max(OldestClaimDays, days);
                    NewestClaimDays = Math.Min(NewestClaimDays, days);
                    break;
                case ClaimStatus.Denied:
                    DeniedClaims++;
                    break;
            }
            MissingWriteOff += claim.MissingWriteOff;
            InsuranceOverpaid += claim.Overpaid;
            if (claim.IsToPost)
                AddRemitted(claim);
        }
        MissingWriteOff = Math.Clamp(MissingWriteOff, 0, Math.Max(0, ledger.Balance));
    }

    private void AddRemitted(in ClaimState claim)
    {
        RemittedClaims++;
        RemittedNotPosted += claim.Unposted;
        TakenBackNotPosted += claim.TakenBack;
        if (claim.Answer.Since > LastRemittance)
            (LastRemittance, RemittanceTrace) = (claim.Answer.Since, claim.Answer.Trace);
    }

    /// <summary>A claim's age in days: since it was sent, or since the visit when it never was (or nobody wrote down
    /// when).</summary>
    public static int ClaimDays(in ClaimState claim, int asOf)
    {
        var since = claim.Status == ClaimStatus.Sent && claim.Row.Sent != 0 ? claim.Row.Sent : claim.Visit;
        return since == 0 ? 0 : asOf - since;
    }
}
