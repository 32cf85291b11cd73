namespace PolicyBilling.Plans;

/// <summary>What whoever speaks with a guarantor must know before money is mentioned, in the reader's
/// language.</summary>
/// <param name="DoNotAsk">Why nothing may be asked for, each reason with where it stands; null when it may.</param>
/// <param name="NotNow">Money that is not asked for yet, or not by us, and why.</param>
/// <param name="Wrong">Money of ours that is wrong in the books, what to post, and the amount that is right
/// then.</param>
/// <param name="Part">The patient's part once the books are right; negative when the practice owes the patient. Two
/// decimals.</param>
/// <param name="Now">What of it may be asked for now. Two decimals.</param>
public sealed record Cautions(
    string? DoNotAsk,
    IReadOnlyList<string> NotNow,
    IReadOnlyList<string> Wrong,
    decimal Part,
    decimal Now
)
{
    /// <summary>That visits wait for a claim that nobody wrote, which <see cref="NotNow"/> says too; null where none
    /// do.</summary>
    public string? NeverClaimed { get; init; }

    /// <summary>All of it, what may not be said first.</summary>
    public IReadOnlyList<string> Lines => [.. DoNotAsk is { } first ? [first] : (string[])[], .. NotNow, .. Wrong];
}
