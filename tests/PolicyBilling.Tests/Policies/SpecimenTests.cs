using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

public class SpecimenTests
{
    private static readonly string Folder = Path.Combine(PolicyFolderText.Here(), "Specimens");

    public static TheoryData<string> Names() =>
        [
            .. Directory
                .GetFiles(Folder, "*.yaml")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Specimens named practice-… and exceptions-… stand for those files, all others for
    /// <c>statements.yaml</c>. ACCEPT=1 rewrites the texts.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_policy_file_is_explained(string name)
    {
        var file = name.Split('-')[0] is "practice" or "exceptions" ? $"{name.Split('-')[0]}.yaml" : "statements.yaml";
        var problems = PolicyFolderText.Problems(
            PolicyFolderText.With((file, File.ReadAllBytes(Path.Combine(Folder, name + ".yaml"))))
        );
        ShouldMatch(problems, Path.Combine(Folder, name + ".txt"));
    }

    [Theory]
    [InlineData("half-written")]
    [InlineData("order-wrong")]
    [InlineData("names-of-files")]
    public void A_folder_that_is_not_yet_one_is_explained(string name)
    {
        var folder = Path.Combine(Folder, "Folders", name);
        var files = Directory
            .GetFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(path => new PolicyFile(Path.GetFileName(path), File.ReadAllBytes(path)));
        ShouldMatch(PolicyFolderText.Problems([.. files]), folder + ".txt");
    }

    private static void ShouldMatch(IReadOnlyList<Problem> problems, string golden)
    {
        var text = PolicyProblems.Render(problems);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(golden, text);
        problems.ShouldNotBeEmpty();
        File.Exists(golden).ShouldBeTrue($"{golden} is missing; ACCEPT=1 writes it.");
        text.ShouldBe(File.ReadAllText(golden).Replace("\r\n", "\n"));
    }

    [Fact]
    public void Every_text_belongs_to_a_specimen() =>
        Directory
            .GetFiles(Folder, "*.txt")
            .Where(path => !File.Exists(Path.ChangeExtension(path, ".yaml")))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();
}
