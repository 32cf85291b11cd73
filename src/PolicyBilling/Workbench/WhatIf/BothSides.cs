using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.WhatIf;

/// <summary>Decides accounts by two policies. Where facts do not depend on which, they are read once.</summary>
internal sealed class BothSides(PracticeData data, PolicySet before, PolicySet after, RunOptions options)
{
    private readonly bool _sameFacts = BillingRun
        .FactsFor(before, options.AsOf)
        .GivesTheFactsOf(BillingRun.FactsFor(after, options.AsOf));

    /// <summary>Whether policies are tried again and again: compiling all conditions as one method does not pay
    /// then.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Every account decided twice, without reasons; by account number.</summary>
    public (DecidedAccount[] Before, DecidedAccount[] After) DecideAll(CancellationToken cancel)
    {
        var (old, tried) = (new DecidedAccount[data.Accounts.Count], new DecidedAccount[data.Accounts.Count]);
        InParallel(
            data.Accounts.Count,
            writes: false,
            (account, deciders) =>
            {
                var facts = deciders.Before.Read(account);
                old[account] = deciders.Before.Decide(account, facts);
                if (!_sameFacts)
                    facts = deciders.After.Read(account);
                tried[account] = deciders.After.Decide(account, facts);
            },
            cancel
        );
        return (old, tried);
    }

    /// <summary>Does something for each of so many items; each thread has its own pair of deciders.</summary>
    public void InParallel(
        int count,
        bool writes,
        Action<int, (AccountDecider Before, AccountDecider After)> work,
        CancellationToken cancel
    ) =>
        EveryAccount.Visit(
            count,
            () => (Decider(before, writes), Decider(after, writes)),
            (deciders, i) => work(i, deciders),
            _ => { },
            cancel
        );

    private AccountDecider Decider(PolicySet policies, bool writes) =>
        new(data, policies, options, BillingRun.FactsFor(policies, options.AsOf), writes, manyAccounts: !IsOneOfMany);
}
