using PolicyBilling.Decisions;
using PolicyBilling.Pages.Parts;

namespace PolicyBilling.Pages.Month;

/// <summary>Whose decision is another one than at the month-end before.</summary>
public static class Moves
{
    private const int Most = 6;

    /// <summary>How many moved in all, then the moves of most accounts; empty where there is nothing to compare
    /// with.</summary>
    public static IReadOnlyList<Sentence> Of(MonthFacts facts)
    {
        if (facts.Content.Before is not { } before)
            return [];
        var was = before.Decisions.ToDictionary(decision => decision.Account, decision => decision.Group());
        var moved = facts
            .Plan.Decisions.Where(decision =>
                was.TryGetValue(decision.Account, out var group) && group != decision.Group()
            )
            .ToList();
        return
        [
            facts.Words.Changed(moved.Count),
            .. moved
                .GroupBy(decision => (From: was[decision.Account], To: decision.Group()))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key)
                .Take(Most)
                .Select(group =>
                    facts.Words.Move(
                        facts.Words.Tag(group.Key.From),
                        facts.Words.Tag(group.Key.To),
                        group.Count(),
                        $"was={GoesOut.Word(group.Key.From)}&out={GoesOut.Word(group.Key.To)}",
                        MonthFacts.Owing(group).Amount
                    )
                ),
        ];
    }
}
