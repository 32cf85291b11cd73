namespace PolicyBilling.Files.Printed;

/// <summary>How a file came to be cut into cells.</summary>
internal enum GridKind
{
    Delimited,
    FixedColumns,
    Workbook,
    Pdf,
}

/// <summary>A report as lines of cells, before anybody asked what they mean.</summary>
/// <param name="File">The file's name as the person knows it.</param>
/// <param name="Kind">How it was cut.</param>
/// <param name="Rows">Its lines in order.</param>
internal sealed record Grid(string File, GridKind Kind, IReadOnlyList<GridRow> Rows)
{
    /// <summary>The sheet of the workbook; null for other files.</summary>
    public string? Sheet { get; init; }

    /// <summary>Columns that the workbook hides, counted from 0.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>What stands outside the table: the page header of a sheet.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>What stands between fields; a blank for files without such a sign.</summary>
    public char Delimiter { get; init; } = ' ';

    /// <summary>The encoding's name, for the memory.</summary>
    public string Encoding { get; init; } = "";

    /// <summary>How many characters each column has room for, where columns are fixed; empty elsewhere.</summary>
    public IReadOnlyList<int> Widths { get; init; } = [];

    /// <summary>Number formats show a currency sign: the sign; else null.</summary>
    public string? CurrencySign { get; init; }
}

/// <summary>The file cannot be brought; the message says why and what to do, for the person.</summary>
internal sealed class UnbroughtException(Unbrought why, string text = "") : Exception(text)
{
    public Unbrought Why { get; } = why;
}

/// <summary>Why a file cannot be read.</summary>
internal enum Unbrought
{
    /// <summary>The message says it.</summary>
    Other,
    Empty,
    TooLarge,
    NoText,
    DamagedWorkbook,
    DamagedPdf,
    Picture,
}
