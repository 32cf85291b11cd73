using System.Runtime.CompilerServices;
using System.Text;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

/// <summary>Policies written as text in a test, those of the fixture, or the shipped ones.</summary>
internal static class PolicyText
{
    /// <summary>Loads policy files given without their <c>policy:</c> line, in the order they are given;
    /// <c>practice</c> is made up around them.</summary>
    public static PolicySet Load(params (string Name, string Yaml)[] policies) => Load("", policies);

    /// <summary>The same, with more for practice.yaml.</summary>
    public static PolicySet Load(string practice, params (string Name, string Yaml)[] policies)
    {
        var files = policies
            .Select(policy =>
                File(policy.Name, policy.Name == "exceptions" ? policy.Yaml : $"policy: {policy.Name}\n{policy.Yaml}")
            )
            .ToList();
        var order = string.Join(", ", policies.Select(policy => policy.Name).Where(name => name != "exceptions"));
        files.Add(File("practice", $"practice: {{ name: Test, languages: [en, fr] }}\norder: [{order}]\n{practice}"));
        return PolicyLoader.Load(files, []);
    }

    /// <summary>A whole agreement for tests of everything else: it changes only for tests' sake, so that whoever
    /// changes <c>policies/</c> changes no test.</summary>
    public static PolicySet Fixture(params SettingOverride[] overrides) => Read(FixtureFolder, overrides);

    /// <summary>The folder of the fixture.</summary>
    public static string FixtureFolder { get; } =
        Path.Combine(Root(), "tests", "PolicyBilling.Tests", "Fixtures", "policies");

    /// <summary>The policies that the project ships; only their own tests and those of samples and READMEs speak about
    /// them.</summary>
    public static PolicySet Shipped(params SettingOverride[] overrides) => Read(ShippedFolder, overrides);

    /// <summary>The folder of the shipped policies.</summary>
    public static string ShippedFolder { get; } = Path.Combine(Root(), "policies");

    /// <summary>The policy files of a folder.</summary>
    public static List<PolicyFile> Files(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*.yaml")
                .Select(path => new PolicyFile(Path.GetFileName(path), System.IO.File.ReadAllBytes(path))),
        ];

    private static PolicySet Read(string folder, SettingOverride[] overrides) =>
        PolicyLoader.Load(Files(folder), overrides);

    private static PolicyFile File(string name, string yaml) => new($"{name}.yaml", Encoding.UTF8.GetBytes(yaml));

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
