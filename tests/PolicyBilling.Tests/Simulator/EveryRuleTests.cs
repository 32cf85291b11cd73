using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Simulator;

/// <summary>A generated practice shows a whole agreement at work: the fixture has an account for each of its rules.
/// Whoever adds a rule there adds the story that it decides.</summary>
public sealed class EveryRuleTests
{
    [Theory]
    [InlineData(600, 18, 20261031, "2026-10-31")]
    [InlineData(300, 12, 5, "2026-02-28")]
    public void Every_rule_step_message_and_worklist_has_an_account(int accounts, int months, long seed, string asOf)
    {
        using var practice = new PracticeFolder(
            new GenerateOptions(accounts, months, seed, DateOnly.ParseExact(asOf, "yyyy-MM-dd"))
        );
        var data = PracticeImport.Read(practice.Folder, strict: true, cancel: TestContext.Current.CancellationToken);
        data.Problems.ShouldBeEmpty();
        var policies = PolicyText.Fixture();
        var plan = BillingRun.Plan(
            data,
            policies,
            new RunOptions(practice.Options.AsOf),
            TestContext.Current.CancellationToken
        );

        var shown = plan
            .Decisions.Select(decision => $"{decision.Policy}/{decision.Step ?? decision.Rule}")
            .Concat(plan.Decisions.Select(decision => $"message {decision.Message}"))
            .Concat(plan.Worklists.Select(row => $"worklist {row.Worklist}"))
            .ToHashSet();
        Meant(policies).Except(shown).Except(OfFaultyExports).Except(OfOtherPractices).ShouldBeEmpty();
        plan.HasFaults.ShouldBeFalse();
    }

    // What no practice has that exports all it knows: a plan without its installment.
    private static readonly string[] OfFaultyExports =
    [
        "payment-plans/installment-unknown",
        "worklist plans-without-installment",
    ];

    // What an invented practice does not show: its families come back within two years, and its final notices are old.
    // Small ledgers do: see the tests of quiet accounts.
    private static readonly string[] OfOtherPractices =
    [
        "answers/final-notice",
        "promises/called",
        "long-not-seen/kind-letter",
        "long-not-seen/kind-statement",
        "long-not-seen/second-kind-letter",
        "long-not-seen/answer-awaited",
        "worklist long-not-seen",
    ];

    private static IEnumerable<string> Meant(PolicySet policies) =>
        policies.Policies.SelectMany(policy =>
            policy
                .Rules.Select(rule => $"{policy.Name}/{rule.Name}")
                .Concat(policy.Ladder?.Steps.Select(step => $"{policy.Name}/{step.Name}") ?? [])
                .Concat(policy.Messages.Select(message => $"message {message.Name}"))
                .Concat(policy.Worklists.Select(worklist => $"worklist {worklist.Name}"))
        );
}
