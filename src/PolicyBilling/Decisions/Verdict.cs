using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;

namespace PolicyBilling.Decisions;

/// <summary>What the policies make of one account's facts, before texts are filled in. Good until its decider is
/// asked again.</summary>
public readonly struct Verdict
{
    /// <summary>What happens.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>The policy that decided; <c>engine</c> or <c>exceptions</c> where none did.</summary>
    public string Policy { get; init; }

    /// <summary>The rule's, guard's or engine's name; null when a step decided.</summary>
    public string? RuleName { get; init; }

    /// <summary>The rule that decided, or null.</summary>
    public Rule? Rule { get; init; }

    /// <summary>The step that decided, or null.</summary>
    public Step? Step { get; init; }

    /// <summary>The reason; null for the engine's own decisions.</summary>
    public LocalText? Because { get; init; }

    /// <summary>Whom or what a hold waits for, as its rule, guard or exception says.</summary>
    public WaitsFor WaitsFor { get; init; }

    /// <summary>What goes out after guards have struck what they forbid.</summary>
    public Sending Sends { get; init; }

    /// <summary>How a statement goes.</summary>
    public Sending By { get; init; }

    /// <summary>Guards that struck something on the way, in the order they did; null when none.</summary>
    public IReadOnlyList<StruckBy>? Struck { get; init; }
}

/// <summary>A guard and what it struck from a rule or step.</summary>
/// <param name="Policy">The guard's policy; <c>exceptions</c> for a no-agency exception.</param>
/// <param name="Guard">The guard.</param>
/// <param name="ByPolicy">The policy of the rule or step it struck.</param>
/// <param name="ByName">The name of the rule or step it struck.</param>
/// <param name="Sends">What it struck.</param>
public readonly record struct StruckBy(string Policy, Guard Guard, string ByPolicy, string ByName, Sending Sends)
{
    /// <summary>The rule or step it struck, as <c>policy/name</c>.</summary>
    public string By => $"{ByPolicy}/{ByName}";
}
