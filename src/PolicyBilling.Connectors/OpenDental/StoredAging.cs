namespace PolicyBilling.Connectors.OpenDental;

/// <summary>An account's aging in cents: as Open Dental stored it, or as the entries add up to.</summary>
/// <param name="Days30">0–30 days.</param>
/// <param name="Days60">31–60 days.</param>
/// <param name="Days90">61–90 days.</param>
/// <param name="Over90">More.</param>
/// <param name="Balance">All together; below zero for a credit, which no bucket shows.</param>
/// <param name="InsuranceEstimate">What insurers are expected to pay and to let off.</param>
internal readonly record struct StoredAging(
    long Days30,
    long Days60,
    long Days90,
    long Over90,
    long Balance,
    long InsuranceEstimate
)
{
    /// <summary>Six cells of a row, in this order.</summary>
    public static StoredAging Read(Row row, int from) =>
        new(
            row.Cents(from),
            row.Cents(from + 1),
            row.Cents(from + 2),
            row.Cents(from + 3),
            row.Cents(from + 4),
            row.Cents(from + 5)
        );

    /// <summary>Whether all but the estimate is the same.</summary>
    public bool HasBucketsOf(StoredAging other) =>
        this with { InsuranceEstimate = 0 } == other with { InsuranceEstimate = 0 };
}
