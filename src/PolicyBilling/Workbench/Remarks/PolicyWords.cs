using PolicyBilling.Ledgers;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Remarks;

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
                WordKind.Flag => InConditions(policies, WordUses.Flag),
                _ => InConditions(policies, "billing_type")
                    .Concat(policies.Practice.LeaveOutBillingTypes)
                    .Concat(policies.Practice.BillingTypes.Keys)
                    .Concat(
                        policies.Policies.SelectMany(policy => policy.Rules).Select(rule => rule.Then.MoveTo ?? "")
                    ),
            },
            StringComparer.OrdinalIgnoreCase
        );

    private static IEnumerable<string> InConditions(PolicySet policies, string fact) =>
        from policy in policies.Policies
        from condition in WordUses.Conditions(policy)
        from use in WordUses.In(condition.When)
        where use.Fact == fact
        select use.Word;
}
