namespace PolicyBilling.Files.Import.Noticing;

/// <summary>Notices cells and sheets of a workbook that nobody sees, or that would be overlooked. Cells without a
/// value of their own (errors, formulas without a result, merged cells) cannot be read, and hold their accounts as
/// such.</summary>
internal static class WorkbookChecks
{
    /// <summary>A sheet with the columns of a table that is read from another sheet.</summary>
    public static readonly DataCheck SecondSheet = new(
        "second-sheet",
        Effect.Refuses,
        "A second sheet has the columns of a table, such as `ledger (2)` beside `ledger`: payments may stand there.",
        "Put its rows below those of the first sheet, or delete it."
    );

    /// <summary>Hidden rows of a sheet that is read.</summary>
    public static readonly DataCheck HiddenRows = new(
        "hidden-rows",
        Effect.Warns,
        "Rows of a sheet are hidden in Excel, often by a filter; they are read like the others.",
        "Show all rows and delete those that do not count."
    );

    /// <summary>A hidden column that is read.</summary>
    public static readonly DataCheck HiddenColumn = new(
        "hidden-column",
        Effect.Warns,
        "A column that is read is hidden in Excel: nobody has looked at it.",
        "Show the column and look through it."
    );

    /// <summary>A hidden sheet that is read.</summary>
    public static readonly DataCheck HiddenSheet = new(
        "hidden-sheet",
        Effect.Warns,
        "A sheet that is read is hidden in Excel: nobody has looked at it.",
        "Show the sheet and look through it."
    );

    /// <summary>Links to other workbooks.</summary>
    public static readonly DataCheck Links = new(
        "linked-workbook",
        Effect.Warns,
        "Cells take their values from other workbooks; what was stored last is read.",
        "Open the workbook in Excel, update its links and save it."
    );

    /// <summary>What it looks for.</summary>
    public static readonly IReadOnlyList<DataCheck> All = [SecondSheet, HiddenRows, HiddenColumn, HiddenSheet, Links];
}
