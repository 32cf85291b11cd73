using System.Text;
using System.Text.RegularExpressions;
using PolicyBilling.Facts;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Workbench.Checking;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Tests.Workbench.Checking;

public class PolicyCheckTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);
    private static readonly string Folder = Path.Combine(PolicyFolderText.Here(), "Specimens");

    public static TheoryData<string> Names() =>
        [
            .. Directory
                .GetFiles(Folder, "*.yaml")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Specimens named practice-… stand for that file, all others for <c>statements.yaml</c>. ACCEPT=1
    /// rewrites the texts.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_found_is_shown_with_an_account(string name)
    {
        var file = name.Split('-')[0] == "practice" ? "practice.yaml" : "statements.yaml";
        var practice = Encoding.UTF8.GetBytes(
            "practice: { name: Maple Street Dental, languages: [en, fr] }\norder: [statements]\n"
        );
        var findings = Check(
            PolicyFolderText.With(
                ("practice.yaml", practice),
                (file, File.ReadAllBytes(Path.Combine(Folder, name + ".yaml")))
            )
        );
        findings.Select(finding => finding.Problem).ToList().InBoth();
        var text = PolicyProblems.Render(
            findings.Select(finding => finding.Problem with { Message = $"[{finding.Kind}] {finding.Problem.Message}" })
        );
        var golden = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(golden, text);
        File.Exists(golden).ShouldBeTrue($"{name}.txt is missing; ACCEPT=1 writes it.");
        text.ShouldBe(File.ReadAllText(golden).Replace("\r\n", "\n"));
        // Specimens of what is fine are named so.
        (findings.Count == 0).ShouldBe(name.EndsWith("-is-fine", StringComparison.Ordinal));
        foreach (var finding in findings)
            Broken(ExampleRun.Given(finding.Facts), TakenBackAges.Reopens)
                .ShouldBeEmpty($"{name}: no account has {Sample.Write(finding.Facts)}");
    }

    [Fact]
    public void Every_kind_of_finding_has_a_specimen() =>
        Directory
            .GetFiles(Folder, "*.txt")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @": Warning: \[([a-z-]+)\]"))
            .Select(found => found.Groups[1].Value)
            .Distinct()
            .ShouldBe(Finding.Kinds, ignoreOrder: true);

    [Fact]
    public void Every_text_belongs_to_a_specimen() =>
        Directory
            .GetFiles(Folder, "*.txt")
            .Where(path => !File.Exists(Path.ChangeExtension(path, ".yaml")))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    [Fact]
    public void A_check_can_be_stopped()
    {
        var files = PolicyText.Files(PolicyText.FixtureFolder);
        Should.Throw<OperationCanceledException>(() =>
            PolicyCheck.Run(files, PolicyLoader.Load(files, []), AsOf, cancel: new CancellationToken(canceled: true))
        );
    }

    [Fact]
    public void A_wait_that_cannot_be_reckoned_for_an_account_without_history_stops_no_check()
    {
        var policy = File.ReadAllText(Path.Combine(Folder, "step-awaited-is-fine.yaml"))
            .Replace("wait: 10", "wait: 20 / statements_sent");
        Should.NotThrow(() =>
            Check(
                PolicyFolderText.With(
                    (
                        "practice.yaml",
                        Encoding.UTF8.GetBytes(
                            "practice: { name: Maple Street Dental, languages: [en, fr] }\norder: [statements]\n"
                        )
                    ),
                    ("statements.yaml", Encoding.UTF8.GetBytes(policy))
                )
            )
        );
    }

    [Fact]
    public void A_whole_agreement_gives_nothing_to_find()
    {
        var files = PolicyText.Files(PolicyText.FixtureFolder);
        var policies = PolicyLoader.Load(files, []);
        PolicyProblems
            .Render(
                PolicyCheck
                    .Run(files, policies, AsOf, cancel: TestContext.Current.CancellationToken)
                    .Select(finding => finding.Problem)
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AgingMethod.OldestFirst, TakenBackAges.Reopens, 1)]
    [InlineData(AgingMethod.AdjustmentsFirst, TakenBackAges.Reopens, 2)]
    [InlineData(AgingMethod.OldestFirst, TakenBackAges.OwnDate, 3)]
    public void What_is_held_for_true_between_facts_is_true_of_every_generated_account(
        AgingMethod method,
        TakenBackAges takenBack,
        long seed
    )
    {
        using var practice = new PracticeFolder(new GenerateOptions(1500, 18, seed, AsOf));
        var data = PracticeImport.Read(practice.Folder, strict: true, cancel: TestContext.Current.CancellationToken);
        var ladders = BillingRun.FactsFor(PolicyText.Fixture(), AsOf).Ladders;
        foreach (var day in new[] { AsOf, AsOf.AddMonths(-5) })
        {
            var reader = new FactsReader(data, new FactsOptions(day, new AgingRules(method, takenBack), ladders, 5m));
            for (var account = 0; account < data.Accounts.Count; account++)
                Broken(reader.Read(account), takenBack).ShouldBeEmpty($"account {data.AccountIds[account]}");
        }
    }

    // Identities that facts break, and numbers below zero.
    private static IEnumerable<string> Broken(AccountFacts facts, TakenBackAges takenBack) =>
        Identities
            .Read(takenBack)
            .Where(identity => !identity.Holds(facts))
            .Select(identity => identity.Text)
            .Concat(
                FactCatalogue
                    .All.Where(fact =>
                        fact.Unit is not (Unit.YesNo or Unit.Word)
                        && !Identities.MayBeNegative.Contains(fact.Name)
                        && Convert.ToDecimal(fact.Of(facts)) < 0
                    )
                    .Select(fact => $"{fact.Name} >= 0")
            );

    private static IReadOnlyList<Finding> Check(List<PolicyFile> files) =>
        PolicyCheck.Run(files, PolicyLoader.Load(files, []), AsOf);
}
