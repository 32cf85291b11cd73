using System.Text;
using System.Text.Json;
using PolicyBilling.App;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;
using PolicyBilling.Plans;
using PolicyBilling.Tests.History;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;

namespace PolicyBilling.Tests.App;

/// <summary>October of the demo is approved, sent and worked, its patients answer, and November is decided from both,
/// all of it as it is typed.</summary>
public sealed class LivedDemoTests : IDisposable
{
    private static readonly DateOnly October = new(2026, 10, 31),
        November = new(2026, 11, 30);

    private readonly string _reports = Directory.CreateTempSubdirectory("lived-demo-").FullName;

    public void Dispose() => Directory.Delete(_reports, recursive: true);

    [Fact]
    public async Task Two_months_of_the_demo_are_lived_on_the_command_line()
    {
        using var practice = new LivedPractice(PracticeFolder.Demo, PolicyText.Shipped());
        var october = await Decided(practice, October);
        await Sent(October);
        foreach (var (call, outcome) in Calls(october).Zip(new[] { "spoke", "no-answer", "message-left" }))
            await Typed(October, "record", call, "call", practice.Folder, "--outcome", outcome, "--by", "Ann");
        using (var history = HistoryFile.Open(Path.Combine(practice.Folder, HistoryFile.Name)))
            practice.Live(october, October, November, history);

        var november = await Decided(practice, November);
        using (var history = HistoryFile.Read(Path.Combine(practice.Folder, HistoryFile.Name)))
        {
            HistoryCheck.Of(history).Wrong.ShouldBeEmpty();
            var ladder = new LivedLadder(practice, history, PolicyText.Shipped());
            november
                .Decisions.Select(decision => (decision.Account, Broken: ladder.Broken(decision, November)))
                .Where(decision => decision.Broken is not null)
                .ShouldBeEmpty();
            ladder.Steps.ShouldBeGreaterThan(20);
        }
        await Sent(November);
        Moved(october, november).ShouldBeGreaterThan(0, "nobody went on to the next step");
        var compared = await Typed(
            November,
            "compare",
            practice.Folder,
            "--from",
            "2026-10-31",
            "--out",
            Path.Combine(_reports, "compared"),
            "--format",
            "json"
        );
        using var json = JsonDocument.Parse(compared);
        json.RootElement.GetProperty("walk").GetProperty("opening").GetDecimal().ShouldBe(october.Totals.Balance);
        compared.ShouldNotContain("other balances than when the run");
    }

    private string PlanOf(DateOnly day) => Path.Combine(_reports, $"{day:yyyy-MM-dd}");

    private async Task<BillingPlan> Decided(LivedPractice practice, DateOnly day)
    {
        await Typed(day, "dry-run", practice.Folder, "--out", PlanOf(day), "--plan-only");
        return PlanFile.Read(Path.Combine(PlanOf(day), PlanFile.Name));
    }

    private async Task Sent(DateOnly day)
    {
        await Typed(day, "approve", PlanOf(day), "--by", "Dr. Maple");
        (await Typed(day, "send", PlanOf(day), "--by", "Ann", "--no-input")).ShouldContain("is done");
    }

    private static IEnumerable<string> Calls(BillingPlan plan) =>
        plan.Decisions.Where(decision => decision.Sends.Contains("call")).Select(decision => decision.Account).Take(3);

    private static int Moved(BillingPlan before, BillingPlan after)
    {
        var steps = before.Decisions.ToDictionary(decision => decision.Account, decision => decision.Step);
        return after.Decisions.Count(decision =>
            decision.Step is not null && steps.GetValueOrDefault(decision.Account) is { } step && step != decision.Step
        );
    }

    private static async Task<string> Typed(DateOnly today, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var terminal = new Terminal(output, error, today)
        {
            // In the evening, after what the desk wrote down in the day.
            Clock = () => new DateTimeOffset(today, new TimeOnly(21, 0), TimeSpan.Zero),
        };
        string[] policies = arguments[0] is "approve" ? [] : ["--policies", PolicyText.ShippedFolder];
        var code = await CommandLine.Run([.. arguments, .. policies], terminal);
        code.ShouldBe(0, Encoding.UTF8.GetString(error.ToArray()));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
