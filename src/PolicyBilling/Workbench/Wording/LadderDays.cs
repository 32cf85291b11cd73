using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Workbench.Wording;

/// <summary>The days that a ladder's steps name, as far as its conditions say them outright.</summary>
/// <param name="Clock">The fact that most of its conditions count days by; null where none does.</param>
/// <param name="Days">By step, the day from which it may be taken; null where none is named.</param>
/// <param name="Waits">By step, days after the step before; null where they differ from account to account.</param>
internal sealed record LadderDays(string? Clock, IReadOnlyList<decimal?> Days, IReadOnlyList<decimal?> Waits)
{
    public static LadderDays Of(Ladder ladder)
    {
        var starts = Least(ladder.StartsWhen).ToList();
        var steps = ladder.Steps.Select(step => Least(step.When).ToList()).ToList();
        var clock = steps
            .SelectMany(least => least)
            .Concat(starts)
            .GroupBy(least => least.Fact)
            .OrderByDescending(facts => facts.Count())
            .FirstOrDefault()
            ?.Key;
        decimal? Day(IEnumerable<(string Fact, decimal Days)> least) =>
            least.Where(day => day.Fact == clock).Select(day => (decimal?)day.Days).Max();
        var first = Day(starts);
        return new(
            clock,
            [.. steps.Select((least, at) => Day(least) ?? (at == 0 ? first : null))],
            [
                .. ladder.Steps.Select(
                    (step, at) =>
                        at == 0 ? 0
                        : step.Wait.Facts.Count == 0 ? step.Wait.Of(new AccountFacts())
                        : (decimal?)null
                ),
            ]
        );
    }

    // What must be so in any case: days of a fact, at least so many.
    private static IEnumerable<(string Fact, decimal Days)> Least(Condition condition) =>
        condition switch
        {
            { Node: { } node } => Least(node),
            { Any: false } => condition.Parts.SelectMany(Least),
            _ => [],
        };

    private static IEnumerable<(string Fact, decimal Days)> Least(Node node) =>
        node switch
        {
            BinaryNode { Sign: "and" } both => Least(both.Left).Concat(Least(both.Right)),
            BinaryNode
            {
                Sign: ">=",
                Left: FactNode { Fact: { Unit: Unit.Days } fact },
                Right: ConstantNode { Value: decimal days }
            } => [(fact.Name, days)],
            _ => [],
        };
}
