using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>Breaks one account's balance down by visit, as its entries were posted.</summary>
internal sealed class BreakdownReader
{
    private readonly PracticeData _data;
    private readonly AccountOnDay _onDay;
    private readonly VisitReader _visits;

    private BreakdownReader(PracticeData data, int account, int asOf, AgingRules rules)
    {
        _data = data;
        _onDay = new AccountOnDay(data, rules);
        _onDay.Read(account, asOf);
        _visits = new VisitReader(data, account, _onDay.Ledger, _onDay.Claims);
    }

    private AccountLedger Ledger => _onDay.Ledger;

    private Aging Aging => _onDay.Aging;

    private AccountClaims Claims => _onDay.Claims;

    /// <summary>The breakdown of an account, by its number, as of a day.</summary>
    public static Breakdown Read(PracticeData data, int account, DateOnly asOf, AgingRules rules) =>
        new BreakdownReader(data, account, asOf.DayNumber, rules).Read();

    private Breakdown Read()
    {
        var visits = Visits();
        return new Breakdown
        {
            Visits = visits,
            Entries = Entries(),
            Expected = [.. Enumerable.Range(0, Claims.Count).Where(i => Claims[i].IsOpen).Select(Expected)],
            AgedOtherwise = AgedOtherwise(visits),
            Unjustified = UnjustifiedParts.Of(Ledger, _visits.Posted),
            Total = visits.Aggregate(VisitSums.Zero, (sum, visit) => sum + visit.Sums),
            Credit = _visits.Credit,
            Balance = Money.FromCents(Ledger.Balance),
            InsuranceEstimate = Money.FromCents(Claims.Estimate),
            PatientPortion = Money.FromCents(Ledger.Balance - Claims.Estimate),
        };
    }

    private List<Visit> Visits() =>
        [
            .. _visits
                .Visits()
                .Select(visit => new Visit(visit.Date, visit.Patient, visit.Sums, [.. visit.Charges.Select(Line)])),
        ];

    private List<AgedVisit> AgedOtherwise(List<Visit> visits)
    {
        var aged = new Dictionary<(DateOnly, string), decimal>();
        for (var i = 0; i < Aging.Count; i++)
            if (Aging[i].Open > 0)
            {
                var key = (DateOnly.FromDayNumber(Aging[i].Date), _visits.PatientOf(Aging[i].Patient));
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

    private ChargeLine Line(int place)
    {
        ref readonly var charge = ref Ledger[place];
        var text = _data.EntryTexts.Of(charge.Entry);
        return new ChargeLine(
            _data.EntryIds[charge.Entry],
            charge.Kind,
            text.Code,
            text.Description,
            Money.FromCents(Ledger.Effective(place)),
            Money.FromCents(_visits.Posted.Open(place))
        );
    }

    private List<BookedEntry> Entries()
    {
        var used = _visits.Posted.Parts.ToLookup(part => part.Entry);
        var (entries, balance) = (new List<BookedEntry>(), 0L);
        for (var i = 0; i < Ledger.Count; i++)
        {
            ref readonly var entry = ref Ledger[i];
            balance += entry.Cents;
            var text = _data.EntryTexts.Of(entry.Entry);
            entries.Add(
                new BookedEntry(
                    _data.EntryIds[entry.Entry],
                    DateOnly.FromDayNumber(entry.Date),
                    _visits.PatientOf(entry.Patient),
                    entry.Kind,
                    text.Code,
                    text.Description,
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
            _visits.PatientOf(visit.Key.Patient),
            Money.FromCents(visit.Sum()),
            visit.Key.OldestFirst
        );

    private ExpectedClaim Expected(int index)
    {
        ref readonly var claim = ref Claims[index];
        var sent = claim.Status != ClaimStatus.Unsent;
        return new ExpectedClaim(
            _data.ClaimIds[claim.Row.Claim],
            claim.Row.Carrier < 0 ? "" : _data.Words[claim.Row.Carrier],
            _visits.PatientOf(claim.Row.Patient),
            sent && claim.Row.Sent != 0 ? DateOnly.FromDayNumber(claim.Row.Sent) : null,
            sent,
            Money.FromCents(claim.Estimate)
        );
    }
}
