namespace PolicyBilling.Connectors.Remittances;

/// <summary>Whom an adjustment leaves the money with, by the group code of the CAS segment.</summary>
public enum AdjustmentGroup
{
    /// <summary>CO, contractual: the practice may not ask the patient for it.</summary>
    Contract,

    /// <summary>PR: the patient's part.</summary>
    Patient,

    /// <summary>OA: other, such as what another insurer paid.</summary>
    Other,

    /// <summary>PI: the insurer reduced it on its own.</summary>
    Payer,

    /// <summary>CR: a correction, in older files.</summary>
    Correction,
}

/// <summary>What an insurer did not pay of a claim or a service, and why.</summary>
/// <param name="Group">With whom it stays.</param>
/// <param name="Reason">The claim adjustment reason code (CARC), such as <c>45</c>.</param>
/// <param name="Cents">How much; below zero adds to the payment.</param>
public readonly record struct Adjustment(AdjustmentGroup Group, string Reason, long Cents);

/// <summary>What changes a payment as a whole, and no claim in it (PLB).</summary>
/// <param name="Reason">The code, such as <c>WO</c>.</param>
/// <param name="Reference">What it is about, often the insurer's number of another claim.</param>
/// <param name="Cents">Above zero it lowers the payment, below zero it raises it.</param>
public readonly record struct PaymentAdjustment(string Reason, string Reference, long Cents);

/// <summary>What an insurer says of one claim (CLP with what belongs to it). Cents.</summary>
/// <param name="Line">Its place in the payment, from 1.</param>
/// <param name="Number">The practice's own number of the claim (CLP01).</param>
/// <param name="Status">How it was dealt with (CLP02): 1, 2, 3 as first, second, third insurer; 19 to 21 the same and
/// forwarded; 4 denied; 22 taken back; 23 not theirs, forwarded; 25 an estimate.</param>
/// <param name="Charge">What was charged (CLP03).</param>
/// <param name="Paid">What was paid (CLP04).</param>
/// <param name="PayerNumber">The insurer's own number of it (CLP07).</param>
public sealed record RemittedClaim(int Line, string Number, int Status, long Charge, long Paid, string PayerNumber)
{
    private const int Denied = 4,
        Reversed = 22,
        Forwarded = 23,
        Predetermined = 25;

    /// <summary>The patient's last and first name; empty where the file has none.</summary>
    public (string Last, string First) Patient { get; init; }

    /// <summary>The first day of service; null where the file says none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>All adjustments, the services' among them.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>What the contract takes off: the practice writes it off.</summary>
    public long WriteOff => Sum(one => one.Group != AdjustmentGroup.Patient && Reasons.IsContractual(one.Reason));

    /// <summary>What the insurer calls the patient's.</summary>
    public long PatientPart => Sum(one => one.Group == AdjustmentGroup.Patient);

    /// <summary>What other insurers paid or took off.</summary>
    public long OtherPayers => Sum(one => one.Group != AdjustmentGroup.Patient && Reasons.IsOtherPayer(one.Reason));

    /// <summary>What the insurer did not pay, without calling it the patient's.</summary>
    public long Refused => Charge - Paid - WriteOff - PatientPart - OtherPayers;

    /// <summary>Whether an earlier answer is taken back.</summary>
    public bool IsReversal => Status == Reversed;

    /// <summary>Whether it is an estimate made beforehand and answers no claim.</summary>
    public bool IsEstimate => Status == Predetermined;

    /// <summary>Whether it is not this insurer's claim, and was sent on.</summary>
    public bool IsForwarded => Status == Forwarded;

    /// <summary>Whether it says anything of what the practice gets.</summary>
    public bool IsAnswer => !IsEstimate && !IsForwarded;

    /// <summary>Whether the insurer paid nothing, for a reason that is no deductible, coinsurance or
    /// contract.</summary>
    public bool IsDenied =>
        !IsReversal
        && IsAnswer
        && Paid == 0
        && (Status == Denied || (Adjustments.Any(IsRefusal) && !Adjustments.Any(IsCostShare)));

    /// <summary>Whether an adjustment is a refusal, whoever is left with it.</summary>
    public static bool IsRefusal(Adjustment one) =>
        one.Cents > 0
        && (
            one.Group == AdjustmentGroup.Patient
                ? !Reasons.IsCostShare(one.Reason)
                : !Reasons.IsContractual(one.Reason) && !Reasons.IsOtherPayer(one.Reason)
        );

    // Whoever applies the deductible has looked at the claim.
    private static bool IsCostShare(Adjustment one) =>
        one.Group == AdjustmentGroup.Patient && one.Cents > 0 && Reasons.IsCostShare(one.Reason);

    private long Sum(Predicate<Adjustment> isMeant) => Adjustments.Where(one => isMeant(one)).Sum(one => one.Cents);
}

/// <summary>One payment of an insurer (a transaction 835), with what it is for. Cents.</summary>
/// <param name="File">The file it came in.</param>
/// <param name="Trace">The number of the check or the transfer (TRN02).</param>
/// <param name="PayerId">The insurer's id that makes the number unique (TRN03), else its name.</param>
/// <param name="Payer">The insurer's name.</param>
/// <param name="Payee">The practice's name as the insurer has it.</param>
/// <param name="Date">The day of the payment.</param>
/// <param name="Method">How it was paid, such as ACH or CHK.</param>
/// <param name="Paid">What was paid; below zero where the insurer draws money.</param>
public sealed record Remittance(
    string File,
    string Trace,
    string PayerId,
    string Payer,
    string Payee,
    DateOnly Date,
    string Method,
    long Paid
)
{
    /// <summary>What it says of claims, in the order of the file.</summary>
    public IReadOnlyList<RemittedClaim> Claims { get; init; } = [];

    /// <summary>What changes the payment as a whole.</summary>
    public IReadOnlyList<PaymentAdjustment> Adjustments { get; init; } = [];
}
