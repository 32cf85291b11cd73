using System.Diagnostics;
using MySqlConnector;

namespace PolicyBilling.Tests.OpenDental;

/// <summary>One database server for the tests, in a folder and behind a socket of its own.</summary>
public sealed class MariaDb : IDisposable
{
    /// <summary>Why there is none; null when there is.</summary>
    public string? Missing { get; }

    private readonly string _folder = Directory.CreateTempSubdirectory("od-").FullName;
    private readonly HashSet<string> _known = [];
    private readonly Process? _server;

    public MariaDb()
    {
        if (OperatingSystem.IsWindows() || !File.Exists(Program) || !File.Exists(Installer))
        {
            Missing = "mariadb-server is not installed.";
            return;
        }
        var data = Path.Combine(_folder, "data");
        Start(
                Installer,
                "--no-defaults",
                $"--datadir={data}",
                "--skip-test-db",
                "--auth-root-authentication-method=normal"
            )
            .WaitForExit();
        _server = Start(
            Program,
            "--no-defaults",
            $"--datadir={data}",
            $"--socket={Socket}",
            $"--pid-file={Path.Combine(_folder, "pid")}",
            "--skip-networking",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync"
        );
        var patience = Stopwatch.StartNew();
        while (!Answers() && patience.Elapsed < TimeSpan.FromSeconds(30))
            Thread.Sleep(50);
        using var connection = Open();
        using var command = new MySqlCommand("SELECT CURDATE()", connection);
        Today = DateOnly.FromDateTime((DateTime)command.ExecuteScalar()!);
    }

    /// <summary>The day it is for the server.</summary>
    public DateOnly Today { get; }

    public string Socket => Path.Combine(_folder, "s");

    private static string Program => "/usr/sbin/mariadbd";

    private static string Installer => "/usr/bin/mariadb-install-db";

    /// <summary>Whether a database is asked for for the first time: it is made once, and then emptied.</summary>
    public bool IsNew(string database) => _known.Add(database);

    /// <summary>A connection, of the administrator unless another user is given.</summary>
    public MySqlConnection Open(string database = "", string user = "root", string password = "")
    {
        var connection = new MySqlConnection(
            new MySqlConnectionStringBuilder
            {
                Server = Socket,
                ConnectionProtocol = MySqlConnectionProtocol.UnixSocket,
                UserID = user,
                Password = password,
                Database = database,
                Pooling = false,
                SslMode = MySqlSslMode.None,
            }.ConnectionString
        );
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            _server.WaitForExit();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private bool Answers()
    {
        try
        {
            Open().Dispose();
            return true;
        }
        catch (MySqlException)
        {
            return false;
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        // A server refuses to run as root unless it is told to.
        string[] all = Environment.UserName == "root" ? [.. arguments, "--user=root"] : arguments;
        var start = new ProcessStartInfo(program, all) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}

/// <summary>The tests that share a server.</summary>
[CollectionDefinition(Name)]
public sealed class MariaDbTests : ICollectionFixture<MariaDb>
{
    public const string Name = "MariaDB";
}
