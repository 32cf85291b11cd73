using PolicyBilling.Decisions;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.App.Web.Editing;

/// <summary>What moves, added up by what goes out.</summary>
/// <param name="Accounts">Accounts that move.</param>
/// <param name="Asked">By how much more is asked or given up.</param>
/// <param name="Groups">Accounts of each group before and after; the heaviest first.</param>
/// <param name="Moves">The accounts, the heaviest first.</param>
internal sealed record Moved(
    int Accounts,
    decimal Asked,
    IReadOnlyList<(DecisionGroup Group, int Before, int After)> Groups,
    IReadOnlyList<Move> Moves
)
{
    private static readonly DecisionGroup[] Heaviest =
    [
        DecisionGroup.Agency,
        DecisionGroup.WriteOff,
        DecisionGroup.Letter,
        DecisionGroup.Call,
        DecisionGroup.Statement,
    ];

    /// <summary>Adds a change up.</summary>
    public static Moved Of(PolicyChange change) =>
        new(
            change.Moves.Count,
            Sum(change.After.Decisions) - Sum(change.Before.Decisions),
            [
                .. Heaviest.Select(group =>
                    (group, Count(change.Before.Decisions, group), Count(change.After.Decisions, group))
                ),
            ],
            [.. change.Moves.OrderBy(Weight).ThenByDescending(move => move.PatientPortion)]
        );

    private static int Weight(Move move) => Math.Min(Rank(move.Before), Rank(move.After));

    private static int Rank(Decision decision) =>
        Array.IndexOf(Heaviest, decision.Group()) is >= 0 and var rank ? rank : Heaviest.Length;

    private static int Count(IReadOnlyList<Decision> decisions, DecisionGroup group) =>
        decisions.Count(decision => decision.Group() == group);

    private static decimal Sum(IReadOnlyList<Decision> decisions) =>
        decisions.Where(decision => Heaviest.Contains(decision.Group())).Sum(decision => decision.Amount);
}
