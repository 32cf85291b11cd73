using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBilling.App;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests;

/// <summary>What the READMEs show is what the program says; <c>ACCEPT=1 dotnet test</c> writes it anew.</summary>
public class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    [Fact]
    public async Task The_readme_shows_the_dry_run_of_the_demo() => ShouldShow("README.md", "dry-run", await Screen("dry-run"));

    [Fact]
    public async Task The_policies_readme_shows_what_a_setting_would_move() =>
        ShouldShow(Path.Combine("policies", "README.md"), "what-if", await Screen("what-if", "--set", "statements.minimum_balance=60.00"));

    [Fact]
    public async Task The_policies_readme_shows_a_look_back() =>
        ShouldShow(Path.Combine("policies", "README.md"), "backtest", await Screen("backtest", "--months", "12"));

    [Fact]
    public async Task The_policies_readme_shows_a_comparison() =>
        ShouldShow(Path.Combine("policies", "README.md"), "compare", (await Screen("compare", "--from", "2026-09-30")).Replace("reports/2026-10-31", "reports/2026-09-30_2026-10-31"));

    private static async Task<string> Screen(string command, params string[] options)
    {
        using var output = new MemoryStream();
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        using var error = new MemoryStream();
        var terminal = new Terminal(output, error, new DateOnly(2026, 10, 31));
        string[] arguments = [command, Path.Combine(Root, "seeds", "demo"), "--policies", Path.Combine(Root, "policies"), "--out", folder, .. options];
        (await CommandLine.Run(arguments, terminal)).ShouldBe(0, Encoding.UTF8.GetString(error.ToArray()));
        Directory.Delete(folder, recursive: true);
        var text = Encoding.UTF8.GetString(output.ToArray()).Replace("\r\n", "\n").Replace(folder, "reports/2026-10-31").Replace(Root + Path.DirectorySeparatorChar, "").Replace('\\', '/');
        return $"```\n{text.TrimEnd()}\n```";
    }

    [Fact]
    public void The_readme_shows_a_policy_that_is_shipped()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "policies", "statements.yaml"));
        var settings = lines.SkipWhile(line => !line.StartsWith("policy:", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("rules:", StringComparison.Ordinal)).Append("rules:");
        var rule = lines.SkipWhile(line => line != "  - name: under-minimum").TakeWhile(line => line.Length > 0);
        var last = lines.SkipWhile(line => line != "  - name: owes").TakeWhile(line => line.Length > 0);
        ShouldShow("README.md", "policy", $"```yaml\n{string.Join('\n', [.. settings, .. rule, "", .. last])}\n```");
    }

    [Fact]
    public void The_table_of_facts_is_made_from_the_facts()
    {
        var table = new StringBuilder("| fact | what it says | unit | table it needs |\n|---|---|---|---|\n");
        foreach (var fact in FactCatalogue.All) table.Append($"| `{fact.Name}` | {fact.Meaning} | {Unit(fact.Unit)} | {string.Join(", ", fact.Needs.Names())} |\n");
        ShouldShow(Path.Combine("policies", "README.md"), "facts", table.ToString().TrimEnd());
    }

    private static string Unit(Unit unit) => unit switch { PolicyBilling.Facts.Unit.YesNo => "yes/no", var other => other.ToString().ToLowerInvariant() };

    private static void ShouldShow(string file, string name, string expected)
    {
        var path = Path.Combine(Root, file);
        var text = File.ReadAllText(path);
        var block = new Regex($"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", RegexOptions.Singleline);
        block.IsMatch(text).ShouldBeTrue($"{file} has no place for '{name}'");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(path, text = block.Replace(text, _ => expected + "\n"));
        block.Match(text).Value.ShouldBe(expected + "\n", $"{file} no longer shows what the program says: look it over, then run with ACCEPT=1");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
