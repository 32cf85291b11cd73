namespace PolicyBilling.Files.Import;

/// <summary>Whether a header is meant for a column of the contract though it is written otherwise.</summary>
internal static class HeaderName
{
    // Shorter pieces begin too many words.
    private const int ShortestPiece = 3;

    /// <summary>Whether a header differs from a column's name by spaces and hyphens, by a letter in four, or by words
    /// that are cut short: <c>Billing Type</c>, <c>flgs</c>, <c>est_payment</c>.</summary>
    public static bool IsNear(string header, string column)
    {
        var (theirs, ours) = (Pieces(header), Pieces(column));
        var joined = string.Concat(theirs);
        var name = string.Concat(ours);
        if (joined == name || IsSlip(joined, name))
            return true;
        return theirs.Length == ours.Length
            && ours.Length > 1
            && theirs.Zip(ours).All(pair => IsCut(pair.First, pair.Second));
    }

    private static bool IsSlip(string header, string column) =>
        Nearest.Distance(column, header) is var edits && edits <= Math.Max(1, column.Length / 4);

    private static bool IsCut(string piece, string whole) =>
        piece == whole
        || (piece.Length >= ShortestPiece && whole.StartsWith(piece, StringComparison.Ordinal))
        || (whole.Length >= ShortestPiece && piece.StartsWith(whole, StringComparison.Ordinal));

    private static string[] Pieces(string name) =>
        Spelling
            .Plain(name)
            .ToLowerInvariant()
            .Split([' ', '_', '-', '.', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}
