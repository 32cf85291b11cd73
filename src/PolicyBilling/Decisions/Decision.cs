using PolicyBilling.Policies;

namespace PolicyBilling.Decisions;

/// <summary>What was decided for one account, why, and the figures it was decided on.</summary>
public sealed record Decision
{
    private static readonly IReadOnlyList<string> Statement = ["statement"];

    /// <summary>Whether the account is held because its data, a rule or an amount failed.</summary>
    public bool IsFault => EngineRules.IsFault(Policy, Rule);

    /// <summary>Whether the account is held because of its data, and was never shown to the policies.</summary>
    public bool IsDataFault => EngineRules.IsData(Policy, Rule);

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The guarantor's name.</summary>
    public required string Guarantor { get; init; }

    /// <summary>The account's billing type.</summary>
    public required string BillingType { get; init; }

    /// <summary>What happens.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Which kind of disposition it is.</summary>
    public DecisionKind Kind => Disposition.Kind;

    /// <summary>The policy that decided; <c>engine</c> or <c>exceptions</c> where no policy did.</summary>
    public required string Policy { get; init; }

    /// <summary>The rule that decided; null when a step did.</summary>
    public string? Rule { get; init; }

    /// <summary>The ladder step that decided; null when a rule did.</summary>
    public string? Step { get; init; }

    /// <summary>What goes out: <c>statement</c>, <c>call</c>, <c>letter</c>, <c>agency</c>.</summary>
    public IReadOnlyList<string> Sends =>
        Disposition switch
        {
            Disposition.Statement => Statement,
            Disposition.Collections collections => collections.Sends,
            _ => [],
        };

    /// <summary>The statement that goes out; null when none does.</summary>
    public Mailing? Mailing =>
        Disposition switch
        {
            Disposition.Statement statement => statement.Mailing,
            Disposition.Collections collections => collections.Mailing,
            _ => null,
        };

    /// <summary>Whom it goes to; null when nothing goes out, and where nobody works the run.</summary>
    public Recipient? Recipient =>
        Disposition switch
        {
            Disposition.Statement statement => statement.To,
            Disposition.Collections collections => collections.To,
            _ => null,
        };

    /// <summary><c>mail</c> or <c>email</c> when a statement goes out, else null.</summary>
    public string? By => Mailing?.By;

    /// <summary>The money it is about, two decimals.</summary>
    public decimal Amount { get; init; }

    /// <summary>Proposed billing type.</summary>
    public string? MoveTo { get; init; }

    /// <summary>Name of the message printed on the statement; null when there is none.</summary>
    public string? Message => Mailing?.Message;

    /// <summary>The message's text in the guarantor's language.</summary>
    public string? MessageText => Mailing?.MessageText;

    /// <summary>The notes' texts in the guarantor's language.</summary>
    public IReadOnlyList<string> Notes => Mailing?.Notes ?? [];

    /// <summary>The letter's or the call's text; null when there is none.</summary>
    public string? Text => (Disposition as Disposition.Collections)?.Text;

    /// <summary>Whether it is the ladder's last letter before the agency.</summary>
    public bool IsFinalNotice => (Disposition as Disposition.Collections)?.IsFinalNotice == true;

    /// <summary>Reason a write-off is booked under; null for anything else.</summary>
    public string? Reason => (Disposition as Disposition.WriteOff)?.Reason;

    /// <summary>Last day of a hold; null for anything else, and for a hold that ends with its reason.</summary>
    public DateOnly? Until => (Disposition as Disposition.Hold)?.Until;

    /// <summary>Whom or what a hold waits for; null for anything else, and where its rule says nothing.</summary>
    public WaitsFor? WaitsFor { get; init; }

    /// <summary>The reason in words, with its numbers, in the reader's language.</summary>
    public required string Because { get; init; }

    /// <summary>Guards that struck something from what would have gone out, as <c>policy/guard</c>.</summary>
    public IReadOnlyList<string> StruckBy { get; init; } = [];

    /// <summary>Worklists the account is on.</summary>
    public IReadOnlyList<string> Worklists { get; init; } = [];

    /// <summary>What must be known before money is mentioned, a line each; empty where nothing is, or where nobody
    /// works the row.</summary>
    public string Cautions { get; init; } = "";

    /// <summary>Days since the last statement was mailed or e-mailed; <see cref="Facts.AccountFacts.NeverDays"/> when
    /// there was none.</summary>
    public int DaysSinceLastStatement { get; init; } = Facts.AccountFacts.NeverDays;

    /// <summary>Days since the oldest open money became the patient's; 0 when none is.</summary>
    public int PatientDueDays { get; init; }

    /// <summary>The day of the patient's last payment, for the agency; null where it gets nothing, and where nothing
    /// was ever paid.</summary>
    public DateOnly? LastPayment { get; init; }

    /// <summary>The account's figures.</summary>
    public required Figures Figures { get; init; }
}

/// <summary>One row of a worklist.</summary>
/// <param name="Worklist">Its worklist's name.</param>
/// <param name="Account">The account's id.</param>
/// <param name="Guarantor">The guarantor's name.</param>
/// <param name="Patient">The claim's patient, for a list of claims.</param>
/// <param name="Claim">The claim, for a list of claims.</param>
/// <param name="Carrier">The claim's insurer.</param>
/// <param name="ClaimDays">The claim's age in days: since it was sent, or since the visit when it never was.</param>
/// <param name="Amount">The money it is about, as the worklist says: else the claim's open estimate, or the account's
/// balance.</param>
/// <param name="Because">Why, or what to do.</param>
public sealed record WorklistRow(
    string Worklist,
    string Account,
    string Guarantor,
    string? Patient,
    string? Claim,
    string? Carrier,
    int? ClaimDays,
    decimal Amount,
    string Because
)
{
    /// <summary>The guarantor, and how to reach them; null where a run does without.</summary>
    public Recipient? Recipient { get; init; }

    /// <summary>What must be known before money is mentioned, a line each; empty where nothing is, or where nobody
    /// works the row.</summary>
    public string Cautions { get; init; } = "";
}
