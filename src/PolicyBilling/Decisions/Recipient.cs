namespace PolicyBilling.Decisions;

/// <summary>Whom something goes to, as the export has it on the day. What the export leaves blank is null; nothing is
/// made up.</summary>
/// <param name="Name">The guarantor's name.</param>
/// <param name="Address">Street and number, or what stands in their place.</param>
/// <param name="City">The city.</param>
/// <param name="State">The state or province.</param>
/// <param name="PostalCode">The postal code, as text.</param>
/// <param name="Phone">The telephone number.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Language">The language of the texts that go to the guarantor: two letters, one of the
/// practice's.</param>
/// <param name="EmailConsent">Whether statements may be attached to an e-mail.</param>
public sealed record Recipient(
    string Name,
    string? Address,
    string? City,
    string? State,
    string? PostalCode,
    string? Phone,
    string? Email,
    string Language,
    bool EmailConsent = false
)
{
    /// <summary>The postal address on one line; null where there is none.</summary>
    public string? OnOneLine
    {
        get
        {
            var line = Joined(", ", Address, City, Joined(" ", State, PostalCode));
            return line.Length > 0 ? line : null;
        }
    }

    private static string Joined(string between, params IEnumerable<string?> parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));
}
