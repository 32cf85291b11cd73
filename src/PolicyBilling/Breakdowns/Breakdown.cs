using PolicyBilling.Ledgers;

namespace PolicyBilling.Breakdowns;

/// <summary>Where an account's balance comes from, as it was posted: what names a charge or a claim stands at its
/// visit, the rest pays the oldest visit first. Money with two decimals; <c>Owed - Credit = Balance</c>.</summary>
public sealed record Breakdown
{
    /// <summary>The visits, oldest first: one for each day and patient.</summary>
    public required IReadOnlyList<Visit> Visits { get; init; }

    /// <summary>Every entry up to the as-of date, in the order of the books, with the balance after it.</summary>
    public required IReadOnlyList<BookedEntry> Entries { get; init; }

    /// <summary>Claims that no insurer has answered yet.</summary>
    public required IReadOnlyList<ExpectedClaim> Expected { get; init; }

    /// <summary>Visits of which another amount is open as the practice ages its ledger, where credits pay the oldest
    /// charge first whatever they name; none when aging leaves open what is owed here.</summary>
    public required IReadOnlyList<AgedVisit> AgedOtherwise { get; init; }

    /// <summary>Parts of what is owed that nobody could justify to the patient: no visit stands behind them, and
    /// nothing says why; oldest first.</summary>
    public required IReadOnlyList<UnjustifiedPart> Unjustified { get; init; }

    /// <summary>The sums over all visits.</summary>
    public required VisitSums Total { get; init; }

    /// <summary>Credits that name nothing and for which there is nothing left to pay.</summary>
    public required decimal Credit { get; init; }

    /// <summary>What the account owes in all; negative when the practice owes the patient.</summary>
    public required decimal Balance { get; init; }

    /// <summary>What insurers are still expected to take off the account, at most what is open of it.</summary>
    public required decimal InsuranceEstimate { get; init; }

    /// <summary>What open claims expect beyond what is open: it covers nothing.</summary>
    public decimal ExpectedBeyond => Math.Max(0, Expected.Sum(claim => claim.Amount) - InsuranceEstimate);

    /// <summary>Balance less insurance estimate.</summary>
    public required decimal PatientPortion { get; init; }
}

/// <summary>A patient's charges of one day.</summary>
/// <param name="Date">The day they age from.</param>
/// <param name="Patient">The patient's name, else id; empty when the entries name none.</param>
/// <param name="Sums">What became of them.</param>
/// <param name="Charges">The charges.</param>
public sealed record Visit(DateOnly Date, string Patient, VisitSums Sums, IReadOnlyList<ChargeLine> Charges);

/// <summary>One charge of a visit.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its procedure code; empty when not known.</param>
/// <param name="Description">Its description; empty when not known.</param>
/// <param name="Amount">What counts of it; two decimals.</param>
/// <param name="Owed">What is still owed of it; two decimals.</param>
public sealed record ChargeLine(
    string Entry,
    EntryKind Kind,
    string Code,
    string Description,
    decimal Amount,
    decimal Owed
);

/// <summary>An entry as it stands in the books, with what became of it.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="Date">The date it counts for.</param>
/// <param name="Patient">The patient's name, else id; empty when it names none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its procedure code; empty when not known.</param>
/// <param name="Description">Its description; empty when not known.</param>
/// <param name="Amount">Its amount as booked: positive raises the balance. Two decimals.</param>
/// <param name="Balance">The account's balance after it; two decimals.</param>
/// <param name="TakenBack">How much of the payment was returned or refunded later, or how much of one this entry takes
/// back; two decimals.</param>
/// <param name="Reversed">How much of a charge was booked back, or how much of one a reversal books back; two
/// decimals.</param>
/// <param name="PaidFor">What of it went to which visits.</param>
/// <param name="Unapplied">What of it has nothing left to pay; two decimals.</param>
public sealed record BookedEntry(
    string Entry,
    DateOnly Date,
    string Patient,
    EntryKind Kind,
    string Code,
    string Description,
    decimal Amount,
    decimal Balance,
    decimal TakenBack,
    decimal Reversed,
    IReadOnlyList<PaidFor> PaidFor,
    decimal Unapplied
);

/// <summary>A visit of which the practice's aging leaves another amount open than was posted for it.</summary>
/// <param name="Date">The visit's date.</param>
/// <param name="Patient">The visit's patient.</param>
/// <param name="Open">What aging leaves open of it; two decimals.</param>
public sealed record AgedVisit(DateOnly Date, string Patient, decimal Open);

/// <summary>A part of what is owed that no visit explains.</summary>
/// <param name="Date">The date of the entry behind it.</param>
/// <param name="Kind">What that entry is: a balance brought over, or an adjustment, transfer or refund without a
/// description.</param>
/// <param name="Amount">How much of it is still owed; two decimals.</param>
public sealed record UnjustifiedPart(DateOnly Date, EntryKind Kind, decimal Amount);

/// <summary>A part of a credit and the visit it paid.</summary>
/// <param name="Visit">The visit's date.</param>
/// <param name="Patient">The visit's patient.</param>
/// <param name="Amount">The part; negative for what was taken off the visit's credits. Two decimals.</param>
/// <param name="OldestFirst">Whether it names neither charge nor claim and paid what was oldest.</param>
public sealed record PaidFor(DateOnly Visit, string Patient, decimal Amount, bool OldestFirst);

/// <summary>A claim without an answer.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Carrier">The insurer; empty when not known.</param>
/// <param name="Patient">The patient's name, else id; empty when it names none.</param>
/// <param name="Sent">When it was sent; null when it never was or nobody wrote it down.</param>
/// <param name="IsSent">Whether it was sent.</param>
/// <param name="Amount">What the insurer is still expected to pay and write off; two decimals.</param>
public sealed record ExpectedClaim(
    string Claim,
    string Carrier,
    string Patient,
    DateOnly? Sent,
    bool IsSent,
    decimal Amount
);
