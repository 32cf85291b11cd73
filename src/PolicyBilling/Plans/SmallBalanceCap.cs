using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>Up to what amount the policies write off a balance: the largest number that a write-off rule holds money
/// against with <c>&lt;=</c> or <c>&lt;</c>.</summary>
internal static class SmallBalanceCap
{
    /// <summary>The cap, or null when no policy writes off.</summary>
    public static decimal? Of(IEnumerable<Policy> policies) =>
        policies
            .SelectMany(policy => policy.Rules)
            .Where(rule => rule.Then.Decision == DecisionKind.WriteOff)
            .SelectMany(rule => Caps(rule.When))
            .Select(cap => (decimal?)cap)
            .Max();

    private static IEnumerable<decimal> Caps(Condition condition) =>
        condition.Parts.Count > 0 ? condition.Parts.SelectMany(Caps)
        : condition.Node is { } node ? Caps(node)
        : [];

    private static IEnumerable<decimal> Caps(Node node) =>
        node switch
        {
            BinaryNode { Sign: "and" or "or" } both => Caps(both.Left).Concat(Caps(both.Right)),
            BinaryNode
            {
                Sign: "<=" or "<",
                Left: FactNode { Fact.Unit: Unit.Money },
                Right: ConstantNode { Value: decimal cap }
            } => [cap],
            BinaryNode
            {
                Sign: ">=" or ">",
                Right: FactNode { Fact.Unit: Unit.Money },
                Left: ConstantNode { Value: decimal cap }
            } => [cap],
            _ => [],
        };
}
