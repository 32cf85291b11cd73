namespace PolicyBilling.Decisions;

/// <summary>What the engine itself decides, before and after all policies, by the names that stand in
/// results.</summary>
internal static class EngineRules
{
    /// <summary>The policy they stand under.</summary>
    public const string Policy = "engine";

    /// <summary>A row of the account could not be read.</summary>
    public const string BadData = "bad-data";

    /// <summary>A row of the account reads well and may mean something else.</summary>
    public const string DoubtfulData = "doubtful-data";

    /// <summary>A condition or a text could not be computed.</summary>
    public const string Fault = "fault";

    /// <summary>A policy asked for an amount that nobody owes.</summary>
    public const string Amount = "amount";

    /// <summary>Whether an account is held because its data, a rule or an amount failed.</summary>
    public static bool IsFault(string policy, string? rule) =>
        policy == Policy && rule is (BadData or DoubtfulData or Fault or Amount);

    /// <summary>Whether an account is held because of its data, and was never shown to the policies.</summary>
    public static bool IsData(string policy, string? rule) => policy == Policy && rule is (BadData or DoubtfulData);
}
