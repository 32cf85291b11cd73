namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices words in the data that nobody knows.</summary>
internal static class WordChecks
{
    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [];

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run) { }
}
