namespace PolicyBilling.Files.Printed;

/// <summary>The kind of an entry by the words of its description.</summary>
internal static class EntryWords
{
    private static readonly string[] Raising =
    [
        "finance-charge",
        "late-fee",
        "missed-fee",
        "refund",
        "returned-payment",
    ];

    /// <summary>The kind of an entry that raises or lowers a balance. What raises it and is no fee is a charge; what
    /// lowers it and is no payment that is known is an adjustment.</summary>
    public static string Kind(string description, bool raises)
    {
        foreach (var kind in Words.Known.Keys("entries"))
            if (Raising.Contains(kind) == raises && Words.Known.Holds(description, $"entries.{kind}"))
                return kind;
        return raises ? "charge" : "adjustment";
    }
}
