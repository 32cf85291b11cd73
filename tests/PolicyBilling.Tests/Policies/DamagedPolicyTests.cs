using System.Text;
using CsCheck;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Tests.Policies;

public class DamagedPolicyTests
{
    private static readonly List<PolicyFile> Files = PolicyFolderText.Read("Complete");
    private static readonly string[] Pieces =
    [
        "",
        " ",
        "\n",
        "\t",
        ":",
        ": ",
        " #",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "'",
        "\"",
        "&a ",
        "*a",
        "!",
        "|",
        ">",
        "%",
        "@",
        "\\",
        "0",
        "\u00E9",
        "\u200B",
        "---\n",
        "? ",
        "<<: ",
        "\uD83D\uDE00",
    ];

    // A file, a place in it, how much goes, and what comes instead.
    private static readonly Gen<(int File, int At, int Length, string Piece)> Damage = Gen.Select(
        Gen.Int[0, Files.Count - 1],
        Gen.Int[0, 2000],
        Gen.Int[0, 12],
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])
    );

    [Fact]
    public void A_damaged_file_is_read_or_explained_and_nothing_else() =>
        Damage
            .List[1, 3]
            .Sample(
                damages =>
                {
                    foreach (var file in Damaged(damages))
                    {
                        var problems = new List<Problem>();
                        var root = YamlDocument.Read(file.Name, file.Content, problems);
                        if (root is null && problems.Count == 0)
                            return false;
                        if (!problems.TrueForAll(Shown))
                            return false;
                    }
                    return true;
                },
                iter: 2000
            );

    [Fact]
    public void A_damaged_policy_is_loaded_or_refused_with_its_places_and_nothing_else() =>
        Damage
            .List[1, 2]
            .Sample(
                damages =>
                {
                    try
                    {
                        PolicyLoader.Load(Damaged(damages), []);
                        return true;
                    }
                    catch (RefusedException refused)
                    {
                        return refused.Problems.All(Shown) && PolicyProblems.Render(refused.Problems).Length > 0;
                    }
                },
                iter: 100
            );

    // What is shown is a line of the file, and the caret stands in it or right behind it.
    private static bool Shown(Problem problem) =>
        problem.Line == 0
        || (
            problem.Excerpt is { } line
            && int.Parse(problem.Column) is var column
            && column >= 1
            && column <= line.Length + 1
        );

    private static List<PolicyFile> Damaged(List<(int File, int At, int Length, string Piece)> damages)
    {
        var texts = Files.Select(file => Encoding.UTF8.GetString(file.Content)).ToArray();
        foreach (var (file, at, length, piece) in damages)
        {
            var from = at % (texts[file].Length + 1);
            texts[file] = texts[file][..from] + piece + texts[file][Math.Min(texts[file].Length, from + length)..];
        }
        return [.. Files.Zip(texts, (file, text) => file with { Content = Encoding.UTF8.GetBytes(text) })];
    }
}
