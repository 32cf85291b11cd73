using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>A patient's charges of one day, and what was posted for them.</summary>
/// <param name="Date">The day they age from.</param>
/// <param name="Patient">The patient's name, else id; empty when the entries name none.</param>
/// <param name="Sums">What became of them.</param>
/// <param name="Charges">The charges, by their places in the <see cref="AccountLedger"/>.</param>
internal sealed record PostedVisit(DateOnly Date, string Patient, VisitSums Sums, IReadOnlyList<int> Charges);

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
        PartsOf = Posted.Parts.Where(part => part.Charge >= 0).ToLookup(part => part.Charge);
        for (var i = 0; i < data.Patients.CountOf(account); i++)
        {
            ref readonly var patient = ref data.Patients.Of(account, i);
            if (patient.Name >= 0)
                _patients[patient.Patient] = data.Texts[patient.Name];
        }
    }

    /// <summary>Where the account's credits stand.</summary>
    public PostedCredits Posted { get; }

    /// <summary>What stands at each charge.</summary>
    public ILookup<int, PostedPart> PartsOf { get; }

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
        var expected = ExpectedFor();
        return Posted
            .Charges.GroupBy(charge => (_ledger[charge].Date, _ledger[charge].Patient))
            .OrderBy(visit => visit.Key.Date)
            .ThenBy(visit => PatientOf(visit.Key.Patient), StringComparer.Ordinal)
            .Select(visit => new PostedVisit(
                DateOnly.FromDayNumber(visit.Key.Date),
                PatientOf(visit.Key.Patient),
                visit.Aggregate(
                    VisitSums.Zero,
                    (sum, charge) => sum + Sums(charge, expected.GetValueOrDefault(charge))
                ),
                [.. visit]
            ));
    }

    private VisitSums Sums(int charge, long expected)
    {
        var (insurance, writeOff, adjustments, patient) = (0L, 0L, 0L, 0L);
        foreach (var part in PartsOf[charge])
            switch (_ledger[part.Entry].Kind)
            {
                case EntryKind.InsurancePayment:
                case EntryKind.Refund when _ledger[part.Entry].Claim >= 0:
                    insurance += part.Cents;
                    break;
                case EntryKind.InsuranceWriteOff:
                    writeOff += part.Cents;
                    break;
                case EntryKind.PatientPayment or EntryKind.Refund or EntryKind.ReturnedPayment:
                    patient += part.Cents;
                    break;
                default:
                    adjustments -= part.Cents;
                    break;
            }
        return VisitSums.OfCents(_ledger.Effective(charge), insurance, writeOff, adjustments, patient, expected);
    }

    // What insurers are expected to take off each charge: that of a claim off its own charges, oldest first, then off
    // the newest open treatment of its patient, then off the newest open charges. In all no more than they are
    // expected to take off the account, so that what is left is what the patient owes.
    private Dictionary<int, long> ExpectedFor()
    {
        var (expected, inAll) = (new Dictionary<int, long>(), _claims.Estimate);
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
            for (var i = Posted.Charges.Count - 1; left[claim] > 0 && i >= 0; i--)
                if (isMeant(Posted.Charges[i]))
                    Lay(claim, Posted.Charges[i]);
        }

        void Lay(int claim, int charge)
        {
            var before = expected.GetValueOrDefault(charge);
            if (Math.Min(Math.Min(left[claim], inAll), Posted.Open(charge) - before) is var cents and > 0)
                (expected[charge], left[claim], inAll) = (before + cents, left[claim] - cents, inAll - cents);
        }
    }
}
