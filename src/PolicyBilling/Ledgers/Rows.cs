using System.Runtime.InteropServices;

namespace PolicyBilling.Ledgers;

/// <summary>One ledger entry: an amount that raises (positive) or lowers (negative) an account's balance. Kept small:
/// a practice has millions.</summary>
[StructLayout(LayoutKind.Auto)]
public struct LedgerEntry
{
    /// <summary>The entry's id, as an index into <see cref="PracticeData.EntryIds"/>.</summary>
    public int Entry;

    /// <summary>The entry this one names, as an index into <see cref="PracticeData.EntryIds"/>; -1 when none.</summary>
    public int AppliesTo;

    /// <summary>The patient, as an index into <see cref="PracticeData.PatientIds"/>; -1 when none.</summary>
    public int Patient;

    /// <summary>The claim, as an index into <see cref="PracticeData.ClaimIds"/>; -1 when none.</summary>
    public int Claim;

    /// <summary>The date it counts for, as a day number.</summary>
    public int Date;

    /// <summary>The day it was entered into the books; the same as <see cref="Date"/> where the export does not
    /// say.</summary>
    public int Posted;

    /// <summary>The amount in cents.</summary>
    public long Cents
    {
        readonly get => _cents;
        set => _cents = checked((int)value);
    }

    // An entry of more than a million is refused: four bytes hold twenty times as much.
    private int _cents;

    /// <summary>What it is, after the code has been looked at.</summary>
    public EntryKind Kind;

    /// <summary>Its procedure code's mark, see <see cref="EntryKinds.CodeMark"/>; 0 for none.</summary>
    public byte CodeMark;

    /// <summary>Whether somebody wrote down what it is for.</summary>
    public bool Described;

    /// <summary>Whether its description gives a small balance as the reason.</summary>
    public bool SmallBalance;

    /// <summary>Whether it was in the books on a day: dated and posted on it or before.</summary>
    public readonly bool CountsOn(int day) => Date <= day && Posted <= day;
}

/// <summary>A patient whom an account answers for.</summary>
/// <param name="Patient">Index into <see cref="PracticeData.PatientIds"/>.</param>
/// <param name="Name">Index into <see cref="PracticeData.Texts"/>.</param>
/// <param name="BirthDate">Day number; 0 when not known.</param>
/// <param name="Flags">Index into <see cref="PracticeData.FlagSets"/>.</param>
public readonly record struct PatientRow(int Patient, int Name, int BirthDate, int Flags);

/// <summary>Where a claim stands with the insurer.</summary>
public enum ClaimStatus : byte
{
    Unsent,
    Sent,
    Received,
    Denied,
}

/// <summary>An insurance claim. Dates are day numbers, 0 when blank; amounts are cents.</summary>
/// <param name="Claim">Index into <see cref="PracticeData.ClaimIds"/>.</param>
/// <param name="Patient">Index into <see cref="PracticeData.PatientIds"/>; -1 when none.</param>
/// <param name="Carrier">Index into <see cref="PracticeData.Words"/>.</param>
/// <param name="Status">As the export says today; a past as-of date may read it differently.</param>
/// <param name="Sent">When it went to the insurer.</param>
/// <param name="Received">When the insurer answered.</param>
/// <param name="Estimate">What the insurer is expected to take off the account: estimated payment and write-off, or
/// what was billed when neither is known.</param>
/// <param name="EstimatedWriteOff">The write-off part of the estimate; 0 when blank.</param>
/// <param name="Billed">What was billed to the insurer; 0 when blank.</param>
/// <param name="PaymentExpected">Whether the export says that the insurer will pay something.</param>
public readonly record struct ClaimRow(
    int Claim,
    int Patient,
    int Carrier,
    ClaimStatus Status,
    int Sent,
    int Received,
    long Estimate,
    long EstimatedWriteOff,
    long Billed,
    bool PaymentExpected = false
);

/// <summary>What became of an appointment.</summary>
public enum AppointmentStatus : byte
{
    Completed,
    Scheduled,
    Missed,
    Cancelled,
}

/// <summary>An appointment of an account.</summary>
/// <param name="Patient">Index into <see cref="PracticeData.PatientIds"/>; -1 when none.</param>
/// <param name="Date">Day number.</param>
/// <param name="Status">What became of it.</param>
public readonly record struct AppointmentRow(int Patient, int Date, AppointmentStatus Status);

/// <summary>What passed between practice and guarantor, or was noted about it.</summary>
public enum ContactKind : byte
{
    Statement,
    Letter,
    Call,
    Email,
    ReturnedMail,
    AddressChanged,
    Promise,
    Hold,
    Release,
    Review,
    Agency,
    AgencyReturned,
}

/// <summary>How a contact was made.</summary>
public enum Channel : byte
{
    None,
    Mail,
    Email,
    InPerson,
    Phone,
}

/// <summary>Who turned to whom.</summary>
public enum Direction : byte
{
    Out,
    In,
}

/// <summary>A contact, in the order of the file.</summary>
/// <param name="Date">Day number.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Channel">How; <see cref="Channel.None"/> when blank.</param>
/// <param name="Step">The ladder step it was, as an index into <see cref="PracticeData.Words"/>; -1 when blank.</param>
/// <param name="Until">Day number until which a promise or hold runs; 0 when blank.</param>
/// <param name="Amount">Cents promised; -1 when blank.</param>
/// <param name="Direction">Whether the practice or the guarantor made it; <see cref="Direction.Out"/> when
/// blank.</param>
public readonly record struct ContactRow(
    int Date,
    ContactKind Kind,
    Channel Channel,
    int Step,
    int Until,
    long Amount,
    Direction Direction = Direction.Out
)
{
    /// <summary>Whether it is a statement handed over at the desk: told, not mailed.</summary>
    public bool HandedOver => Kind == ContactKind.Statement && Channel == Channel.InPerson;

    /// <summary>Whether it is about e-mail; a blank channel is not.</summary>
    public bool IsByEmail => Channel == Channel.Email;
}

/// <summary>A payment plan as it stands in the practice system today.</summary>
/// <param name="Plan">Index into <see cref="PracticeData.Texts"/>.</param>
/// <param name="Installment">Cents due each time.</param>
/// <param name="NextDue">Day number; 0 when blank.</param>
/// <param name="Balance">Cents still on the plan; -1 when blank.</param>
/// <param name="Missed">Installments missed.</param>
public readonly record struct PlanRow(int Plan, long Installment, int NextDue, long Balance, int Missed);

/// <summary>Whether an account's family is still with the practice.</summary>
public enum AccountStatus : byte
{
    Active,
    Inactive,
    Deceased,
}

/// <summary>What the export says of an account, besides its id. Indexes into <see cref="PracticeData.Texts"/> for
/// what differs on every account, into <see cref="PracticeData.Words"/> for what repeats.</summary>
public struct AccountRow
{
    public int Name,
        Email,
        Phone,
        Address;
    public int City,
        PostalCode,
        BillingType,
        Provider,
        Language,
        State;

    /// <summary>Index into <see cref="PracticeData.FlagSets"/>.</summary>
    public int Flags;
    public AccountStatus Status;
}
