using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Receivables;

/// <summary>A month-end added up, in cents.</summary>
internal struct MonthEndSums
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

    public void Add(in MonthEndSums other)
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

/// <summary>Takes one account after another through month-ends, as they were known, and adds up. One for each
/// thread.</summary>
internal sealed class MonthEndReader
{
    private readonly PracticeData _data;
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly HashSet<int> _leftOut;
    private readonly Windows[] _windows;

    /// <param name="data">The practice's data.</param>
    /// <param name="rules">How ledgers are aged.</param>
    /// <param name="days">The month-ends, oldest first.</param>
    /// <param name="leftOut">Billing types kept out of receivables, among the data's words.</param>
    /// <param name="tells">Whether the aging of <see cref="Books"/> tells what each credit paid.</param>
    public MonthEndReader(
        PracticeData data,
        AgingRules rules,
        IReadOnlyList<DateOnly> days,
        HashSet<int> leftOut,
        bool tells = false
    )
    {
        (_data, _days, _leftOut) = (data, days, leftOut);
        Books = new AccountOnDay(data, rules, tells: tells);
        Aged = rules.TakenBack == TakenBackAges.OwnDate ? new AccountOnDay(data, rules, undoes: false) : Books;
        _windows = [.. days.Select(Windows.Of)];
        Sums = new MonthEndSums[days.Count];
    }

    /// <summary>The account's books on the day last read.</summary>
    public AccountOnDay Books { get; }

    /// <summary>The same aged for receivables: where money that went back ages from its own day, as if it had not
    /// undone any payment.</summary>
    public AccountOnDay Aged { get; }

    /// <summary>What the accounts come to so far, by month-end.</summary>
    public MonthEndSums[] Sums { get; }

    /// <summary>Whether an account is kept out of receivables.</summary>
    public bool LeavesOut(int account) => _leftOut.Contains(_data.Accounts[account].BillingType);

    /// <summary>Adds an account, and tells after each month-end at which it is part of receivables that
    /// <see cref="Aged"/> is of that day.</summary>
    public void Add(int account, Action<int>? tell = null)
    {
        var isLeftOut = LeavesOut(account);
        for (var day = 0; day < _days.Count; day++)
        {
            var asOf = _days[day].DayNumber;
            Books.ReadEntries(account, asOf);
            Sums[day].Activity.AddEntries(Books.Ledger, _windows[day]);
            Sums[day].Activity.AddStatements(_data.Contacts, account, Books.Ledger, _windows[day]);
            if (Books.Ledger.Count == 0)
                continue;
            if (isLeftOut)
            {
                Sums[day].LeftOut += Books.Ledger.Balance;
                continue;
            }
            if (Aged != Books)
                Aged.ReadEntries(account, asOf);
            Aged.Age(account, asOf);
            AddAged(ref Sums[day], asOf);
            tell?.Invoke(day);
        }
    }

    private void AddAged(ref MonthEndSums sums, int asOf)
    {
        var (aging, claims) = (Aged.Aging, Aged.Claims);
        sums.Activity.AddClaims(claims, asOf);
        sums.Credits += aging.Credit;
        for (var i = 0; i < aging.Count; i++)
            if (aging[i].Open > 0)
                sums.AddOpen(
                    Aging.BucketOf(asOf - aging[i].Date),
                    claims.PatientPart(i),
                    aging[i].Open - claims.PatientPart(i)
                );
    }
}
