using PolicyBilling.Policies;

namespace PolicyBilling.Decisions;

/// <summary>What became of a rule, a step or a ladder that the decider came to.</summary>
public enum TriedResult
{
    /// <summary>It decided.</summary>
    Decided,

    /// <summary>The rule's condition did not hold.</summary>
    ConditionFailed,

    /// <summary>Guards struck all that it would have sent.</summary>
    Forbidden,

    /// <summary>The account is not on the ladder.</summary>
    LadderNotStarted,

    /// <summary>The step's condition did not hold, or the step before it has not had its days.</summary>
    NotDue,
}

/// <summary>A rule, a step or a whole ladder that the decider came to for one account, in the order in which it
/// did.</summary>
/// <param name="Policy">The policy it belongs to.</param>
/// <param name="Rule">The rule; null when it was a step or a ladder.</param>
/// <param name="Step">The step; null when it was a rule or a ladder.</param>
/// <param name="Result">What became of it.</param>
public sealed record Tried(Policy Policy, Rule? Rule, Step? Step, TriedResult Result);
