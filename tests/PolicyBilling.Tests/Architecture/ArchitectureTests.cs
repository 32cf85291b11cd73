using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyBilling.Tests.Architecture;

/// <summary>The walls of the house, held against the source. Each has a line that it must catch, so that it cannot
/// pass by looking away.</summary>
public class ArchitectureTests
{
    private static readonly string Root = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..")
    );

    public static TheoryData<string, string, string, string, string> Walls =>
        new()
        {
            {
                "The library that decides knows no files",
                "src/PolicyBilling",
                @"\b(File|Directory|FileStream|StreamReader|StreamWriter|FileInfo)\.|using System\.IO;|new FileStream",
                "",
                "var text = File.ReadAllText(path);"
            },
            {
                "The library that decides starts nothing and calls nobody",
                "src/PolicyBilling",
                @"\bProcess\.|System\.Net|HttpClient|Socket|Environment\.(GetEnvironmentVariable|CurrentDirectory)",
                "",
                "using System.Net.Http;"
            },
            {
                "Money is decimal, or whole cents",
                "src/PolicyBilling",
                @"\b(double|float)\b",
                "",
                "double amount = 0;"
            },
            {
                "Only the compiler knows RulesEngine",
                "src",
                @"\busing RulesEngine|\bRulesEngine\.(Models|ExpressionBuilders)",
                "Policies/Language/Compiler.cs",
                "using RulesEngine.Models;"
            },
            {
                "Only the YAML reader knows YamlDotNet",
                "src",
                @"\busing YamlDotNet",
                "Policies/Yaml/",
                "using YamlDotNet.Core;"
            },
            {
                "The library that decides refers to nothing of ours",
                "src/PolicyBilling",
                @"\busing PolicyBilling\.(Files|Simulator|Connectors|App)|PolicyBilling\.Files\.",
                "",
                "using PolicyBilling.Files.Import;"
            },
            {
                "Files do not know the program",
                "src/PolicyBilling.Files",
                @"\busing PolicyBilling\.App",
                "",
                "using PolicyBilling.App;"
            },
            {
                "The simulator knows the data's words, and neither files' readers nor the program",
                "src/PolicyBilling.Simulator",
                @"\busing PolicyBilling\.(Files|App|Facts|Policies|Decisions|Plans)",
                "",
                "using PolicyBilling.Files.Import;"
            },
            {
                "Only generate knows the simulator, and only the simulator Bogus",
                "src",
                @"\busing (PolicyBilling\.Simulator|Bogus)",
                "PolicyBilling.Simulator/|Commands/Generate",
                "using PolicyBilling.Simulator;"
            },
            {
                "Only the import of Open Dental knows its database, and only by its connector",
                "src",
                @"\busing (PolicyBilling\.Connectors\.OpenDental|MySqlConnector)",
                "PolicyBilling.Connectors/|Commands/OpenDental",
                "using MySqlConnector;"
            },
            {
                "The clock is read once, in App",
                "src",
                @"DateTime(Offset)?\.(Now|UtcNow|Today)|TimeProvider\.System",
                "PolicyBilling.App/Terminal.cs",
                "var now = DateTime.Now;"
            },
            {
                "One place rounds money; the language has its own round",
                "src/PolicyBilling",
                @"decimal\.Round\(|Math\.Round\(",
                "PolicyBilling/Money.cs|Language/Emitter.cs",
                "Math.Round(x, 2)"
            },
            {
                "There is one way through all accounts",
                "src/PolicyBilling",
                @"\bParallel\.For|\bPartitioner\.",
                "PolicyBilling/EveryAccount.cs",
                "Parallel.ForEach(accounts, account => { });"
            },
            {
                "An account is aged, and its claims are laid, in one place; a walk ages again what it changes",
                "src/PolicyBilling",
                @"\bnew (Aging|AccountClaims)\(|\b(Aging|AccountClaims) \w+ (\{ get; \} )?= new\(",
                "Ledgers/AccountOnDay.cs|Ledgers/Aging.cs|Comparing/AccountWalker.cs",
                "private readonly AccountClaims _claims = new(data);"
            },
            {
                "No culture of the machine decides how a number is read",
                "src",
                @"\b(decimal|int|long)\.Parse\([^,()]*\)",
                "",
                "decimal.Parse(text)"
            },
        };

    [Theory]
    [MemberData(nameof(Walls))]
    public void A_wall_stands(string wall, string folder, string forbidden, string except, string caught)
    {
        Regex.IsMatch(caught, forbidden).ShouldBeTrue($"{wall}: the test would not see what it forbids");
        Sources(folder)
            .Where(file =>
                except == "" || !except.Split('|').Any(allowed => file.Contains(allowed, StringComparison.Ordinal))
            )
            .SelectMany(file =>
                File.ReadLines(Path.Combine(Root, file))
                    .Select((line, place) => (line, at: $"{file}:{place + 1}: {line.Trim()}"))
            )
            .Where(found =>
                !found.line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && Regex.IsMatch(WithoutTexts(found.line), forbidden)
            )
            .Select(found => found.at)
            .ShouldBeEmpty(wall);
    }

    [Fact]
    public void Every_package_says_why_it_is_there()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "Directory.Packages.props"));
        var unexplained = lines.Where(
            (line, place) =>
                line.Contains("<PackageVersion")
                && !lines
                    .Take(place)
                    .Reverse()
                    .SkipWhile(before => before.Contains("<PackageVersion"))
                    .First()
                    .Contains("<!--")
        );
        unexplained.ShouldBeEmpty();
    }

    private static string WithoutTexts(string line) => Regex.Replace(line, "\"[^\"]*\"", "\"\"");

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            // "src/PolicyBilling" is not "src/PolicyBilling.Files".
            .Where(file =>
                file.StartsWith(folder + "/", StringComparison.Ordinal)
                && !file.Contains("/obj/")
                && !file.Contains("/bin/")
            );

    private static string Here([CallerFilePath] string path = "") => path;
}
