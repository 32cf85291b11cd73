using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Something that decides or prints when its turn comes.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="When">When it holds.</param>
/// <param name="Passed">When it is passed over although it holds, because guards forbid what it sends.</param>
internal sealed record Turn(Policy Policy, string Name, Place Place, Logic When, Logic Passed)
{
    /// <summary>It holds and is not passed over.</summary>
    public Logic Takes => Logic.AllOf([When, Passed.Not()]);

    /// <summary>Whether it is in force on every day on which another one is.</summary>
    public bool Covers(Policy other) =>
        (Policy.Effective is null || other.Effective >= Policy.Effective)
        && (Policy.Expires is null || other.Expires <= Policy.Expires);
}

/// <summary>Rules, steps and messages in the order they have their turn, and those before each that leave it
/// nothing.</summary>
internal sealed class Reach(Account account)
{
    /// <summary>The rules of all policies in the order they decide.</summary>
    public IReadOnlyList<(Turn Turn, Rule Rule)> Rules { get; } =
    [
        .. from policy in account.Policies.Policies
        from rule in policy.Rules
        select (
            new Turn(
                policy,
                rule.Name,
                rule.Place,
                account.Read(rule.When),
                Passed(account, rule.Then.Sends, rule.Then.By)
            ),
            rule
        ),
    ];

    /// <summary>The messages of all policies in the order they are tried.</summary>
    public IReadOnlyList<(Turn Turn, Message Message)> Messages { get; } =
    [
        .. from policy in account.Policies.Policies
        from message in policy.Messages
        select (new Turn(policy, message.Name, message.Place, account.Read(message.When), Logic.False), message),
    ];

    /// <summary>When guards strike all of something sent. An exception may strike the agency.</summary>
    public static Logic Passed(Account account, Sending sends, Sending by) =>
        sends == Sending.None
            ? Logic.False
            : Logic.AllOf(
                Outgoing.Where(sending => sends.HasFlag(sending)).Select(sending => Struck(account, sending, by))
            );

    /// <summary>The guards that strike something sent.</summary>
    public static IEnumerable<(Policy Policy, Guard Guard)> Striking(PolicySet policies, Sending sends, Sending by) =>
        policies
            .Policies.SelectMany(policy => policy.Guards.Select(guard => (policy, guard)))
            .Where(found => Decider.Strikes(found.guard.Forbid, sends, by) != Sending.None);

    private static readonly Sending[] Outgoing =
    [
        Sending.Statement,
        Sending.Letter,
        Sending.Call,
        Sending.Agency,
        Sending.WriteOff,
    ];

    private static Logic Struck(Account account, Sending sending, Sending by)
    {
        var guards = Striking(account.Policies, sending, by).Select(found => InForce(account, found));
        return Logic.AnyOf(sending == Sending.Agency ? guards.Append(account.Either("no-agency")) : guards);
    }

    /// <summary>Those of some earlier turns that together leave nothing, as few as it takes; null when it is not
    /// proven that they do.</summary>
    public IReadOnlyList<Turn>? LeavesNothing(IReadOnlyList<Logic> wanted, Policy policy, IEnumerable<Turn> earlier)
    {
        var before = earlier.Where(turn => turn.Covers(policy)).ToList();
        if (!account.Never([.. wanted, .. before.Select(turn => turn.Takes.Not())]))
            return null;
        for (var at = 0; at < before.Count; )
            if (account.Never([.. wanted, .. before.Where((_, other) => other != at).Select(turn => turn.Takes.Not())]))
                before.RemoveAt(at);
            else
                at++;
        return before;
    }

    /// <summary>Those of some earlier turns that together leave nothing but accounts from which guards strike what they
    /// send; null when it is not proven.</summary>
    public IReadOnlyList<Turn>? LeavesOnlyGuarded(
        IReadOnlyList<Logic> wanted,
        Policy policy,
        IEnumerable<Turn> earlier
    ) => LeavesNothing(wanted, policy, earlier.Select(turn => turn with { Passed = Logic.False }));

    private static Logic InForce(Account account, (Policy Policy, Guard Guard) found) =>
        found.Policy is { Effective: null, Expires: null }
            ? account.Read(found.Guard.When)
            : Logic.AllOf([account.Read(found.Guard.When), account.Either($"in force {found.Policy.Name}")]);
}
