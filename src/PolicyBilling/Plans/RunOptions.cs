using System.Globalization;

namespace PolicyBilling.Plans;

/// <summary>What one run is asked for.</summary>
/// <param name="AsOf">The day the plan is for.</param>
/// <param name="Language">The reader's language, for reasons; null for the practice's first.</param>
/// <param name="Guarantors">Which guarantors; null for all.</param>
/// <param name="Provider">Which provider's accounts; null for all.</param>
public sealed record RunOptions(
    DateOnly AsOf,
    string? Language = null,
    NameRange? Guarantors = null,
    string? Provider = null
)
{
    /// <summary>Whether an account is among those selected.</summary>
    public bool Selects(string guarantor, string provider) =>
        (Guarantors is null || Guarantors.Contains(guarantor))
        && (Provider is null || string.Equals(Provider, provider, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Names from one beginning to another, both included: <c>A-M</c>, <c>Fa-Fm</c>, <c>S</c>. Accents and case
/// do not count.</summary>
public sealed record NameRange(string From, string To)
{
    /// <summary>Reads <c>A-M</c> or <c>S</c>; null when it is neither.</summary>
    public static NameRange? Parse(string text)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length is < 1 or > 2 || parts.Any(part => part.Length == 0 || !part.All(char.IsLetter)))
            return null;
        var range = new NameRange(Plain(parts[0]), Plain(parts[^1]));
        return string.CompareOrdinal(range.From, range.To) <= 0 ? range : null;
    }

    /// <summary>Whether a name lies in the range.</summary>
    public bool Contains(string name)
    {
        var plain = Plain(name);
        return string.CompareOrdinal(plain, From) >= 0
            && string.CompareOrdinal(plain[..Math.Min(plain.Length, To.Length)], To) <= 0;
    }

    private static string Plain(string name) =>
        string.Concat(
                Spelling
                    .Decomposed(name.Trim())
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            )
            .ToUpperInvariant();
}
