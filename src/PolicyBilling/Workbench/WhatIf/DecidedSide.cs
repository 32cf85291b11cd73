using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.WhatIf;

/// <summary>One of the two policies with what it decides for every account, without reasons.</summary>
/// <param name="Named">The policies.</param>
/// <param name="Decided">By account number, as if every statement could go out.</param>
/// <param name="Order">Account numbers in ordinal order of account ids.</param>
/// <param name="Decisions">In that order, with the statements held that wait for the next batch.</param>
internal sealed record DecidedSide(
    NamedPolicies Named,
    DecidedAccount[] Decided,
    int[] Order,
    IReadOnlyList<Decision> Decisions
)
{
    public PolicySet Policies => Named.Policies;

    /// <summary>As it is shown.</summary>
    public Side Side { get; } =
        new()
        {
            Name = Named.Name,
            Set = Named.Set,
            Fingerprint = Named.Policies.Fingerprint,
            Decisions = Decisions,
            NeedsApproval = [.. Limits.Exceeded(Named.Policies.Practice, Decisions)],
            CostPerStatement = Named.Policies.Practice.CostPerStatement,
        };

    public static DecidedSide Of(NamedPolicies named, DecidedAccount[] decided, int[] order, RunOptions options)
    {
        var decisions = order.Select(account => decided[account].Decision).ToList();
        Batches.Limit(named.Policies.Practice.StatementsPerRun, order, decided, decisions, options.Language!);
        return new(named, decided, order, decisions);
    }
}
