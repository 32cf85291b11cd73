namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices columns that are missing or nearly there.</summary>
internal static class ColumnChecks
{
    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [];

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run) { }
}
