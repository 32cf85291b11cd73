using System.Text;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>A small export in a folder of its own: two accounts and no rows elsewhere, until a test says
/// otherwise.</summary>
internal sealed class ExportFolder : IDisposable
{
    public const string LedgerHeader = "entry,account,date,kind,amount";

    public ExportFolder()
    {
        File("accounts.csv", "account,name", "A1,Ann Able", "A2,Ben Bell");
        File("ledger.csv", LedgerHeader, "E1,A1,2026-10-01,charge,100.00");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("policybilling-import-").FullName;

    public ExportFolder File(string name, params string[] lines) =>
        Text(name, string.Concat(lines.Select(line => line + "\n")));

    public ExportFolder Text(string name, string text) => Bytes(name, new UTF8Encoding(false).GetBytes(text));

    public ExportFolder Bytes(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public ExportFolder Ledger(params string[] rows) => File("ledger.csv", [LedgerHeader, .. rows]);

    public ExportFolder Without(string name)
    {
        System.IO.File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    public PracticeData Read(bool strict = false, KeptTexts? texts = null)
    {
        try
        {
            var data = PracticeImport.Read(Path, strict, texts: texts);
            data.Problems.InBoth();
            return data;
        }
        catch (RefusedException refused)
        {
            refused.Problems.InBoth();
            throw;
        }
    }

    /// <summary>The problems as lines, without notices.</summary>
    public string[] Problems() =>
        [
            .. Read()
                .Problems.Where(problem => problem.Severity != Severity.Notice)
                .Select(problem => problem.ToString()),
        ];

    /// <summary>The notices as lines.</summary>
    public string[] Notices() =>
        [
            .. Read()
                .Problems.Where(problem => problem.Severity == Severity.Notice)
                .Select(problem => problem.ToString()),
        ];

    /// <summary>Why the export is refused, as lines.</summary>
    public string[] Refusal(bool strict = false) =>
        [
            .. Should
                .Throw<RefusedException>(() => Read(strict))
                .Problems.Select(problem => problem.ToString().Replace(Path, ".")),
        ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
