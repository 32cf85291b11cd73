using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>A column that is named like a flag and says yes or no for each row, as systems print that have one column
/// for each of their flags.</summary>
internal static class FlagColumn
{
    private static readonly string[] Yes = ["true", "t", "yes", "y", "1", "x", "✓", "oui", "o", "vrai", "si", "sí"];
    private static readonly string[] No = ["", "false", "f", "no", "n", "0", "-", "non", "faux"];

    /// <summary>What a field says; null when it is neither yes nor no.</summary>
    public static bool? Says(ReadOnlySpan<char> text)
    {
        var word = Spelling.Plain(text.ToString()).ToLowerInvariant();
        return Array.IndexOf(Yes, word) >= 0 ? true
            : Array.IndexOf(No, word) >= 0 ? false
            : null;
    }

    /// <summary>The columns of a header that are flags, of a table that has flags.</summary>
    public static IReadOnlyList<(int Ordinal, string Flag)> In(Table table, IReadOnlyList<string> header) =>
        table is not (Table.Accounts or Table.Patients)
            ? []
            :
            [
                .. header
                    .Select((name, ordinal) => (ordinal, FlagReader.Known(name)))
                    .Where(column => column.Item2 is not null)
                    .Select(column => (column.ordinal, column.Item2!)),
            ];
}
