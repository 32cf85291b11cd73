using System.Runtime.CompilerServices;
using System.Text;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

/// <summary>Policy files for tests: a folder on disk, or texts in place of those of the smallest good set.</summary>
internal static class PolicyFolderText
{
    private const string Practice =
        "practice: { name: Maple Street Dental, languages: [en, fr] }\norder: [statements]\nsettings: { "
        + "days_to_pay: 21 }\n";
    private const string Statements =
        "policy: statements\nrules:\n  - { name: owes, when: patient_portion > 0, then: statement, because: Owes. }\n";

    public static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public static List<PolicyFile> Read(string folder) =>
        [
            .. Directory
                .GetFiles(Path.Combine(Here(), folder))
                .Select(path => new PolicyFile(Path.GetFileName(path), File.ReadAllBytes(path))),
        ];

    /// <summary>The smallest good set, with some of its files replaced or added.</summary>
    public static List<PolicyFile> With(params (string Name, byte[] Content)[] files)
    {
        var all = new Dictionary<string, byte[]>
        {
            ["practice.yaml"] = Encoding.UTF8.GetBytes(Practice),
            ["statements.yaml"] = Encoding.UTF8.GetBytes(Statements),
        };
        foreach (var (name, content) in files)
            all[name] = content;
        return [.. all.Select(pair => new PolicyFile(pair.Key, pair.Value))];
    }

    public static List<PolicyFile> With(params (string Name, string Content)[] files) =>
        With([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    /// <summary>What loading finds: the problems, whether it refuses or not.</summary>
    public static IReadOnlyList<Problem> Problems(IReadOnlyList<PolicyFile> files)
    {
        try
        {
            return PolicyLoader.Load(files, []).Problems.InBoth();
        }
        catch (RefusedException refused)
        {
            return refused.Problems.InBoth();
        }
    }
}
