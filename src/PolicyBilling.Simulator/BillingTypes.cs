namespace PolicyBilling.Simulator;

/// <summary>The invented practice's own classes of account.</summary>
internal static class BillingTypes
{
    public const string Standard = "standard",
        Insurance = "insurance",
        Family = "family",
        PaymentPlan = "payment-plan",
        NoContact = "no-contact",
        Courtesy = "courtesy",
        OnHold = "on-hold",
        MissedFees = "missed-fees",
        Agency = "agency";
}
