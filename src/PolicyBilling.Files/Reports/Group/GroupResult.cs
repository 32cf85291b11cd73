using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>What became of one practice of a group: the sums of its plan, or why it has none.</summary>
public sealed record PracticeResult
{
    /// <summary>The name of the practice's folder.</summary>
    public required string Practice { get; init; }

    /// <summary>What a dry run of this practice alone would have told the shell.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The name of the folder with its results; null when there are none.</summary>
    public string? Results { get; init; }

    /// <summary>Why it was refused; null when it was decided.</summary>
    public string? Refused { get; init; }

    /// <summary>The day its plan is for.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where its data came from.</summary>
    public string? Source { get; init; }

    /// <summary>ISO 4217 code of its money.</summary>
    public string Currency { get; init; } = "";

    /// <summary>How many accounts it has.</summary>
    public int Accounts { get; init; }

    /// <summary>How many of them are held because their data or a rule failed.</summary>
    public int Faults { get; init; }

    /// <summary>Sums over its accounts.</summary>
    public Figures Totals { get; init; } = Figures.Zero;

    /// <summary>Its accounts and patient portion by decision.</summary>
    public IReadOnlyList<DecisionTotal> ByDecision { get; init; } = [];

    /// <summary>Limits that its plan exceeds.</summary>
    public IReadOnlyList<LimitExceeded> NeedsApproval { get; init; } = [];

    /// <summary>The result of a practice that was decided; its plan need not be kept.</summary>
    public static PracticeResult Of(string practice, string results, int exitCode, BillingPlan plan) =>
        new()
        {
            Practice = practice,
            ExitCode = exitCode,
            Results = results,
            AsOf = plan.AsOf,
            Source = plan.Source,
            Currency = plan.Currency,
            Accounts = plan.Decisions.Count,
            Faults = plan.Faults,
            Totals = plan.Totals,
            ByDecision = plan.ByDecision,
            NeedsApproval = plan.NeedsApproval,
        };

    /// <summary>How many accounts got a decision.</summary>
    public int CountOf(DecisionKind kind) => ByDecision.FirstOrDefault(total => total.Kind == kind)?.Accounts ?? 0;
}

/// <summary>Sums over the decided practices of a group that count in one money.</summary>
public sealed record GroupTotal(
    string Currency,
    int Practices,
    int Accounts,
    Figures Totals,
    IReadOnlyList<DecisionTotal> ByDecision
)
{
    /// <summary>The sums of practices of one money.</summary>
    public static GroupTotal Of(string currency, IReadOnlyCollection<PracticeResult> practices) =>
        new(
            currency,
            practices.Count,
            practices.Sum(practice => practice.Accounts),
            practices.Aggregate(Figures.Zero, (sum, practice) => sum + practice.Totals),
            [
                .. practices
                    .SelectMany(practice => practice.ByDecision)
                    .GroupBy(total => total.Kind)
                    .OrderBy(kind => Array.IndexOf(Order, kind.Key))
                    .Select(kind => new DecisionTotal(
                        kind.Key,
                        kind.Sum(total => total.Accounts),
                        kind.Sum(total => total.PatientPortion)
                    )),
            ]
        );

    private static readonly DecisionKind[] Order =
    [
        DecisionKind.Statement,
        DecisionKind.Hold,
        DecisionKind.WriteOff,
        DecisionKind.Collections,
        DecisionKind.None,
    ];
}

/// <summary>What became of a group of practices, in the order of their folders.</summary>
public sealed record GroupResult(string Group, IReadOnlyList<PracticeResult> Practices)
{
    /// <summary>The practices that were decided.</summary>
    public IEnumerable<PracticeResult> Decided => Practices.Where(practice => practice.Refused is null);

    /// <summary>The practices that were refused.</summary>
    public IEnumerable<PracticeResult> Refused => Practices.Where(practice => practice.Refused is not null);

    /// <summary>Sums for each money that occurs: dollars of two countries add up to nothing.</summary>
    public IReadOnlyList<GroupTotal> Totals =>
        [
            .. Decided
                .GroupBy(practice => practice.Currency)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => GroupTotal.Of(group.Key, [.. group])),
        ];
}
