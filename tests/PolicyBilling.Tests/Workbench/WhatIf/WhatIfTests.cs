using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.WhatIf;

namespace PolicyBilling.Tests.Workbench.WhatIf;

public class WhatIfTests
{
    private static readonly RunOptions Today = new(new DateOnly(2026, 10, 31));
    private static readonly PracticeData Demo = PracticeImport.Read(
        Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo")
    );

    [Theory]
    [InlineData("statements", "minimum_balance", "60.00")]
    [InlineData("collections", "minimum_for_collections", "200.00")]
    [InlineData("statements", "not_seen_for_months", "3")]
    // Changes what counts as a small write-off, and with it facts.
    [InlineData("small-balances", "small_balance", "40.00")]
    [InlineData("no-contact", "no_contact_billing_types", "[]")]
    public void What_if_decides_every_account_as_a_dry_run_before_and_as_a_dry_run_with_the_setting_after(
        string policy,
        string setting,
        string value
    )
    {
        var (before, after) = (PolicyText.Fixture(), PolicyText.Fixture(new SettingOverride(policy, setting, value)));
        var change = Of(Demo, before, after);
        ShouldBeThoseOf(change, Plan(Demo, before), Plan(Demo, after));
        change.Moves.ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_statements_go_out_in_batches_those_that_wait_move_too()
    {
        var (before, after) = (PolicyText.Fixture(), InBatches(20));
        var change = Of(Demo, before, after);
        ShouldBeThoseOf(change, Plan(Demo, before), Plan(Demo, after));
        change.Moves.Count.ShouldBe(
            Plan(Demo, before).Decisions.Count(decision => decision.Kind == DecisionKind.Statement) - 20
        );
        change.Moves.ShouldAllBe(move => move.After.Rule == "next-batch" && move.Before.Because.Length > 0);
        // The other way round, what waited has to be read again for its reason.
        ShouldBeThoseOf(Of(Demo, after, before), Plan(Demo, after), Plan(Demo, before));
    }

    [Fact]
    public void The_matrix_foots_to_both_plans()
    {
        var (before, after) = (
            PolicyText.Fixture(),
            PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "60.00"))
        );
        var matrix = Of(Demo, before, after).Matrix;
        Totals(matrix, cell => cell.Before).ShouldBe(Plan(Demo, before).ByDecision);
        Totals(matrix, cell => cell.After).ShouldBe(Plan(Demo, after).ByDecision);
    }

    [Theory]
    [InlineData("statements", "minimum_balance", "10.00")]
    // A cent is a cent: nobody owes between the two.
    [InlineData("statements", "minimum_balance", "9.995")]
    public void A_policy_that_changes_nothing_moves_nothing(string policy, string setting, string value)
    {
        var change = Of(Demo, PolicyText.Fixture(), PolicyText.Fixture(new SettingOverride(policy, setting, value)));
        change.Moves.ShouldBeEmpty();
        change.Matrix.ShouldAllBe(cell => cell.Before == cell.After);
        (change.StatementsSaved, change.CostSaved).ShouldBe((0, 0.00m));
        change.LimitsNewlyExceeded.ShouldBeEmpty();
    }

    [Fact]
    public void New_collections_write_offs_agency_and_limits_are_called_out()
    {
        const string Rules =
            "rules: [{ name: a, when: balance == 7, then: hold, because: A }, { name: b, when: balance > 7, then: "
            + "statement, because: B }]";
        const string Harder = """
            rules:
              - { name: w, when: balance == 7, then: { decision: write-off, reason: small-balance }, because: W }
              - { name: c, when: balance == 20, then: { decision: collections, do: call }, because: C }
              - { name: g, when: balance > 20, then: collections, because: G }
            """;
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "1,A", "2,B", "3,C")
            .File("claims.csv", "claim,account,status")
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount",
                "E1,1,2026-10-01,charge,7.00",
                "E2,2,2026-10-01,charge,20.00",
                "E3,3,2026-10-01,charge,30.00"
            );
        const string Limits =
            "limits: { agency_accounts: 0, write_off_each: 7.00 }\ntargets: { cost_per_statement: 0.75 }";
        var change = Of(export.Read(), PolicyText.Load(Limits, ("p", Rules)), PolicyText.Load(Limits, ("p", Harder)));
        change.NewlyInCollections.ShouldBe(new MovedMoney(2, 50.00m));
        change.NewlyToAgency.ShouldBe(new MovedMoney(1, 30.00m));
        change.NewlyWrittenOff.ShouldBe(new MovedMoney(1, 7.00m));
        change.LimitsNewlyExceeded.ShouldBe([new LimitExceeded("agency_accounts", 0, 1)]);
        (change.StatementsSaved, change.CostSaved).ShouldBe((2, 1.50m));
        change
            .Moves.Select(move => (move.Account, move.Before.Because, move.After.Because))
            .ShouldBe([("1", "A", "W"), ("2", "B", "C"), ("3", "B", "G")]);
    }

    internal static void ShouldBeThoseOf(PolicyChange change, BillingPlan before, BillingPlan after)
    {
        change.Before.Decisions.Count.ShouldBe(before.Decisions.Count);
        for (var place = 0; place < before.Decisions.Count; place++)
        {
            WithoutTexts(change.Before.Decisions[place]).ShouldBe(WithoutTexts(before.Decisions[place]));
            WithoutTexts(change.After.Decisions[place]).ShouldBe(WithoutTexts(after.Decisions[place]));
        }
        var moved = Enumerable
            .Range(0, before.Decisions.Count)
            .Where(place => Move.Of(before.Decisions[place], after.Decisions[place]) is not null)
            .ToList();
        change
            .Moves.Select(move => (move.Account, move.Before.Because, move.After.Because))
            .ShouldBe(
                moved.Select(place =>
                    (before.Decisions[place].Account, before.Decisions[place].Because, after.Decisions[place].Because)
                )
            );
        change.Before.NeedsApproval.ShouldBe(before.NeedsApproval);
        change.After.NeedsApproval.ShouldBe(after.NeedsApproval);
    }

    private static string WithoutTexts(Decision decision) =>
        string.Join(
            '|',
            decision.Account,
            decision.Guarantor,
            decision.BillingType,
            decision.Kind,
            decision.Policy,
            decision.Rule,
            decision.Step,
            string.Join(',', decision.Sends),
            decision.By,
            decision.Amount,
            decision.Message,
            decision.MoveTo,
            decision.Reason,
            decision.Until,
            string.Join(',', decision.StruckBy),
            decision.Figures
        );

    private static List<DecisionTotal> Totals(IReadOnlyList<MatrixCell> matrix, Func<MatrixCell, DecisionKind> side) =>
        [
            .. MatrixCell
                .Order.Where(kind => matrix.Any(cell => side(cell) == kind))
                .Select(kind => new DecisionTotal(
                    kind,
                    matrix.Where(cell => side(cell) == kind).Sum(cell => cell.Accounts),
                    matrix.Where(cell => side(cell) == kind).Sum(cell => cell.PatientPortion)
                )),
        ];

    private static PolicySet InBatches(int statements) =>
        PolicyLoader.Load(
            [
                .. Directory
                    .GetFiles(PolicyText.FixtureFolder, "*.yaml")
                    .Select(path => new PolicyFile(
                        Path.GetFileName(path),
                        System.Text.Encoding.UTF8.GetBytes(
                            File.ReadAllText(path)
                                .Replace("# statements_per_run: 150", $"statements_per_run: {statements}")
                        )
                    )),
            ],
            []
        );

    private static PolicyChange Of(PracticeData data, PolicySet before, PolicySet after) =>
        WhatIfRun.Of(data, new("before", before), new("after", after), Today, TestContext.Current.CancellationToken);

    private static BillingPlan Plan(PracticeData data, PolicySet policies) =>
        BillingRun.Plan(data, policies, Today, TestContext.Current.CancellationToken);
}
