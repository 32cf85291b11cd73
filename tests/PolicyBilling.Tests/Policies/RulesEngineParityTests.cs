using CsCheck;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using RulesEngine.Models;
using Rule = RulesEngine.Models.Rule;

namespace PolicyBilling.Tests.Policies;

public class RulesEngineParityTests
{
    private static readonly PolicySet Policies = PolicyText.Fixture();

    /// <summary>Random facts whose numbers fall on and around the thresholds that policies use.</summary>
    internal static readonly Gen<AccountFacts> Accounts = Gen.Int.Select(seed =>
    {
        var random = new Random(seed);
        var facts = new AccountFacts { Flags = new HashSet<string>(random.Next(3) == 0 ? ["vip"] : []) };
        foreach (var fact in FactCatalogue.All)
        {
            if (random.Next(3) == 0)
                continue;
            fact.Property.SetValue(
                facts,
                fact.Unit switch
                {
                    Unit.Money => new[] { 0m, 0.01m, 3.00m, 5.00m, 5.01m, 9.99m, 10.00m, 50.00m, 120.00m, -20m }[
                        random.Next(10)
                    ],
                    Unit.YesNo => random.Next(4) == 0,
                    Unit.Word => new[]
                    {
                        "",
                        "standard",
                        "No-Contact",
                        "missed-fees",
                        "statement",
                        "final-notice",
                        "fr",
                    }[random.Next(7)],
                    _ => new[] { 0, 1, 2, 3, 7, 10, 27, 28, 30, 31, 45, 60, 90, 120, 36500 }[random.Next(15)],
                }
            );
        }
        return facts;
    });

    [Fact]
    public async Task What_is_compiled_once_decides_as_RulesEngines_own_runner_does()
    {
        var conditions = Policies
            .Policies.SelectMany(policy =>
                policy
                    .Rules.Select(rule => rule.When)
                    .Concat(policy.Guards.Select(guard => guard.When))
                    .Concat(policy.Worklists.Select(worklist => worklist.When))
                    .Concat(policy.Messages.Select(message => message.When))
                    .Concat(
                        policy.Ladder is null
                            ? []
                            : policy.Ladder.Steps.Select(step => step.When).Append(policy.Ladder.StartsWhen)
                    )
            )
            .ToList();
        conditions.Count.ShouldBeGreaterThan(80);
        var workflow = new Workflow
        {
            WorkflowName = "shipped",
            Rules =
            [
                .. conditions.Select(
                    (condition, place) =>
                        new Rule
                        {
                            RuleName = $"r{place}",
                            RuleExpressionType = RuleExpressionType.LambdaExpression,
                            Expression = condition.Compiled,
                        }
                ),
            ],
        };
        var engine = new RulesEngine.RulesEngine([workflow], Compiler.Settings());
        await Accounts.SampleAsync(
            async facts =>
            {
                var results = await engine.ExecuteAllRulesAsync("shipped", new RuleParameter(Emitter.Facts, facts));
                for (var place = 0; place < conditions.Count; place++)
                {
                    results[place].ExceptionMessage.ShouldBeNullOrEmpty(conditions[place].Text);
                    conditions[place].Holds(facts).ShouldBe(results[place].IsSuccess, conditions[place].Text);
                }
            },
            iter: 300
        );
    }

    [Fact]
    public void Deciding_the_same_facts_twice_gives_the_same_and_always_exactly_one_decision() =>
        Accounts.Sample(
            facts =>
            {
                var decider = new Decider(Policies.Policies, new DateOnly(2026, 10, 31));
                var (first, second) = (
                    decider.Decide(facts),
                    new Decider(Policies.Policies, new DateOnly(2026, 10, 31)).Decide(facts)
                );
                (first.Kind, first.Policy, first.RuleName, first.Step?.Name, first.Sends).ShouldBe(
                    (second.Kind, second.Policy, second.RuleName, second.Step?.Name, second.Sends)
                );
                first.Kind.ShouldNotBe(DecisionKind.None);
                ((first.RuleName is null) != (first.Step is null)).ShouldBeTrue();
            },
            iter: 2000
        );
}
