namespace PolicyBilling.Connectors.Remittances;

/// <summary>What kind of reason a claim adjustment reason code (CARC) is. Only the numbers are X12's.</summary>
internal static class Reasons
{
    // The agreed fee, capitation, negotiated discounts, incentives and sequestration: nobody is asked for them.
    private static readonly HashSet<string> Contractual =
    [
        "24",
        "45",
        "59",
        "104",
        "131",
        "137",
        "144",
        "161",
        "172",
        "237",
        "253",
    ];

    // Deductible, coinsurance, copayment: how the plan shares the cost.
    private static readonly HashSet<string> CostShare = ["1", "2", "3", "66", "142"];

    /// <summary>Whether the contract takes it off.</summary>
    public static bool IsContractual(string reason) => Contractual.Contains(reason);

    /// <summary>Whether it is how the plan shares the cost with the patient.</summary>
    public static bool IsCostShare(string reason) => CostShare.Contains(reason);

    /// <summary>Whether it is what another insurer paid or took off.</summary>
    public static bool IsOtherPayer(string reason) => reason == "23";
}
