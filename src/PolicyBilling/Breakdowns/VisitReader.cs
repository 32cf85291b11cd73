using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>A patient's charges of one day, and what was posted for them.</summary>
/// <param name="Date">The day they age from.</param>
/// <param name="Patient">The patient's name, else id; empty when the entries name none.</param>
/// <param name="Sums">What became of them.</param>
/// <param name="Newest">Day number of the newest posting of it: of a charge, or of what stands at one.</param>
/// <param name="Charges">The charges, by their places in the <see cref="AccountLedger"/>.</param>
internal sealed record PostedVisit(
    DateOnly Date,
    string Patient,
    VisitSums Sums,
    int Newest,
    IReadOnlyList<int> Charges
);

/// <summary>Puts the charges of an account that was read together by visit, as its entries were posted.</summary>
internal sealed class VisitReader
{
    private readonly PracticeData _data;
    private readonly AccountLedger _ledger;
    private readonly AccountClaims _claims;
    private readonly Dictionary<int, string> _patients = [];

    /// <summary>A reader for one account, by its number, of which ledger and claims are read.</summary>
    public VisitReader(PracticeData data, int account, AccountLedger ledger, AccountClaims claims)
    {
        (_data, _ledger, _claims) = (data, ledger, claims);
        Posted = PostedCredits.Of(ledger);
        for (var i = 0; i < data.Patients.CountOf(account); i++)
        {
            ref readonly var patient = ref data.Patients.Of(account, i);
            if (patient.Name >= 0)
                _patients[patient.Patient] = data.Texts[patient.Name];
        }
    }

    /// <summary>Where the account's credits stand.</summary>
    public PostedCredits Posted { get; }

    /// <summary>Credits that name nothing and for which there is nothing left to pay; two decimals.</summary>
    public decimal Credit => Money.FromCents(Posted.Parts.Where(part => part.Charge < 0).Sum(part => part.Cents));

    /// <summary>A patient's name, else id; empty for -1.</summary>
    public string PatientOf(int patient) =>
        patient < 0 ? ""
        : _patients.TryGetValue(patient, out var name) && name.Length > 0 ? name
        : _data.PatientIds[patient];

    /// <summary>The visits, oldest first, those of one day by patient.</summary>
    public IEnumerable<PostedVisit> Visits()
    {
        var (sums, newest) = (SumsOfCharges(), NewestOfCharges());
        return Places()
            .OrderBy(visit => _ledger[visit[0]].Date)
            .ThenBy(visit => PatientOf(_ledger[visit[0]].Patient), StringComparer.Ordinal)
            .Select(visit =>
            {
                var (whole, last) = (VisitSums.Zero, 0);
                foreach (var charge in visit)
                    (whole, last) = (whole + sums[charge], Math.Max(last, newest[charge]));
                ref readonly var first = ref _ledger[visit[0]];
                return new PostedVisit(
                    DateOnly.FromDayNumber(first.Date),
                    PatientOf(first.Patient),
                    whole,
                    last,
                    visit
                );
            });
    }

    // The charges come by date: those of one visit stand among the last visits seen.
    private List<List<int>> Places()
    {
        var visits = new List<List<int>>();
        foreach (var charge in Posted.Charges)
        {
            var place = visits.Count - 1;
            while (place >= 0 && IsOtherPatient(visits[place][0], charge))
                place--;
            if (place >= 0 && _ledger[visits[place][0]].Date == _ledger[charge].Date)
                visits[place].Add(charge);
            else
                visits.Add([charge]);
        }
        return visits;
    }

    private bool IsOtherPatient(int charge, int other) =>
        _ledger[charge].Date == _ledger[other].Date && _ledger[charge].Patient != _ledger[other].Patient;

    // By the charge's place in the ledger.
    private VisitSums[] SumsOfCharges()
    {
        var (sums, expected) = (new VisitSums[_ledger.Count], ExpectedFor());
        foreach (var charge in Posted.Charges)
            sums[charge] = VisitSums.OfCents(fee: _ledger.Effective(charge), insuranceExpected: expected[charge]);
        foreach (var part in Posted.Parts)
            if (part.Charge >= 0)
                sums[part.Charge] += Posting(_ledger[part.Entry], part.Cents);
        return sums;
    }

    private int[] NewestOfCharges()
    {
        var newest = new int[_ledger.Count];
        foreach (var charge in Posted.Charges)
            newest[charge] = _ledger[charge].Posted;
        foreach (var part in Posted.Parts)
            if (part.Charge >= 0)
                newest[part.Charge] = Math.Max(newest[part.Charge], _ledger[part.Entry].Posted);
        return newest;
    }

    private static VisitSums Posting(in LedgerEntry entry, long cents) =>
        entry.Kind switch
        {
            EntryKind.InsurancePayment => VisitSums.OfCents(insurancePaid: cents),
            EntryKind.Refund when entry.Claim >= 0 => VisitSums.OfCents(insurancePaid: cents),
            EntryKind.InsuranceWriteOff => VisitSums.OfCents(insuranceWriteOff: cents),
            EntryKind.PatientPayment or EntryKind.Refund or EntryKind.ReturnedPayment => VisitSums.OfCents(
                patientPaid: cents
            ),
            _ => VisitSums.OfCents(adjustments: -cents),
        };

    // What insurers are expected to take off each charge: that of a claim off its own charges, oldest first, then off
    // the newest open treatment of its patient, then off the newest open charges. In all no more than they are
    // expected to take off the account, so that what is left is what the patient owes.
    private long[] ExpectedFor()
    {
        var (expected, inAll) = (new long[_ledger.Count], _claims.Estimate);
        if (inAll == 0)
            return expected;
        var left = Enumerable.Range(0, _claims.Count).Select(i => _claims[i].Estimate).ToArray();
        foreach (var charge in Posted.Charges)
            if (_claims.Find(_ledger[charge].Claim) is var claim and >= 0)
                Lay(claim, charge);
        // By id: the order of the file says nothing.
        var claims = Enumerable.Range(0, left.Length).ToArray();
        Array.Sort(claims, (a, b) => _data.ClaimIds.Compare(_claims[a].Row.Claim, _claims[b].Row.Claim));
        foreach (var claim in claims)
            if (_claims[claim].Row.Patient is var patient and >= 0)
                LayNewest(
                    claim,
                    charge => _ledger[charge] is { Kind: EntryKind.Charge } && _ledger[charge].Patient == patient
                );
        foreach (var claim in claims)
            LayNewest(claim, _ => true);
        return expected;

        void LayNewest(int claim, Predicate<int> isMeant)
        {
            for (var i = Posted.Charges.Count - 1; left[claim] > 0 && inAll > 0 && i >= 0; i--)
                if (isMeant(Posted.Charges[i]))
                    Lay(claim, Posted.Charges[i]);
        }

        void Lay(int claim, int charge)
        {
            if (
                Math.Min(Math.Min(left[claim], inAll), Posted.Open(charge) - expected[charge])
                is not (var cents and > 0)
            )
                return;
            expected[charge] += cents;
            left[claim] -= cents;
            inAll -= cents;
        }
    }
}
