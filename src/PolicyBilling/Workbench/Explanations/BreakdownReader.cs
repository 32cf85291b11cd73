using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Breaks one account's balance down by visit, with the aging that decides.</summary>
internal sealed class BreakdownReader
{
    private readonly PracticeData _data;
    private readonly int _account;
    private readonly List<LaidCredit> _laid = [];
    private readonly AccountOnDay _onDay;
    private readonly Dictionary<int, string> _patients = [];

    private BreakdownReader(PracticeData data, int account, AgingMethod method)
    {
        (_data, _account) = (data, account);
        _onDay = new AccountOnDay(data, method, _laid);
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
    public static Breakdown Read(PracticeData data, int account, DateOnly asOf, AgingMethod method) =>
        new BreakdownReader(data, account, method).Read(asOf.DayNumber);

    private Breakdown Read(int asOf)
    {
        _onDay.Read(_account, asOf);
        var visits = Visits();
        return new Breakdown
        {
            Visits = visits,
            Entries = Entries(),
            Expected = [.. Enumerable.Range(0, Claims.Count).Where(i => Claims[i].IsOpen).Select(Expected)],
            Total = visits.Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums),
            Credit = Money.FromCents(Aging.Credit),
            Balance = Money.FromCents(Ledger.Balance),
            InsuranceEstimate = Money.FromCents(Claims.Estimate),
            PatientPortion = Money.FromCents(Ledger.Balance - Claims.Estimate),
        };
    }

    private List<Visit> Visits()
    {
        var paid = _laid.Where(laid => laid.Charge >= 0).ToLookup(laid => laid.Charge);
        return
        [
            .. Enumerable
                .Range(0, Aging.Count)
                .GroupBy(i => (Aging[i].Date, Aging[i].Patient))
                .OrderBy(visit => visit.Key.Date)
                .ThenBy(visit => PatientOf(visit.Key.Patient), StringComparer.Ordinal)
                .Select(visit => new Visit(
                    DateOnly.FromDayNumber(visit.Key.Date),
                    PatientOf(visit.Key.Patient),
                    visit.Aggregate(VisitSums.Zero, (sum, i) => sum + Sums(i, paid[Aging[i].Place])),
                    [.. visit.Select(i => Line(Aging[i], paid[Aging[i].Place]))]
                )),
        ];
    }

    private VisitSums Sums(int place, IEnumerable<LaidCredit> paid)
    {
        var (open, part) = (Aging[place].Open, Claims.PatientPart(place));
        var (insurance, writeOff, adjustments, patient) = (0L, 0L, 0L, 0L);
        foreach (var laid in paid)
            switch (Ledger[laid.Credit].Kind)
            {
                case EntryKind.InsurancePayment:
                    insurance += laid.Cents;
                    break;
                case EntryKind.InsuranceWriteOff:
                    writeOff += laid.Cents;
                    break;
                case EntryKind.PatientPayment:
                    patient += laid.Cents;
                    break;
                default:
                    adjustments += laid.Cents;
                    break;
            }
        var fee = open + insurance + writeOff + adjustments + patient;
        return new VisitSums(
            Money.FromCents(fee),
            Money.FromCents(insurance),
            Money.FromCents(writeOff),
            Money.FromCents(adjustments),
            Money.FromCents(patient),
            Money.FromCents(open),
            Money.FromCents(open - part),
            Money.FromCents(part)
        );
    }

    private ChargeLine Line(in OpenCharge charge, IEnumerable<LaidCredit> paid)
    {
        var text = _data.EntryTexts.GetValueOrDefault(charge.Entry);
        return new ChargeLine(
            _data.EntryIds[charge.Entry],
            charge.Kind,
            text.Code ?? "",
            text.Description ?? "",
            Money.FromCents(charge.Open + paid.Sum(laid => laid.Cents)),
            Money.FromCents(charge.Open)
        );
    }

    private List<BookedEntry> Entries()
    {
        var used = _laid.ToLookup(laid => laid.Credit);
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
                    Money.FromCents(Math.Max(0, Ledger.Effective(i) - entry.Cents)),
                    [.. PaidFor(used[i])],
                    Money.FromCents(used[i].Where(laid => laid.Charge < 0).Sum(laid => laid.Cents))
                )
            );
        }
        return entries;
    }

    private IEnumerable<PaidFor> PaidFor(IEnumerable<LaidCredit> laid) =>
        from part in laid
        where part.Charge >= 0
        let charge = Ledger[part.Charge]
        group part.Cents by (charge.Date, charge.Patient) into visit
        select new PaidFor(
            DateOnly.FromDayNumber(visit.Key.Date),
            PatientOf(visit.Key.Patient),
            Money.FromCents(visit.Sum())
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
