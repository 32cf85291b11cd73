using System.Text;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>The SQL of a user that may read what the import reads, and nothing else.</summary>
public static class OpenDentalGrants
{
    /// <summary>Statements to run once on the server, as its administrator. The password is left to be
    /// written.</summary>
    /// <param name="database">The office's database.</param>
    /// <param name="user">The user's name.</param>
    /// <param name="host">The computer it may come from; <c>%</c> for any.</param>
    public static string Sql(string database, string user, string host = "%")
    {
        var who = $"'{Quoted(user)}'@'{Quoted(host)}'";
        var sql = new StringBuilder()
            .Append("-- Run once on the database server, as its administrator. Write a long password of your own.\n")
            .Append("-- The user can read the columns below, and change nothing. Social security numbers, clinical\n")
            .Append("-- notes and notes of calls are not among them. Columns that your version of Open Dental\n")
            .Append("-- lacks are an error of that line alone: leave them out and run the line again.\n")
            .Append($"CREATE USER {who} IDENTIFIED BY '…';\n");
        foreach (var table in Schema.Tables)
            sql.Append(Of(table, [.. table.Needed, .. table.Wanted], database, who)).Append('\n');
        return sql.ToString();
    }

    /// <summary>The statement that gives the right to some columns of a table.</summary>
    internal static string Of(SourceTable table, IReadOnlyList<string> columns, string database, string who) =>
        $"GRANT SELECT ({string.Join(", ", columns)}) ON `{database.Replace("`", "``", StringComparison.Ordinal)}`."
        + $"`{table.Name}` TO {who};";

    private static string Quoted(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
}
