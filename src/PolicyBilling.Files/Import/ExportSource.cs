using PolicyBilling.Ledgers;

namespace PolicyBilling.Files.Import;

/// <summary>The tables of an export: a folder of CSV files, or a workbook.</summary>
internal abstract class ExportSource(ExportSettings settings)
{
    /// <summary>How its files are written.</summary>
    protected ExportSettings Settings { get; } = settings;

    /// <summary>The name it goes by where <c>export.yaml</c> gives none.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a table is there.</summary>
    public abstract bool Has(Table table);

    /// <summary>The file or sheet of a table as messages name it.</summary>
    public abstract string NameOf(Table table);

    /// <summary>The file that most likely is a printed report, where a table that is needed is not there.</summary>
    public abstract string Report { get; }

    /// <summary>Opens a table that is there.</summary>
    public RowSource Open(Table table) =>
        Settings.Of(table).Split is { } split
            ? new SplitRows(OpenWhole(table), split, TableColumns.Of(table))
            : OpenWhole(table);

    /// <summary>Opens a table with the columns that its file has.</summary>
    protected abstract RowSource OpenWhole(Table table);

    /// <summary>What is in the export besides its tables, or stands in the way of reading them.</summary>
    public abstract void Check(List<Problem> problems);

    /// <summary>The table's name in files and sheets.</summary>
    protected static string Word(Table table) => Tables.All.First(pair => pair.Table == table).Name;

    /// <summary>Says of each name that is no table that it was not read.</summary>
    protected static void NoteOthers(
        IEnumerable<string> names,
        Func<string, string> shown,
        Said what,
        List<Problem> problems
    )
    {
        foreach (var name in names)
            problems.Add(
                new Problem(
                    Severity.Notice,
                    shown(name),
                    0,
                    "",
                    null,
                    Said.In(
                        $"The {what} is no table of an export; it was not "
                            + $"read.{Nearest.Hint(name, Tables.All.Select(pair => pair.Name))}",
                        $"{what} n’est pas une table d’un export ; il n’a pas été "
                            + $"lu.{Nearest.Hint(name, Tables.All.Select(pair => pair.Name))}"
                    )
                )
            );
    }
}
