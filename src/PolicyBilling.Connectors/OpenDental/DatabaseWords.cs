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
        return new(
            code switch
            {
                MySqlErrorCode.AccessDenied =>
                    $"The server {server.Name} refuses user {server.User} with this password. Check both; the user's "
                        + "password for the database is not the one for Open Dental itself. "
                        + "`policybilling import open-dental --grants` shows how a user is made.",
                MySqlErrorCode.DatabaseAccessDenied or MySqlErrorCode.UnknownDatabase =>
                    $"There is no database {server.Database} on {server.Name}, or user {server.User} may not see it. "
                        + "Open Dental shows its name when it starts (\"Choose Database\"), mostly opendental; "
                        + "`policybilling import open-dental --grants` shows how a user is given the right.",
                MySqlErrorCode.UnableToConnectToHost =>
                    $"No database server answers at {server.Name}. Is the server's computer on, and is this its name "
                        + "or address? Its firewall must let this computer in (port 3306), and the server must "
                        + "listen to more than itself (bind-address).",
                MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.QueryTimeout =>
                    "The server took more than ten minutes for one answer, and nothing was written. Try again when "
                        + "the office is closed.",
                MySqlErrorCode.ParseError =>
                    $"The server {server.Name} is too old to promise that nothing is changed: MySQL 5.6, MariaDB 10.0 "
                        + "or newer is needed. Nothing was read.",
                _ when IsAboutRights(code) =>
                    $"User {server.User} may not read something that is needed, and nothing was written. "
                        + "`policybilling import open-dental --grants` shows the rights that are.",
                MySqlErrorCode.None
                or MySqlErrorCode.ServerShutdown
                or MySqlErrorCode.QueryInterrupted
                or ConnectionKilled =>
                    $"The connection to {server.Name} was lost before everything was read, and nothing was written. "
                        + "Try again; where it happens again, try "
                        + "on the server's own computer.",
                _ => $"The server {server.Name} stopped with its error {(int)code}, and nothing was "
                    + "written. Whoever looks after the server can look the number up.",
            },
            error
        );
    }
}
