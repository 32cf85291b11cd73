using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Workbench.Resolving;

/// <summary>What a balance and a decision are, or would be.</summary>
/// <param name="Balance">Two decimals.</param>
/// <param name="PatientPortion">Two decimals.</param>
/// <param name="Decision">The decision, with its reason.</param>
public sealed record AccountStanding(decimal Balance, decimal PatientPortion, Decision Decision);

/// <summary>What of a visit the patient owes once the books are right.</summary>
/// <param name="Date">The visit's day.</param>
/// <param name="Patient">The patient's name; empty where not known.</param>
/// <param name="Amount">The patient's part; two decimals.</param>
public sealed record JustifiedPart(DateOnly Date, string Patient, decimal Amount);

/// <summary>What may be agreed on the phone.</summary>
/// <param name="Agreed">What the patient pays; two decimals.</param>
/// <param name="Off">What is adjusted off; above 0, two decimals.</param>
/// <param name="NeedsApproval">Whether somebody must approve it first.</param>
/// <param name="Reasons">The reasons that may be given for it.</param>
/// <param name="Because">In a sentence.</param>
public sealed record Settlement(
    decimal Agreed,
    decimal Off,
    bool NeedsApproval,
    IReadOnlyList<string> Reasons,
    string Because
);

/// <summary>Why one account's balance is not zero, what would make it right, and what may be settled.</summary>
public sealed record Resolution
{
    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Guarantor { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How it stands.</summary>
    public required AccountStanding Now { get; init; }

    /// <summary>Causes whose entries are proposed, the surest first.</summary>
    public required IReadOnlyList<Candidate> Proposed { get; init; }

    /// <summary>Causes of which somebody must look at a paper first.</summary>
    public required IReadOnlyList<Candidate> Questions { get; init; }

    /// <summary>Causes that fit and are not proposed, with why.</summary>
    public required IReadOnlyList<NotTaken> NotTaken { get; init; }

    /// <summary>Where a search was broken off because there is too much to try, in sentences.</summary>
    public required IReadOnlyList<string> Stopped { get; init; }

    /// <summary>Entries that were accepted before, with what the export says of them.</summary>
    public required IReadOnlyList<AcceptedState> Accepted { get; init; }

    /// <summary>How it would stand with the accepted and the proposed entries; as now where there are
    /// none.</summary>
    public required AccountStanding After { get; init; }

    /// <summary>What the patient then owes, by visit.</summary>
    public required IReadOnlyList<JustifiedPart> Justified { get; init; }

    /// <summary>What nobody could justify to the patient.</summary>
    public required IReadOnlyList<UnjustifiedPart> NotJustified { get; init; }

    /// <summary>What may be settled within the policy; null for nothing.</summary>
    public required Settlement? Settlement { get; init; }

    /// <summary>Why it may not be settled though something is not justified; empty for no reason.</summary>
    public string NotSettled { get; init; } = "";

    /// <summary>The whole breakdown with the proposed entries.</summary>
    public required Breakdown AfterBreakdown { get; init; }
}
