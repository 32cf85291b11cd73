namespace PolicyBilling.Ledgers;

/// <summary>The flags that facts and guards know by name; a practice may have others of its own.</summary>
public static class KnownFlags
{
    /// <summary>Those that protect an account or lessen what is done to it.</summary>
    public static readonly IReadOnlyList<string> Protecting =
    [
        "bad-address",
        "bankruptcy",
        "attorney",
        "dispute",
        "cease-contact",
        "written-only",
        "medicaid",
        "minor",
        "review-requested",
        "deceased",
    ];

    /// <summary>All of them; consent to e-mail lets more be done.</summary>
    public static readonly IReadOnlyList<string> All = [.. Protecting, "email-consent"];
}
