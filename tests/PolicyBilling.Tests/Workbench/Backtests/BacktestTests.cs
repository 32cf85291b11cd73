using PolicyBilling.Decisions;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Backtests;

namespace PolicyBilling.Tests.Workbench.Backtests;

public class BacktestTests
{
    private const string Bill =
        "rules: [{ name: owes, when: balance > 0, then: statement, because: B }, { name: never, when: balance > "
        + "1000000, then: hold, because: N }]";
    private static readonly DateOnly Today = new(2026, 10, 31);
    private static readonly PracticeData Demo = PracticeImport.Read(
        Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo")
    );

    [Fact]
    public void A_backtest_is_a_dry_run_on_each_month_end_with_what_was_paid_afterwards()
    {
        var policies = PolicyText.Fixture();
        var backtest = Of(Demo, 6, policies);
        var slow = new SlowPayments(Demo, Today);
        foreach (var (place, day) in backtest.MonthEnds.Index())
        {
            var plan = BillingRun.Plan(Demo, policies, new RunOptions(day), TestContext.Current.CancellationToken);
            var expected = plan
                .Decisions.Where(decision => decision.Kind != DecisionKind.None)
                .GroupBy(decision => (decision.Policy, decision.Rule, decision.Step))
                .ToDictionary(group => group.Key, group => Expected(day, group, slow));
            var found = backtest
                .Policies[0]
                .Rules.Where(rule => rule.MonthEnds[place].Done.Accounts > 0)
                .ToDictionary(rule => (rule.Policy, rule.Rule, rule.Step), rule => rule.MonthEnds[place]);
            found.Keys.ShouldBe(expected.Keys, ignoreOrder: true);
            foreach (var (by, cohort) in expected)
                found[by].ShouldBe(cohort, $"{by} on {day}");
            Statements(backtest, place)
                .ShouldBe(plan.Decisions.Count(decision => decision.Sends.Contains("statement")));
        }
        slow.TakenBack.ShouldBeGreaterThan(0, "the demo has payments that were taken back");
    }

    [Theory]
    // The day itself is before; day 30 is within 30, day 31 within 60; day 91 is too late.
    [InlineData("patient-payment 2026-06-30 -10.00", 0, 0, 0)]
    [InlineData("patient-payment 2026-07-01 -10.00", 10, 10, 10)]
    [InlineData("patient-payment 2026-07-30 -10.00", 10, 10, 10)]
    [InlineData("patient-payment 2026-07-31 -10.00", 0, 10, 10)]
    [InlineData("patient-payment 2026-08-29 -10.00", 0, 10, 10)]
    [InlineData("patient-payment 2026-08-30 -10.00", 0, 0, 10)]
    [InlineData("patient-payment 2026-09-28 -10.00", 0, 0, 10)]
    [InlineData("patient-payment 2026-09-29 -10.00", 0, 0, 0)]
    // Money of the insurer is not the patient's.
    [InlineData("insurance-payment 2026-07-10 -10.00", 0, 0, 0)]
    // What bounced was never paid, whenever it bounced; in part, in part.
    [InlineData("patient-payment 2026-07-10 -10.00 id:p\nreturned-payment 2026-10-20 10.00 for:p", 0, 0, 0)]
    [InlineData("patient-payment 2026-07-10 -10.00 id:p\nrefund 2026-10-20 4.00 for:p", 6, 6, 6)]
    [InlineData(
        "patient-payment 2026-06-10 -10.00 id:p\npatient-payment 2026-07-10 -5.00\nreturned-payment 2026-07-12 "
            + "10.00 for:p",
        5,
        5,
        5
    )]
    public void Patient_money_counts_by_its_date_once_payments_taken_back_are_never_made(
        string entries,
        int in30,
        int in60,
        int in90
    )
    {
        var cohort = Of(
            LedgerText.Data($"charge 2026-05-01 100.00\n{entries}\ncharge 2026-10-31 1.00"),
            5,
            PolicyText.Load(("p", Bill))
        )
            .Policies[0]
            .Rules[0]
            .MonthEnds[0];
        cohort.Day.ShouldBe(new DateOnly(2026, 6, 30));
        new[] { cohort.Within30, cohort.Within60, cohort.Within90 }
            .Select(after => after?.Paid)
            .ShouldBe([in30, in60, in90]);
    }

    [Fact]
    public void Recovered_is_at_most_what_was_asked_and_paid_is_everything()
    {
        var cohort = Of(
            LedgerText.Data(
                "charge 2026-05-01 40.00\ncharge 2026-07-05 90.00\npatient-payment 2026-07-06 -130.00\ncharge "
                    + "2026-10-31 1.00"
            ),
            5,
            PolicyText.Load(("p", Bill))
        )
            .Policies[0]
            .Rules[0]
            .MonthEnds[0];
        (cohort.Asked, cohort.Within30).ShouldBe((40.00m, new PaidAfter(130.00m, 40.00m)));
    }

    [Fact]
    public void A_credit_that_is_held_takes_nothing_from_what_the_others_were_asked()
    {
        var sum = new Sum();
        sum.Add(new Actions(1, 0, 0, 0, 0, 0), 40_00, new PaidCents(40_00, 40_00, 40_00));
        sum.Add(new Actions(1, 0, 0, 0, 0, 0), -30_00, default);
        var cohort = sum.On(Today.AddDays(-90), Today);
        (cohort.Asked, cohort.Within30!.Value.Recovered).ShouldBe((40.00m, 40.00m));
    }

    [Fact]
    public void Days_that_are_not_over_are_unknown_and_never_zero()
    {
        var backtest = Of(
            LedgerText.Data("charge 2026-05-01 40.00\ncharge 2026-10-31 1.00"),
            4,
            PolicyText.Load(("p", Bill))
        );
        backtest
            .MonthEnds.Select(day => string.Join(',', Backtest.Windows.Where(days => backtest.IsOver(day, days))))
            .ShouldBe(["30,60,90", "30,60", "30", ""]);
        var rule = backtest.Policies[0].Rules[0];
        rule.MonthEnds.Select(cohort => (cohort.Within30 is null, cohort.Within60 is null, cohort.Within90 is null))
            .ShouldBe([(false, false, false), (false, false, true), (false, true, true), (true, true, true)]);
        Recovery
            .Of(rule.MonthEnds, 90)
            .ShouldBe(new Recovery(1, new Actions(1, 1, 0, 0, 0, 0), 40.00m, new PaidAfter(0.00m, 0.00m)));
        Recovery.Of(rule.MonthEnds.TakeLast(1), 30).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void Days_after_the_newest_row_of_an_export_that_does_not_say_when_it_was_made_are_not_over()
    {
        var backtest = Of(
            LedgerText.Data("charge 2026-05-01 40.00\ncharge 2026-08-02 1.00"),
            1,
            PolicyText.Load(("p", Bill))
        );
        (backtest.KnownUntil, backtest.MonthEnds.Single()).ShouldBe(
            (new DateOnly(2026, 8, 2), new DateOnly(2026, 7, 31))
        );
        backtest.IsOver(backtest.MonthEnds[0], 30).ShouldBeFalse();
    }

    [Fact]
    public void Statements_are_worth_what_came_in_for_their_cost_by_age_of_the_clock()
    {
        var policies = PolicyText.Load("targets: { cost_per_statement: 0.50 }", ("p", Bill));
        var result = Of(
            LedgerText.Data("charge 2026-05-31 40.00\npatient-payment 2026-07-20 -30.00\ncharge 2026-10-31 1.00"),
            5,
            policies
        ).Policies[0];
        result.Ages.Select(age => age.MonthEnds.Sum(cohort => cohort.Done.Statements)).ShouldBe([1, 0, 1, 3]);
        var first = Recovery.Of(result.Ages[0].MonthEnds.Take(1), 30);
        (first.After.Recovered, first.PerCost(result.CostPerStatement!.Value)).ShouldBe((30.00m, 60.00m));
        Recovery.Of(result.Ages[1].MonthEnds, 90).PerCost(0.50m).ShouldBeNull();
    }

    [Fact]
    public void Rules_that_decided_nothing_are_named() =>
        Of(LedgerText.Data("charge 2026-05-01 40.00\ncharge 2026-10-31 1.00"), 3, PolicyText.Load(("p", Bill)))
            .Policies[0]
            .Idle.ShouldBe([new IdleRule("p", "never")]);

    [Fact]
    public void Two_policies_together_are_what_each_is_alone()
    {
        PolicySet[] sets =
        [
            PolicyText.Fixture(),
            PolicyText.Fixture(new SettingOverride("small-balances", "small_balance", "40.00")),
            PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "60.00")),
        ];
        var alone = sets.Select(set => Text(Of(Demo, 3, set).Policies[0])).ToList();
        Of(Demo, 3, sets).Policies.Select(Text).ShouldBe(alone);
    }

    [Fact]
    public void Statements_in_batches_wait_on_a_month_end_as_they_would_have()
    {
        var policies = PolicyText.Load("limits: { statements_per_run: 1 }", ("p", Bill));
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "1,A", "2,B", "3,C")
            .File("claims.csv", "claim,account,status")
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount",
                "E1,1,2026-10-01,charge,7.00",
                "E2,2,2026-09-01,charge,20.00",
                "E3,3,2026-10-01,charge,30.00"
            )
            .File("export.yaml", "as_of: 2026-10-31");
        var backtest = Of(export.Read(), 1, policies);
        backtest
            .Policies[0]
            .Rules.Select(rule => (rule.Rule, rule.Done.Accounts, rule.Done.Statements, rule.Asked))
            .ShouldBe(
                BillingRun
                    .Plan(
                        export.Read(),
                        policies,
                        new RunOptions(backtest.MonthEnds[0]),
                        TestContext.Current.CancellationToken
                    )
                    .Decisions.GroupBy(decision => decision.Rule)
                    .OrderByDescending(group => group.Key)
                    .Select(group =>
                        (
                            group.Key,
                            group.Count(),
                            group.Count(decision => decision.Sends.Count > 0),
                            group.Sum(decision => decision.Amount)
                        )
                    )
            );
    }

    [Theory]
    [InlineData(
        "charge 2026-08-15 40.00\ncharge 2026-10-31 1.00",
        4,
        "there are 3 month-ends to look back on, not 4. Write --months 3 or less."
    )]
    [InlineData("charge 2026-10-02 40.00", 1, "there is no month-end to look back on.")]
    [InlineData("", 1, "There is no entry in the ledger")]
    public void Before_the_ledger_begins_there_is_nothing_to_look_back_on(string ledger, int months, string message) =>
        Should
            .Throw<RefusedException>(() => Of(LedgerText.Data(ledger), months, PolicyText.Load(("p", Bill))))
            .Message.ShouldContain(message);

    private static Cohort Expected(DateOnly day, IEnumerable<Decision> decisions, SlowPayments slow)
    {
        var list = decisions.ToList();
        int Sending(string what) => list.Count(decision => decision.Sends.Contains(what));
        PaidAfter? Within(int days) =>
            day.AddDays(days) > Today
                ? null
                : list.Select(decision => (decision.Amount, Paid: slow.Paid(decision.Account, day, days)))
                    .Aggregate(
                        new PaidAfter(0.00m, 0.00m),
                        (sum, one) =>
                            new(sum.Paid + one.Paid, sum.Recovered + Math.Min(one.Paid, Math.Max(0, one.Amount)))
                    );
        return new Cohort(
            day,
            new Actions(
                list.Count,
                Sending("statement"),
                Sending("call"),
                Sending("letter"),
                Sending("agency"),
                list.Count(decision => decision.Kind == DecisionKind.WriteOff)
            ),
            list.Sum(decision => Math.Max(0, decision.Amount)),
            Within(30),
            Within(60),
            Within(90)
        );
    }

    private static int Statements(Backtest backtest, int place) =>
        backtest.Policies[0].Ages.Sum(age => age.MonthEnds[place].Done.Statements);

    private static string Text(PolicyBacktest result) =>
        string.Join(
            '\n',
            result
                .Rules.Select(rule =>
                    $"{rule.Policy} {rule.Rule} {rule.Step} {rule.Kind} {string.Join(' ', rule.MonthEnds)}"
                )
                .Concat(result.Ages.Select(age => string.Join(' ', age.MonthEnds)))
                .Concat(result.Idle.Select(idle => idle.ToString()))
        );

    private static Backtest Of(PracticeData data, int months, params PolicySet[] policies) =>
        BacktestRun.Of(
            data,
            [.. policies.Select(set => new NamedPolicies("policies", set))],
            new RunOptions(Today),
            months,
            TestContext.Current.CancellationToken
        );

    /// <summary>Patient payments of every account, straight from the rows: slow and obvious.</summary>
    private sealed class SlowPayments
    {
        private readonly Dictionary<string, List<(DateOnly Date, decimal Paid)>> _payments = [];

        public SlowPayments(PracticeData data, DateOnly asOf)
        {
            for (var account = 0; account < data.Accounts.Count; account++)
            {
                var rows = Enumerable
                    .Range(0, data.Ledger.CountOf(account))
                    .Select(i => data.Ledger.Of(account, i))
                    .Where(row => row.Date <= asOf.DayNumber && row.Posted <= asOf.DayNumber)
                    // What goes back to an insurer takes back no patient's payment.
                    .Where(row =>
                        row.Cents < 0
                        || row.Kind != EntryKind.InsurancePayment && !(row.Kind == EntryKind.Refund && row.Claim >= 0)
                    );
                var entries = rows.Select(row => new SlowAging.Entry(
                    data.EntryIds[row.Entry],
                    row.Kind,
                    asOf.DayNumber - row.Date,
                    row.Cents / 100m,
                    row.AppliesTo < 0 ? null : data.EntryIds[row.AppliesTo]
                ));
                TakenBack += entries.Count(entry => entry.Kind is EntryKind.Refund or EntryKind.ReturnedPayment);
                _payments[data.AccountIds[account]] =
                [
                    .. SlowAging
                        .WithoutTakenBack([
                            .. entries
                                .Where(entry =>
                                    entry.Kind
                                        is EntryKind.PatientPayment
                                            or EntryKind.InsurancePayment
                                            or EntryKind.Refund
                                            or EntryKind.ReturnedPayment
                                )
                                .OrderByDescending(entry => entry.Days)
                                .ThenBy(entry => entry.Id, StringComparer.Ordinal),
                        ])
                        .Where(entry => entry.Kind == EntryKind.PatientPayment && entry.Amount < 0)
                        .Select(entry => (asOf.AddDays(-entry.Days), -entry.Amount)),
                ];
            }
        }

        public int TakenBack { get; }

        public decimal Paid(string account, DateOnly day, int days) =>
            _payments[account]
                .Where(payment => payment.Date > day && payment.Date <= day.AddDays(days))
                .Sum(payment => payment.Paid);
    }
}
