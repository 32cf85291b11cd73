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
            node.Warning(
                Message(
                    turn,
                    rule,
                    takers,
                    before,
                    Said.In(
                        $"{Sample.Write(facts)} is decided by {decided}",
                        $"{Sample.Write(facts)} est décidé par {decided}"
                    )
                )
            ),
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
                    Said.In(
                        $"The rule '{turn.Policy.Name}/{turn.Name}' decides only accounts that guards keep from "
                            + "what stands "
                            + $"before it: whenever it holds, {Together(takers)} first. For example, "
                            + $"{Sample.Write(facts)} is "
                            + $"decided by {account.DecidedBy(facts)}. Put it before, or narrow what comes first.",
                        $"La règle « {turn.Policy.Name}/{turn.Name} » ne décide que les comptes que des interdits "
                            + $"soustraient à ce qui vient avant elle : chaque fois qu’elle est vraie, "
                            + $"{Together(takers)} "
                            + $"d’abord. Par exemple, {Sample.Write(facts)} est décidé par "
                            + $"{account.DecidedBy(facts)}. La "
                            + $"mettre avant, ou restreindre ce qui vient d’abord."
                    )
                ),
            facts
        );
    }

    private readonly HashSet<string> _guarded =
    [
        .. account.Policies.Policies.SelectMany(policy => policy.Guards).SelectMany(guard => guard.When.Facts),
    ];

    private Said Message(
        Turn turn,
        Rule rule,
        IReadOnlyList<Turn> takers,
        IReadOnlyList<(Turn Turn, Rule Rule)> before,
        Said shown
    )
    {
        var never = Said.In(
            $"The rule '{turn.Policy.Name}/{turn.Name}' never decides",
            $"La règle « {turn.Policy.Name}/{turn.Name} » ne décide jamais"
        );
        if (takers.Count == 0)
        {
            var guards = string.Join(
                ", ",
                Reach
                    .Striking(account.Policies, rule.Then.Sends, rule.Then.By)
                    .Select(found => $"{found.Policy.Name}/{found.Guard.Name}")
            );
            return Said.In(
                $"{never}: whenever it holds, guards forbid what it sends ({guards}). For "
                    + $"example, {shown}. Change the condition, or take the rule out.",
                $"{never} : chaque fois qu’elle est vraie, des interdits empêchent ce qu’elle envoie "
                    + $"({guards}). Par exemple, {shown}. Changer la condition, ou enlever la règle."
            );
        }
        if (takers is [var one] && before.First(other => other.Turn == one).Rule.When.Compiled == rule.When.Compiled)
            return Said.In(
                $"{never}: {Named(one)} has the same condition and comes first. For example, "
                    + $"{shown}. Take one of them out, or give them different conditions.",
                $"{never} : {Named(one)} a la même condition et vient d’abord. Par exemple, {shown}. En "
                    + $"enlever une, ou leur donner des conditions différentes."
            );
        return Said.In(
            $"{never}: whenever it holds, {Together(takers)} first. For example, {shown}. Put it "
                + $"before, narrow what comes first, or take the rule out.",
            $"{never} : chaque fois qu’elle est vraie, {Together(takers)} d’abord. Par exemple, {shown}. "
                + $"La mettre avant, restreindre ce qui vient d’abord, ou enlever la règle."
        );
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
                    Said.In(
                        $"The message is never printed: whenever it holds, {string.Join(" or ", takers.Select(Named))} "
                            + $"is printed in its place. For example, {Sample.Write(facts)} gets "
                            + $"{printed.Policy.Name}/{printed.Message.Name}. Put it before, narrow what comes "
                            + $"first, or take it out.",
                        $"Le message n’est jamais imprimé : chaque fois qu’il vaut, "
                            + $"{Said.Joined(" or ", " ou ", [.. takers.Select(Named)])} est imprimé à sa place. Par "
                            + $"exemple, {Sample.Write(facts)} reçoit {printed.Policy.Name}/{printed.Message.Name}. Le "
                            + $"mettre avant, restreindre ce qui vient d’abord, ou l’enlever."
                    )
                ),
            facts
        );
    }

    private static Said Named(Turn turn) =>
        Said.In(
            $"'{turn.Name}' ({turn.Place.File}, line {turn.Place.Line})",
            $"« {turn.Name} » ({turn.Place.File}, ligne {turn.Place.Line})"
        );

    private static Said Together(IReadOnlyList<Turn> turns)
    {
        var named = Said.Joined(", ", ", ", [.. turns.Select(Named)]);
        return turns.Count == 1
            ? Said.In($"{named} decides", $"{named} décide")
            : Said.In($"one of {named} decides", $"l’une de {named} décide");
    }
}
