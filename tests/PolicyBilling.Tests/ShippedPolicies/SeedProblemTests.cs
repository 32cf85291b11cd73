using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Workbench.Remarks;

namespace PolicyBilling.Tests.ShippedPolicies;

/// <summary>The practices that a visitor tries first say nothing that is not meant: whoever sees an alarm there learns
/// to pass over alarms.</summary>
public class SeedProblemTests
{
    private static readonly string Seeds = Path.Combine(Path.GetDirectoryName(PolicyText.ShippedFolder)!, "seeds");

    private const string Friend =
        "flags: One row has the flag 'ami-du-dentiste', which neither a guard nor a policy knows: it protects nobody.";

    // What each says above a notice, by the beginning of the line.
    private static readonly Dictionary<string, string[]> Meant = new()
    {
        ["demo"] = [],
        // A practice's own word that nobody translated yet, on purpose.
        ["foreign"] = [$"comptes.csv:3: {Friend}"],
        ["twin"] = [$"accounts.csv:25: {Friend}"],
        ["aging-only"] = ["accounts.csv:8: billing_type: One row has the billing type 'inactive-2y', which no policy"],
    };

    public static TheoryData<string> Names => [.. Meant.Keys];

    private static string[] Alarms(string folder)
    {
        var (data, policies) = (PracticeImport.Read(folder), PolicyText.Shipped());
        var options = new RunOptions(data.ExportedAsOf!.Value);
        return
        [
            .. RunRemarks
                .Add(BillingRun.Plan(data, policies, options), data, policies, options)
                .Problems.Where(problem => problem.Severity != Severity.Notice)
                .Select(problem => problem.ToString()),
        ];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_seed_says_what_is_meant_and_no_more(string name)
    {
        var alarms = Alarms(Path.Combine(Seeds, name));
        alarms.Length.ShouldBe(Meant[name].Length, string.Join('\n', alarms));
        foreach (var (alarm, meant) in alarms.Zip(Meant[name]))
            alarm.ShouldStartWith(meant);
    }

    [Fact]
    public void Every_seed_is_looked_at() =>
        Meant
            .Keys.Order(StringComparer.Ordinal)
            .ShouldBe(
                Directory.GetDirectories(Seeds).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
            );

    [Theory]
    [InlineData(600, 24, 1)]
    [InlineData(300, 12, 7)]
    [InlineData(900, 36, 20261031)]
    public void A_practice_that_was_invented_says_nothing(int accounts, int months, int seed)
    {
        using var practice = new PracticeFolder(
            new GenerateOptions(accounts, months, seed, new DateOnly(2026, 10, 31))
        );
        Alarms(practice.Folder).ShouldBeEmpty();
    }
}
