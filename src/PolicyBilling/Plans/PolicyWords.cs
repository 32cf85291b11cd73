using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Plans;

/// <summary>The words of an export that a set of policies speaks about: flags, billing types, steps.</summary>
internal static class PolicyWords
{
    /// <summary>The words of a kind that policies or the practice name.</summary>
    public static HashSet<string> Of(PolicySet policies, WordKind kind) =>
        new(
            kind switch
            {
                WordKind.Language => policies.Practice.Languages,
                WordKind.Step => policies.Policies.SelectMany(policy =>
                    policy.Ladder?.Steps.Select(step => step.Name) ?? []
                ),
                WordKind.Flag => Everywhere(policies).SelectMany(Flags),
                _ => Everywhere(policies)
                    .SelectMany(BillingTypes)
                    .Concat(policies.Practice.LeaveOutBillingTypes)
                    .Concat(policies.Practice.BillingTypes.Keys)
                    .Concat(
                        policies.Policies.SelectMany(policy => policy.Rules).Select(rule => rule.Then.MoveTo ?? "")
                    ),
            },
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>Every condition of a policy with the name of the rule, step, guard, worklist or text it belongs
    /// to.</summary>
    public static IEnumerable<(string Name, Condition When)> Conditions(Policy policy)
    {
        foreach (var rule in policy.Rules)
            yield return (rule.Name, rule.When);
        foreach (var step in policy.Ladder?.Steps ?? [])
            yield return (step.Name, step.When);
        if (policy.Ladder is { } ladder)
            yield return (ladder.Steps.Count > 0 ? ladder.Steps[0].Name : policy.Name, ladder.StartsWhen);
        foreach (var guard in policy.Guards)
            yield return (guard.Name, guard.When);
        foreach (var worklist in policy.Worklists)
            yield return (worklist.Name, worklist.When);
        foreach (var text in policy.Messages.Concat(policy.Notes))
            yield return (text.Name, text.When);
    }

    /// <summary>The flags that a condition asks for.</summary>
    public static IEnumerable<string> Flags(Condition when) =>
        Nodes(when)
            .OfType<CallNode>()
            .Where(call => call.Function == "has_flag")
            .SelectMany(call => call.Arguments.OfType<ConstantNode>())
            .SelectMany(Texts);

    private static IEnumerable<string> BillingTypes(Condition when) =>
        Nodes(when)
            .OfType<BinaryNode>()
            .Where(node => IsBillingType(node.Left) || IsBillingType(node.Right))
            .SelectMany(node => new[] { node.Left, node.Right }.OfType<ConstantNode>())
            .SelectMany(Texts);

    private static bool IsBillingType(Node node) => node is FactNode { Fact.Name: "billing_type" };

    private static IEnumerable<string> Texts(ConstantNode constant) =>
        constant.Value is string text ? [text] : constant.Value as IEnumerable<string> ?? [];

    private static IEnumerable<Condition> Everywhere(PolicySet policies) =>
        policies.Policies.SelectMany(Conditions).Select(pair => pair.When);

    private static IEnumerable<Node> Nodes(Condition when) =>
        when.Parts.SelectMany(Nodes).Concat(when.Node is { } node ? Nodes(node) : []);

    private static IEnumerable<Node> Nodes(Node node) =>
        (
            node switch
            {
                UnaryNode unary => Nodes(unary.Operand),
                BinaryNode binary => Nodes(binary.Left).Concat(Nodes(binary.Right)),
                CallNode call => call.Arguments.SelectMany(Nodes),
                _ => [],
            }
        ).Prepend(node);
}
