using PolicyBilling.Policies.Language;

namespace PolicyBilling.Policies;

/// <summary>A word that a condition compares a fact with, or asks for as a flag.</summary>
/// <param name="Fact">The fact; <c>has_flag</c> for a flag.</param>
/// <param name="Word">The word.</param>
/// <param name="Setting">The setting it stands in; null when the condition itself holds it.</param>
internal sealed record WordUse(string Fact, string Word, Setting? Setting);

/// <summary>The words that conditions hold.</summary>
internal static class WordUses
{
    /// <summary>The name under which flags stand.</summary>
    public const string Flag = "has_flag";

    /// <summary>Every condition of a policy with the name and the place of what it belongs to.</summary>
    public static IEnumerable<(string Name, Condition When, Place Place)> Conditions(Policy policy)
    {
        if (policy.Ladder is { Steps: [var first, ..] steps } ladder)
        {
            yield return (first.Name, ladder.StartsWhen, ladder.Place);
            foreach (var step in steps)
                yield return (step.Name, step.When, step.Place);
        }
        foreach (var rule in policy.Rules)
            yield return (rule.Name, rule.When, rule.Place);
        foreach (var guard in policy.Guards)
            yield return (guard.Name, guard.When, guard.Place);
        foreach (var worklist in policy.Worklists)
            yield return (worklist.Name, worklist.When, worklist.Place);
        foreach (var message in policy.Messages.Concat(policy.Notes))
            yield return (message.Name, message.When, message.Place);
    }

    /// <summary>The words of a condition, each as often as it stands there.</summary>
    public static IEnumerable<WordUse> In(Condition condition) =>
        condition.Node is { } node ? In(node) : condition.Parts.SelectMany(In);

    private static IEnumerable<WordUse> In(Node node) =>
        node switch
        {
            CallNode { Function: "has_flag", Arguments: [ConstantNode { Value: string flag } only] } =>
            [
                new WordUse(Flag, flag, only.Setting),
            ],
            // The practice's own list, not the policy's words.
            BinaryNode { Right: ConstantNode { Meaning: not null } } => [],
            BinaryNode { Left: FactNode fact, Right: ConstantNode words } => Words(fact, words),
            BinaryNode { Left: ConstantNode words, Right: FactNode fact } => Words(fact, words),
            BinaryNode binary => In(binary.Left).Concat(In(binary.Right)),
            UnaryNode unary => In(unary.Operand),
            CallNode call => call.Arguments.SelectMany(In),
            _ => [],
        };

    private static IEnumerable<WordUse> Words(FactNode fact, ConstantNode constant) =>
        constant.Value switch
        {
            string word => [new WordUse(fact.Fact.Name, word, constant.Setting)],
            IEnumerable<string> words => words.Select(word => new WordUse(fact.Fact.Name, word, constant.Setting)),
            _ => [],
        };
}
