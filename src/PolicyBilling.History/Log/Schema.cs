using DbUp;
using Microsoft.Data.Sqlite;

namespace PolicyBilling.History.Log;

/// <summary>Tells a history from any other file, and brings its tables up to date.</summary>
internal static class Schema
{
    /// <summary>Stands in the file's head and says whose it is: "PBil".</summary>
    private const int ApplicationId = 0x5042696C;

    /// <summary>The newest version of the tables; each script of the folder Migrations is one.</summary>
    private const int Version = 1;

    /// <summary>Whether the file has everything that is read and written; throws where it is another program's, or a
    /// newer one's.</summary>
    public static bool IsCurrent(SqliteConnection connection, string path)
    {
        var (id, version) = (Number(connection, "application_id"), Number(connection, "user_version"));
        if (id != ApplicationId && (id != 0 || version != 0 || Number(connection, "schema_version") != 0))
            throw new HistoryException(
                Said.In(
                    $"{path} is a database of another program, not a history. Name the history with --history.",
                    $"{path} est la base de données d’un autre programme, et non un historique. Nommer l’historique "
                        + $"avec --history."
                )
            );
        if (version > Version)
            throw new HistoryException(
                Said.In(
                    $"{path} was written by a newer version of the program (its tables have version {version}, this "
                        + $"one knows {Version}). Use that version.",
                    $"{path} a été écrit par une version plus récente du programme (ses tables sont de la version "
                        + $"{version}, celui-ci connaît la {Version}). Utiliser cette version."
                )
            );
        return version == Version;
    }

    /// <summary>Brings the tables up to date, each step once.</summary>
    public static void Migrate(SqliteConnection connection, string connectionText)
    {
        var result = DeployChanges
            .To.SqliteDatabase(connectionText)
            .WithScriptsEmbeddedInAssembly(typeof(Schema).Assembly)
            .WithTransaction()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new HistoryException(
                Said.In(
                    $"The history's tables could not be made: {result.Error.Message}",
                    $"Les tables de l’historique n’ont pas pu être créées : {result.Error.Message}"
                ),
                result.Error
            );
        using var mark = connection.CreateCommand();
        mark.CommandText = $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};";
        mark.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (long)command.ExecuteScalar()!;
    }
}
