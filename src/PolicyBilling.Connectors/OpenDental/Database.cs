using MySqlConnector;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>One connection that can only read. Whatever the server refuses becomes a
/// <see cref="ConnectorException"/>.</summary>
internal sealed class Database : IDisposable
{
    private const int RowsBetweenLooks = 1024;

    private readonly OpenDentalServer _server;
    private readonly MySqlConnection _connection;
    private readonly CancellationToken _cancel;
    private bool _connected;

    private Database(OpenDentalServer server, MySqlConnection connection, CancellationToken cancel) =>
        (_server, _connection, _cancel) = (server, connection, cancel);

    /// <summary>Connects, and gives up every right to write for this session.</summary>
    public static Database Open(OpenDentalServer server, CancellationToken cancel)
    {
        var database = new Database(server, new MySqlConnection(server.ConnectionString), cancel);
        try
        {
            database.Ask(() =>
            {
                database._connection.Open();
                return database._connected = true;
            });
            database.Execute("SET SESSION TRANSACTION READ ONLY");
            // An empty text where the office's server is lax must not be an error here, nor a zero date.
            database.Execute("SET SESSION sql_mode = ''");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Everything read from now on is as it stands now, in the tables that can do so (InnoDB).</summary>
    public void StartSnapshot()
    {
        Execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        Execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
    }

    /// <summary>Gives each row of a query, as it comes.</summary>
    public void Read(string sql, Action<Row> each)
    {
        using var command = new MySqlCommand(sql, _connection);
        using var stop = _cancel.Register(command.Cancel);
        using var reader = Ask(command.ExecuteReader);
        // What goes wrong with a row that is here is not the server's fault.
        Func<bool> next = reader.Read;
        for (var rows = 1; Ask(next); rows++)
        {
            each(new Row(reader));
            if (rows % RowsBetweenLooks == 0)
                _cancel.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The one value of a query.</summary>
    public long Number(string sql)
    {
        var number = 0L;
        Read(sql, row => number = row.Number(0));
        return number;
    }

    /// <summary>About how many rows a table has, without counting them.</summary>
    public int About(string table) =>
        (int)
            Math.Clamp(
                Number(
                    "SELECT COALESCE(MAX(TABLE_ROWS), 0) FROM information_schema.TABLES "
                        + $"WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '{table}'"
                ),
                0,
                20_000_000
            );

    /// <summary>Whether the server would answer a query, and if not, why; for what users may see.</summary>
    public MySqlErrorCode? Refusal(string sql)
    {
        try
        {
            using var command = new MySqlCommand(sql, _connection);
            using var reader = command.ExecuteReader();
            return null;
        }
        catch (MySqlException error) when (DatabaseWords.IsAboutRights(error.ErrorCode))
        {
            return error.ErrorCode;
        }
        catch (Exception error) when (DatabaseWords.IsOfServer(error))
        {
            throw DatabaseWords.Explain(error, _server);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = new MySqlCommand(sql, _connection);
        Ask(command.ExecuteNonQuery);
    }

    private T Ask<T>(Func<T> server)
    {
        try
        {
            return server();
        }
        catch (Exception error) when (DatabaseWords.IsOfServer(error))
        {
            _cancel.ThrowIfCancellationRequested();
            throw DatabaseWords.Explain(error, _server, _connected);
        }
    }
}
