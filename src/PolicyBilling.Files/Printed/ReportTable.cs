namespace PolicyBilling.Files.Printed;

/// <summary>What a line of a report is. Every line is one of these: none is dropped without a name.</summary>
internal enum RowKind
{
    /// <summary>What stands above the table, or comes back at the top of a page.</summary>
    Title,
    Heading,
    Blank,

    /// <summary>An account, a patient, an entry, a claim: what the table is made of.</summary>
    Body,

    /// <summary>Joined to the row above.</summary>
    Continuation,

    /// <summary>A title over the rows that follow: a provider, an account with its ledger.</summary>
    Group,

    /// <summary>A total or subtotal.</summary>
    Total,

    /// <summary>What else is printed: shares, counts, remarks.</summary>
    Note,
}

/// <summary>A row of the table, joined with its continuation.</summary>
/// <param name="Source">The line.</param>
/// <param name="Kind">What it is.</param>
internal sealed record ReportRow(GridRow Source, RowKind Kind)
{
    /// <summary>The cells, those of the second line behind those of the first.</summary>
    public Cell[] Cells { get; set; } = Source.Cells;

    /// <summary>What stands in second lines and has no column there.</summary>
    public List<string> Extra { get; } = [];

    /// <summary>Amounts by column; null where none stands.</summary>
    public decimal?[] Amounts { get; set; } = [];

    /// <summary>The title that stands over it.</summary>
    public string Group { get; set; } = "";

    public int Line => Source.Line;

    /// <summary>A cell, also where the row is shorter than others.</summary>
    public Cell At(int column) => column >= 0 && column < Cells.Length ? Cells[column] : Cell.Nothing;

    /// <summary>An amount, nothing for none.</summary>
    public decimal Amount(int column) => column >= 0 && column < Amounts.Length ? Amounts[column] ?? 0 : 0;
}

/// <summary>A report as a table: its titles, headings and rows.</summary>
/// <param name="Grid">The lines it was made from.</param>
/// <param name="Printed">The heading of each column; empty for none.</param>
/// <param name="Rows">All lines, each named.</param>
internal sealed record ReportTable(Grid Grid, IReadOnlyList<string> Printed, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>The headings by which columns are recognised: as printed, or what the office said instead.</summary>
    public IReadOnlyList<string> Headings { get; init; } = Printed;

    /// <summary>What the office said of columns.</summary>
    public IReadOnlyDictionary<int, string> Said { get; init; } = new Dictionary<int, string>();

    /// <summary>By which an answer names each column.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>How amounts are written.</summary>
    public required PrintedMoney Money { get; init; }

    /// <summary>Which columns hold amounts.</summary>
    public required IReadOnlyList<int> AmountColumns { get; init; }

    /// <summary>Texts above the table and outside it, each once.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>Columns that belong to the second lines of accounts begin here.</summary>
    public required int SecondLine { get; init; }

    /// <summary>Amounts are written both ways: nobody can read them.</summary>
    public bool MixesDecimals { get; init; }

    public IEnumerable<ReportRow> Body => Rows.Where(row => row.Kind == RowKind.Body);

    /// <summary>A column's heading for messages: its words, else its number.</summary>
    public string Named(int column) =>
        column < Printed.Count && Printed[column].Length > 0 ? Printed[column] : $"column {column + 1}";

    /// <summary>Whether a column may have a meaning: a column of which something was said has that one alone, and what
    /// was said of another column is no meaning of this one.</summary>
    public bool MayBe(int column, string role) =>
        Said.TryGetValue(column, out var said) ? said == role : !Said.Values.Contains(role);
}
