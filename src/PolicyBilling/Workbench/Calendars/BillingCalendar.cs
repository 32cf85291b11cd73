using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Calendars;

/// <summary>What the policies would do with every account from a day on, if nothing were paid and whatever is due were
/// done on its day.</summary>
public sealed record BillingCalendar
{
    /// <summary>The first day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many days, the first among them.</summary>
    public required int Days { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly Until => AsOf.AddDays(Days - 1);

    /// <summary>How many accounts were looked at.</summary>
    public required int Accounts { get; init; }

    /// <summary>All that is done, by day and account id.</summary>
    public required IReadOnlyList<CalendarMove> Moves { get; init; }

    /// <summary>Accounts whose patient owes something, and to whom nothing is done on any of the days; by account
    /// id.</summary>
    public required IReadOnlyList<NoWayOut> NoWayOut { get; init; }

    /// <summary>How many accounts are held on the first day because their data or a rule failed.</summary>
    public required int Faults { get; init; }

    /// <summary>The weeks, Monday to Sunday as on a wall: the first begins on the first day and the last ends on the
    /// last one, so that either may be shorter.</summary>
    public IReadOnlyList<CalendarWeek> Weeks => [.. CalendarWeek.Of(this)];

    /// <summary>All weeks together.</summary>
    public CalendarWeek Total => new(AsOf, Until, CalendarSums.Of(Moves));

    /// <summary>The practice's name.</summary>
    public required string Practice { get; init; }

    /// <summary>The practice's currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Where the data came from.</summary>
    public required string? Source { get; init; }

    /// <summary>The day the export was made.</summary>
    public required DateOnly? ExportedAsOf { get; init; }

    /// <summary>What the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>Fingerprint of the data.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>How people call the policies and their parts.</summary>
    public IReadOnlyList<TitleInForce> Titles { get; init; } = [];

    /// <summary>Fingerprint of the policies.</summary>
    public required string PolicyFingerprint { get; init; }

    /// <summary>What is wrong with data and policies, and what a reader must know of both.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}

/// <summary>What is done with an account on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Account">The account's id.</param>
/// <param name="Guarantor">The guarantor's name.</param>
/// <param name="Kind">The decision.</param>
/// <param name="Policy">The policy that decides.</param>
/// <param name="Rule">Its rule; null where a step decides.</param>
/// <param name="Step">Its step; null where a rule decides.</param>
/// <param name="Sends">What goes out: <c>statement</c>, <c>letter</c>, <c>call</c>, <c>agency</c>; empty for a
/// write-off.</param>
/// <param name="By"><c>mail</c> or <c>email</c> where a statement goes out, else null.</param>
/// <param name="Amount">The money it is about.</param>
public sealed record CalendarMove(
    DateOnly Day,
    string Account,
    string Guarantor,
    DecisionKind Kind,
    string Policy,
    string? Rule,
    string? Step,
    IReadOnlyList<string> Sends,
    string? By,
    decimal Amount
)
{
    /// <summary>Whether it goes out to the account's guarantor: not a write-off, and not what the agency
    /// gets.</summary>
    public bool Asks => Sends.Count > 0 && !Sends.Contains("agency");
}

/// <summary>An account that owes and is held on every day.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Guarantor">The guarantor's name.</param>
/// <param name="Policy">The policy that holds it on the last day.</param>
/// <param name="Rule">The rule or guard that does.</param>
/// <param name="PatientPortion">The patient's part on the last day.</param>
public sealed record NoWayOut(string Account, string Guarantor, string Policy, string Rule, decimal PatientPortion)
{
    internal static NoWayOut Of(Decision held) =>
        new(held.Account, held.Guarantor, held.Policy, held.Rule ?? held.Step ?? "", held.Figures.PatientPortion);
}
