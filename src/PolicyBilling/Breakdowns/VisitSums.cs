namespace PolicyBilling.Breakdowns;

/// <summary>What became of charges: <c>Fee - InsurancePaid - InsuranceWriteOff + Adjustments - PatientPaid =
/// Owed</c>, and <c>Owed - InsuranceExpected = PatientPart</c>. All with two decimals.
/// Kept as cents: a plan has a million of them.</summary>
public readonly record struct VisitSums
{
    private readonly long _fee,
        _insurancePaid,
        _insuranceWriteOff,
        _adjustments,
        _patientPaid,
        _insuranceExpected;

    private VisitSums(
        long fee,
        long insurancePaid,
        long insuranceWriteOff,
        long adjustments,
        long patientPaid,
        long insuranceExpected
    )
    {
        (_fee, _insurancePaid, _insuranceWriteOff) = (fee, insurancePaid, insuranceWriteOff);
        (_adjustments, _patientPaid, _insuranceExpected) = (adjustments, patientPaid, insuranceExpected);
    }

    /// <summary>What was charged, once returned payments and the like are put back.</summary>
    public decimal Fee => Money.FromCents(_fee);

    /// <summary>Paid by insurers.</summary>
    public decimal InsurancePaid => Money.FromCents(_insurancePaid);

    /// <summary>Taken off by agreement with insurers.</summary>
    public decimal InsuranceWriteOff => Money.FromCents(_insuranceWriteOff);

    /// <summary>Other write-offs, adjustments and transfers as posted: negative when they lower.</summary>
    public decimal Adjustments => Money.FromCents(_adjustments);

    /// <summary>Paid by the patient.</summary>
    public decimal PatientPaid => Money.FromCents(_patientPaid);

    /// <summary>What is still owed; negative when more was posted for the visit than it came to.</summary>
    public decimal Owed => Money.FromCents(OwedCents);

    /// <summary>What insurers are still expected to take off it.</summary>
    public decimal InsuranceExpected => Money.FromCents(_insuranceExpected);

    /// <summary>What is left of it for the patient.</summary>
    public decimal PatientPart => Money.FromCents(OwedCents - _insuranceExpected);

    private long OwedCents => _fee - _insurancePaid - _insuranceWriteOff + _adjustments - _patientPaid;

    /// <summary>Sums in cents; what is not given is 0.</summary>
    internal static VisitSums OfCents(
        long fee = 0,
        long insurancePaid = 0,
        long insuranceWriteOff = 0,
        long adjustments = 0,
        long patientPaid = 0,
        long insuranceExpected = 0
    ) => new(fee, insurancePaid, insuranceWriteOff, adjustments, patientPaid, insuranceExpected);

    /// <summary>Sums of amounts with at most two decimals.</summary>
    public static VisitSums Of(
        decimal fee,
        decimal insurancePaid,
        decimal insuranceWriteOff,
        decimal adjustments,
        decimal patientPaid,
        decimal insuranceExpected
    ) =>
        new(
            Money.ToCents(fee),
            Money.ToCents(insurancePaid),
            Money.ToCents(insuranceWriteOff),
            Money.ToCents(adjustments),
            Money.ToCents(patientPaid),
            Money.ToCents(insuranceExpected)
        );

    public static VisitSums operator +(VisitSums a, VisitSums b) =>
        new(
            a._fee + b._fee,
            a._insurancePaid + b._insurancePaid,
            a._insuranceWriteOff + b._insuranceWriteOff,
            a._adjustments + b._adjustments,
            a._patientPaid + b._patientPaid,
            a._insuranceExpected + b._insuranceExpected
        );

    /// <summary>No money, with two decimals.</summary>
    public static readonly VisitSums Zero;
}
