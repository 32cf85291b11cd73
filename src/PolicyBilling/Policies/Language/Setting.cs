using PolicyBilling.Facts;

namespace PolicyBilling.Policies.Language;

/// <summary>A value the manager changes; rules and texts name it.</summary>
/// <param name="Policy">The policy it belongs to; <c>practice</c> for the practice's own.</param>
/// <param name="Name">Its name in conditions and texts.</param>
/// <param name="Value">A <see cref="decimal"/>, <see cref="bool"/>, <see cref="string"/>, or a list of decimals or of
/// strings.</param>
/// <param name="Place">Where it is set.</param>
public sealed record Setting(string Policy, string Name, object Value, Place Place)
{
    /// <summary>What it counts in, learned from the facts that conditions compare it with; null until one does.
    /// Decides how texts show it.</summary>
    public Unit? Unit { get; internal set; }

    /// <summary>Why a number is asked for where it is a text; null where no place asks for one.</summary>
    internal Said? NumberAsked { get; set; }

    /// <summary>Whether a place uses it as the text that it is.</summary>
    internal bool IsUsedAsText { get; set; }

    /// <summary>How people call it, from <c>setting_titles</c>; null when nothing is said.</summary>
    public LocalText? Title { get; internal set; }
}
