using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.WhatIf;

/// <summary>A practice whose policies are tried out again and again, as while somebody types: the facts of every
/// account and what the policies in force decide on them are kept, so that a trial only decides. Some 800 bytes an
/// account.</summary>
public sealed class PolicyTrials
{
    private readonly PracticeData _data;
    private readonly RunOptions _options;
    private readonly FactsOptions _factsOptions;
    private readonly AccountFacts[] _facts;
    private readonly DecidedSide _before;

    private PolicyTrials(PracticeData data, NamedPolicies before, RunOptions options, CancellationToken cancel)
    {
        (_data, _options) = (data, options);
        _factsOptions = BillingRun.FactsFor(before.Policies, options.AsOf);
        _facts = new AccountFacts[data.Accounts.Count];
        var decided = new DecidedAccount[_facts.Length];
        EveryAccount.Visit(
            _facts.Length,
            () => new AccountDecider(data, before.Policies, options, _factsOptions, writes: false),
            (decider, account) =>
            {
                var facts = decider.Read(account);
                // What a reader hands out for ladders it uses again for the next account.
                _facts[account] = facts with
                {
                    Ladders = facts.Ladders is { } ladders ? [.. ladders] : null,
                };
                decided[account] = decider.Decide(account, facts);
            },
            _ => { },
            cancel
        );
        _before = DecidedSide.Of(before, decided, BillingRun.InOrder(data), options);
    }

    /// <summary>Decides every account by the policies in force and keeps it. Throws <see cref="RefusedException"/> when
    /// they need a table that is missing, or the day is before the data begins.</summary>
    public static PolicyTrials Of(
        PracticeData data,
        NamedPolicies before,
        RunOptions options,
        CancellationToken cancel = default
    )
    {
        BillingRun.Refuse(data, before.Policies, options);
        return new(data, before, WhatIfRun.In(options, before.Policies), cancel);
    }

    /// <summary>What other policies would decide, as <see cref="WhatIfRun"/> says it. Throws
    /// <see cref="RefusedException"/> when they need a table that is missing.</summary>
    public PolicyChange Change(NamedPolicies after, CancellationToken cancel = default)
    {
        WhatIfRun.Refuse(_data, _before.Policies, after.Policies, _options);
        var both = new BothSides(_data, _before.Policies, after.Policies, _options) { IsOneOfMany = true };
        var tried = DecidedSide.Of(after, Decide(after.Policies, cancel), _before.Order, _options);
        return WhatIfRun.Laid(_data, _options, both, _before, tried, cancel);
    }

    private DecidedAccount[] Decide(PolicySet policies, CancellationToken cancel)
    {
        var options = BillingRun.FactsFor(policies, _options.AsOf);
        var areSame = _factsOptions.GivesTheFactsOf(options);
        var decided = new DecidedAccount[_facts.Length];
        EveryAccount.Visit(
            decided.Length,
            () => new AccountDecider(_data, policies, _options, options, writes: false, manyAccounts: false),
            (decider, account) =>
                decided[account] = areSame
                    ? decider.Decide(account, _facts[account], _before.Decided[account])
                    : decider.Decide(account, decider.Read(account)),
            _ => { },
            cancel
        );
        return decided;
    }
}
