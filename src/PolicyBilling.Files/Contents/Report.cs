namespace PolicyBilling.Files.Contents;

/// <summary>How a column's values are shown, and of which type they are.</summary>
public enum CellFormat
{
    /// <summary>Short text that may look like a number: <c>0012</c> stays as it is, even when it is typed
    /// over.</summary>
    Id,

    /// <summary>Text on one line.</summary>
    Text,

    /// <summary>Text that is wrapped.</summary>
    Prose,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A <see cref="decimal"/> with two decimals.</summary>
    Money,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Date,
}

/// <summary>What a row is: a line of the table, or something that structures a page.</summary>
public enum RowKind
{
    Line,
    Heading,
    Total,
    Title,
}

/// <summary>A column's heading, the type of its values and its width in characters.</summary>
public record Column(string Title, CellFormat Format, double Width);

/// <summary>A column and how to read its value from an item.</summary>
public sealed record Column<T>(string Title, CellFormat Format, double Width, Func<T, object?> Value)
    : Column(Title, Format, Width);

/// <summary>A row's values, one for each column; null where there is none.</summary>
public readonly record struct Row(IReadOnlyList<object?> Cells, RowKind Kind = RowKind.Line);

/// <summary>A report as a value: what it says, whoever writes it, as a sheet or on a page.</summary>
/// <param name="Name">The sheet's name, at most 31 characters; 25 where there may be more rows than a sheet
/// holds.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Rows">The rows, made as they are read: a million need not be held.</param>
public sealed record Report(string Name, IReadOnlyList<Column> Columns, int Count, IEnumerable<Row> Rows)
{
    /// <summary>Whether it is read from top to bottom like a page, with headings in between; a table is sorted and
    /// filtered.</summary>
    public bool IsPage { get; init; }

    /// <summary>A table with a row for each item.</summary>
    public static Report Table<T>(string name, IReadOnlyList<T> items, params IReadOnlyList<Column<T>> columns) =>
        new(
            name,
            columns,
            items.Count,
            items.Select(item => new Row([.. columns.Select(column => column.Value(item))]))
        );

    /// <summary>The sum of each money column over the lines; null for the other columns.</summary>
    public IReadOnlyList<decimal?> Totals()
    {
        var sums = Columns.Select(column => column.Format == CellFormat.Money ? 0.00m : (decimal?)null).ToArray();
        foreach (var row in Rows.Where(row => row.Kind == RowKind.Line))
            for (var i = 0; i < sums.Length; i++)
                if (row.Cells[i] is decimal amount)
                    sums[i] += amount;
        return sums;
    }
}
