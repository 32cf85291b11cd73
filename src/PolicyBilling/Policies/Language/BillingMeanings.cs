namespace PolicyBilling.Policies.Language;

/// <summary>What a billing type may mean to a practice, as <c>billing_types</c> of practice.yaml says.</summary>
internal static class BillingMeanings
{
    /// <summary>Accounts of such a type are with the collections agency.</summary>
    public const string Agency = "agency";

    /// <summary>The function by which conditions ask.</summary>
    public const string Function = "billing_means";

    /// <summary>All meanings.</summary>
    public static readonly string[] All = ["billed", "not-billed", "insurance-only", "missed-fees", Agency];

    /// <summary>The types that mean something, in the order of practice.yaml.</summary>
    public static IEnumerable<string> Types(IReadOnlyDictionary<string, string> types, string meaning) =>
        types.Where(type => type.Value == meaning).Select(type => type.Key);
}
