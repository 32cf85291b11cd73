using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Comparing;

/// <summary>Decisions of the first day beside those of the second.</summary>
public sealed record DecisionComparison
{
    /// <summary>Accounts and patient portion by decision on the first day.</summary>
    public required IReadOnlyList<DecisionTotal> Opening { get; init; }

    /// <summary>Accounts and patient portion by decision on the second day.</summary>
    public required IReadOnlyList<DecisionTotal> Closing { get; init; }

    /// <summary>Every account of either day, by the decisions it had; also those that kept theirs.</summary>
    public required IReadOnlyList<DecisionMove> Moves { get; init; }

    /// <summary>Accounts decided otherwise, or for another reason, in ordinal order of ids.</summary>
    public required IReadOnlyList<DecisionChange> Changes { get; init; }

    /// <summary>What the data did and what the policies did; null where both days were decided under the same
    /// policies.</summary>
    public PolicyWaterfall? Waterfall { get; init; }

    /// <summary>Accounts whose decision is another one.</summary>
    public int Changed => Moves.Where(move => move.From != move.To).Sum(move => move.Accounts);

    /// <summary>Sets two plans side by side; where policies changed, with the old policies' plan for the second day
    /// between them.</summary>
    public static DecisionComparison Of(BillingPlan opening, BillingPlan closing, BillingPlan? between = null) =>
        new()
        {
            Opening = opening.ByDecision,
            Closing = closing.ByDecision,
            Moves = [.. DecisionMove.Between(opening, closing)],
            Changes =
            [
                .. Pairs(opening, closing)
                    .Where(pair => Reason(pair.From) != Reason(pair.To))
                    .Select(pair => new DecisionChange(pair.From, pair.To)),
            ],
            Waterfall = between is null ? null : PolicyWaterfall.Of(opening, between, closing),
        };

    /// <summary>Each account's decision in both plans, null where the plan lacks the account, in ordinal order of
    /// ids.</summary>
    internal static IEnumerable<(Decision? From, Decision? To)> Pairs(BillingPlan from, BillingPlan to)
    {
        var (before, after) = (0, 0);
        while (before < from.Decisions.Count || after < to.Decisions.Count)
        {
            var order =
                before == from.Decisions.Count ? 1
                : after == to.Decisions.Count ? -1
                : CompareUtf8(from.Decisions[before].Account, to.Decisions[after].Account);
            yield return (order <= 0 ? from.Decisions[before++] : null, order >= 0 ? to.Decisions[after++] : null);
        }
    }

    // Plans are in the order of the ids' UTF-8 bytes.
    private static int CompareUtf8(string left, string right) =>
        System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right));

    private static (DecisionKind?, string?, string?, string?) Reason(Decision? decision) =>
        (decision?.Kind, decision?.Policy, decision?.Rule, decision?.Step);
}

/// <summary>Accounts that had one decision and have another, or the same.</summary>
/// <param name="From">The first decision; null where the account was not there.</param>
/// <param name="To">The second decision; null where the account is no longer there.</param>
/// <param name="Accounts">How many.</param>
/// <param name="PortionFrom">Their patient portion when the first was made.</param>
/// <param name="PortionTo">Their patient portion when the second was made.</param>
public sealed record DecisionMove(
    DecisionKind? From,
    DecisionKind? To,
    int Accounts,
    decimal PortionFrom,
    decimal PortionTo
)
{
    /// <summary>The order in which decisions are listed; who was not there stands last.</summary>
    internal static readonly DecisionKind?[] Order =
    [
        DecisionKind.Statement,
        DecisionKind.Hold,
        DecisionKind.WriteOff,
        DecisionKind.Collections,
        DecisionKind.None,
        null,
    ];

    internal static IEnumerable<DecisionMove> Between(BillingPlan from, BillingPlan to)
    {
        var moves = new Dictionary<(DecisionKind? From, DecisionKind? To), DecisionMove>();
        foreach (var (before, after) in DecisionComparison.Pairs(from, to))
        {
            var key = (before?.Kind, after?.Kind);
            var move = moves.GetValueOrDefault(key) ?? new(key.Item1, key.Item2, 0, 0.00m, 0.00m);
            moves[key] = move with
            {
                Accounts = move.Accounts + 1,
                PortionFrom = move.PortionFrom + (before?.Figures.PatientPortion ?? 0),
                PortionTo = move.PortionTo + (after?.Figures.PatientPortion ?? 0),
            };
        }
        return moves.Values.OrderBy(move => Order.IndexOf(move.From)).ThenBy(move => Order.IndexOf(move.To));
    }
}

/// <summary>An account decided otherwise, or for another reason; null where an export lacks it.</summary>
public sealed record DecisionChange(Decision? From, Decision? To)
{
    /// <summary>The account's id.</summary>
    public string Account => (To ?? From)!.Account;

    /// <summary>Who owes.</summary>
    public string Guarantor => (To ?? From)!.Guarantor;
}

/// <summary>From the old policies' decisions to the new ones', in two steps: first the data changed, then the
/// policies.</summary>
/// <param name="Effects">One for each decision, in the order statement, hold, write-off, collections, none: opening +
/// data + policy = closing.</param>
/// <param name="Data">Moves that the data made: old policies, first day to second.</param>
/// <param name="Policy">Moves that the policies made: second day, old policies to new.</param>
public sealed record PolicyWaterfall(
    IReadOnlyList<DecisionEffect> Effects,
    IReadOnlyList<DecisionMove> Data,
    IReadOnlyList<DecisionMove> Policy
)
{
    internal static PolicyWaterfall Of(BillingPlan opening, BillingPlan between, BillingPlan closing) =>
        new(
            [
                .. DecisionMove
                    .Order.OfType<DecisionKind>()
                    .Select(kind => new DecisionEffect(
                        kind,
                        Of(opening, kind),
                        Of(between, kind) - Of(opening, kind),
                        Of(closing, kind) - Of(between, kind),
                        Of(closing, kind)
                    )),
            ],
            [.. DecisionMove.Between(opening, between)],
            [.. DecisionMove.Between(between, closing)]
        );

    private static AccountsAndMoney Of(BillingPlan plan, DecisionKind kind) =>
        plan
            .Decisions.Where(decision => decision.Kind == kind)
            .Aggregate(
                new AccountsAndMoney(0, 0.00m, 0.00m),
                (sum, decision) => sum.With(decision.Figures.PatientPortion)
            );
}

/// <summary>How many accounts, and their patient portion; negative where an effect took some away.</summary>
/// <param name="Accounts">How many.</param>
/// <param name="PatientPortion">Their patient portions, what the practice owes taken off.</param>
/// <param name="Owed">What their patients owe: the portions above zero alone.</param>
public readonly record struct AccountsAndMoney(int Accounts, decimal PatientPortion, decimal Owed)
{
    public static AccountsAndMoney operator -(AccountsAndMoney a, AccountsAndMoney b) =>
        new(a.Accounts - b.Accounts, a.PatientPortion - b.PatientPortion, a.Owed - b.Owed);

    internal AccountsAndMoney With(decimal portion) =>
        new(Accounts + 1, PatientPortion + portion, Owed + Math.Max(0, portion));
}

/// <summary>What data and policies did to one decision.</summary>
public sealed record DecisionEffect(
    DecisionKind Kind,
    AccountsAndMoney Opening,
    AccountsAndMoney Data,
    AccountsAndMoney Policy,
    AccountsAndMoney Closing
);
