using PolicyBilling.Decisions;
using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>What may be asked of a patient, or written off: more than nothing and at most what the account
/// owes.</summary>
internal static class AskedAmount
{
    /// <summary>Whether an amount may not leave the engine: a decision other than to hold is about 0.00 or less, or
    /// about more than the balance.</summary>
    public static bool IsRefused(DecisionKind kind, decimal amount, decimal balance) =>
        kind is DecisionKind.Statement or DecisionKind.Collections or DecisionKind.WriteOff
        && (amount <= 0 || amount > balance);
}
