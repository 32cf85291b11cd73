using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Workbench.Remarks;

namespace PolicyBilling.Workbench.WhatIf;

/// <summary>The front door for trying out policies: one practice's data and two policies in, what changes between
/// them out.</summary>
public static class WhatIfRun
{
    /// <summary>Decides every account twice. Throws <see cref="RefusedException"/> when either policy needs a table
    /// that is missing, or the day is before the data begins.</summary>
    public static PolicyChange Of(
        PracticeData data,
        NamedPolicies before,
        NamedPolicies after,
        RunOptions options,
        CancellationToken cancel = default
    )
    {
        Refuse(data, before.Policies, after.Policies, options);
        options = In(options, before.Policies);
        var both = new BothSides(data, before.Policies, after.Policies, options);
        var order = BillingRun.InOrder(data);
        var (old, tried) = both.DecideAll(cancel);
        return Laid(
            data,
            options,
            both,
            DecidedSide.Of(before, old, order, options),
            DecidedSide.Of(after, tried, order, options),
            cancel
        );
    }

    /// <summary>Both decide in one language, the reader's.</summary>
    internal static RunOptions In(RunOptions options, PolicySet before) =>
        options with
        {
            Language = options.Language ?? before.Practice.Languages[0],
        };

    /// <summary>What was decided by both laid side by side, with the reasons of what moves.</summary>
    internal static PolicyChange Laid(
        PracticeData data,
        RunOptions options,
        BothSides both,
        DecidedSide before,
        DecidedSide after,
        CancellationToken cancel
    ) =>
        new()
        {
            AsOf = options.AsOf,
            Before = before.Side,
            After = after.Side,
            Moves = Moves(both, before, after, cancel),
            Source = data.Source ?? data.Folder,
            ExportedAsOf = data.ExportedAsOf,
            Practice = before.Policies.Practice.Name,
            Currency = before.Policies.Practice.Currency,
            Titles =
            [
                .. new[] { after.Policies, before.Policies }.SelectMany(set => TitleInForce.Of(set, options.AsOf)),
            ],
            NotExported = [.. data.NotExportedNames],
            FoundProblems = new(() => [.. Problems(data, options, before, after)]),
            DataFingerprint = data.Fingerprint,
        };

    private static IEnumerable<Problem> Problems(
        PracticeData data,
        RunOptions options,
        DecidedSide before,
        DecidedSide after
    ) =>
        data
            .Problems.Concat(before.Policies.Problems)
            .Concat(after.Policies.Problems)
            .Concat(BillingRun.Remarks(data, before.Policies, options))
            .Concat(RunRemarks.Of(data, before.Policies, options))
            .Concat(BillingRun.Remarks(data, after.Policies, options))
            .Concat(RunRemarks.Of(data, after.Policies, options))
            .Concat(
                before.Order.SelectMany(account =>
                    before.Decided[account].Problems.Concat(after.Decided[account].Problems)
                )
            )
            .Distinct();

    /// <summary>Throws when either policy needs a table that is missing, or the day is before the data
    /// begins.</summary>
    internal static void Refuse(PracticeData data, PolicySet before, PolicySet after, RunOptions options)
    {
        var problems = BillingRun
            .Refusals(data, before, options)
            .Concat(BillingRun.Refusals(data, after, options))
            .Distinct()
            .ToList();
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    // Only what moves is read, and so only its reasons are written.
    private static Move[] Moves(BothSides both, DecidedSide before, DecidedSide after, CancellationToken cancel)
    {
        var places = Enumerable
            .Range(0, before.Order.Length)
            .Where(place => Move.Of(before.Decisions[place], after.Decisions[place]) is not null)
            .ToArray();
        var moves = new Move[places.Length];
        both.InParallel(
            places.Length,
            writes: true,
            (i, deciders) =>
            {
                var account = before.Order[places[i]];
                moves[i] = new Move(
                    Written(before.Decisions[places[i]], account, deciders.Before),
                    Written(after.Decisions[places[i]], account, deciders.After)
                );
            },
            cancel
        );
        return moves;
    }

    // What waits for the next batch has its reason already.
    private static Decision Written(Decision decision, int account, AccountDecider decider) =>
        decision.Because.Length > 0 ? decision : decider.Decide(account, decider.Read(account)).Decision;
}
