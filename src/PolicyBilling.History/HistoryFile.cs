using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PolicyBilling.History.Log;

namespace PolicyBilling.History;

/// <summary>
/// What a practice approved, sent and recorded: one SQLite file that only grows. Each row holds a hash of itself and of
/// the row before, so that a row that was changed, or taken out, is found. What <see cref="Append"/> returned is on the
/// disk: a pulled plug does not undo it.
/// </summary>
public sealed class HistoryFile : IDisposable
{
    /// <summary>The file's usual name.</summary>
    public const string Name = "history.db";

    private const string Columns = "serial, at, who, kind, run, account, piece, body, hash";

    private readonly SqliteConnection _connection;

    private HistoryFile(SqliteConnection connection, string path) => (_connection, Path) = (connection, path);

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Opens a history for writing; makes one where there is none. Throws <see cref="HistoryException"/> for a
    /// file that is no history, that a newer program wrote, or that may not be written.</summary>
    public static HistoryFile Open(string path)
    {
        MakePrivate(path);
        return Opened(path, SqliteOpenMode.ReadWrite, isWritten: true);
    }

    /// <summary>Opens a history that is there, for reading only; somebody may be writing to it.</summary>
    public static HistoryFile Read(string path) => Opened(path, SqliteOpenMode.ReadOnly, isWritten: false);

    private static HistoryFile Opened(string path, SqliteOpenMode mode, bool isWritten)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 10,
        }.ToString();
        var connection = new SqliteConnection(text);
        try
        {
            connection.Open();
            if (!Schema.IsCurrent(connection, path))
            {
                if (!isWritten)
                    throw new HistoryException(
                        Said.In($"{path} holds no history yet.", $"{path} ne contient pas encore d’historique.")
                    );
                Execute(connection, "PRAGMA journal_mode = WAL");
                Schema.Migrate(connection, text);
            }
            if (isWritten)
                Execute(connection, "PRAGMA synchronous = FULL");
            return new HistoryFile(connection, path);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw Told(error, path);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The newest row's number and hash; 0 and zeros where there is none.</summary>
    public (long Serial, string Hash) Head() => Newest("");

    private (long Serial, string Hash) Newest(string where) =>
        Told(() =>
        {
            using var command = Command($"SELECT serial, hash FROM log {where}ORDER BY serial DESC LIMIT 1");
            using var reader = command.ExecuteReader();
            return reader.Read() ? (reader.GetInt64(0), reader.GetString(1)) : (0, LogRow.FirstHash);
        });

    /// <summary>The newest row that what is decided or shown of runs could depend on; 0 and zeros where there is none.
    /// Notes and approvals are read whenever they are needed.</summary>
    public (long Serial, string Hash) DecidingHead() =>
        Newest(
            $"WHERE (kind NOT IN ('note', 'approval') OR (kind = 'note' AND json_extract(body, '$.what') IN "
                + $"('{string.Join("', '", NoteBody.Deciding)}'))) "
        );

    /// <summary>Writes rows, all or none. When this returns they are on the disk.</summary>
    /// <param name="at">The time.</param>
    /// <param name="who">By whom.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="decisions">What every account was decided and owed, for a run that begins.</param>
    /// <returns>The number of the first of them.</returns>
    public long Append(
        DateTimeOffset at,
        string who,
        IReadOnlyList<NewRow> rows,
        IReadOnlyList<RunDecision>? decisions = null
    )
    {
        return Told(() =>
        {
            // Taken at once: two writers wait for one another instead of failing half-way.
            using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var (serial, hash) = Head();
            var first = serial + 1;
            using var insert = Command(
                $"INSERT INTO log ({Columns}) VALUES ($serial, $at, $who, $kind, $run, $account, $piece, $body, $hash)"
            );
            insert.Transaction = transaction;
            foreach (var row in rows)
            {
                var (time, kind) = (LogRow.Time(at), LogRow.Word(row.Kind));
                hash = LogRow.HashOf(hash, ++serial, time, who, kind, row.Run, row.Account, row.Piece, row.Body);
                insert.Parameters.Clear();
                Add(insert, ("$serial", serial), ("$at", time), ("$who", who), ("$kind", kind), ("$run", row.Run));
                Add(insert, ("$account", row.Account), ("$piece", row.Piece), ("$body", row.Body), ("$hash", hash));
                insert.ExecuteNonQuery();
            }
            if (decisions is not null)
                RunDecisions.Write(_connection, transaction, rows[0].Run!, decisions);
            transaction.Commit();
            return first;
        });
    }

    /// <summary>The rows of some kinds, oldest first.</summary>
    public IReadOnlyList<LogRow> Rows(params LogKind[] kinds)
    {
        var names = string.Join(", ", kinds.Select(kind => $"'{LogRow.Word(kind)}'"));
        return Rows(kinds.Length == 0 ? "" : $"WHERE kind IN ({names})");
    }

    /// <summary>The rows of a run, oldest first.</summary>
    public IReadOnlyList<LogRow> RowsOf(string run) => Rows("WHERE run = $run", ("$run", run));

    private List<LogRow> Rows(string where, params (string, object?)[] parameters) =>
        Told(() =>
        {
            using var command = Command($"SELECT {Columns} FROM log {where} ORDER BY serial");
            Add(command, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<LogRow>();
            while (reader.Read())
                rows.Add(Row(reader));
            return rows;
        });

    /// <summary>What the accounts of a run were decided and owed, in ordinal order of their ids.</summary>
    public IReadOnlyList<RunDecision> Decisions(string run) => Told(() => RunDecisions.Read(_connection, run));

    /// <summary>Copies the history to another file while it may be written to.</summary>
    public void BackUp(string path)
    {
        if (File.Exists(path))
            throw new HistoryException(
                Said.In(
                    $"{path} is there already: name a file that is not.",
                    $"{path} existe déjà : nommer un fichier qui n’existe pas."
                )
            );
        MakePrivate(path);
        Told(() =>
        {
            using var copy = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
            );
            copy.Open();
            _connection.BackupDatabase(copy);
            return true;
        });
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>What SQLite itself finds wrong with the file; null where nothing is.</summary>
    internal Said? Damage() =>
        Told<Said?>(() =>
        {
            using var command = Command("PRAGMA quick_check(1)");
            return command.ExecuteScalar() is "ok"
                ? null
                : Said.In(
                    "The file is damaged: its pages do not fit together.",
                    $"Le fichier est endommagé : ses pages ne vont pas ensemble."
                );
        });

    internal static void Add(SqliteCommand command, params IEnumerable<(string Name, object? Value)> parameters)
    {
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static LogRow Row(SqliteDataReader reader) =>
        new(
            reader.GetInt64(0),
            DateTimeOffset.Parse(
                reader.GetString(1),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
            reader.GetString(2),
            new NewRow(
                Enum.TryParse<LogKind>(reader.GetString(3), ignoreCase: true, out var kind)
                    ? kind
                    : throw OfNoKind(reader.GetInt64(0)),
                reader.GetString(7),
                Text(reader, 4),
                Text(reader, 5),
                Text(reader, 6)
            ),
            reader.GetString(8)
        );

    private static HistoryException OfNoKind(long row) =>
        new(
            Said.In(
                $"Row {row} of the history is of no known kind.",
                $"La ligne {row} de l’historique n’est d’aucun genre connu."
            )
        );

    private static string? Text(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    // SQLite would make the file with the rights that all files get.
    private static void MakePrivate(string path)
    {
        try
        {
            if (File.Exists(path))
                return;
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HistoryException(
                Said.In(
                    $"The history {path} could not be made: {error.Message} Name another place with --history.",
                    $"L’historique {path} n’a pas pu être créé : {error.Message} Nommer un autre endroit avec "
                        + $"--history."
                ),
                error
            );
        }
    }

    // What SQLite cannot do is told in words.
    private T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw Told(error, Path);
        }
    }

    private static HistoryException Told(SqliteException error, string path) =>
        new(SqliteWords.Of(error.SqliteErrorCode, path), error);
}
