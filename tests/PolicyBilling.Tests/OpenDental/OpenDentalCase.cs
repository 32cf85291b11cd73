using System.Globalization;
using System.Text;
using MySqlConnector;
using PolicyBilling.Connectors.OpenDental;
using PolicyBilling.Files.Reports;
using PolicyBilling.Tests.App;

namespace PolicyBilling.Tests.OpenDental;

/// <summary>A small office in a database of its own, and the import of it as a shell would run it.</summary>
[Collection(MariaDbTests.Name)]
public abstract class OpenDentalCase : CommandLineCase
{
    private readonly MariaDb _server;

    protected OpenDentalCase(MariaDb server, string engine = "InnoDB")
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        _server = server;
        Office = $"office-{engine}";
        File.WriteAllText(PasswordFile, "secret\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        if (server.IsNew(Office))
        {
            Sql($"CREATE DATABASE `{Office}`", "");
            Sql(string.Join(';', OfficeTables.Statements(engine)));
            Grant(Output(Run("import", "open-dental", "--grants", "--database", Office, "--user", User)));
        }
        else
            Sql(string.Join(';', OfficeTables.Names.Select(table => $"DELETE FROM {table}")));
        Sql(
            "INSERT INTO preference (PrefNum, PrefName, ValueString) VALUES (1, 'PayPlansVersion', '2'), "
                + "(2, 'DateLastAging', CURDATE()), (3, 'AgingProcLifo', '1');"
                + "INSERT INTO definition VALUES (1, 10, 'Check', ''), (2, 4, 'Standard', ''), "
                + "(3, 1, 'Discount', '');"
                + "INSERT INTO provider (ProvNum, Abbr) VALUES (1, 'DOC');"
                + "INSERT INTO procedurecode VALUES (1, 'D2740', 'Crown'), (2, 'D9986', 'Missed appointment');"
                + "INSERT INTO insplan VALUES (1, 1, 1), (2, 1, 2);"
                + "INSERT INTO carrier VALUES (1, 'Carrier One');"
                + "INSERT INTO insfilingcode VALUES (1, 'CI'), (2, 'MC');"
                + "INSERT INTO payment (PayNum, PayType) VALUES (1, 1), (2, 0)"
        );
    }

    protected string Office { get; }

    protected string User => $"reader-{Office}";

    protected string PasswordFile => Path.Combine(Folder, "password");

    /// <summary>The office's database as its administrator sees it.</summary>
    protected OpenDentalServer Administrator => new("", 0, _server.Socket, Office, "root", "");

    protected string Data => Path.Combine(Folder, "data");

    /// <summary>So many days before the server's today, as SQL.</summary>
    protected static string Ago(int days) => $"CURDATE() - INTERVAL {days} DAY";

    /// <summary>The same day, as the data folder has it.</summary>
    protected string Iso(int daysAgo) =>
        _server.Today.AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Runs SQL as the administrator.</summary>
    protected void Sql(string sql, string? database = null) => Run(sql, _server.Open(database ?? Office));

    /// <summary>Runs SQL as the user of the import.</summary>
    protected void SqlAsReader(string sql) => Run(sql, _server.Open(Office, User, "secret"));

    /// <summary>Ends every connection but its own.</summary>
    protected void KillOthers()
    {
        var ids = new List<long>();
        using var connection = _server.Open();
        const string Own = "SELECT ID FROM information_schema.PROCESSLIST WHERE USER='root'";
        using (var command = new MySqlCommand(Own, connection))
        using (var reader = command.ExecuteReader())
            while (reader.Read())
                ids.Add(reader.GetInt64(0));
        foreach (var id in ids.Where(id => id != connection.ServerThread))
            Run($"KILL {id}", _server.Open());
    }

    private static void Run(string sql, MySqlConnection opened)
    {
        using var connection = opened;
        using var command = new MySqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Adds a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="usual">What stands in it, as SQL: <c>A=1, B=2</c>.</param>
    /// <param name="values">What stands in it instead.</param>
    protected void Add(string table, string usual, string values = "")
    {
        static string Name(string pair) => pair.Split('=')[0].Trim();
        var own = values.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var rest = usual.Split(", ").Where(pair => !own.Select(Name).Contains(Name(pair)));
        Sql($"INSERT INTO {table} SET {string.Join(", ", rest.Concat(own))}");
    }

    /// <summary>A patient; his own guarantor unless another is given.</summary>
    protected void Patient(int number, string values = "") =>
        Add("patient", $"PatNum={number}, Guarantor={number}, LName='Name{number}', FName='A', BillingType=2", values);

    /// <summary>A completed procedure.</summary>
    protected void Procedure(int number, int patient, int daysAgo, decimal fee, string values = "") =>
        Add(
            "procedurelog",
            $"ProcNum={number}, PatNum={patient}, ProcDate={Ago(daysAgo)}, DateEntryC={Ago(daysAgo)}, "
                + $"ProcFee={Text(fee)}, ProcStatus=2, ProvNum=1, CodeNum=1, UnitQty=1",
            values
        );

    /// <summary>What a patient paid.</summary>
    protected void Split(int number, int patient, int daysAgo, decimal amount, string values = "") =>
        Add(
            "paysplit",
            $"SplitNum={number}, PatNum={patient}, DatePay={Ago(daysAgo)}, DateEntry={Ago(daysAgo)}, "
                + $"SplitAmt={Text(amount)}, PayNum=1",
            values
        );

    /// <summary>An adjustment.</summary>
    protected void Adjustment(int number, int patient, int daysAgo, decimal amount, string values = "") =>
        Add(
            "adjustment",
            $"AdjNum={number}, PatNum={patient}, AdjDate={Ago(daysAgo)}, DateEntry={Ago(daysAgo)}, "
                + $"AdjAmt={Text(amount)}, AdjType=3",
            values
        );

    /// <summary>A claim, sent unless it is said otherwise.</summary>
    protected void Claim(int number, int patient, int sentDaysAgo, decimal fee, string values = "") =>
        Add(
            "claim",
            $"ClaimNum={number}, PatNum={patient}, DateSent={Ago(sentDaysAgo)}, ClaimStatus='S', ClaimType='P', "
                + $"PlanNum=1, ClaimFee={Text(fee)}",
            values
        );

    /// <summary>A procedure of a claim, not received unless it is said otherwise.</summary>
    protected void ClaimProcedure(int number, int patient, int procedure, int claim, string values) =>
        Add(
            "claimproc",
            $"ClaimProcNum={number}, PatNum={patient}, ProcNum={procedure}, ClaimNum={claim}, PlanNum=1, Status=0, "
                + "WriteOffEst=-1, WriteOffEstOverride=-1",
            values
        );

    /// <summary>What Open Dental stored for a guarantor.</summary>
    protected void Stored(int guarantor, params decimal[] buckets)
    {
        string[] names = ["Bal_0_30", "Bal_31_60", "Bal_61_90", "BalOver90", "InsEst", "BalTotal"];
        var values = names.Zip(buckets, (name, amount) => $"{name}={Text(amount)}");
        Sql($"UPDATE patient SET {string.Join(", ", values)} WHERE PatNum={guarantor}");
    }

    /// <summary>Answers every name with "none" unless a line says otherwise.</summary>
    protected void Answer(string yaml)
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(Path.Combine(Data, "open-dental.yaml"), yaml);
    }

    protected const string AllNone =
        "billing_types: {Standard: none}\nadjustment_types: {Discount: adjustment}\npayment_types: {Check: refund}\n";

    /// <summary>Imports into <see cref="Data"/>.</summary>
    /// <param name="more">Other options, and options in place of the usual ones.</param>
    protected Task<(int Code, string Output, string Error)> Import(params string[] more) => Run(Arguments(more));

    /// <summary>The command line of the import.</summary>
    protected string[] Arguments(params string[] more)
    {
        (string Name, string Value)[] usual =
        [
            ("--socket", _server.Socket),
            ("--database", Office),
            ("--user", User),
            ("--password-file", PasswordFile),
            ("--out", Data),
        ];
        var rest = usual.Where(option => !more.Contains(option.Name));
        return ["import", "open-dental", .. rest.SelectMany(option => new[] { option.Name, option.Value }), .. more];
    }

    /// <summary>Imports as the administrator, and does something when a table's turn comes.</summary>
    protected void ImportWhile(string table, Action happens)
    {
        using var import = OpenDentalImport.Open(Administrator, TestContext.Current.CancellationToken);
        ImportedFolder.Write(
            Data,
            OfficeYaml.FileName,
            create =>
            {
                import.Write(
                    create,
                    new OfficeAnswers(),
                    doing =>
                    {
                        if (doing.Contains(table, StringComparison.Ordinal))
                            happens();
                    }
                );
                return true;
            }
        );
    }

    /// <summary>Imports, which must do, and gives the rows of a table.</summary>
    protected async Task<IReadOnlyList<string>> Imported(string table, params string[] more)
    {
        if (!Directory.Exists(Data))
            Answer(AllNone);
        var (code, output, error) = await Import(["--accept-differences", .. more]);
        code.ShouldBe(0, output + error);
        return Rows(table);
    }

    protected IReadOnlyList<string> Rows(string table) =>
        [.. File.ReadAllLines(Path.Combine(Data, $"{table}.csv"), Encoding.UTF8).Skip(1).Order(StringComparer.Ordinal)];

    private void Grant(string sql)
    {
        Sql(sql.Replace("'…'", "'secret'", StringComparison.Ordinal));
    }

    private static string Output(Task<(int Code, string Output, string Error)> run) =>
        run.GetAwaiter().GetResult().Output;

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);
}
