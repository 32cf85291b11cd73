using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Checking;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Workbench.Coverage;

/// <summary>An example made from a real account's facts, ready to be pasted into a policy. It holds no name: neither
/// the guarantor's nor, unless a condition asks for them, the dentist's or a flag.</summary>
public static class ExampleText
{
    /// <summary>The lines to paste, and the policy they belong to: the one that decides, else the last in
    /// force.</summary>
    public static (string Policy, string Text) Of(AccountFacts facts, PolicySet policies, DateOnly asOf)
    {
        var verdict = new Decider(policies.Policies, asOf).Decide(facts);
        var policy =
            policies.Policies.FirstOrDefault(policy => policy.Name == verdict.Policy)
            ?? policies.Policies.Last(policy => policy.InForce(asOf));
        var given = Sample.Of(facts).Where(fact => IsTold(fact.Key, policy)).ToDictionary();
        if (given.TryGetValue("flags", out var flags) && Asked(policy, (string[])flags) is var asked)
        {
            given.Remove("flags");
            if (asked.Length > 0)
                given["flags"] = asked;
        }
        return (
            policy.Name,
            $"""
              - name: an account as it stood on {asOf:yyyy-MM-dd}
                given: {Sample.Write(given)}
                expect: {Expected(policy, ExampleRun.Given(given))}
            """
        );
    }

    private static bool IsTold(string fact, Policy policy) =>
        fact != "provider"
        || ConditionCheck.Conditions(policy).Any(found => found.Condition.Facts.Contains("provider"));

    private static string[] Asked(Policy policy, string[] flags) =>
        [
            .. flags.Where(flag =>
                ConditionCheck
                    .Conditions(policy)
                    .Any(found =>
                        found.Condition.Compiled.Contains(
                            $"\"{Spelling.Composed(flag)}\"",
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
            ),
        ];

    // What the policy alone makes of it, which is what its examples are asked.
    private static string Expected(Policy policy, AccountFacts facts)
    {
        var verdict = new Decider([policy with { Effective = null, Expires = null }], DateOnly.MinValue).Decide(facts);
        if (verdict.Policy == "engine")
            return "{ rule: none }";
        return verdict.Step is { } step
            ? $"{{ decision: {verdict.Kind.Word()}, step: {step.Name} }}"
            : $"{{ decision: {verdict.Kind.Word()}, rule: {verdict.RuleName} }}";
    }
}
