using System.Globalization;

namespace PolicyBilling.Files.Import;

/// <summary>Texts of an export as a message shows them.</summary>
internal static class RowText
{
    private const int Most = 40;

    /// <summary>A text in quotes, cut when long, without what would break the line.</summary>
    public static string Shown(ReadOnlySpan<char> text)
    {
        var cut = text.Length > Most ? string.Concat(text[..Most], "…") : text.ToString();
        return $"\"{string.Concat(cut.Select(c => char.IsControl(c) ? '\uFFFD' : c))}\"";
    }

    /// <summary>Cents as the export writes money: <c>12.50</c>.</summary>
    public static string Money(long cents) =>
        PolicyBilling.Money.FromCents(cents).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>How headers are compared: trimmed, without case, and with accents composed.</summary>
    public static string Folded(string header) => Spelling.Composed(header.Trim()).ToUpperInvariant();
}
