using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>Reads what statements print, account by account. One for each thread.</summary>
internal sealed class StatementReader(PracticeData data)
{
    // Procedures repeat: these are kept, so that a plan holds few texts and not millions.
    private const int MostTexts = 1 << 14;
    private readonly Dictionary<int, EntryText> _texts = [];

    /// <summary>The lines of an account, by its number, whose ledger and claims are read.</summary>
    /// <param name="account">The account's number.</param>
    /// <param name="ledger">Its entries.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="since">Day number: a settled visit is printed when it, or something paid for it, was posted on or
    /// after it.</param>
    /// <param name="unasked">Why a charge, by its place in the ledger, is not asked for; null where all are.</param>
    public StatementLines Read(
        int account,
        AccountLedger ledger,
        AccountClaims claims,
        int since,
        Func<int, Unasked>? unasked = null
    )
    {
        var reader = new VisitReader(data, account, ledger, claims);
        var visits = new List<StatementVisit>();
        var (settled, earlier) = (0, VisitSums.Zero);
        foreach (var visit in reader.Visits())
            if (visit.Sums.Owed != 0 || visit.Sums.InsuranceExpected != 0 || visit.Newest >= since)
                visits.Add(
                    new StatementVisit(
                        visit.Date,
                        visit.Patient,
                        visit.Sums,
                        [.. visit.Charges.Select(place => Line(ledger, place))]
                    )
                    {
                        Unasked =
                            unasked is not null && visit.Sums.PatientPart > 0 ? Of(visit.Charges, unasked) : Unasked.No,
                    }
                );
            else
                (settled, earlier) = (settled + 1, earlier + visit.Sums);
        return new StatementLines(
            visits.ToArray(),
            settled == 0 ? null : new SettledVisits(settled, earlier),
            reader.Credit
        );
    }

    // Of a visit of which something is asked for it is not said.
    private static Unasked Of(IReadOnlyList<int> charges, Func<int, Unasked> unasked)
    {
        var first = unasked(charges[0]);
        return charges.All(charge => unasked(charge) == first) ? first : Unasked.No;
    }

    private StatementCharge Line(AccountLedger ledger, int place) =>
        new(ledger[place].Kind, TextOf(ledger[place].Entry), Money.FromCents(ledger.Effective(place)));

    private EntryText TextOf(int entry)
    {
        var number = data.EntryTexts.NumberOf(entry);
        if (number < 0)
            return EntryText.None;
        if (_texts.TryGetValue(number, out var text))
            return text;
        if (_texts.Count == MostTexts)
            _texts.Clear();
        return _texts[number] = data.EntryTexts[number];
    }
}
