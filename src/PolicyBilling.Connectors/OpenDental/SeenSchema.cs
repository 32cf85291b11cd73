using MySqlConnector;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What of <see cref="Schema"/> the office's version has, and the user may read.</summary>
internal sealed class SeenSchema
{
    private readonly HashSet<string> _columns = [];

    private SeenSchema() { }

    /// <summary>What this database lacks, and what that costs, one sentence each.</summary>
    public List<Said> Lacking { get; } = [];

    /// <summary>Asks for every table and column. Throws <see cref="ConnectorException"/> that names each column that
    /// must be there and is not, and the right that gives it.</summary>
    public static SeenSchema Look(Database database, OpenDentalServer server)
    {
        var seen = new SeenSchema();
        var missing = new List<Said>();
        foreach (var table in Schema.Tables)
            seen.Look(table, database, server, missing);
        if (missing.Count > 0)
            throw new ConnectorException(OpenDentalWords.NotAllReadable(server.Database, missing));
        return seen;
    }

    /// <summary>Whether a table or a column (<c>table.Column</c>) is there.</summary>
    public bool Has(string name) => _columns.Contains(name);

    /// <summary>A column as a query names it, or nothing in its place where it is not there.</summary>
    /// <param name="alias">The table's short name in the query.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The column, else the next of them that is there.</param>
    public string Column(string alias, string table, params string[] columns) =>
        columns.FirstOrDefault(column => Has($"{table}.{column}")) is { } column ? $"{alias}.{column}" : "NULL";

    private void Look(SourceTable table, Database database, OpenDentalServer server, List<Said> missing)
    {
        string[] all = [.. table.Needed, .. table.Wanted];
        if (database.Refusal(Asking(table, all)) is null)
        {
            _columns.UnionWith(all.Select(column => $"{table.Name}.{column}").Append(table.Name));
            return;
        }
        var denied = new List<string>();
        var lacking = new List<string>();
        foreach (var column in all)
            switch (database.Refusal(Asking(table, [column])))
            {
                case null:
                    _columns.Add($"{table.Name}.{column}");
                    break;
                case MySqlErrorCode.ColumnAccessDenied or MySqlErrorCode.TableAccessDenied:
                    denied.Add(column);
                    break;
                default:
                    lacking.Add(column);
                    break;
            }
        // Where one may not look, one does not know whether there is something.
        if (table.IsOptional && denied.Count + lacking.Count == all.Length)
        {
            Lacking.Add(OpenDentalWords.LacksTable(table.Name, denied.Count > 0));
            return;
        }
        _columns.Add(table.Name);
        var who = $"'{server.User}'@'%'";
        if (denied.Intersect(table.Needed).Any())
            missing.Add(
                OpenDentalWords.Denied(
                    server.User,
                    table.Name,
                    denied,
                    OpenDentalGrants.Of(table, denied, server.Database, who)
                )
            );
        if (lacking.Intersect(table.Needed).ToList() is { Count: > 0 } needed)
            missing.Add(OpenDentalWords.LacksNeeded(table.Name, needed));
        foreach (var column in denied.Concat(lacking).Intersect(table.Wanted))
            Lacking.Add(OpenDentalWords.LacksWanted(table.Name, column));
    }

    private static string Asking(SourceTable table, IEnumerable<string> columns) =>
        $"SELECT {string.Join(", ", columns)} FROM `{table.Name}` LIMIT 0";
}
