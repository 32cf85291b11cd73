using PolicyBilling.Policies;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Rules that never decide and messages that are never printed, because others always come first or guards
/// always forbid them.</summary>
internal sealed class RuleCheck(Account account, Sources sources, Reach reach, ConditionCheck conditions)
{
    /// <summary>What is found.</summary>
    public IEnumerable<Finding> Run() =>
        [
            .. reach.Rules.SelectMany(
                (found, at) =>
                    conditions.IsNever(found.Rule.When) ? [] : Check(found.Turn, found.Rule, reach.Rules.Take(at))
            ),
            .. reach.Messages.SelectMany(
                (found, at) =>
                    conditions.IsNever(found.Message.When)
                        ? []
                        : Check(found.Turn, found.Message, reach.Messages.Take(at))
            ),
        ];

    private IEnumerable<Finding> Check(Turn turn, Rule rule, IEnumerable<(Turn Turn, Rule Rule)> earlier)
    {
        var before = earlier.ToList();
        if (
            reach.LeavesNothing(
                [account.Owes, turn.When, turn.Passed.Not()],
                turn.Policy,
                before.Select(other => other.Turn)
            )
            is not { } takers
        )
        {
            if (Guarded(turn, rule, before) is { } guarded)
                yield return guarded;
            yield break;
        }
        if (takers.Count == 0 && account.Never(account.Owes, turn.When))
            yield break;
        // Best an account that one of the named rules decides, not one before them.
        var others = before
            .Select(other => other.Turn)
            .Where(other => takers.Count > 0 && !takers.Contains(other))
            .Select(other => other.When.Not());
        var facts =
            account.Find([account.Owes, turn.When, turn.Passed.Not(), .. others])
            ?? account.Find(account.Owes, turn.When, turn.Passed.Not())
            ?? account.Find(account.Owes, turn.When);
        if (facts is null || account.DecidedBy(facts) is var decided && decided == $"{turn.Policy.Name}/{turn.Name}")
            yield break;
        var node = sources.At(rule.Place, "when");
        yield return new Finding(
            "never-decides",
            node.Warning(Message(turn, rule, takers, before, $"{Sample.Write(facts)} is decided by {decided}")),
            facts
        )
        {
            IsByGuards = takers.Count == 0,
        };
    }

    // A rule behind others may be there for those whom guards keep from them, and then asks what guards ask, or what
    // the others ask. One that asks something of its own was meant for more, and stands too late.
    private Finding? Guarded(Turn turn, Rule rule, List<(Turn Turn, Rule Rule)> before)
    {
        if (
            !rule.When.Facts.Except(_guarded).Any()
            || reach.LeavesOnlyGuarded([account.Owes, turn.When], turn.Policy, before.Select(other => other.Turn))
                is not { Count: > 0 } takers
        )
            return null;
        var asked = before
            .Where(other => takers.Any(taker => taker.Place == other.Turn.Place))
            .SelectMany(other => other.Rule.When.Facts);
        if (!rule.When.Facts.Except(_guarded).Except(asked).Any())
            return null;
        if (account.Find(account.Owes, turn.When) is not { } facts)
            return null;
        return new Finding(
            "never-decides",
            sources
                .At(rule.Place, "when")
                .Warning(
                    $"The rule '{turn.Policy.Name}/{turn.Name}' decides only accounts that guards keep from "
                        + "what stands "
                        + $"before it: whenever it holds, {Together(takers)} first. For example, "
                        + $"{Sample.Write(facts)} is "
                        + $"decided by {account.DecidedBy(facts)}. Put it before, or narrow what comes first."
                ),
            facts
        );
    }

    private readonly HashSet<string> _guarded =
    [
        .. account.Policies.Policies.SelectMany(policy => policy.Guards).SelectMany(guard => guard.When.Facts),
    ];

    private string Message(
        Turn turn,
        Rule rule,
        IReadOnlyList<Turn> takers,
        IReadOnlyList<(Turn Turn, Rule Rule)> before,
        string shown
    )
    {
        var never = $"The rule '{turn.Policy.Name}/{turn.Name}' never decides";
        if (takers.Count == 0)
        {
            var guards = string.Join(
                ", ",
                Reach
                    .Striking(account.Policies, rule.Then.Sends, rule.Then.By)
                    .Select(found => $"{found.Policy.Name}/{found.Guard.Name}")
            );
            return $"{never}: whenever it holds, guards forbid what it sends ({guards}). For "
                + $"example, {shown}. Change the condition, or take the rule out.";
        }
        if (takers is [var one] && before.First(other => other.Turn == one).Rule.When.Compiled == rule.When.Compiled)
            return $"{never}: {Named(one)} has the same condition and comes first. For example, "
                + $"{shown}. Take one of them out, or give them different conditions.";
        return $"{never}: whenever it holds, {Together(takers)} first. For example, {shown}. Put it "
            + $"before, narrow what comes first, or take the rule out.";
    }

    private IEnumerable<Finding> Check(Turn turn, Message message, IEnumerable<(Turn Turn, Message Message)> earlier)
    {
        if (
            reach.LeavesNothing([account.Owes, turn.When], turn.Policy, earlier.Select(other => other.Turn))
            is not { Count: > 0 } takers
        )
            yield break;
        if (account.Find(account.Owes, turn.When) is not { } facts)
            yield break;
        if (account.Decider.MessageFor(ExampleRun.Given(facts)) is not { } printed || printed.Message == message)
            yield break;
        yield return new Finding(
            "never-printed",
            sources
                .At(message.Place, "when")
                .Warning(
                    $"The message is never printed: whenever it holds, {string.Join(" or ", takers.Select(Named))} "
                        + $"is printed in its place. For example, {Sample.Write(facts)} gets "
                        + $"{printed.Policy.Name}/{printed.Message.Name}. Put it before, narrow what comes "
                        + $"first, or take it out."
                ),
            facts
        );
    }

    private static string Named(Turn turn) => $"'{turn.Name}' ({turn.Place.File}, line {turn.Place.Line})";

    private static string Together(IReadOnlyList<Turn> turns) =>
        turns.Count == 1 ? $"{Named(turns[0])} decides" : $"one of {string.Join(", ", turns.Select(Named))} decides";
}
