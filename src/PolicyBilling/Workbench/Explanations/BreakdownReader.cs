using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Breaks one account's balance down by visit, as its entries were posted.</summary>
internal sealed class BreakdownReader
{
    private readonly PracticeData _data;
    private readonly int _account;
    private readonly AccountOnDay _onDay;
    private readonly Dictionary<int, string> _patients = [];

    private BreakdownReader(PracticeData data, int account, AgingRules rules)
    {
        (_data, _account) = (data, account);
        _onDay = new AccountOnDay(data, rules);
        for (var i = 0; i < data.Patients.CountOf(account); i++)
        {
            ref readonly var patient = ref data.Patients.Of(account, i);
            if (patient.Name >= 0)
                _patients[patient.Patient] = data.Texts[patient.Name];
        }
    }

    private AccountLedger Ledger => _onDay.Ledger;

    private Aging Aging => _onDay.Aging;

    private AccountClaims Claims => _onDay.Claims;

    /// <summary>The breakdown of an account, by its number, as of a day.</summary>
    public static Breakdown Read(PracticeData data, int account, DateOnly asOf, AgingRules rules) =>
        new BreakdownReader(data, account, rules).Read(asOf.DayNumber);

    private Breakdown Read(int asOf)
    {
        _onDay.Read(_account, asOf);
        var posted = PostedCredits.Of(Ledger);
        var visits = Visits(posted);
        return new Breakdown
        {
            Visits = visits,
            Entries = Entries(posted),
            Expected = [.. Enumerable.Range(0, Claims.Count).Where(i => Claims[i].IsOpen).Select(Expected)],
            AgedOtherwise = AgedOtherwise(visits),
            Unjustified = UnjustifiedParts.Of(Ledger, posted),
            Total = visits.Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums),
            Credit = Money.FromCents(posted.Parts.Where(part => part.Charge < 0).Sum(part => part.Cents)),
            Balance = Money.FromCents(Ledger.Balance),
            InsuranceEstimate = Money.FromCents(Claims.Estimate),
            PatientPortion = Money.FromCents(Ledger.Balance - Claims.Estimate),
        };
    }

    private List<Visit> Visits(PostedCredits posted)
    {
        var parts = posted.Parts.Where(part => part.Charge >= 0).ToLookup(part => part.Charge);
        var expected = ExpectedFor(posted);
        return
        [
            .. posted
                .Charges.GroupBy(charge => (Ledger[charge].Date, Ledger[charge].Patient))
                .OrderBy(visit => visit.Key.Date)
                .ThenBy(visit => PatientOf(visit.Key.Patient), StringComparer.Ordinal)
                .Select(visit => new Visit(
                    DateOnly.FromDayNumber(visit.Key.Date),
                    PatientOf(visit.Key.Patient),
                    visit.Aggregate(
                        VisitSums.Zero,
                        (sum, charge) =>
                            sum
                            + Sums(
                                Ledger.Effective(charge),
                                parts[charge],
                                posted.Open(charge),
                                expected.GetValueOrDefault(charge)
                            )
                    ),
                    [.. visit.Select(charge => Line(charge, posted.Open(charge)))]
                )),
        ];
    }

    private VisitSums Sums(long fee, IEnumerable<PostedPart> parts, long open, long expected)
    {
        var (insurance, writeOff, adjustments, patient) = (0L, 0L, 0L, 0L);
        foreach (var part in parts)
            switch (Ledger[part.Entry].Kind)
            {
                case EntryKind.InsurancePayment:
                case EntryKind.Refund when Ledger[part.Entry].Claim >= 0:
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
        return new VisitSums(
            Money.FromCents(fee),
            Money.FromCents(insurance),
            Money.FromCents(writeOff),
            Money.FromCents(adjustments),
            Money.FromCents(patient),
            Money.FromCents(open),
            Money.FromCents(expected),
            Money.FromCents(open - expected)
        );
    }

    // What insurers are expected to take off each charge: that of a claim off its own charges, oldest first, then off
    // the newest open treatment of its patient, then off the newest open charges.
    private Dictionary<int, long> ExpectedFor(PostedCredits posted)
    {
        var expected = new Dictionary<int, long>();
        var left = Enumerable.Range(0, Claims.Count).Select(i => Claims[i].Estimate).ToArray();
        if (left.Sum() == 0)
            return expected;
        foreach (var charge in posted.Charges)
            if (Claims.Find(Ledger[charge].Claim) is var claim and >= 0)
                Lay(claim, charge);
        for (var claim = 0; claim < left.Length; claim++)
            if (Claims[claim].Row.Patient is var patient and >= 0)
                LayNewest(
                    claim,
                    charge => Ledger[charge] is { Kind: EntryKind.Charge } && Ledger[charge].Patient == patient
                );
        for (var claim = 0; claim < left.Length; claim++)
            LayNewest(claim, _ => true);
        return expected;

        void LayNewest(int claim, Predicate<int> isMeant)
        {
            for (var i = posted.Charges.Count - 1; left[claim] > 0 && i >= 0; i--)
                if (isMeant(posted.Charges[i]))
                    Lay(claim, posted.Charges[i]);
        }

        void Lay(int claim, int charge)
        {
            var before = expected.GetValueOrDefault(charge);
            if (Math.Min(left[claim], posted.Open(charge) - before) is var cents and > 0)
                (expected[charge], left[claim]) = (before + cents, left[claim] - cents);
        }
    }

    private List<AgedVisit> AgedOtherwise(List<Visit> visits)
    {
        var aged = new Dictionary<(DateOnly, string), decimal>();
        for (var i = 0; i < Aging.Count; i++)
            if (Aging[i].Open > 0)
            {
                var key = (DateOnly.FromDayNumber(Aging[i].Date), PatientOf(Aging[i].Patient));
                aged[key] = aged.GetValueOrDefault(key) + Money.FromCents(Aging[i].Open);
            }
        var owed = visits
            .GroupBy(visit => (visit.Date, visit.Patient))
            .ToDictionary(visit => visit.Key, visit => Math.Max(0, visit.Sum(part => part.Sums.Owed)));
        return
        [
            .. aged
                .Keys.Union(owed.Keys)
                .Where(visit => aged.GetValueOrDefault(visit) != owed.GetValueOrDefault(visit))
                .OrderBy(visit => visit.Item1)
                .ThenBy(visit => visit.Item2, StringComparer.Ordinal)
                .Select(visit => new AgedVisit(visit.Item1, visit.Item2, aged.GetValueOrDefault(visit))),
        ];
    }

    private ChargeLine Line(int place, long open)
    {
        ref readonly var charge = ref Ledger[place];
        var text = _data.EntryTexts.GetValueOrDefault(charge.Entry);
        return new ChargeLine(
            _data.EntryIds[charge.Entry],
            charge.Kind,
            text.Code ?? "",
            text.Description ?? "",
            Money.FromCents(Ledger.Effective(place)),
            Money.FromCents(open)
        );
    }

    private List<BookedEntry> Entries(PostedCredits posted)
    {
        var used = posted.Parts.ToLookup(part => part.Entry);
        var (entries, balance) = (new List<BookedEntry>(), 0L);
        for (var i = 0; i < Ledger.Count; i++)
        {
            ref readonly var entry = ref Ledger[i];
            balance += entry.Cents;
            var text = _data.EntryTexts.GetValueOrDefault(entry.Entry);
            entries.Add(
                new BookedEntry(
                    _data.EntryIds[entry.Entry],
                    DateOnly.FromDayNumber(entry.Date),
                    PatientOf(entry.Patient),
                    entry.Kind,
                    text.Code ?? "",
                    text.Description ?? "",
                    Money.FromCents(entry.Cents),
                    Money.FromCents(balance),
                    Money.FromCents(entry.Kind.IsCharge() ? 0 : Math.Abs(Ledger.Effective(i) - entry.Cents)),
                    Money.FromCents(entry.Kind.IsCharge() ? Math.Abs(Ledger.Effective(i) - entry.Cents) : 0),
                    [.. PaidFor(used[i])],
                    Money.FromCents(used[i].Where(part => part.Charge < 0).Sum(part => part.Cents))
                )
            );
        }
        return entries;
    }

    private IEnumerable<PaidFor> PaidFor(IEnumerable<PostedPart> parts) =>
        from part in parts
        where part.Charge >= 0
        let charge = Ledger[part.Charge]
        group part.Cents by (charge.Date, charge.Patient, part.OldestFirst) into visit
        select new PaidFor(
            DateOnly.FromDayNumber(visit.Key.Date),
            PatientOf(visit.Key.Patient),
            Money.FromCents(visit.Sum()),
            visit.Key.OldestFirst
        );

    private ExpectedClaim Expected(int index)
    {
        ref readonly var claim = ref Claims[index];
        var sent = claim.Status == ClaimStatus.Sent;
        return new ExpectedClaim(
            _data.ClaimIds[claim.Row.Claim],
            claim.Row.Carrier < 0 ? "" : _data.Words[claim.Row.Carrier],
            PatientOf(claim.Row.Patient),
            sent && claim.Row.Sent != 0 ? DateOnly.FromDayNumber(claim.Row.Sent) : null,
            sent,
            Money.FromCents(claim.Estimate)
        );
    }

    private string PatientOf(int patient) =>
        patient < 0 ? ""
        : _patients.TryGetValue(patient, out var name) && name.Length > 0 ? name
        : _data.PatientIds[patient];
}
