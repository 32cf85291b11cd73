namespace PolicyBilling.Connectors.OpenDental;

/// <summary>How many rows the tables hold that cannot show one moment (MyISAM and others than InnoDB): the same before
/// and after, or somebody was at work.</summary>
internal sealed class RowCounts
{
    private readonly Database _database;
    private readonly List<(string Table, long Rows)> _before = [];

    private RowCounts(Database database) => _database = database;

    /// <summary>Counts what has to be counted.</summary>
    public static RowCounts Take(Database database)
    {
        var counts = new RowCounts(database);
        var names = string.Join(", ", Schema.Tables.Select(table => $"'{table.Name}'"));
        var tables = new List<string>();
        database.Read(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND ENGINE <> 'InnoDB' "
                + $"AND TABLE_NAME IN ({names}) ORDER BY TABLE_NAME",
            row => tables.Add(row.Text(0))
        );
        foreach (var table in tables)
            counts._before.Add((table, counts.Count(table)));
        return counts;
    }

    /// <summary>Counts again. Throws <see cref="ConnectorException"/> where a table changed meanwhile.</summary>
    public void MustBeTheSame()
    {
        var changed = _before.Where(table => Count(table.Table) != table.Rows).Select(table => table.Table).ToList();
        if (changed.Count > 0)
            throw new ConnectorException(OpenDentalWords.ChangedMeanwhile(changed));
    }

    private long Count(string table) => _database.Number($"SELECT COUNT(*) FROM `{table}`");
}
