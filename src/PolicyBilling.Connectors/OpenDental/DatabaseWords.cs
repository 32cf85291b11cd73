using System.Net.Sockets;
using MySqlConnector;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>What the server's refusals mean to somebody who runs a dental office.</summary>
internal static class DatabaseWords
{
    // MariaDB's own number; the client's list has none for it.
    private const MySqlErrorCode ConnectionKilled = (MySqlErrorCode)1927;

    /// <summary>Whether an error says that something may not be seen, or is not there.</summary>
    public static bool IsAboutRights(MySqlErrorCode code) =>
        code
            is MySqlErrorCode.TableAccessDenied
                or MySqlErrorCode.ColumnAccessDenied
                or MySqlErrorCode.NoSuchTable
                or MySqlErrorCode.BadFieldError;

    /// <summary>Whether something went wrong on the server or on the way to it.</summary>
    public static bool IsOfServer(Exception error) => error is MySqlException or IOException or SocketException;

    /// <summary>An error of the server, in sentences. The server's own text may quote a query: it is not
    /// shown.</summary>
    public static ConnectorException Explain(Exception error, OpenDentalServer server, bool connected = true)
    {
        var code = (error as MySqlException)?.ErrorCode ?? MySqlErrorCode.None;
        // A socket that is not there is an error of the system's alone.
        if (code == MySqlErrorCode.None && !connected)
            code = MySqlErrorCode.UnableToConnectToHost;
        return new(Of(code, server), error);
    }

    private static Said Of(MySqlErrorCode code, OpenDentalServer server) =>
        code switch
        {
            MySqlErrorCode.AccessDenied => Said.In(
                $"The server {server.Name} refuses user {server.User} with this password. Check both; the user's "
                    + "password for the database is not the one for Open Dental itself. "
                    + "`policybilling import open-dental --grants` shows how a user is made.",
                $"Le serveur {server.Name} refuse l’utilisateur {server.User} avec ce mot de passe. Vérifier les "
                    + $"deux ; le mot de passe pour la base de données n’est pas celui d’Open Dental même. "
                    + $"`policybilling import open-dental --grants` montre comment créer un utilisateur."
            ),
            MySqlErrorCode.DatabaseAccessDenied or MySqlErrorCode.UnknownDatabase => Said.In(
                $"There is no database {server.Database} on {server.Name}, or user {server.User} may not see it. Open "
                    + "Dental shows its name when it starts (\"Choose Database\"), mostly opendental; "
                    + "`policybilling import open-dental --grants` shows how a user is given the right.",
                $"Il n’y a pas de base de données {server.Database} sur {server.Name}, ou l’utilisateur {server.User} "
                    + $"ne peut pas la voir. Open Dental en montre le nom au démarrage (\"Choose Database\"), le plus "
                    + $"souvent opendental ; `policybilling import open-dental --grants` montre comment en donner le "
                    + $"droit."
            ),
            MySqlErrorCode.UnableToConnectToHost => Said.In(
                $"No database server answers at {server.Name}. Is the server's computer on, and is this its name or "
                    + "address? Its firewall must let this computer in (port 3306), and the server must listen to more "
                    + "than itself (bind-address).",
                $"Aucun serveur de base de données ne répond à {server.Name}. L’ordinateur du serveur est-il allumé, "
                    + $"et est-ce bien son nom ou son adresse ? Son pare-feu doit laisser entrer cet ordinateur (port "
                    + $"3306), et le serveur doit écouter d’autres que lui-même (bind-address)."
            ),
            MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.QueryTimeout => Said.In(
                "The server took more than ten minutes for one answer, and nothing was written. Try again when the "
                    + "office is closed.",
                $"Le serveur a mis plus de dix minutes à répondre, et rien n’a été écrit. Réessayer quand le cabinet "
                    + $"est fermé."
            ),
            MySqlErrorCode.ParseError => Said.In(
                $"The server {server.Name} is too old to promise that nothing is changed: MySQL 5.6, MariaDB 10.0 or "
                    + "newer is needed. Nothing was read.",
                $"Le serveur {server.Name} est trop ancien pour garantir que rien n’est modifié : il faut MySQL 5.6, "
                    + $"MariaDB 10.0 ou plus récent. Rien n’a été lu."
            ),
            _ when IsAboutRights(code) => Said.In(
                $"User {server.User} may not read something that is needed, and nothing was written. "
                    + "`policybilling import open-dental --grants` shows the rights that are.",
                $"L’utilisateur {server.User} ne peut pas lire une chose nécessaire, et rien n’a été écrit. "
                    + $"`policybilling import open-dental --grants` montre les droits qu’il faut."
            ),
            MySqlErrorCode.None
            or MySqlErrorCode.ServerShutdown
            or MySqlErrorCode.QueryInterrupted
            or ConnectionKilled => Said.In(
                $"The connection to {server.Name} was lost before everything was read, and nothing was written. Try "
                    + "again; where it happens again, try on the server's own computer.",
                $"La connexion à {server.Name} a été perdue avant que tout soit lu, et rien n’a été écrit. Réessayer ; "
                    + $"si cela se répète, essayer sur l’ordinateur même du serveur."
            ),
            _ => Said.In(
                $"The server {server.Name} stopped with its error {(int)code}, and nothing was written. Whoever looks "
                    + "after the server can look the number up.",
                $"Le serveur {server.Name} s’est arrêté sur son erreur {(int)code}, et rien n’a été écrit. Qui "
                    + $"s’occupe du serveur peut chercher ce numéro."
            ),
        };
}
