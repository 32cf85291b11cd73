namespace PolicyBilling.Decisions;

/// <summary>
/// An account's money at the as-of date, or a sum over accounts. All with two decimals; <c>Balance = buckets -
/// Credit</c>, <c>PatientPortion = Balance - InsuranceEstimate</c>.
/// Kept as cents: a plan has millions.
/// </summary>
public readonly record struct Figures
{
    private readonly long _balance,
        _credit,
        _aged0To30,
        _aged31To60,
        _aged61To90,
        _agedOver90,
        _insuranceEstimate,
        _patientPortion;

    /// <summary>Figures of amounts with at most two decimals.</summary>
    public Figures(
        decimal balance,
        decimal credit,
        decimal aged0To30,
        decimal aged31To60,
        decimal aged61To90,
        decimal agedOver90,
        decimal insuranceEstimate,
        decimal patientPortion
    )
    {
        (_balance, _credit) = (Money.ToCents(balance), Money.ToCents(credit));
        (_aged0To30, _aged31To60, _aged61To90, _agedOver90) = (
            Money.ToCents(aged0To30),
            Money.ToCents(aged31To60),
            Money.ToCents(aged61To90),
            Money.ToCents(agedOver90)
        );
        (_insuranceEstimate, _patientPortion) = (Money.ToCents(insuranceEstimate), Money.ToCents(patientPortion));
    }

    private Figures(in Figures a, in Figures b)
    {
        (_balance, _credit) = (a._balance + b._balance, a._credit + b._credit);
        (_aged0To30, _aged31To60) = (a._aged0To30 + b._aged0To30, a._aged31To60 + b._aged31To60);
        (_aged61To90, _agedOver90) = (a._aged61To90 + b._aged61To90, a._agedOver90 + b._agedOver90);
        (_insuranceEstimate, _patientPortion) = (
            a._insuranceEstimate + b._insuranceEstimate,
            a._patientPortion + b._patientPortion
        );
    }

    /// <summary>What the account owes in all.</summary>
    public decimal Balance => Money.FromCents(_balance);

    /// <summary>Money left when every charge is paid.</summary>
    public decimal Credit => Money.FromCents(_credit);

    /// <summary>Open charges of the last 30 days.</summary>
    public decimal Aged0To30 => Money.FromCents(_aged0To30);

    /// <summary>Open charges 31 to 60 days old.</summary>
    public decimal Aged31To60 => Money.FromCents(_aged31To60);

    /// <summary>Open charges 61 to 90 days old.</summary>
    public decimal Aged61To90 => Money.FromCents(_aged61To90);

    /// <summary>Open charges more than 90 days old.</summary>
    public decimal AgedOver90 => Money.FromCents(_agedOver90);

    /// <summary>What insurers are still expected to pay or write off.</summary>
    public decimal InsuranceEstimate => Money.FromCents(_insuranceEstimate);

    /// <summary>The balance less the insurance estimate.</summary>
    public decimal PatientPortion => Money.FromCents(_patientPortion);

    public static Figures operator +(Figures a, Figures b) => new(a, b);

    /// <summary>No money, with two decimals.</summary>
    public static readonly Figures Zero;
}
