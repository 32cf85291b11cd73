namespace PolicyBilling.Ledgers;

/// <summary>Something that raised the balance, and what is still open of it. Money in cents, dates as day
/// numbers.</summary>
public struct OpenCharge
{
    /// <summary>Its place in the <see cref="AccountLedger"/>.</summary>
    public int Place;

    /// <summary>The entry's id, for the order on one day.</summary>
    public int Entry;

    /// <summary>The date it ages from.</summary>
    public int Date;

    /// <summary>What it is.</summary>
    public EntryKind Kind;

    /// <summary>Its claim, or -1.</summary>
    public int Claim;

    /// <summary>Its patient, or -1.</summary>
    public int Patient;

    /// <summary>What is still open.</summary>
    public long Open;

    /// <summary>Date of the last credit that paid any of it; 0 when none did.</summary>
    public int LastPaid;

    /// <summary>What of the open amount is the patient's, after the estimates of open claims.</summary>
    public long PatientPart;

    /// <summary>What of the patient's part an insurer paid and took back: it is the patient's since that day, see
    /// <see cref="AccountClaims.Reopened"/>.</summary>
    public long Reopened;

    /// <summary>Since when the rest of the patient's part is the patient's: the charge's date, or the insurer's answer when that
    /// is later.</summary>
    public int Due;

    /// <summary>Treatment, which insurance may cover.</summary>
    public readonly bool IsTreatment => Kind == EntryKind.Charge;
}
