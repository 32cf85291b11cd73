namespace PolicyBilling.Ledgers;

/// <summary>A claim as it stood on a day, with what was posted for it. Money in cents, dates as day numbers.</summary>
public struct ClaimState
{
    /// <summary>The claim as exported.</summary>
    public ClaimRow Row;

    /// <summary>Its status on the day: an answer that came later is not known yet.</summary>
    public ClaimStatus Status;

    /// <summary>Insurance payments and write-offs posted for it.</summary>
    public long Posted;

    /// <summary>Insurance payments alone.</summary>
    public long Paid;

    /// <summary>Write-offs posted for it or for its charges.</summary>
    public long WrittenOff;

    /// <summary>Charges that name it.</summary>
    public long Charged;

    /// <summary>Date of the earliest charge that names it; 0 when none does.</summary>
    public int Visit;

    /// <summary>Date of the last insurance entry for it; 0 when there is none.</summary>
    public int LastPosting;

    /// <summary>What remittances say of it; none where <see cref="ClaimAnswer.Since"/> is 0.</summary>
    public ClaimAnswer Answer;

    /// <summary>Whether a remittance answered it while the export still waits for the insurer.</summary>
    public bool IsAwaited;

    /// <summary>What of its estimate is not yet laid on a charge; only used while laying.</summary>
    public long ToLay;

    /// <summary>Whether money of the insurer is still to come onto the account: the claim is unsent or sent, or its
    /// answer is not posted.</summary>
    public readonly bool IsOpen => Waits || Unposted > 0;

    /// <summary>What remittances paid or took off and nobody posted. What was refused, and is not called the patient's,
    /// is among it until the export says that somebody looked at the answer.</summary>
    public readonly long Unposted => PaymentLeft + WriteOffLeft + (IsAwaited ? Answer.Refused : 0);

    /// <summary>What remittances paid and nobody posted.</summary>
    public readonly long PaymentLeft => Math.Max(0, Answer.Paid - Math.Max(0, Paid));

    /// <summary>What remittances took off by contract and nobody posted.</summary>
    public readonly long WriteOffLeft => Math.Max(0, Answer.WriteOff - Math.Max(0, WrittenOff));

    /// <summary>What was posted as paid and the insurer took back by a remittance since.</summary>
    public readonly long TakenBack => Answer.Reversed ? Math.Max(0, Paid - Answer.Paid) : 0;

    /// <summary>Whether somebody has to do something in the books because of a remittance.</summary>
    public readonly bool IsToPost => IsAwaited || Unposted > 0 || TakenBack > 0;

    /// <summary>The agreed write-off that the answer brought and nobody posted: what remittances say it is, else what
    /// was expected.</summary>
    public readonly long MissingWriteOff =>
        Answer.Since != 0 ? WriteOffLeft
        : Status == ClaimStatus.Received && WrittenOff <= 0 ? Row.EstimatedWriteOff
        : 0;

    /// <summary>Whether the insurer has not answered: unsent or sent.</summary>
    public readonly bool Waits => Status is ClaimStatus.Unsent or ClaimStatus.Sent;

    /// <summary>What the insurer paid beyond the charges that name the claim; 0 where none does.</summary>
    public readonly long Overpaid => Visit == 0 ? 0 : Math.Max(0, Paid - Charged);

    /// <summary>What the insurer was expected to take off the account before it answered. It never pays more than it
    /// was billed, or than the charges that name the claim come to where those are more.</summary>
    public readonly long FirstEstimate =>
        Row.Billed == 0 ? Row.Estimate : Math.Min(Row.Estimate, Math.Max(Row.Billed, Charged));

    /// <summary>What the insurer is still expected to take off the account; once it has answered, what of the answer
    /// is not posted.</summary>
    public readonly long Estimate => Waits ? Math.Max(0, FirstEstimate - Posted) : Unposted;

    /// <summary>The day number of the visit or of sending, whichever is later; of the answer where neither is known on
    /// the day; 0 where nothing is.</summary>
    public readonly int LastDay(int asOf) =>
        Math.Max(Visit, Row.Sent <= asOf ? Row.Sent : 0) is > 0 and var day ? day
        : Row.Received <= asOf ? Row.Received
        : 0;
}
