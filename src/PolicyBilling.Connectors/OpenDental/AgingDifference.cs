namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Why an account's stored balances are not those of its entries.</summary>
internal enum DifferenceCause
{
    /// <summary>Something of it was entered or changed after Open Dental last computed: its figures are older, not
    /// ours wrong.</summary>
    ChangedSince,

    /// <summary>What insurers are expected to pay is another sum.</summary>
    Estimates,

    /// <summary>It has a payment plan in its ledger.</summary>
    PaymentPlan,

    /// <summary>The same balance, of other ages.</summary>
    Buckets,

    /// <summary>Another balance, and nothing that tells why.</summary>
    Unknown,
}

/// <summary>An account that does not agree.</summary>
/// <param name="Account">The guarantor's number.</param>
/// <param name="Cause">Why.</param>
/// <param name="Ours">What its entries add up to.</param>
/// <param name="Stored">What Open Dental stored.</param>
internal sealed record AgingDifference(long Account, DifferenceCause Cause, StoredAging Ours, StoredAging Stored)
{
    /// <summary>Whether the age of the stored figures explains it.</summary>
    public bool IsExplained => Cause == DifferenceCause.ChangedSince;
}
