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

    /// <summary>How headers are compared: trimmed, without case, and with accents composed.</summary>
    public static string Folded(string header) => Spelling.Composed(header.Trim()).ToUpperInvariant();
}
