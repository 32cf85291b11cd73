namespace PolicyBilling.Files.Printed;

/// <summary>A line of a report, cut into cells.</summary>
/// <param name="Line">Its 1-based line in the file, its row in the sheet, or its line counted over all pages.</param>
/// <param name="Cells">Its cells, one for each column.</param>
/// <param name="Text">The whole line, for titles and notes.</param>
internal sealed record GridRow(int Line, Cell[] Cells, string Text)
{
    /// <summary>The same line cut as the second lines of accounts are, where the report has such lines.</summary>
    public Cell[]? Below { get; init; }

    /// <summary>Where the line begins, in the units of its page; 0 where places are not known.</summary>
    public double Left { get; init; }

    /// <summary>Whether a line is drawn through it.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Whether the workbook hides it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether nothing stands in it, or nothing but a drawn line.</summary>
    public bool IsBlank { get; } = Text.All(c => c is ' ' or '-' or '=' or '_' or '*' or '.' or '\t' or '|' or '+');

    /// <summary>How many cells hold something.</summary>
    public int Filled { get; } = Cells.Count(cell => !cell.IsBlank);
}
