namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices days that cannot be meant.</summary>
internal static class DayChecks
{
    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [];

    /// <summary>Looks at everything that was read, once the tables are grouped by account.</summary>
    public static void Notice(ImportRun run) { }
}
