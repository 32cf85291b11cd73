using PolicyBilling.Policies;

namespace PolicyBilling.Workbench;

/// <summary>Policies as the person named them.</summary>
/// <param name="Name">Their folder, as it was given.</param>
/// <param name="Policies">The policies, with the settings of this run.</param>
/// <param name="Set">Settings given for this run, as <c>policy.setting=value</c>.</param>
public sealed record NamedPolicies(string Name, PolicySet Policies, params IReadOnlyList<string> Set);
