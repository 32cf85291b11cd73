using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>A step of an escalation, as far as facts care: they tell how far an account has come.</summary>
/// <param name="Name">Its name; contacts name it.</param>
/// <param name="Leaves">The contact that it leaves in the books when it is done.</param>
public readonly record struct LadderStep(string Name, ContactKind Leaves);

/// <summary>The steps of one ladder in their order.</summary>
/// <param name="Steps">The steps, the gentlest first.</param>
public sealed record LadderSteps(IReadOnlyList<LadderStep> Steps);
