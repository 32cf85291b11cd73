namespace PolicyBilling.Ledgers;

/// <summary>Which credits pay what when a ledger is aged.</summary>
public enum AgingMethod
{
    OldestFirst,
    AdjustmentsFirst,
}

/// <summary>From when money that went back ages in the buckets.</summary>
public enum TakenBackAges
{
    /// <summary>The charge that the payment had paid is open again at its own date.</summary>
    Reopens,

    /// <summary>The refund or returned payment ages from its own day, as in Open Dental. Dues, debts and what policies
    /// know of payments stay as they are.</summary>
    OwnDate,
}

/// <summary>How ledgers are aged.</summary>
/// <param name="Method">Which credits pay what.</param>
/// <param name="TakenBack">From when money that went back ages.</param>
public readonly record struct AgingRules(AgingMethod Method, TakenBackAges TakenBack = TakenBackAges.Reopens)
{
    /// <summary>A method with everything else as it is by default.</summary>
    public static implicit operator AgingRules(AgingMethod method) => new(method);
}
