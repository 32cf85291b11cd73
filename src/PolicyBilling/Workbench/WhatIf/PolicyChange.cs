using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.WhatIf;

/// <summary>What another policy would decide on the same day and the same data, laid beside what the policies as they
/// are decide.</summary>
public sealed record PolicyChange
{
    /// <summary>The day both decide for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The policies as they are.</summary>
    public required Side Before { get; init; }

    /// <summary>The policies tried out.</summary>
    public required Side After { get; init; }

    /// <summary>Accounts for which something changes, in ordinal order of account ids; these alone have their reasons
    /// written out.</summary>
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Where the data came from, as the export says; null where it does not.</summary>
    public string? Source { get; init; }

    /// <summary>The day the export was made, where it says.</summary>
    public DateOnly? ExportedAsOf { get; init; }

    /// <summary>The practice's name.</summary>
    public required string Practice { get; init; }

    /// <summary>ISO 4217 code of the practice's money.</summary>
    public required string Currency { get; init; }

    /// <summary>How people call the policies and their parts; where several sets of policies are at work, those of the
    /// policies tried out before the others.</summary>
    public IReadOnlyList<TitleInForce> Titles { get; init; } = [];

    /// <summary>Names of the tables that the practice's system does not export.</summary>
    public required IReadOnlyList<string> NotExported { get; init; }

    /// <summary>Everything found wrong in the data and in both policies; looked for when it is first asked.</summary>
    public IReadOnlyList<Problem> Problems => FoundProblems.Value;

    internal Lazy<IReadOnlyList<Problem>> FoundProblems { get; init; } = new([]);

    /// <summary>Fingerprint of the data, whatever the order of its rows.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Accounts and patient portion by decision before and after, only pairs that occur; every account is in
    /// exactly one.</summary>
    public IReadOnlyList<MatrixCell> Matrix => field ??= [.. MatrixCell.Count(Before.Decisions, After.Decisions)];

    /// <summary>Accounts in collections after and not before, whatever the step; their patient portion.</summary>
    public MovedMoney NewlyInCollections =>
        Sum(move => Newly(move, DecisionKind.Collections), move => move.PatientPortion);

    /// <summary>Accounts handed to the agency after and not before; their patient portion. Those not in collections
    /// before are in <see cref="NewlyInCollections"/> too.</summary>
    public MovedMoney NewlyToAgency =>
        Sum(
            move => move.After.Sends.Contains("agency") && !move.Before.Sends.Contains("agency"),
            move => move.PatientPortion
        );

    /// <summary>Accounts written off after and not before, and what is written off.</summary>
    public MovedMoney NewlyWrittenOff => Sum(move => Newly(move, DecisionKind.WriteOff), move => move.After.Amount);

    /// <summary>Limits that are kept before and exceeded after.</summary>
    public IEnumerable<LimitExceeded> LimitsNewlyExceeded =>
        After.NeedsApproval.Where(limit => !Before.NeedsApproval.Any(known => known.Limit == limit.Limit));

    /// <summary>Statements that need not be sent; negative when there are more of them.</summary>
    public int StatementsSaved => Before.Statements - After.Statements;

    /// <summary>What the statements cost before less what they cost after; negative when they cost more, null when
    /// either side names no cost.</summary>
    public decimal? CostSaved => Before.StatementCost - After.StatementCost;

    /// <summary>Accounts that change in a way, and their patient portion.</summary>
    public MovedMoney Moved(ChangeKind change) => Sum(move => move.Change == change, move => move.PatientPortion);

    /// <summary>Whether accounts are held on either side because their data or a rule failed.</summary>
    public bool HasFaults => Before.HasFaults || After.HasFaults;

    private static bool Newly(Move move, DecisionKind kind) => move.After.Kind == kind && move.Before.Kind != kind;

    private MovedMoney Sum(Func<Move, bool> which, Func<Move, decimal> money) =>
        Moves
            .Where(which)
            .Aggregate(new MovedMoney(0, 0.00m), (sum, move) => new(sum.Accounts + 1, sum.Amount + money(move)));
}

/// <summary>How many accounts something concerns, and the money, two decimals.</summary>
public readonly record struct MovedMoney(int Accounts, decimal Amount);

/// <summary>One of the two policies and all it decides.</summary>
public sealed record Side
{
    /// <summary>The policies' folder, as the person named it.</summary>
    public required string Name { get; init; }

    /// <summary>Settings given for this run, as <c>policy.setting=value</c>.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>Fingerprint of the policies and overrides.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>One decision for every account, in ordinal order of account ids. Reasons and texts are left out:
    /// those of accounts that move are in <see cref="PolicyChange.Moves"/>.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Limits that these policies exceed.</summary>
    public required IReadOnlyList<LimitExceeded> NeedsApproval { get; init; }

    /// <summary>What one statement costs, from <c>targets.cost_per_statement</c>, in the practice's currency; null
    /// when it is not given.</summary>
    public decimal? CostPerStatement { get; init; }

    /// <summary>Statements that go out, by mail or e-mail.</summary>
    public int Statements => _statements ??= Decisions.Count(decision => decision.Sends.Contains("statement"));

    /// <summary>What these statements cost, two decimals; null when a statement's cost is not given.</summary>
    public decimal? StatementCost => CostPerStatement is { } cost ? Money.Round(cost * Statements) : null;

    /// <summary>Whether accounts are held because their data or a rule failed.</summary>
    public bool HasFaults => Decisions.Any(decision => decision.IsFault);

    private int? _statements;
}
