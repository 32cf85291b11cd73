namespace PolicyBilling.Ledgers;

/// <summary>What a line of a remittance does to a claim.</summary>
public enum RemittanceKind : byte
{
    /// <summary>The insurer paid or took off, or left it to the patient as the plan has it.</summary>
    Answer,

    /// <summary>The insurer refused it and paid nothing.</summary>
    Denial,

    /// <summary>The insurer took an earlier answer back: the amounts are those of that answer with the other
    /// sign.</summary>
    Reversal,
}

/// <summary>One line of an insurer's remittance (electronic remittance advice, X12 835) about a claim. Amounts are
/// cents, below zero on a reversal.</summary>
/// <param name="Claim">Index into <see cref="PracticeData.ClaimIds"/>.</param>
/// <param name="Date">Day number of the payment.</param>
/// <param name="Payer">Who paid, as an index into <see cref="PracticeData.Words"/>.</param>
/// <param name="Trace">The payment's trace number: an index into <see cref="PracticeData.Words"/>.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Paid">What the insurer paid.</param>
/// <param name="WriteOff">What the contract takes off.</param>
/// <param name="Refused">What the insurer did not pay, without saying that the patient owes it.</param>
public readonly record struct RemittanceRow(
    int Claim,
    int Date,
    int Payer,
    int Trace,
    RemittanceKind Kind,
    long Paid,
    long WriteOff,
    long Refused
);
