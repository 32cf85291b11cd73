using PolicyBilling.Policies;

namespace PolicyBilling.Plans;

/// <summary>What one run is asked for.</summary>
/// <param name="AsOf">The day the plan is for.</param>
/// <param name="Language">The reader's language, for reasons; null for the practice's first.</param>
/// <param name="Guarantors">Which guarantors; null for all.</param>
/// <param name="Provider">Which provider's accounts; null for all.</param>
/// <param name="WithReach">Whether it says whom things go to, how they are reached and what must be known first, for
/// the people who work its rows.</param>
/// <param name="Papers">Whether it says what statements print, so that it can be saved and sent.</param>
public sealed record RunOptions(
    DateOnly AsOf,
    string? Language = null,
    NameRange? Guarantors = null,
    string? Provider = null,
    bool WithReach = true,
    bool Papers = false
)
{
    /// <summary>Whether the day is only looked back on, to compare: what cannot be known of it is then said, not
    /// refused.</summary>
    public bool LooksBack { get; init; }

    /// <summary>Whether the reader reads French; else English.</summary>
    internal bool IsFrench(PolicySet policies) => (Language ?? policies.Practice.Languages[0]) == "fr";

    /// <summary>Whether an account is among those selected.</summary>
    public bool Selects(string guarantor, string provider) =>
        (Guarantors is null || Guarantors.Contains(guarantor))
        && (Provider is null || string.Equals(Provider, provider, StringComparison.OrdinalIgnoreCase));
}
