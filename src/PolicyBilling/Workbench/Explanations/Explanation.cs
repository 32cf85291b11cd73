using PolicyBilling.Breakdowns;
using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>All there is to say of one account's balance and decision: for the desk, the phone, and a patient who
/// asks.</summary>
public sealed record Explanation
{
    /// <summary>The day it is for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The practice's name.</summary>
    public required string Practice { get; init; }

    /// <summary>ISO 4217 code of the practice's money.</summary>
    public required string Currency { get; init; }

    /// <summary>The decision, the same as a dry run's.</summary>
    public required Decision Decision { get; init; }

    /// <summary>The guarantor, and how to reach them.</summary>
    public required Recipient Guarantor { get; init; }

    /// <summary>The policies' own decision where a run's limit of statements held it for the next batch; else null.
    /// What changes is compared with it.</summary>
    public Decision? BeforeBatch { get; init; }

    /// <summary>Where the balance comes from.</summary>
    public required Breakdown Breakdown { get; init; }

    /// <summary>Corrections that were accepted and the export does not show yet, oldest first.</summary>
    public IReadOnlyList<AcceptedEntry> Corrections { get; init; } = [];

    /// <summary>The patient's part once the corrections are posted.</summary>
    public decimal CorrectedPortion => Breakdown.PatientPortion + Corrections.Sum(entry => entry.Amount);

    /// <summary>What was promised and until when, while that day is not past; null for nothing.</summary>
    public (decimal Amount, DateOnly Until)? Agreed =>
        Contacts.LastOrDefault(contact => contact.Kind == ContactKind.Promise)
            is { Amount: { } amount, Until: { } until }
        && until >= AsOf
            ? (amount, until)
            : null;

    /// <summary>Every contact up to the day, oldest first, with what it counted as.</summary>
    public required IReadOnlyList<ContactLine> Contacts { get; init; }

    /// <summary>Why this decision and no other.</summary>
    public required Why Why { get; init; }

    /// <summary>The smallest moves that bring another decision.</summary>
    public required IReadOnlyList<Changed> Changes { get; init; }

    /// <summary>What goes out next if nothing is paid and what is due is done on its day.</summary>
    public required IReadOnlyList<Upcoming> Upcoming { get; init; }

    /// <summary>What to say on the phone.</summary>
    public required CallSheet CallSheet { get; init; }

    /// <summary>Names of tables that the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>The export's day when it is later than <see cref="AsOf"/>: flags, billing types and plans are as they
    /// stood then; else null.</summary>
    public DateOnly? CurrentValuesOf { get; init; }

    /// <summary>What is wrong with the account's own data.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>How people call the policies and their parts.</summary>
    public IReadOnlyList<TitleInForce> Titles { get; init; } = [];

    /// <summary>Fingerprint of the policies and overrides.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>Whether the account is held because its data or a rule failed.</summary>
    public bool IsFault => Decision.IsFault;
}
