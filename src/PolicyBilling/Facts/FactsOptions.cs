using PolicyBilling.Policies;

namespace PolicyBilling.Facts;

/// <summary>What facts depend on besides the practice's data.</summary>
/// <param name="AsOf">The day they are true on.</param>
/// <param name="Aging">Which credits pay what.</param>
/// <param name="Ladders">The ladders in the policies' order: contacts without a step count as one of their steps.</param>
/// <param name="SmallBalanceCap">Up to this a write-off counts as a small-balance one; null when no policy writes off small balances.</param>
public sealed record FactsOptions(DateOnly AsOf, AgingMethod Aging = AgingMethod.OldestFirst, IReadOnlyList<Ladder>? Ladders = null, decimal? SmallBalanceCap = null);
