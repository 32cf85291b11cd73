using MySqlConnector;

namespace PolicyBilling.Connectors.OpenDental;

/// <summary>Where an office's Open Dental database is, and who asks.</summary>
/// <param name="Host">The server's name or address; not looked at where there is a socket.</param>
/// <param name="Port">The server's port, usually 3306.</param>
/// <param name="Socket">The path of the server's socket on this machine; null for the network.</param>
/// <param name="Database">The database, usually <c>opendental</c>.</param>
/// <param name="User">A user of the server; one that <c>--grants</c> makes suffices.</param>
/// <param name="Password">The user's password.</param>
public sealed record OpenDentalServer(
    string Host,
    uint Port,
    string? Socket,
    string Database,
    string User,
    string Password
)
{
    /// <summary>As people know it.</summary>
    internal string Name => Socket ?? $"{Host}:{Port}";

    /// <summary>A record prints its properties: this one keeps its password.</summary>
    public override string ToString() => $"{User}@{Name}/{Database}";

    internal string ConnectionString =>
        new MySqlConnectionStringBuilder
        {
            Server = Socket ?? Host,
            Port = Port,
            ConnectionProtocol = Socket is null ? MySqlConnectionProtocol.Sockets : MySqlConnectionProtocol.UnixSocket,
            Database = Database,
            UserID = User,
            Password = Password,
            // Encrypted wherever the server offers it; old servers in an office's own network do not.
            SslMode = MySqlSslMode.Preferred,
            // Days that were never filled in are 0000-00-00 or 0001-01-01.
            ConvertZeroDateTime = true,
            // A tinyint(1) is a number here like any other: enumerations are stored so.
            TreatTinyAsBoolean = false,
            Pooling = false,
            ApplicationName = "policybilling",
            ConnectionTimeout = 15,
            // One query streams a whole table: the server may sort for minutes before its first row.
            DefaultCommandTimeout = 600,
        }.ConnectionString;
}
