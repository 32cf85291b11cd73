using System.Text;
using PolicyBilling.App;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.App;

/// <summary>Runs the program as a shell would, on a small practice in a folder of its own.</summary>
public abstract class CommandLineCase : IDisposable
{
    protected static readonly string Root = FindRoot();

    protected string Folder { get; } = Directory.CreateTempSubdirectory("command-line-").FullName;

    protected string Out => Path.Combine(Folder, "out");

    protected static string FixturePolicies => PolicyText.FixtureFolder;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        string[] all =
            arguments is ["dry-run" or "charts" or "compare" or "check" or "test" or "explain", ..]
            && !arguments.Any(argument => argument.StartsWith("--pol", StringComparison.Ordinal))
                ? [.. arguments, "--policies", FixturePolicies]
                : arguments;
        var code = await CommandLine.Run(all, new Terminal(output, error, new(2026, 11, 30)));
        if (code is 1 or 2 && all is [not ("generate" or "schema"), ..] && !all.Contains("--lang"))
            await FrenchProblems.IsRefusedInFrench(all, code);
        return (code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    // The demo, in a folder that may be written to.
    protected string DemoCopy()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "demo")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "seeds", "demo")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    // Two accounts, and rows of the ledger that a test adds.
    protected string Practice(string ledger = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "practice")).FullName;
        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
        Write("export.yaml", "source: Test\nas_of: 2026-10-31\n");
        Write(
            "accounts.csv",
            "account,name,billing_type,provider,status,flags\n1001,\"ZZCANARY, Éloïse\",,,,\n1002,Lee,,,,\n"
        );
        Write(
            "ledger.csv",
            "entry,account,date,kind,amount,applies_to\n"
                + "1,1001,2026-09-01,charge,100.00,\n2,1002,2026-10-20,charge,80.00,\n"
                + ledger
        );
        Write("patients.csv", "patient,account,name,birth_date\n");
        Write("claims.csv", "claim,account,patient,status\n");
        Write("appointments.csv", "account,date,status\n");
        Write("contacts.csv", "account,date,kind\n");
        Write("payment_plans.csv", "plan,account,installment,next_due,balance,missed\n");
        return folder;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyBilling.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
