using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Pages.Parts;
using PolicyBilling.Policies;

namespace PolicyBilling.Pages.Month;

/// <summary>Whose decision is another one than at the month-end before, by the decisions that a comparison of two days
/// has too: a letter after a call is no other decision.</summary>
public static class Moves
{
    private const int Most = 6;

    /// <summary>How many moved in all, then the moves of most accounts, then how many are left; empty where there is
    /// nothing to compare with.</summary>
    public static IReadOnlyList<Sentence> Of(MonthFacts facts)
    {
        if (facts.Content.Before is not { } before)
            return [];
        var was = before.Decisions.ToDictionary(decision => decision.Account, decision => decision.Kind);
        var moved = facts
            .Plan.Decisions.Where(decision => was.TryGetValue(decision.Account, out var kind) && kind != decision.Kind)
            .ToList();
        var named = moved
            .GroupBy(decision => (From: was[decision.Account], To: decision.Kind))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Take(Most)
            .ToList();
        var left = moved.Count - named.Sum(group => group.Count());
        return
        [
            facts.Words.Changed(moved.Count),
            .. named.Select(group => Move(facts, group.Key.From, group.Key.To, [.. group])),
            .. left == 0 ? [] : new[] { facts.Words.OtherMoves(left) },
        ];
    }

    private static Sentence Move(MonthFacts facts, DecisionKind from, DecisionKind to, List<Decision> moved)
    {
        var labels = Labels.In(facts.Content.Language);
        return facts.Words.Move(
            labels.Of(from),
            labels.Of(to),
            moved.Count,
            $"was={from.Word()}&is={to.Word()}",
            moved.Sum(decision => decision.Figures.PatientPortion)
        );
    }
}
