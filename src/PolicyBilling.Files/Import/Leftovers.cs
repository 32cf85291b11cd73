namespace PolicyBilling.Files.Import;

/// <summary>Files that systems and programs leave beside a person's own, and that nobody means: they are passed over
/// without
/// a word.</summary>
public static class Leftovers
{
    /// <summary>Whether a file of this name is one: <c>._ledger.csv</c> and <c>.DS_Store</c> of a Mac,
    /// <c>~$practice.xlsx</c>
    /// of Excel, <c>.#statements.yaml</c> and <c>statements.yaml~</c> of editors, <c>Thumbs.db</c> and
    /// <c>desktop.ini</c> of
    /// Windows.</summary>
    public static bool Are(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || name.EndsWith('~')
        || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
        || name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
}
