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
        var language = options.Language ?? before.Policies.Practice.Languages[0];
        var both = new BothSides(data, before.Policies, after.Policies, options with { Language = language });
        var order = BillingRun.InOrder(data);
        var (old, tried) = both.DecideAll(cancel);
        var (decisions, triedDecisions) = (
            Limited(old, before.Policies, order, language),
            Limited(tried, after.Policies, order, language)
        );
        return new PolicyChange
        {
            AsOf = options.AsOf,
            Before = Side(before, decisions),
            After = Side(after, triedDecisions),
            Moves = Moves(both, order, decisions, triedDecisions, cancel),
            Source = data.Source ?? data.Folder,
            ExportedAsOf = data.ExportedAsOf,
            Practice = before.Policies.Practice.Name,
            Currency = before.Policies.Practice.Currency,
            Titles =
            [
                .. new[] { after.Policies, before.Policies }.SelectMany(set => TitleInForce.Of(set, options.AsOf)),
            ],
            NotExported = [.. data.NotExportedNames],
            Problems =
            [
                .. data
                    .Problems.Concat(before.Policies.Problems)
                    .Concat(after.Policies.Problems)
                    .Concat(BillingRun.Remarks(data, before.Policies, options))
                    .Concat(RunRemarks.Of(data, before.Policies, options))
                    .Concat(BillingRun.Remarks(data, after.Policies, options))
                    .Concat(RunRemarks.Of(data, after.Policies, options))
                    .Concat(order.SelectMany(account => old[account].Problems.Concat(tried[account].Problems)))
                    .Distinct(),
            ],
            DataFingerprint = data.Fingerprint,
        };
    }

    private static void Refuse(PracticeData data, PolicySet before, PolicySet after, RunOptions options)
    {
        var problems = BillingRun
            .Refusals(data, before, options)
            .Concat(BillingRun.Refusals(data, after, options))
            .Distinct()
            .ToList();
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    private static List<Decision> Limited(DecidedAccount[] decided, PolicySet policies, int[] order, string language)
    {
        var decisions = order.Select(account => decided[account].Decision).ToList();
        Batches.Limit(policies.Practice.StatementsPerRun, order, decided, decisions, language);
        return decisions;
    }

    private static Side Side(NamedPolicies named, List<Decision> decisions) =>
        new()
        {
            Name = named.Name,
            Set = named.Set,
            Fingerprint = named.Policies.Fingerprint,
            Decisions = decisions,
            NeedsApproval = [.. Limits.Exceeded(named.Policies.Practice, decisions)],
            CostPerStatement = named.Policies.Practice.CostPerStatement,
        };

    // Only what moves is read, and so only its reasons are written.
    private static Move[] Moves(
        BothSides both,
        int[] order,
        List<Decision> before,
        List<Decision> after,
        CancellationToken cancel
    )
    {
        var places = Enumerable
            .Range(0, order.Length)
            .Where(place => Move.Of(before[place], after[place]) is not null)
            .ToArray();
        var moves = new Move[places.Length];
        both.InParallel(
            places.Length,
            writes: true,
            (i, deciders) =>
            {
                var account = order[places[i]];
                moves[i] = new Move(
                    Written(before[places[i]], account, deciders.Before),
                    Written(after[places[i]], account, deciders.After)
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
