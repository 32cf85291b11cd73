namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Every check of what reads well and may mean something else, in the order of the page that lists
/// them.</summary>
internal static class DataChecks
{
    /// <summary>The checks.</summary>
    public static readonly IReadOnlyList<DataCheck> All =
    [
        .. WordChecks.All,
        .. ColumnChecks.All,
        .. TableChecks.All,
        .. DayChecks.All,
        .. MoneyChecks.All,
        .. WorkbookChecks.All,
        .. PeopleChecks.All,
    ];

    /// <summary>Runs what can only be seen when every table is read.</summary>
    public static void Notice(ImportRun run)
    {
        TableChecks.Notice(run);
        DayChecks.Notice(run);
        MoneyChecks.Notice(run);
        PeopleChecks.Notice(run);
    }
}
