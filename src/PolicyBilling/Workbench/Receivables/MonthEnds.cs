using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>Open money by age: buckets 0–30, 31–60, 61–90 and over 90 days. Exact to the cent.</summary>
public readonly record struct ByAge(decimal To30, decimal To60, decimal To90, decimal Over90)
{
    /// <summary>All four buckets.</summary>
    public decimal Total => To30 + To60 + To90 + Over90;

    public static ByAge operator +(ByAge a, ByAge b) =>
        new(a.To30 + b.To30, a.To60 + b.To60, a.To90 + b.To90, a.Over90 + b.Over90);
}

/// <summary>A practice's receivables on one day, as they were known then.</summary>
/// <param name="Day">The month-end, or the as-of date for the last one.</param>
/// <param name="Patients">What patients owe, by age of the charge.</param>
/// <param name="Insurers">What insurers are expected to take off open charges, by age of the charge.</param>
/// <param name="Credits">What the practice owes patients; positive.</param>
/// <param name="LeftOut">Balance of accounts whose billing type the practice keeps out of its receivables; in none of
/// the other figures.</param>
public sealed record MonthEnd(DateOnly Day, ByAge Patients, ByAge Insurers, decimal Credits, decimal LeftOut)
{
    /// <summary>What was charged, received and sent up to the day.</summary>
    public required MonthActivity Activity { get; init; }

    /// <summary>Open charges of patients and insurers together.</summary>
    public ByAge Receivables => Patients + Insurers;

    /// <summary>Receivables less credits, with what is left out: the sum of all balances.</summary>
    public decimal Balance => Receivables.Total - Credits + LeftOut;

    /// <summary>Share of receivables older than 90 days, 0 to 1; null when nothing is owed.</summary>
    public decimal? Over90Share => Receivables.Total == 0 ? null : Receivables.Over90 / Receivables.Total;
}

/// <summary>Receivables at past month-ends, worked out from the ledger as it was known on each day.</summary>
public static class MonthEnds
{
    /// <summary>The last days of up to <paramref name="count"/> - 1 months before <paramref name="asOf"/>, and the
    /// day itself; none before the ledger begins.</summary>
    public static IReadOnlyList<MonthEnd> Of(
        PracticeData data,
        PolicySet policies,
        DateOnly asOf,
        int count = 13,
        CancellationToken cancel = default
    )
    {
        var begins = LedgerDays.First(data) ?? DateOnly.MaxValue;
        var days = Days(begins, asOf, count);
        var sums = new Sums[days.Count];
        var leftOut = LeftOut(data, policies);
        EveryAccount.Visit(
            data.Accounts.Count,
            () => new Reader(data, policies.Practice.Aging, days, leftOut),
            (reader, account) => reader.Add(account),
            reader =>
            {
                for (var i = 0; i < sums.Length; i++)
                    sums[i].Add(reader.Sums[i]);
            },
            cancel
        );
        return [.. days.Select((day, i) => sums[i].On(day, begins))];
    }

    private static List<DateOnly> Days(DateOnly first, DateOnly asOf, int count)
    {
        var days = new List<DateOnly> { asOf };
        for (
            var end = new DateOnly(asOf.Year, asOf.Month, 1).AddDays(-1);
            days.Count < count && end >= first;
            end = new DateOnly(end.Year, end.Month, 1).AddDays(-1)
        )
            days.Add(end);
        days.Reverse();
        return days;
    }

    private static HashSet<int> LeftOut(PracticeData data, PolicySet policies) =>
        [.. Enumerable.Range(0, data.Words.Count).Where(word => policies.Practice.LeavesOut(data.Words[word]))];

    private struct Sums
    {
        private long _p0,
            _p1,
            _p2,
            _p3,
            _i0,
            _i1,
            _i2,
            _i3;
        public long Credits,
            LeftOut;
        public ActivitySums Activity;

        public void AddOpen(int bucket, long patient, long insurer)
        {
            switch (bucket)
            {
                case 0:
                    _p0 += patient;
                    _i0 += insurer;
                    break;
                case 1:
                    _p1 += patient;
                    _i1 += insurer;
                    break;
                case 2:
                    _p2 += patient;
                    _i2 += insurer;
                    break;
                default:
                    _p3 += patient;
                    _i3 += insurer;
                    break;
            }
        }

        public void Add(in Sums other)
        {
            (_p0, _p1, _p2, _p3) = (_p0 + other._p0, _p1 + other._p1, _p2 + other._p2, _p3 + other._p3);
            (_i0, _i1, _i2, _i3) = (_i0 + other._i0, _i1 + other._i1, _i2 + other._i2, _i3 + other._i3);
            (Credits, LeftOut) = (Credits + other.Credits, LeftOut + other.LeftOut);
            Activity.Add(other.Activity);
        }

        public readonly MonthEnd On(DateOnly day, DateOnly begins) =>
            new(
                day,
                new ByAge(Money.FromCents(_p0), Money.FromCents(_p1), Money.FromCents(_p2), Money.FromCents(_p3)),
                new ByAge(Money.FromCents(_i0), Money.FromCents(_i1), Money.FromCents(_i2), Money.FromCents(_i3)),
                Money.FromCents(Credits),
                Money.FromCents(LeftOut)
            )
            {
                Activity = Activity.Of(Windows.Of(day), begins.DayNumber),
            };
    }

    private sealed class Reader(PracticeData data, AgingRules aging, List<DateOnly> days, HashSet<int> leftOut)
    {
        private readonly AccountOnDay _account = new(data, aging);

        // Where money that went back ages from its own day, the books are aged as if it had not undone any payment.
        private readonly AccountOnDay? _ownDates =
            aging.TakenBack == TakenBackAges.OwnDate ? new(data, aging, undoes: false) : null;
        private readonly Windows[] _windows = [.. days.Select(Windows.Of)];

        public readonly Sums[] Sums = new Sums[days.Count];

        public void Add(int account)
        {
            var aged = _ownDates ?? _account;
            var (ledger, aging, claims) = (_account.Ledger, aged.Aging, aged.Claims);
            var isLeftOut = leftOut.Contains(data.Accounts[account].BillingType);
            for (var day = 0; day < days.Count; day++)
            {
                var asOf = days[day].DayNumber;
                _account.ReadEntries(account, asOf);
                Sums[day].Activity.AddEntries(ledger, _windows[day]);
                Sums[day].Activity.AddStatements(data.Contacts, account, ledger, _windows[day]);
                if (ledger.Count == 0)
                    continue;
                if (isLeftOut)
                {
                    Sums[day].LeftOut += ledger.Balance;
                    continue;
                }
                _ownDates?.ReadEntries(account, asOf);
                aged.Age(account, asOf);
                Sums[day].Activity.AddClaims(claims, asOf);
                Sums[day].Credits += aging.Credit;
                for (var i = 0; i < aging.Count; i++)
                    if (aging[i].Open > 0)
                        Sums[day]
                            .AddOpen(
                                Aging.BucketOf(asOf - aging[i].Date),
                                claims.PatientPart(i),
                                aging[i].Open - claims.PatientPart(i)
                            );
            }
        }
    }
}
