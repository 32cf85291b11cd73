namespace PolicyBilling.Ledgers;

/// <summary>Which credits pay what when a ledger is aged.</summary>
public enum AgingMethod
{
    OldestFirst,
    AdjustmentsFirst,
}
