using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyBilling.App;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import.Noticing;
using PolicyBilling.Ledgers;
using PolicyBilling.Tests.Import.Noticing;
using PolicyBilling.Tests.Pages;

namespace PolicyBilling.Tests;

/// <summary>What the READMEs show is what the program says; <c>ACCEPT=1 dotnet test</c> writes it anew.</summary>
public class ReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    [Fact]
    public async Task The_readme_shows_the_dry_run_of_the_demo() =>
        ShouldShow("README.md", "dry-run", await Screen("dry-run"));

    [Fact]
    public async Task The_readme_shows_a_plan_approved_and_sent()
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        var plan = Path.Combine(folder, "reports", "2026-10-31");
        string[] history = ["--history", Path.Combine(folder, "history.db")];
        await Run(0, ["dry-run", Demo, "--policies", Shipped, "--out", plan, "--plan-only", .. history]);
        string Shown(string text) => text.Replace(folder + "/", "");

        var approved = await Run(0, ["approve", plan, "--by", "Dr. Maple", .. history]);
        ShouldShow("README.md", "approve", Block(Shown(string.Join('\n', approved.Split('\n').Take(15)))));
        ShouldShow("README.md", "send", Block(Shown(await Run(0, ["send", plan, "--by", "Ann", .. history]))));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_policies_readme_shows_what_a_setting_would_move() =>
        ShouldShow(Manual, "what-if", await Screen("what-if", "--set", "statements.minimum_balance=60.00"));

    [Fact]
    public async Task The_policies_readme_shows_a_look_back() =>
        ShouldShow(Manual, "backtest", await Screen("backtest", "--months", "12"));

    [Fact]
    public async Task The_policies_readme_shows_what_comes() =>
        ShouldShow(Manual, "calendar", await Screen("calendar"));

    [Fact]
    public async Task The_policies_readme_shows_an_account_explained() =>
        ShouldShow(Manual, "explain", Block(await Run(0, "explain", "1022", Demo, "--policies", Shipped)));

    [Fact]
    public async Task The_policies_readme_shows_causes_and_an_account_resolved()
    {
        ShouldShow(Manual, "causes", Block(await Run(0, "resolve", "--causes", Demo, "--policies", Shipped)));
        ShouldShow(Manual, "resolve", Block(await Run(0, "resolve", "1025", Demo, "--policies", Shipped)));
    }

    [Fact]
    public async Task The_policies_readme_shows_a_faulty_policy_and_what_is_found_in_it()
    {
        var faulty = Path.Combine(Root, "tests", "PolicyBilling.Tests", "Policies", "Faulty");
        ShouldShow(Manual, "faulty", Block(File.ReadAllText(Path.Combine(faulty, "statements.yaml")), "yaml"));
        ShouldShow(
            Manual,
            "check",
            Block(await Run(1, "check", "--policies", faulty))
                .Replace(faulty, "policies")
                .Replace("tests/PolicyBilling.Tests/Policies/Faulty", "policies")
        );
        ShouldShow(
            Manual,
            "test-faulty",
            Block(await Run(1, "test", "--policies", faulty))
                .Replace("tests/PolicyBilling.Tests/Policies/Faulty", "policies")
        );
    }

    [Fact]
    public async Task The_policies_readme_shows_the_shipped_examples_and_one_made_from_an_account()
    {
        ShouldShow(Manual, "test", Block(await Run(0, "test", "--policies", Shipped)));
        ShouldShow(
            Manual,
            "test-from",
            Block(await Run(0, "test", "--from", "1167", Demo, "--policies", Shipped), "yaml")
        );
    }

    [Fact]
    public async Task The_policies_readme_shows_mistakes_and_what_to_write_instead()
    {
        using var changed = new ChangedPolicies(
            "policies",
            ("no-contact.yaml", "when: billing_means('not", "when: billing_type = 'x' or billing_means('not"),
            ("statements.yaml", "when: patient_portion < minimum_balance", "when: patient_portoin < minimum_balance"),
            ("practice.yaml", "days_in_ar: 45", "days_in_ar: 45,0")
        );
        ShouldShow(
            Manual,
            "mistakes",
            Block(await Run(1, "check", "--policies", changed.Folder)).Replace(changed.Folder, "policies")
        );
    }

    [Fact]
    public async Task The_policies_readme_shows_what_changed_since_september()
    {
        using var september = new ChangedPolicies(
            "policies-september",
            ("statements.yaml", "minimum_balance: 10.00 ", "minimum_balance: 5.00 "),
            ("statements.yaml", "For balances over 90 days, please contact us", "Please contact us"),
            (
                "collections.yaml",
                "when: due_days_outside_claims >= reminder_after",
                "when: due_days_outside_claims > reminder_after"
            )
        );
        ShouldShow(Manual, "diff", Block(await Run(0, "diff", september.Folder, Shipped)));
    }

    [Fact]
    public async Task The_policies_readme_shows_a_part_of_the_agreement()
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        await Run(0, "agreement", "--policies", Shipped, "--out", folder);
        var page = PageText.Parse(File.ReadAllText(Path.Combine(folder, "agreement.html")));
        Directory.Delete(folder, recursive: true);
        string[] titles = ["A few dollars left over", "What the desk may offer on the phone"];
        var parts = titles.Select(title =>
            page.QuerySelectorAll(".rules > section")
                .Single(section => section.QuerySelector("h3")!.TextContent == title)
        );
        ShouldShow(
            Manual,
            "agreement",
            Block(
                string.Concat(
                    parts.Select(part =>
                        $"{part.QuerySelector("h3")!.TextContent}\n"
                        + string.Concat(part.QuerySelectorAll("li").Select(Line))
                    )
                )
            )
        );
    }

    // A sentence without those below it.
    private static string Line(IElement sentence)
    {
        var own = sentence.ChildNodes.Where(node => node.NodeName != "OL").Select(node => node.TextContent);
        return $"- {PageText.OneLine(string.Concat(own))}\n";
    }

    private static readonly string Manual = Path.Combine("policies", "README.md"),
        Demo = Path.Combine(Root, "seeds", "demo"),
        Shipped = Path.Combine(Root, "policies");

    [Fact]
    public async Task The_policies_readme_shows_a_comparison() =>
        ShouldShow(
            Path.Combine("policies", "README.md"),
            "compare",
            (await Screen("compare", "--from", "2026-09-30")).Replace(
                "reports/2026-10-31",
                "reports/2026-09-30_2026-10-31"
            )
        );

    private static async Task<string> Screen(string command, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("readme-").FullName;
        var text = await Run(0, [command, Demo, "--policies", Shipped, "--out", folder, .. options]);
        Directory.Delete(folder, recursive: true);
        return Block(text.Replace(folder, "reports/2026-10-31"));
    }

    private static async Task<string> Run(int code, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        // Whoever tried the commands of the README has a history of the demo.
        string[] all = arguments.Contains("--history") ? arguments : [.. arguments, "--no-history"];
        var left = await CommandLine.Run(all, new Terminal(output, error, new DateOnly(2026, 10, 31)));
        var complaint = Encoding.UTF8.GetString(error.ToArray());
        left.ShouldBe(code, complaint);
        return Plain(Encoding.UTF8.GetString(output.ToArray()) + (code == 0 ? "" : complaint));
    }

    private static string Plain(string text) =>
        text.Replace("\r\n", "\n").Replace(Root + Path.DirectorySeparatorChar, "").Replace('\\', '/');

    private static string Block(string text, string language = "") => $"```{language}\n{text.TrimEnd()}\n```";

    [Fact]
    public void The_readme_shows_a_policy_that_is_shipped()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "policies", "statements.yaml"));
        var settings = lines
            .SkipWhile(line => !line.StartsWith("policy:", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("rules:", StringComparison.Ordinal))
            .Append("rules:");
        var rule = lines.SkipWhile(line => line != "  - name: under-minimum").TakeWhile(line => line.Length > 0);
        var last = lines.SkipWhile(line => line != "  - name: owes").TakeWhile(line => line.Length > 0);
        ShouldShow("README.md", "policy", $"```yaml\n{string.Join('\n', [.. settings, .. rule, "", .. last])}\n```");
    }

    [Fact]
    public void The_table_of_facts_is_made_from_the_facts()
    {
        var table = new StringBuilder("| fact | what it says | unit | table it needs |\n|---|---|---|---|\n");
        foreach (var fact in FactCatalogue.All)
            table.Append(
                $"| `{fact.Name}` | {fact.Meaning} | {Unit(fact.Unit)} | {string.Join(", ", fact.Needs.Names())} |\n"
            );
        ShouldShow(Path.Combine("policies", "README.md"), "facts", table.ToString().TrimEnd());
    }

    [Fact]
    public void The_table_of_what_is_noticed_is_made_from_the_checks()
    {
        var table = new StringBuilder("| what is noticed | what happens | what to do |\n|---|---|---|\n");
        foreach (
            var (notices, does, cure) in DataChecks
                .All.Select(check => (check.Notices, check.Does, check.Cure))
                .Concat(RemarkSpecimens.All.Select(remark => (remark.Notices, remark.Does, remark.Cure)))
        )
            table.Append($"| {notices} | {Happens(does)} | {cure} |\n");
        ShouldShow(Manual, "noticed", table.ToString().TrimEnd());
    }

    private static string Happens(Effect does) =>
        does switch
        {
            Effect.Refuses => "refused",
            Effect.Holds => "held",
            _ => "warned",
        };

    private static string Unit(Unit unit) =>
        unit switch
        {
            PolicyBilling.Facts.Unit.YesNo => "yes/no",
            var other => other.ToString().ToLowerInvariant(),
        };

    private static void ShouldShow(string file, string name, string expected)
    {
        var path = Path.Combine(Root, file);
        var text = File.ReadAllText(path);
        var block = new Regex($"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", RegexOptions.Singleline);
        block.IsMatch(text).ShouldBeTrue($"{file} has no place for '{name}'");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(path, text = block.Replace(text, _ => expected + "\n"));
        block
            .Match(text)
            .Value.ShouldBe(
                expected + "\n",
                $"{file} no longer shows what the program says: look it over, then run with ACCEPT=1"
            );
    }

    /// <summary>The shipped policies with some lines written otherwise, in a folder of their own.</summary>
    private sealed class ChangedPolicies : IDisposable
    {
        private readonly string _parent = Directory.CreateTempSubdirectory("readme-").FullName;

        public ChangedPolicies(string name, params (string File, string Line, string Instead)[] changes)
        {
            Folder = Directory.CreateDirectory(Path.Combine(_parent, name)).FullName;
            foreach (var path in Directory.GetFiles(Shipped, "*.yaml"))
            {
                var text = File.ReadAllText(path);
                foreach (var (_, line, instead) in changes.Where(change => change.File == Path.GetFileName(path)))
                {
                    text.ShouldContain(line);
                    text = text.Replace(line, instead);
                }
                File.WriteAllText(Path.Combine(Folder, Path.GetFileName(path)), text);
            }
        }

        public string Folder { get; }

        public void Dispose() => Directory.Delete(_parent, recursive: true);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
