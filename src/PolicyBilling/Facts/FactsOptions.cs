using PolicyBilling.Ledgers;

namespace PolicyBilling.Facts;

/// <summary>What facts depend on besides the practice's data.</summary>
/// <param name="AsOf">The day they are true on.</param>
/// <param name="Aging">Which credits pay what, and from when money that went back ages.</param>
/// <param name="Ladders">The ladders in the policies' order: contacts without a step count as one of their
/// steps.</param>
/// <param name="SmallBalanceCap">Up to this a write-off counts as a small-balance one; null when no policy writes off
/// small balances.</param>
/// <param name="AgencyTypes">Billing types that mean that the account is with the collections agency.</param>
public sealed record FactsOptions(
    DateOnly AsOf,
    AgingRules Aging = default,
    IReadOnlyList<LadderSteps>? Ladders = null,
    decimal? SmallBalanceCap = null,
    IReadOnlyList<string>? AgencyTypes = null
)
{
    /// <summary>Whether the same account has the same facts under both: facts see nothing of a ladder but its steps'
    /// names and the contacts they leave.</summary>
    public bool GivesTheFactsOf(FactsOptions other) =>
        AsOf == other.AsOf
        && Aging == other.Aging
        && SmallBalanceCap == other.SmallBalanceCap
        && (AgencyTypes ?? []).SequenceEqual(other.AgencyTypes ?? [])
        && Steps.SequenceEqual(other.Steps);

    private IEnumerable<(int Ladder, LadderStep Step)> Steps =>
        (Ladders ?? []).SelectMany((ladder, place) => ladder.Steps.Select(step => (place, step)));
}
