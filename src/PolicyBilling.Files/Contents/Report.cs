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

    /// <summary>A <see cref="decimal"/> that is a share of one, shown as a percentage without decimals.</summary>
    Percent,
}

/// <summary>What a cell's colour says; a sheet without colours says the same in words.</summary>
public enum Tone
{
    None,
    Statement,
    Hold,
    WriteOff,
    Collections,

    /// <summary>Money 61 to 90 days old.</summary>
    Aging,

    /// <summary>Money over 90 days old.</summary>
    Old,
    Warning,
    Alarm,

    /// <summary>To be filled in.</summary>
    Input,

    /// <summary>Leads somewhere.</summary>
    Link,
}

/// <summary>What a row is: a line of the table, or something that structures a page.</summary>
public enum RowKind
{
    Line,
    Heading,
    Total,
    Title,
}

/// <summary>Where a cell leads: a report, or a row of it.</summary>
/// <param name="Report">The report's name.</param>
/// <param name="Line">The row's place among the report's rows, 0 for the first; null for the whole report.</param>
public readonly record struct Target(string Report, int? Line = null);

/// <summary>A column's heading, the type of its values and its width in characters, at most for text.</summary>
public record Column(string Title, CellFormat Format, double Width)
{
    /// <summary>Whether its sum means something; of money it does unless somebody says otherwise.</summary>
    public bool IsSummed { get; init; } = Format == CellFormat.Money;

    /// <summary>Whether people fill it in.</summary>
    public bool IsInput { get; init; }

    /// <summary>Whether something new begins with it: a printed table too wide for a page is parted here
    /// first.</summary>
    public bool OpensPart { get; init; }

    /// <summary>Whether it is printed; those that are not stand at the right end.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>What colour a value has; null where none has one.</summary>
    public Func<object, Tone>? Tone { get; init; }

    /// <summary>Where a value leads; null where none leads anywhere.</summary>
    public Func<object, Target?>? Link { get; init; }
}

/// <summary>A column and how to read its value from an item.</summary>
public sealed record Column<T>(string Title, CellFormat Format, double Width, Func<T, object?> Value)
    : Column(Title, Format, Width);

/// <summary>A value that is shown otherwise than its column says.</summary>
internal sealed record Marked(object? Value, CellFormat? Format = null, Tone Tone = Tone.None, Target? Link = null);

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

    /// <summary>What it is for, in a line; empty where its name says so.</summary>
    public string About { get; init; } = "";

    /// <summary>How many columns at the left say whom a row is about: they stay in sight.</summary>
    public int Keys { get; init; } = 1;

    /// <summary>How many columns are printed.</summary>
    public int Printed
    {
        get
        {
            var printed = Columns.Count;
            while (printed > Keys && !Columns[printed - 1].IsPrinted)
                printed--;
            return printed;
        }
    }

    /// <summary>Where the account with an id stands, in a report that has a row for every account; null in
    /// others.</summary>
    public Func<string, int?>? Find { get; init; }

    /// <summary>A table with a row for each item.</summary>
    public static Report Table<T>(string name, IReadOnlyList<T> items, params IReadOnlyList<Column<T>> columns) =>
        new(
            name,
            columns,
            items.Count,
            items.Select(item =>
            {
                var cells = new object?[columns.Count];
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = columns[i].Value(item);
                return new Row(cells);
            })
        );

    /// <summary>The report with what it is for.</summary>
    public Report For(string about) => this with { About = about };

    /// <summary>The report where sums mean nothing: balances of several days, amounts beside percentages.</summary>
    public Report WithoutSums() =>
        this with
        {
            Columns = [.. Columns.Select(column => column with { IsSummed = false })],
        };

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
