using PolicyBilling.Facts;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;
using PolicyBilling.Workbench.Checking;

namespace PolicyBilling.Workbench.Coverage;

/// <summary>A single comparison or yes/no question of a condition, with its place.</summary>
/// <param name="Node">The comparison.</param>
/// <param name="Problem">Makes a problem at its place.</param>
internal sealed record Leaf(Node Node, Func<Said, Problem> Problem)
{
    private Func<AccountFacts, bool>? _holds;

    /// <summary>Whether it holds for an account.</summary>
    public bool Holds(AccountFacts facts) => (_holds ??= Compiler.Compile<bool>(Emitter.Write(Node)))(facts);
}

/// <summary>The leaves of conditions, and what a condition gives when one of them is turned round.</summary>
internal static class Leaves
{
    /// <summary>The leaves of a condition that speak of facts.</summary>
    public static IEnumerable<Leaf> Of(Condition condition, YamlNode node)
    {
        if (condition.Node is { } expression)
            return node is YamlScalar scalar ? Of(expression, scalar)
                : node is YamlList { Items: [var only] } ? Of(condition, only)
                : [];
        var items = node switch
        {
            YamlList list => list.Items,
            YamlMap map => (map["any"] as YamlList ?? map["all"] as YamlList)?.Items,
            _ => null,
        };
        if (items is [var one] && condition.Parts.Count != 1)
            return Of(condition, one);
        return items?.Count == condition.Parts.Count
            ? condition.Parts.SelectMany((part, at) => Of(part, items[at]))
            : [];
    }

    /// <summary>What a condition gives when a leaf of it is taken to be so.</summary>
    public static bool With(
        Condition condition,
        Node leaf,
        bool taken,
        AccountFacts facts,
        IReadOnlyDictionary<Node, Leaf> leaves
    )
    {
        if (condition.Node is { } node)
            return With(node, leaf, taken, facts, leaves);
        return condition.Any
            ? condition.Parts.Any(part => With(part, leaf, taken, facts, leaves))
            : condition.Parts.All(part => With(part, leaf, taken, facts, leaves));
    }

    private static bool With(
        Node node,
        Node leaf,
        bool taken,
        AccountFacts facts,
        IReadOnlyDictionary<Node, Leaf> leaves
    ) =>
        node switch
        {
            _ when ReferenceEquals(node, leaf) => taken,
            BinaryNode { Sign: "and" } both => With(both.Left, leaf, taken, facts, leaves)
                && With(both.Right, leaf, taken, facts, leaves),
            BinaryNode { Sign: "or" } either => With(either.Left, leaf, taken, facts, leaves)
                || With(either.Right, leaf, taken, facts, leaves),
            UnaryNode { Sign: "not" } not => !With(not.Operand, leaf, taken, facts, leaves),
            ConstantNode { Value: bool yes } => yes,
            _ => leaves[node].Holds(facts),
        };

    private static IEnumerable<Leaf> Of(Node node, YamlScalar scalar) =>
        node switch
        {
            BinaryNode { Sign: "and" or "or" } both => Of(both.Left, scalar).Concat(Of(both.Right, scalar)),
            UnaryNode { Sign: "not" } not => Of(not.Operand, scalar),
            ConstantNode => [],
            _ => [new Leaf(node, message => scalar.Warning(ConditionCheck.Start(node), message))],
        };
}
