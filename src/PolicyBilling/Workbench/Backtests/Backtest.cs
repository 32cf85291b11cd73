using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Backtests;

/// <summary>What policies would have decided on past month-ends, with what the ledger says happened afterwards. It
/// shows what followed, not what the rule caused.</summary>
public sealed record Backtest
{
    /// <summary>Days after a month-end within which payments are counted.</summary>
    public static readonly IReadOnlyList<int> Windows = [30, 60, 90];

    /// <summary>The day from which one looks back.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The last day of which the data knows; days after a month-end are over once they lie before or on
    /// it.</summary>
    public required DateOnly KnownUntil { get; init; }

    /// <summary>The month-ends, the earliest first.</summary>
    public required IReadOnlyList<DateOnly> MonthEnds { get; init; }

    /// <summary>How many accounts were looked at on each.</summary>
    public required int Accounts { get; init; }

    /// <summary>The policies as they are and, where others are held against them, those.</summary>
    public required IReadOnlyList<PolicyBacktest> Policies { get; init; }

    /// <summary>Where the data came from, as the export says; null where it does not.</summary>
    public string? Source { get; init; }

    /// <summary>The practice's name.</summary>
    public required string Practice { get; init; }

    /// <summary>ISO 4217 code of the practice's money.</summary>
    public required string Currency { get; init; }

    /// <summary>How people call the policies and their parts; where several sets of policies are at work, those of the
    /// first before the others.</summary>
    public IReadOnlyList<TitleInForce> Titles { get; init; } = [];

    /// <summary>Names of the tables that the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>Everything found wrong in the data and the policies.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Fingerprint of the data, whatever the order of its rows.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Whether so many days after a month-end are over.</summary>
    public bool IsOver(DateOnly monthEnd, int days) => monthEnd.AddDays(days) <= KnownUntil;

    /// <summary>Whether accounts were held on a month-end because their data or a rule failed.</summary>
    public bool HasFaults =>
        Policies.Any(policy => policy.Rules.Any(rule => EngineRules.IsFault(rule.Policy, rule.Rule)));
}

/// <summary>What one set of policies would have done on the month-ends.</summary>
public sealed record PolicyBacktest
{
    /// <summary>The policies' folder, as the person named it.</summary>
    public required string Name { get; init; }

    /// <summary>Settings given for this run, as <c>policy.setting=value</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Fingerprint of the policies and overrides.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What one statement costs, from <c>targets.cost_per_statement</c>; null when it is not given.</summary>
    public decimal? CostPerStatement { get; init; }

    /// <summary>Every rule and step that decided an account with a balance, in the policies' order.</summary>
    public required IReadOnlyList<RuleResult> Rules { get; init; }

    /// <summary>The statements by age of the patient's clock, 0–30 days first: four groups.</summary>
    public required IReadOnlyList<AgeResult> Ages { get; init; }

    /// <summary>Rules and steps that decided nothing on any of the month-ends, in the policies' order.</summary>
    public required IReadOnlyList<IdleRule> Idle { get; init; }

    /// <summary>Cohorts of all accounts for which nothing would have gone out.</summary>
    public IEnumerable<Cohort> Held =>
        Rules.Where(rule => rule.Kind == DecisionKind.Hold).SelectMany(rule => rule.MonthEnds);
}

/// <summary>A rule or step, and the accounts it decided on each month-end.</summary>
/// <param name="Policy">Its policy; <c>engine</c> or <c>exceptions</c> where no policy decided.</param>
/// <param name="Rule">The rule; null for a step.</param>
/// <param name="Step">The step; null for a rule.</param>
/// <param name="Kind">What it decides.</param>
/// <param name="MonthEnds">One cohort for each month-end, the earliest first; those without accounts too.</param>
public sealed record RuleResult(
    string Policy,
    string? Rule,
    string? Step,
    DecisionKind Kind,
    IReadOnlyList<Cohort> MonthEnds
)
{
    /// <summary>What it would have done on all month-ends together; an account on three of them counts three
    /// times.</summary>
    public Actions Done => MonthEnds.Aggregate(default(Actions), (sum, cohort) => sum + cohort.Done);

    /// <summary>The money it was about on all month-ends together.</summary>
    public decimal Asked => MonthEnds.Sum(cohort => cohort.Asked);
}

/// <summary>Statements to accounts whose patient's clock stands in a bucket: 0 for 0–30 days, 1 for 31–60, 2 for
/// 61–90, 3 for more.</summary>
public sealed record AgeResult(int Bucket, IReadOnlyList<Cohort> MonthEnds)
{
    /// <summary>How many statements, on all month-ends together.</summary>
    public int Statements => MonthEnds.Sum(cohort => cohort.Done.Statements);
}

/// <summary>A rule or step that decided nothing.</summary>
public sealed record IdleRule(string Policy, string Name);
