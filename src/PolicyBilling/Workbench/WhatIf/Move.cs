using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.WhatIf;

/// <summary>What a policy changes for an account: another decision; the same one with another amount, way, step,
/// message or end; or only the rule that gives the reason.</summary>
public enum ChangeKind
{
    Decision,
    Details,
    Reason,
}

/// <summary>An account for which something changes, with both decisions and both reasons.</summary>
public sealed record Move(Decision Before, Decision After)
{
    /// <summary>The account's id.</summary>
    public string Account => Before.Account;

    /// <summary>The account's patient portion, the same on both sides.</summary>
    public decimal PatientPortion => Before.Figures.PatientPortion;

    /// <summary>What changes.</summary>
    public ChangeKind Change => Of(Before, After) ?? ChangeKind.Reason;

    /// <summary>What changes between two decisions for one account; null when nothing does. Numbers within a reason's
    /// text do not count.</summary>
    public static ChangeKind? Of(Decision before, Decision after) =>
        ReferenceEquals(before, after) ? null
        : before.Kind != after.Kind ? ChangeKind.Decision
        : before.Step != after.Step
        || before.By != after.By
        || before.Amount != after.Amount
        || before.MoveTo != after.MoveTo
        || before.Message != after.Message
        || before.Reason != after.Reason
        || before.Until != after.Until
        || !before.Sends.SequenceEqual(after.Sends)
            ? ChangeKind.Details
        : before.Policy != after.Policy || before.Rule != after.Rule ? ChangeKind.Reason
        : null;
}

/// <summary>Accounts with one decision before and one after, and their patient portion, two decimals.</summary>
public sealed record MatrixCell(DecisionKind Before, DecisionKind After, int Accounts, decimal PatientPortion)
{
    /// <summary>Decisions in the order in which tables show them.</summary>
    public static readonly IReadOnlyList<DecisionKind> Order =
    [
        DecisionKind.Statement,
        DecisionKind.Hold,
        DecisionKind.WriteOff,
        DecisionKind.Collections,
        DecisionKind.None,
    ];

    /// <summary>Counts two lists of decisions for the same accounts in the same order.</summary>
    public static IEnumerable<MatrixCell> Count(IReadOnlyList<Decision> before, IReadOnlyList<Decision> after)
    {
        var accounts = new int[Order.Count, Order.Count];
        var money = new decimal[Order.Count, Order.Count];
        for (var place = 0; place < before.Count; place++)
        {
            var (row, column) = ((int)before[place].Kind, (int)after[place].Kind);
            accounts[row, column]++;
            money[row, column] += before[place].Figures.PatientPortion;
        }
        foreach (var row in Order)
        foreach (var column in Order)
            if (accounts[(int)row, (int)column] is var count and > 0)
                yield return new MatrixCell(row, column, count, money[(int)row, (int)column]);
    }
}
