namespace PolicyBilling.Workbench.Measures;

/// <summary>Credits of patients by the days since the account's balance became one: accounts and dollars, positive.
/// </summary>
/// <param name="To30">For up to 30 days.</param>
/// <param name="To60">For 31 to 60 days.</param>
/// <param name="To90">For 61 to 90 days.</param>
/// <param name="ToYear">For 91 to 365 days.</param>
/// <param name="OverYear">For more than 365 days.</param>
/// <param name="LeftOut">Of accounts kept out of receivables, whatever their age; in none of the others.</param>
public sealed record CreditsByAge(
    Counted To30,
    Counted To60,
    Counted To90,
    Counted ToYear,
    Counted OverYear,
    Counted LeftOut
)
{
    /// <summary>All but those left out: the credits of the as-of date's month-end.</summary>
    public Counted Total => To30 + To60 + To90 + ToYear + OverYear;

    /// <summary>For more than 90 days.</summary>
    public Counted Over90 => ToYear + OverYear;
}

/// <summary>Adds up credits.</summary>
internal sealed class CreditSums
{
    private const int Year = 365;
    private readonly Counted[] _ages = new Counted[6];

    public void Read(MeasuredAccount account)
    {
        if (account.Aging.Credit == 0)
            return;
        var days = account.AsOf - account.Ledger.CreditSince();
        var age =
            account.IsLeftOut ? 5
            : days > Year ? 4
            : Ledgers.Aging.BucketOf(days);
        _ages[age] += Counted.One(account.Aging.Credit);
    }

    public void Add(CreditSums other)
    {
        for (var age = 0; age < _ages.Length; age++)
            _ages[age] += other._ages[age];
    }

    public CreditsByAge Value => new(_ages[0], _ages[1], _ages[2], _ages[3], _ages[4], _ages[5]);
}
