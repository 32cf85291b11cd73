using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Workbench.Comparing;

public class MonthOverMonthTests
{
    private static readonly DateOnly September = new(2026, 9, 30),
        October = new(2026, 10, 31);

    private static PolicySet Bills(decimal from) =>
        PolicyText.Load(
            (
                "bills",
                $"rules: [{{ name: owes, when: patient_portion >= {from}, then: statement, because: \"The patient "
                    + $"owes {{patient_portion}}.\" }}]"
            )
        );

    private static PracticeData Export(params string[] rows)
    {
        using var export = new ExportFolder().File("claims.csv", "claim,account,status").Ledger(rows);
        return export.Read();
    }

    private static readonly string[] Ledger =
    [
        "E1,A1,2026-08-01,charge,40.00",
        "E2,A1,2026-10-01,charge,20.00",
        "E3,A2,2026-09-01,charge,30.00",
        "E4,A2,2026-10-02,patient-payment,-30.00",
    ];

    private static string Show(DecisionMove move) =>
        $"{move.From?.Word()} > {move.To?.Word()}: {move.Accounts}, {move.PortionFrom} > {move.PortionTo}";

    [Fact]
    public void Moves_cover_every_account_and_tie_to_both_plans()
    {
        var comparison = MonthOverMonth.Compare(
            Period.Of(Export(Ledger), September, October),
            Bills(35),
            cancel: TestContext.Current.CancellationToken
        );
        comparison
            .Decisions.Moves.Select(Show)
            .ShouldBe(["statement > statement: 1, 40.00 > 60.00", "hold > none: 1, 30.00 > 0.00"]);
        comparison.Decisions.Changes.Select(change => change.Account).ShouldBe(["A2"]);
        comparison.Decisions.Changed.ShouldBe(1);
        comparison.Decisions.Waterfall.ShouldBeNull();
    }

    [Fact]
    public void What_the_data_did_is_told_from_what_the_policies_did()
    {
        var waterfall = MonthOverMonth
            .Compare(
                Period.Of(Export(Ledger), September, October),
                Bills(70),
                Bills(35),
                cancel: TestContext.Current.CancellationToken
            )
            .Decisions.Waterfall!;
        waterfall
            .Effects.Select(effect =>
                (
                    effect.Kind,
                    effect.Opening.Accounts,
                    effect.Data.Accounts,
                    effect.Policy.Accounts,
                    effect.Closing.Accounts,
                    effect.Policy.PatientPortion
                )
            )
            .ShouldBe([
                (DecisionKind.Statement, 1, 0, -1, 0, -60.00m),
                (DecisionKind.Hold, 1, -1, 1, 1, 60.00m),
                (DecisionKind.WriteOff, 0, 0, 0, 0, 0.00m),
                (DecisionKind.Collections, 0, 0, 0, 0, 0.00m),
                (DecisionKind.None, 0, 1, 0, 1, 0.00m),
            ]);
        waterfall.Policy.Select(Show).ShouldBe(["statement > hold: 1, 60.00 > 60.00", "none > none: 1, 0.00 > 0.00"]);
    }

    [Fact]
    public void On_the_demo_every_part_ties_to_the_dry_runs_and_the_waterfall_foots()
    {
        var data = PolicyBilling.Files.Import.PracticeImport.Read(
            Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
            cancel: TestContext.Current.CancellationToken
        );
        var (older, newer) = (
            PolicyText.Fixture(),
            PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "50.00"))
        );
        var comparison = MonthOverMonth.Compare(
            Period.Of(data, September, October),
            newer,
            older,
            cancel: TestContext.Current.CancellationToken
        );
        var opening = BillingRun.Plan(data, older, new RunOptions(September), TestContext.Current.CancellationToken);
        var closing = BillingRun.Plan(data, newer, new RunOptions(October), TestContext.Current.CancellationToken);
        comparison.Decisions.Opening.ShouldBe(opening.ByDecision);
        comparison.Decisions.Closing.ShouldBe(closing.ByDecision);
        foreach (
            var moves in (IReadOnlyList<DecisionMove>[])
                [
                    comparison.Decisions.Moves,
                    comparison.Decisions.Waterfall!.Data,
                    comparison.Decisions.Waterfall.Policy,
                ]
        )
            moves.Sum(move => move.Accounts).ShouldBe(600);
        comparison.Decisions.Moves.Sum(move => move.PortionFrom).ShouldBe(opening.Totals.PatientPortion);
        comparison.Decisions.Moves.Sum(move => move.PortionTo).ShouldBe(closing.Totals.PatientPortion);
        foreach (var effect in comparison.Decisions.Waterfall.Effects)
        {
            (effect.Opening.Accounts + effect.Data.Accounts + effect.Policy.Accounts).ShouldBe(effect.Closing.Accounts);
            (effect.Opening.PatientPortion + effect.Data.PatientPortion + effect.Policy.PatientPortion).ShouldBe(
                effect.Closing.PatientPortion
            );
        }
        comparison.Measures.ShouldAllBe(measure => measure.Values.Count == 13 && measure.Last.Day == October);
    }

    [Fact]
    public void An_account_that_only_one_export_has_moves_from_or_to_nowhere()
    {
        using var first = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .Ledger(Ledger[0], Ledger[2])
            .File("accounts.csv", "account,name", "A1,Ann Able", "A2,Ben Bell")
            .File("export.yaml", "as_of: 2026-09-30");
        using var second = new ExportFolder()
            .File("claims.csv", "claim,account,status")
            .Ledger(Ledger[0])
            .File("accounts.csv", "account,name", "A1,Ann Able", "A3,Cy Cole")
            .File("export.yaml", "as_of: 2026-10-31");
        var comparison = MonthOverMonth.Compare(
            new(first.Read(), September, second.Read(), October),
            Bills(35),
            cancel: TestContext.Current.CancellationToken
        );
        comparison
            .Decisions.Moves.Select(Show)
            .ShouldBe([
                "statement > statement: 1, 40.00 > 40.00",
                "hold > : 1, 30.00 > 0.00",
                " > none: 1, 0.00 > 0.00",
            ]);
        comparison.Walk.Lines[^1].Amount.ShouldBe(-30.00m);
        comparison.Walk.Accounts.Select(account => account.Account).ShouldBe(["A1", "A2"]);
    }

    [Theory]
    [InlineData("2026-07-31", "2026-10-31", "The ledger begins on 2026-08-01: nothing can be said of 2026-07-31.")]
    [InlineData("2026-10-31", "2026-10-31", "The first day, 2026-10-31, is not before the second, 2026-10-31")]
    public void Days_that_say_nothing_are_refused(string from, string to, string message) =>
        Should
            .Throw<RefusedException>(() => Period.Of(Export(Ledger), Day(from), Day(to)).Refuse())
            .Message.ShouldContain(message);

    [Fact]
    public void The_first_day_of_the_ledger_can_be_compared_from() =>
        Should.NotThrow(() => Period.Of(Export(Ledger), Day("2026-08-01"), October).Refuse());

    [Fact]
    public void An_empty_ledger_has_nothing_to_compare() =>
        Should
            .Throw<RefusedException>(() => Period.Of(Export(), September, October).Refuse())
            .Message.ShouldContain("The ledger has no entry");

    [Theory]
    [InlineData("source: North", "source: South", "The exports are of different practices: 'North' and 'South'")]
    [InlineData(
        "as_of: 2026-10-31",
        "as_of: 2026-10-30",
        "The second export, of 2026-10-30, is older than the first, of 2026-10-31"
    )]
    [InlineData("as_of: 2026-10-31", "as_of: 2026-10-31", null)]
    [InlineData("source: North", "as_of: 2026-10-31", null)]
    public void Exports_that_do_not_belong_together_are_refused(string first, string second, string? message)
    {
        using var before = new ExportFolder().File("export.yaml", first);
        using var after = new ExportFolder().File("export.yaml", second);
        var period = new Period(before.Read(), October.AddDays(-1), after.Read(), October);
        if (message is null)
            Should.NotThrow(period.Refuse);
        else
            Should.Throw<RefusedException>(period.Refuse).Message.ShouldContain(message);
    }

    [Fact]
    public void Exports_without_a_common_account_are_of_different_practices()
    {
        using var before = new ExportFolder();
        using var after = new ExportFolder()
            .File("accounts.csv", "account,name", "B1,Ann Able")
            .Ledger("E1,B1,2026-10-01,charge,100.00");
        Should
            .Throw<RefusedException>(new Period(before.Read(), October.AddDays(-1), after.Read(), October).Refuse)
            .Message.ShouldContain("no account in common");
    }

    [Fact]
    public void Ids_that_are_numbered_anew_are_warned_of()
    {
        var (before, after) = (Export("E1,A1,2026-08-01,charge,40.00"), Export("X1,A1,2026-08-01,charge,40.00"));
        var comparison = MonthOverMonth.Compare(
            new(before, September, after, October),
            Bills(35),
            cancel: TestContext.Current.CancellationToken
        );
        comparison.Problems.ShouldContain(problem =>
            problem.Severity == Severity.Warning && problem.Message.Contains("numbered anew")
        );
        (comparison.Walk.Opening.Balance, comparison.Walk.Closing.Balance).ShouldBe((40.00m, 40.00m));
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
