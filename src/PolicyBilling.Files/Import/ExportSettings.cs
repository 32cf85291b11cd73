using System.Text;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>What <c>export.yaml</c> says of another system's export; the defaults are the contract's own
/// form.</summary>
internal sealed record ExportSettings
{
    /// <summary>The system it came from; null for the folder's name.</summary>
    public string? Source { get; init; }

    /// <summary>The day the export was made.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The encoding of CSV files; null for UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>What stands between the fields of a CSV file.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>How amounts are written.</summary>
    public MoneyText Money { get; init; } = MoneyText.Canonical;

    /// <summary>How dates are written.</summary>
    public DateText Dates { get; init; } = DateText.Iso;

    /// <summary>Whether payments and write-offs come unsigned.</summary>
    public bool CreditsPositive { get; init; }

    /// <summary>Tables that the system does not export.</summary>
    public Table NotExported { get; init; }

    /// <summary>Columns that guard and that the system does not export, such as <c>accounts.flags</c>.</summary>
    public IReadOnlyList<string> NotExportedColumns { get; init; } = [];

    /// <summary>What is particular to a table.</summary>
    public IReadOnlyDictionary<Table, TableSettings> Tables { get; init; } = new Dictionary<Table, TableSettings>();

    /// <summary>What is particular to a table; nothing where the file says nothing.</summary>
    public TableSettings Of(Table table) => Tables.GetValueOrDefault(table, TableSettings.None);

    /// <summary>How a table is written: remittances, which <c>import 835</c> keeps, in the canonical way whatever the
    /// system's own, unless the file speaks of them.</summary>
    public ExportSettings For(Table table) =>
        table == Table.Remittances && !Tables.ContainsKey(table) ? new ExportSettings() : this;
}

/// <summary>What <c>export.yaml</c> says of one table.</summary>
internal sealed record TableSettings
{
    /// <summary>Nothing said.</summary>
    public static readonly TableSettings None = new();

    /// <summary>Its file in the folder; null for the table's own name.</summary>
    public string? File { get; init; }

    /// <summary>Its sheet in the workbook; null for the table's own name.</summary>
    public string? Sheet { get; init; }

    /// <summary>What stands between its fields; null for what the export says of all.</summary>
    public char? Delimiter { get; init; }

    /// <summary>How many lines stand above its header.</summary>
    public int SkipRows { get; init; }

    /// <summary>Their column that holds two of ours; null for none.</summary>
    public SplitColumn? Split { get; init; }

    /// <summary>Their column for a column of the contract.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the amount stands in two columns, which <see cref="Columns"/> knows as <c>debit</c> and
    /// <c>credit</c>.</summary>
    public bool HasTwoAmounts { get; init; }

    /// <summary>By column of the contract: our word for each of theirs.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();
}
