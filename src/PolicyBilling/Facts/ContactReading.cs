using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>Why a contact counts as a step of a ladder, or as none.</summary>
public enum StepReason : byte
{
    /// <summary>It names the step.</summary>
    NamesIt,

    /// <summary>Its step is blank, it went out, and it is what the very next undone step does.</summary>
    IsNext,

    /// <summary>It says again what another contact of its day says.</summary>
    Twin,

    /// <summary>It names a step that no ladder has.</summary>
    UnknownStep,

    /// <summary>Its step is blank, and the guarantor made it.</summary>
    CameIn,

    /// <summary>A statement handed over at the desk: told, not mailed.</summary>
    HandedOver,

    /// <summary>Its step is blank, and the very next step does something else.</summary>
    NotNext,

    /// <summary>Its step is blank, and every step is behind the account.</summary>
    AllDone,

    /// <summary>No step of a ladder leaves such a contact.</summary>
    NoStepIsSuch,

    /// <summary>It is older than the debt that is open now.</summary>
    BeforeDebt,

    /// <summary>Nothing is owed, so no ladder is gone up.</summary>
    NothingOwed,
}

/// <summary>What a contact counts as on the ladders.</summary>
/// <param name="Why">Why.</param>
/// <param name="Step">The step it counts as; where it is not the next one, that next step; else null.</param>
public readonly record struct StepReading(StepReason Why, string? Step = null)
{
    /// <summary>Whether it counts as a step.</summary>
    public bool Counts => Why is StepReason.NamesIt or StepReason.IsNext;
}

/// <summary>A contact with what it counted as.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Step">What it counted as on the ladders.</param>
public readonly record struct ContactReading(ContactRow Contact, StepReading Step);
