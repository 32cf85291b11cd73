using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Policies.Language;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace PolicyBilling.Benchmarks;

/// <summary>Question 1: the shipped policies against RulesEngine's own runner with the same rules.</summary>
internal static class RulesEngineRunner
{
    // The runner is slow: of the accounts it gets a part, and the times are compared for one account.
    private const int Share = 50;

    public static IEnumerable<Answer> Ask(Options options)
    {
        var facts = Practices.Facts(PracticeImport.Read(Practices.Of(options.Accounts)));
        var decider = new Decider(Practices.Policies.Policies, Practices.AsOf, manyAccounts: true);
        var engine = new RulesEngine.RulesEngine(
            [new Workflow { WorkflowName = "shipped", Rules = [.. Rules()] }],
            Settings
        );
        var some = facts
            .Take(Math.Max(100, facts.Length / Share))
            .Select(account => new RuleParameter("facts", account))
            .ToList();
        var race = Race.Run(
            options.Rounds,
            () =>
            {
                foreach (var account in facts)
                    decider.Decide(account);
            },
            () =>
            {
                foreach (var account in some)
                    engine.ExecuteAllRulesAsync("shipped", account).AsTask().GetAwaiter().GetResult();
            }
        );
        var faster = 1 / (race.Ratio * some.Count / facts.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var account in facts)
            decider.Decide(account);
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / facts.Length;
        yield return new(
            1,
            $"shipped policies ({Rules().Count()} conditions), {facts.Length:N0} accounts, no texts",
            FormattableString.Invariant($"{race.Ours / facts.Length * 1e9:N0} ns, {bytes:0.0} bytes an account"),
            FormattableString.Invariant($"ExecuteAllRulesAsync: {race.Theirs / some.Count * 1e9:N0} ns"),
            $"{Race.Times(faster)} as fast",
            "≥ 100× as fast, 0 bytes"
        );
    }

    internal static ReSettings Settings =>
        new()
        {
            IsExpressionCaseSensitive = true,
            AutoRegisterInputType = false,
            EnableFormattedErrorMessage = false,
            AutoExecuteActions = false,
            CustomTypes = [typeof(PolicyFunctions)],
        };

    private static IEnumerable<Rule> Rules() =>
        Conditions()
            .Select(
                (condition, place) =>
                    new Rule
                    {
                        RuleName = $"r{place}",
                        RuleExpressionType = RuleExpressionType.LambdaExpression,
                        Expression = condition.Compiled,
                    }
            );

    private static IEnumerable<Condition> Conditions() =>
        Practices.Policies.Policies.SelectMany(policy =>
            policy
                .Guards.Select(guard => guard.When)
                .Concat(policy.Rules.Select(rule => rule.When))
                .Concat(
                    policy.Ladder is { } ladder ? ladder.Steps.Select(step => step.When).Append(ladder.StartsWhen) : []
                )
        );
}
