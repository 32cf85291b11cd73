using System.Collections.Immutable;

namespace PolicyBilling.App.Web;

/// <summary>What is being done with the practice.</summary>
internal enum Doing
{
    /// <summary>Nothing: it is there, or none is open.</summary>
    Nothing,

    /// <summary>Its files are read.</summary>
    Reading,

    /// <summary>Its accounts are decided, for one language.</summary>
    Deciding,
}

/// <summary>Why an export or its policies cannot be used, as the console says it.</summary>
/// <param name="IsOfPolicies">Whether a policy is wrong; else the export.</param>
/// <param name="Text">Every problem with its place, in whole lines.</param>
internal sealed record Refusal(bool IsOfPolicies, string Text, string Language);

/// <summary>A practice that was read, and what was made of it.</summary>
/// <param name="Number">Which reading it is: another number is another state of the files. Below 0 while only the plan
/// is there, and what looks back and ahead is made.</param>
/// <param name="Workspace">Its data and policies.</param>
/// <param name="Views">What pages show, by language.</param>
internal sealed record ReadPractice(int Number, Workspace Workspace, ImmutableDictionary<string, PracticeView> Views)
{
    /// <summary>Whether only the plan is there yet.</summary>
    public bool IsFirstLook => Number < 0;
}

/// <summary>How it stands with the practice, at one moment.</summary>
internal sealed record PracticeState
{
    /// <summary>The last one that could be used; null when there was none yet.</summary>
    public ReadPractice? Practice { get; init; }

    /// <summary>What is being done.</summary>
    public Doing Doing { get; init; }

    /// <summary>How many accounts are decided.</summary>
    public int Accounts { get; init; }

    /// <summary>Why the last reading failed; null when it did not.</summary>
    public Refusal? Refused { get; init; }

    /// <summary>Whether the files on the disk are other ones than those that are shown.</summary>
    public bool IsChangedOnDisk { get; init; }

    /// <summary>Which other program has this practice open for writing, and since when; null when this one has
    /// it.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Whether what is shown may be acted on: it is what lies on the disk, and all of it can be
    /// used.</summary>
    public bool MayAct => MayRecord && Doing == Doing.Nothing;

    /// <summary>Whether what happened at the desk may be written down: it may while the last record is still being
    /// counted.</summary>
    public bool MayRecord => Practice is not null && Refused is null && !IsChangedOnDisk && HeldBy is null;
}
