using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Tests.Workbench.WhatIf;
using PolicyBilling.Workbench.Explanations;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Tests.Workbench.Explanations;

/// <summary>What explain and what-if say of generated accounts is what a dry run decides of them.</summary>
public sealed class GeneratedAccountsTests : IDisposable
{
    // Explaining all of them takes minutes: EXPLAIN=10000 does.
    private static readonly int Explained = int.TryParse(Environment.GetEnvironmentVariable("EXPLAIN"), out var asked)
        ? asked
        : 80;

    private static readonly int Accounts = Math.Max(3000, Explained);

    private readonly PracticeFolder _practice = new(new GenerateOptions(Accounts, 12, 5, Demo.AsOf));
    private readonly PolicySet _policies = PolicyText.Fixture();

    public void Dispose() => _practice.Dispose();

    [Fact]
    public void Each_account_by_itself_is_decided_as_in_the_dry_run_and_moves_lead_where_they_are_said_to()
    {
        var data = PracticeImport.Read(_practice.Folder, strict: true, cancel: TestContext.Current.CancellationToken);
        var plan = BillingRun
            .Plan(data, _policies, new RunOptions(Demo.AsOf), TestContext.Current.CancellationToken)
            .Decisions.ToDictionary(decision => decision.Account, Show);
        plan.Count.ShouldBe(Accounts);
        Parallel.For(
            0,
            Accounts,
            account =>
                Show(
                        new AccountFuture(new AccountCopy(data, account, Demo.AsOf), _policies, "en")
                            .DecideToday()
                            .Decision
                    )
                    .ShouldBe(plan[data.AccountIds[account]])
        );
        foreach (var part in Sample(data).Chunk(500))
            MoveTests
                .Made(
                    _practice.Folder,
                    _policies,
                    part.AsParallel().Select(account => Explainer.Explain(data, account, _policies, Demo.AsOf))
                )
                .ShouldBeGreaterThan(part.Length);
    }

    [Fact]
    public void What_if_decides_each_account_as_the_dry_runs_before_and_after()
    {
        var data = PracticeImport.Read(_practice.Folder, strict: true, cancel: TestContext.Current.CancellationToken);
        var after = PolicyText.Fixture(
            new SettingOverride("statements", "minimum_balance", "60.00"),
            new SettingOverride("collections", "friendly_call_after", "60"),
            new SettingOverride("small-balances", "small_balance", "40.00")
        );
        BillingPlan Plan(PolicySet policies) =>
            BillingRun.Plan(data, policies, new RunOptions(Demo.AsOf), TestContext.Current.CancellationToken);
        WhatIfTests.ShouldBeThoseOf(
            WhatIfRun.Of(
                data,
                new("before", _policies),
                new("after", after),
                new RunOptions(Demo.AsOf),
                TestContext.Current.CancellationToken
            ),
            Plan(_policies),
            Plan(after)
        );
    }

    // From all over the practice; the same on each run.
    private static IEnumerable<int> Sample(PracticeData data) =>
        Enumerable.Range(0, Accounts).OrderBy(account => account * 7919L % Accounts).Take(Explained);

    private static string Show(Decision decision) =>
        $"{decision.Account} {DecisionKey.Of(decision)} {decision.Amount} {decision.Because} {decision.MessageText} "
        + $"{decision.Text} {string.Join(' ', decision.Notes)} {decision.Until} {decision.MoveTo} "
        + $"{decision.Reason} [{string.Join(' ', decision.StruckBy)}] "
        // Only a run looks back on the months before.
        + $"[{string.Join(' ', decision.Worklists.Except(["stuck"]))}] {decision.Figures}";
}
