using PolicyBilling.Decisions;

namespace PolicyBilling.Workbench.Explanations;

/// <summary>Why an account got its decision and no other.</summary>
public sealed record Why
{
    /// <summary>What decided; null when the engine did, for reasons of its own.</summary>
    public required Decisive? DecidedBy { get; init; }

    /// <summary>Rules and steps that came before and did not decide, in the order in which they were asked.</summary>
    public required IReadOnlyList<PassedOver> PassedOver { get; init; }

    /// <summary>How many rules the decision spared: they come after it.</summary>
    public required int NotAsked { get; init; }

    /// <summary>Guards that forbid something to the account now.</summary>
    public required IReadOnlyList<ActiveGuard> Guards { get; init; }

    /// <summary>Where the account stands on each ladder.</summary>
    public required IReadOnlyList<LadderStanding> Ladders { get; init; }
}

/// <summary>A rule, step, guard or exception that decided.</summary>
/// <param name="Policy">Its policy; <c>exceptions</c> for an exception.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Its file and line.</param>
/// <param name="Conditions">What had to hold, and held; for a step its ladder's condition comes first.</param>
public sealed record Decisive(string Policy, string Name, Place Place, IReadOnlyList<Reading> Conditions);

/// <summary>A rule, step or ladder that was asked and did not decide.</summary>
/// <param name="Policy">Its policy.</param>
/// <param name="Name">The rule's or step's name; null for a ladder that the account is not on.</param>
/// <param name="Place">Its file and line.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Failed">The comparisons that failed; empty when it was forbidden or had to wait only.</param>
/// <param name="Struck">The guards that struck all it would have sent.</param>
/// <param name="DaysToWait">Days that the step before it must still be given; 0 when none.</param>
public sealed record PassedOver(
    string Policy,
    string? Name,
    Place Place,
    TriedResult Result,
    IReadOnlyList<Reading> Failed,
    IReadOnlyList<StruckBy> Struck,
    int DaysToWait
);

/// <summary>A guard whose condition holds for the account.</summary>
/// <param name="Policy">Its policy; <c>exceptions</c> for a no-agency exception.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">Its file and line.</param>
/// <param name="Forbids">What it forbids, in the words of the policies.</param>
/// <param name="Because">Its reason, in the reader's language.</param>
/// <param name="Condition">Its condition.</param>
/// <param name="Struck">What it struck from which rule or step, as <c>policy/name</c>, on the way to the
/// decision.</param>
public sealed record ActiveGuard(
    string Policy,
    string Name,
    Place Place,
    IReadOnlyList<string> Forbids,
    string Because,
    Reading Condition,
    IReadOnlyList<(string By, IReadOnlyList<string> Sends)> Struck
);

/// <summary>Where an account stands on a ladder for this debt.</summary>
/// <param name="Policy">The ladder's policy.</param>
/// <param name="Place">Its file and line.</param>
/// <param name="Steps">How many steps it has.</param>
/// <param name="Done">How many of them lie behind the account.</param>
/// <param name="Furthest">The furthest step done; null when none.</param>
/// <param name="DaysSinceLast">Days since the last step was done; null when none was.</param>
/// <param name="StartsWhen">The condition for being on the ladder at all.</param>
/// <param name="Next">The next step; null when all are done.</param>
public sealed record LadderStanding(
    string Policy,
    Place Place,
    int Steps,
    int Done,
    string? Furthest,
    int? DaysSinceLast,
    Reading StartsWhen,
    NextStep? Next
);

/// <summary>The step of a ladder that comes next.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Its file and line.</param>
/// <param name="When">Its condition.</param>
/// <param name="Wait">Days that the step before it must be given.</param>
/// <param name="DueIn">Days from today until it is due if nothing is posted; 0 when it is due today, null when time
/// alone does not bring it.</param>
public sealed record NextStep(string Name, Place Place, Reading When, int Wait, int? DueIn);
