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
    public static Moved Of(PolicyChange change)
    {
        var (before, after) = (Total(change.Before.Decisions), Total(change.After.Decisions));
        return new(
            change.Moves.Count,
            after.Asked - before.Asked,
            [.. Heaviest.Select(group => (group, before.Counts[(int)group], after.Counts[(int)group]))],
            [.. change.Moves.OrderBy(Weight).ThenByDescending(move => move.PatientPortion)]
        );
    }

    private static int Weight(Move move) => Math.Min(Rank(move.Before), Rank(move.After));

    private static int Rank(Decision decision) =>
        Array.IndexOf(Heaviest, decision.Group()) is >= 0 and var rank ? rank : Heaviest.Length;

    private static (int[] Counts, decimal Asked) Total(IReadOnlyList<Decision> decisions)
    {
        var (counts, asked) = (new int[Enum.GetValues<DecisionGroup>().Length], 0m);
        foreach (var decision in decisions)
        {
            var group = decision.Group();
            counts[(int)group]++;
            if (Heaviest.Contains(group))
                asked += decision.Amount;
        }
        return (counts, asked);
    }
}
