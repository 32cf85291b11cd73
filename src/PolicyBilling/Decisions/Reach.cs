namespace PolicyBilling.Decisions;

/// <summary>How a guarantor is reached, for whoever works a row: what the practice's books say, whatever may be
/// used of it.</summary>
/// <param name="Phone">The phone; null when there is none.</param>
/// <param name="Email">The e-mail address; null when there is none.</param>
/// <param name="Address">The postal address on one line; null when there is none.</param>
/// <param name="Language">The language that the guarantor reads, one of the practice's.</param>
public sealed record Reach(string? Phone, string? Email, string? Address, string Language);
