using PolicyBilling.Decisions;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Tests.Plans;

/// <summary>Who goes first where a run may send only so many statements: the longest due, then the oldest open
/// charge, then the account's id.</summary>
public sealed class BatchOrderTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    private const string Bills = "rules: [{ name: owes, when: balance > 0, then: statement, because: Owes. }]";

    // z's own money is due longest, though its charge is young. The claims of x and y were answered 30 days ago, on
    // charges of other ages; 10 and 9 are alike. Neither the file's order nor the ids' is the order of the batches.
    private readonly ExportFolder _export = new ExportFolder()
        .File("accounts.csv", "account,name", "9,I", "x,X", "10,T", "z,Z", "y,Y")
        .File(
            "ledger.csv",
            "entry,account,date,kind,amount,claim",
            "E1,9,2026-10-01,charge,100.00,",
            "E2,x,2026-07-23,charge,100.00,KX",
            "E3,10,2026-10-01,charge,100.00,",
            "E4,z,2026-09-30,charge,100.00,",
            "E5,y,2026-01-01,charge,100.00,KY"
        )
        .File(
            "claims.csv",
            "claim,account,sent,status,received,estimated_payment,estimated_write_off",
            "KX,x,2026-07-24,received,2026-10-01,0.00,0.00",
            "KY,y,2026-01-02,received,2026-10-01,0.00,0.00"
        );

    public void Dispose() => _export.Dispose();

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "z")]
    [InlineData(2, "z y")]
    [InlineData(3, "z y x")]
    [InlineData(4, "z y x 10")]
    [InlineData(5, "z y x 10 9")]
    public void The_longest_due_go_first_then_the_oldest_open_then_the_lowest_id(int limit, string sent) =>
        Sent(Decide(_export.Read(), Policies(limit)))
            .ShouldBe(sent.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Fact]
    public void What_waits_says_so_and_asks_for_nothing() =>
        Decide(_export.Read(), Policies(4))
            .Where(decision => decision.Kind == DecisionKind.Hold)
            .Select(decision => $"{decision.Account} {decision.Policy}/{decision.Rule}")
            .ShouldBe(["9 engine/next-batch"]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_backtest_sends_them_in_the_same_order(int limit)
    {
        // The patients pay different amounts afterwards, by which one sees who was asked.
        var paid = new Dictionary<string, decimal>
        {
            ["9"] = 1,
            ["x"] = 2,
            ["10"] = 4,
            ["z"] = 8,
            ["y"] = 16,
        };
        File.AppendAllLines(
            Path.Combine(_export.Path, "ledger.csv"),
            paid.Select(pair => $"P{pair.Key},{pair.Key},2026-11-10,patient-payment,-{pair.Value}.00,")
        );
        _export.File("export.yaml", "as_of: 2026-12-15", "not_exported: [ledger.posted]");
        var data = _export.Read();
        var policies = Policies(limit);
        var backtest = BacktestRun.Of(
            data,
            [new NamedPolicies("policies", policies)],
            new RunOptions(new DateOnly(2026, 12, 15)),
            2,
            TestContext.Current.CancellationToken
        );
        var month = backtest.MonthEnds.ToList().IndexOf(Today);
        var asked = Sent(Decide(data, policies));
        backtest
            .Policies[0]
            .Rules.Single(rule => rule.Rule == "owes")
            .MonthEnds[month]
            .Within(30)!
            .Value.Paid.ShouldBe(asked.Sum(account => paid[account]));
    }

    private static IReadOnlyList<Decision> Decide(PracticeData data, PolicySet policies) =>
        BillingRun.Plan(data, policies, new RunOptions(Today), TestContext.Current.CancellationToken).Decisions;

    private static List<string> Sent(IEnumerable<Decision> decisions) =>
        [.. decisions.Where(decision => decision.Kind == DecisionKind.Statement).Select(decision => decision.Account)];

    private static PolicySet Policies(int limit) =>
        PolicyText.Load($"limits: {{ statements_per_run: {limit} }}", ("bills", Bills));
}
