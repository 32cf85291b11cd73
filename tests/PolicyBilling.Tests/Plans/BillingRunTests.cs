using PolicyBilling.Decisions;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

public class BillingRunTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    private const string Bills =
        "rules: [{ name: owes, when: patient_portion >= 10.00, then: statement, because: \"The patient owes "
        + "{patient_portion}.\" }]";

    private static ExportFolder Export() => new ExportFolder().File("claims.csv", "claim,account,status");

    private static BillingPlan Plan(ExportFolder export, PolicySet policies, RunOptions? options = null) =>
        BillingRun.Plan(export.Read(), policies, options ?? new RunOptions(Today));

    private static string Show(Decision decision) =>
        $"{decision.Account} {decision.Kind.Word()} {decision.Policy}/{decision.Step ?? decision.Rule} "
        + $"{decision.Amount}";

    [Fact]
    public void Every_account_gets_one_decision_in_the_order_of_its_id()
    {
        using var export = Export()
            .File("accounts.csv", "account,name", "b,B", "10,Ten", "9,Nine", "A,A")
            .Ledger(
                "E1,9,2026-10-01,charge,100.00",
                "E2,A,2026-10-01,charge,9.99",
                "E3,b,2026-10-01,patient-payment,-5.00"
            );
        Plan(export, PolicyText.Load(("bills", Bills)))
            .Decisions.Select(Show)
            .ShouldBe([
                "10 none engine/none 0.00",
                "9 statement bills/owes 100.00",
                "A hold engine/no-policy 9.99",
                "b hold engine/no-policy -5.00",
            ]);
    }

    [Fact]
    public void Bad_data_decides_before_everything_then_none_then_the_selection_then_exceptions()
    {
        using var export = Export()
            .File(
                "accounts.csv",
                "account,name,provider",
                "1,Ash,DR1",
                "2,Brook,DR1",
                "3,Cole,DR1",
                "4,Dale,DR2",
                "5,Émile,DR1",
                "6,Frost,DR1"
            )
            .Ledger(
                "E1,1,2026-10-01,charge,100.00",
                "E2,1,2026-10-01,charge,1.234",
                "E3,3,2026-10-01,charge,50.00",
                "E4,4,2026-10-01,charge,50.00",
                "E5,5,2026-10-01,charge,50.00",
                "E6,6,2026-10-01,charge,50.00"
            );
        var policies = PolicyText.Load(
            ("bills", Bills),
            (
                "exceptions",
                """
                exceptions:
                  - { account: "1", do: statement, by: dentist, until: 2026-12-31, because: Never past bad data. }
                  - { account: "3", do: hold, by: dentist, until: 2026-10-31, because: "A friend of {practice_name}." }
                  - { account: "4", do: hold, by: dentist, until: 2026-12-31, because: Not selected. }
                  - { account: "5", do: hold, by: dentist, until: 2026-10-30, because: Over. }
                  - { account: "77", do: hold, by: dentist, until: 2026-12-31, because: Nobody. }
                """
            )
        );
        var plan = Plan(export, policies, new RunOptions(Today, Guarantors: NameRange.Parse("a-E"), Provider: "dr1"));
        plan.Decisions.Select(Show)
            .ShouldBe([
                "1 hold engine/bad-data 100.00",
                "2 none engine/none 0.00",
                "3 hold exceptions/hold 50.00",
                "4 hold engine/not-selected 50.00",
                "5 statement bills/owes 50.00",
                "6 hold engine/not-selected 50.00",
            ]);
        plan.Decisions[2].Because.ShouldBe("A friend of Test.");
        plan.HasFaults.ShouldBeTrue();
        plan.Problems.Where(problem => problem.Severity == Severity.Warning)
            .Select(problem => problem.Message)
            .ShouldBe([
                "The exception for the account '5' ended on 2026-10-30 and no longer counts; remove it or give it a "
                    + "new end.",
                "The exception is for the account '77', which the export does not have.",
            ]);
        plan.Totals.Balance.ShouldBe(300.00m, "totals include every account");
    }

    [Theory]
    [InlineData("rules: [{ name: r, when: balance / calls_made > 1, then: statement, because: B. }]")]
    [InlineData(
        "rules: [{ name: r, when: true, then: { decision: statement, amount: balance / calls_made }, because: B. }]"
    )]
    [InlineData(Bills + "\nmessages: [{ name: m, when: balance / calls_made > 1, text: T. }]")]
    [InlineData(Bills + "\nguards: [{ name: g, when: balance / calls_made > 1, forbid: [call], because: B. }]")]
    public void A_condition_that_fails_holds_the_account_and_is_a_problem(string yaml)
    {
        using var export = Export().File("contacts.csv", "account,date,kind");
        var plan = Plan(export, PolicyText.Load(("p", yaml)));
        plan.Decisions.Select(Show).ShouldBe(["A1 hold engine/fault 100.00", "A2 none engine/none 0.00"]);
        plan.Decisions[0].Sends.ShouldBeEmpty();
        plan.Problems.Single(problem => problem.Severity == Severity.Error).Message.ShouldContain("division by zero");
        plan.HasFaults.ShouldBeTrue();
    }

    [Fact]
    public void A_worklist_that_fails_is_a_problem_and_changes_no_decision()
    {
        using var export = Export().File("contacts.csv", "account,date,kind");
        var plan = Plan(
            export,
            PolicyText.Load(
                (
                    "p",
                    Bills
                        + "\nworklists: [{ name: w, when: balance / calls_made > 1 }, { name: all, when: true, "
                        + "owner: desk }]"
                )
            )
        );
        plan.Decisions[0].Kind.ShouldBe(DecisionKind.Statement);
        plan.Decisions.ShouldAllBe(decision => decision.Worklists.Single() == "all");
        plan.Problems.Count(problem => problem.Severity == Severity.Error).ShouldBe(2);
    }

    [Fact]
    public void An_absent_table_that_the_policies_need_is_refused_with_its_facts_and_rules()
    {
        using var export = new ExportFolder();
        Refusal(export, PolicyText.Load(("bills", Bills)))
            .ShouldBe([
                "claims: The table 'claims' is missing. The policies need it for patient_portion in bills/owes. "
                    + "Export it (one with only a header row says \"none\"), or, if the practice's system has no "
                    + "such thing, write `not_exported: [claims]` into export.yaml.",
            ]);
        var visits = PolicyText.Load(
            (
                "p",
                "rules: [{ name: r, when: has_next_appointment, then: hold, because: \"{days_since_last_statement} "
                    + "days.\" }]"
            )
        );
        Refusal(export, visits)
            .Select(problem => problem.Split('.')[0])
            .ShouldBe([
                "appointments: The table 'appointments' is missing",
                "contacts: The table 'contacts' is missing",
            ]);
        export.File("export.yaml", "not_exported: [appointments, contacts]");
        Plan(export, visits).NotExported.ShouldBe(["appointments", "contacts"]);
        using var bare = new ExportFolder();
        Plan(bare, PolicyText.Load(("p", "rules: [{ name: r, when: balance > 0, then: hold, because: B. }]")))
            .Decisions.Count.ShouldBe(2, "a policy that bills nobody needs no claims");

        static string[] Refusal(ExportFolder export, PolicySet policies) =>
            [
                .. Should
                    .Throw<RefusedException>(() => Plan(export, policies))
                    .Problems.Select(problem => problem.ToString()),
            ];
    }

    [Theory]
    [InlineData("{ decision: statement, amount: balance }")]
    [InlineData("{ decision: collections, do: letter, amount: balance, text: T. }")]
    public void Whatever_asks_for_money_needs_the_claims_even_when_it_names_another_amount(string then)
    {
        using var export = new ExportFolder();
        var policies = PolicyText.Load(("p", $"rules: [{{ name: r, when: balance > 0, then: {then}, because: B. }}]"));
        Should
            .Throw<RefusedException>(() => Plan(export, policies))
            .Problems.Single()
            .ToString()
            .ShouldStartWith("claims: The table 'claims' is missing. The policies need it for patient_portion in p/r.");
    }

    [Fact]
    public void Rows_in_another_order_change_no_reason()
    {
        string[] rows =
        [
            "E1,A1,2026-10-01,charge,1.234",
            "E2,A1,2026-13-01,charge,5.00",
            "E3,A1,2026-10-01,charge,9.999",
            "E4,A2,2026-10-01,charge,50.00",
        ];
        var policies = PolicyText.Load(("bills", Bills));
        using var there = Export().Ledger(rows);
        using var back = Export().Ledger([.. rows.Reverse()]);
        var decisions = Plan(there, policies).Decisions;
        decisions[0]
            .Because.ShouldBe(
                "The account's data must be put right first: ledger.csv: amount: \"1.234\" has more than two "
                    + "decimals: write whole cents, e.g. 12.50."
            );
        Plan(back, policies)
            .Decisions.Select(decision => decision.Because)
            .ShouldBe(decisions.Select(decision => decision.Because));
    }

    [Fact]
    public void The_same_rows_in_a_folder_of_another_name_give_the_same_plan()
    {
        using var here = Export();
        using var there = Export();
        var policies = PolicyText.Load(("bills", Bills));
        var past = new RunOptions(new DateOnly(2026, 9, 30));
        Json(Plan(here, policies, past)).ShouldBe(Json(Plan(there, policies, past)));

        static string Json(BillingPlan plan)
        {
            using var stream = new MemoryStream();
            PlanJson.Write(plan, stream);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Theory]
    [InlineData(3, "1 2 3")]
    [InlineData(2, "1 3")]
    [InlineData(1, "1")]
    [InlineData(0, "")]
    public void Statements_beyond_a_runs_limit_wait_and_the_longest_due_go_first(int limit, string sent)
    {
        // Account 2's money became the patient's last, 3 has the older charge, 1 the oldest.
        using var export = Export()
            .File("accounts.csv", "account,name", "1,A", "2,B", "3,C")
            .Ledger("E1,1,2026-05-01,charge,100.00", "E2,2,2026-10-01,charge,100.00", "E3,3,2026-09-01,charge,100.00");
        var plan = Plan(export, PolicyText.Load($"limits: {{ statements_per_run: {limit} }}", ("bills", Bills)));
        string.Join(
                ' ',
                plan.Decisions.Where(decision => decision.Kind == DecisionKind.Statement)
                    .Select(decision => decision.Account)
            )
            .ShouldBe(sent);
        plan.Decisions.Where(decision => decision.Kind == DecisionKind.Hold)
            .ShouldAllBe(decision =>
                decision.Policy == "engine"
                && decision.Rule == "next-batch"
                && decision.Sends.Count == 0
                && decision.By == null
            );
    }

    [Theory]
    [InlineData(1, "4")]
    [InlineData(2, "1 4")]
    [InlineData(3, "1 3 4")]
    [InlineData(4, "1 3 4 5")]
    [InlineData(5, "1 2 3 4 5")]
    public void Who_was_never_told_of_this_debt_goes_first_and_who_was_told_last_goes_last(int limit, string sent)
    {
        // 4 and 1 were never told of what is open, 1 only of what it paid since; 3 was told before 5 and 2, of whom 5
        // owes longer.
        using var export = Export()
            .File("accounts.csv", "account,name", "1,A", "2,B", "3,C", "4,D", "5,E")
            .File(
                "contacts.csv",
                "account,date,kind,channel",
                "1,2026-05-20,statement,mail",
                "2,2026-09-30,statement,mail",
                "3,2026-09-29,statement,mail",
                "4,2026-09-30,statement,in-person",
                "5,2026-09-30,statement,email"
            )
            .Ledger(
                "E1,1,2026-05-01,charge,100.00",
                "E2,1,2026-06-01,patient-payment,-100.00",
                "E3,1,2026-09-20,charge,100.00",
                "E4,2,2026-02-01,charge,100.00",
                "E5,3,2026-09-01,charge,100.00",
                "E6,4,2026-08-01,charge,100.00",
                "E7,5,2026-01-01,charge,100.00"
            );
        var plan = Plan(export, PolicyText.Load($"limits: {{ statements_per_run: {limit} }}", ("bills", Bills)));
        string.Join(
                ' ',
                plan.Decisions.Where(decision => decision.Kind == DecisionKind.Statement)
                    .Select(decision => decision.Account)
            )
            .ShouldBe(sent);
    }

    [Theory]
    [InlineData("4.00", "8.00", 1, "")]
    [InlineData("3.99", "8.00", 1, "write_off_each 3.99 4.00")]
    [InlineData("4.00", "7.99", 1, "write_off_total 7.99 8.00")]
    [InlineData("3.99", "7.99", 0, "write_off_each 3.99 4.00; write_off_total 7.99 8.00; agency_accounts 0 1")]
    public void Above_its_limits_a_plan_needs_a_yes_and_no_decision_changes(
        string each,
        string total,
        int agency,
        string exceeded
    )
    {
        using var export = Export()
            .File("accounts.csv", "account,name", "1,A", "2,B", "3,C")
            .Ledger("E1,1,2026-05-01,charge,4.00", "E2,2,2026-05-01,charge,4.00", "E3,3,2026-05-01,charge,400.00");
        var plan = Plan(
            export,
            PolicyText.Load(
                $"limits: {{ write_off_each: {each}, write_off_total: {total}, agency_accounts: {agency} }}",
                (
                    "p",
                    "rules: [{ name: off, when: balance < 5, then: { decision: write-off, reason: small }, because: "
                        + "B. }, { name: go, when: true, then: collections, because: B. }]"
                )
            )
        );
        string.Join("; ", plan.NeedsApproval.Select(limit => $"{limit.Limit} {limit.Allowed} {limit.Found}"))
            .ShouldBe(exceeded);
        plan.Decisions.Select(Show)
            .ShouldBe(["1 write-off p/off 4.00", "2 write-off p/off 4.00", "3 collections p/go 400.00"]);
    }

    [Fact]
    public void A_list_of_claims_shows_the_claims_it_is_about_with_carrier_and_age()
    {
        using var export = new ExportFolder()
            .Ledger("E1,A1,2026-05-01,charge,500.00")
            .File(
                "claims.csv",
                "claim,account,patient,carrier,sent,status,estimated_payment",
                "K3,A1,P1,Delta,2026-07-01,sent,80.00",
                "K1,A1,P1,Aetna,2026-10-21,sent,20.00",
                "K2,A1,P1,Cigna,2026-06-01,received,20.00",
                "K4,A1,P1,Guardian,2026-06-01,sent,40.00"
            );
        var plan = Plan(
            export,
            PolicyText.Load(
                (
                    "p",
                    "worklists: [{ name: old-claims, when: oldest_claim_days > 90, owner: insurance desk, rows: "
                        + "claims, because: \"Sent {oldest_claim_days} days ago.\" }]"
                )
            )
        );
        plan.Worklists.Select(row =>
                $"{row.Account} {row.Claim} {row.Carrier} {row.ClaimDays} {row.Amount} {row.Because}"
            )
            .ShouldBe(["A1 K3 Delta 122 80.00 Sent 122 days ago.", "A1 K4 Guardian 152 40.00 Sent 152 days ago."]);
        plan.Decisions[0].Worklists.ShouldBe(["old-claims"]);
    }

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-09-30", true)]
    public void A_plan_for_a_past_day_says_so_even_where_the_export_has_no_day(string day, bool past)
    {
        using var export = Export();
        Plan(
            export,
            PolicyText.Load(("bills", Bills)),
            new RunOptions(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
        )
            .Problems.Count(problem =>
                problem.Severity == Severity.Notice
                && problem.Message.StartsWith($"The plan is for {day}, before", StringComparison.Ordinal)
            )
            .ShouldBe(past ? 1 : 0);
    }

    [Fact]
    public void An_aging_report_says_nothing_of_the_days_before_it()
    {
        using var export = Export()
            .Without("ledger.csv")
            .File(
                "aging.csv",
                "account,aged_0_30,aged_31_60,aged_61_90,aged_over_90,credit",
                "A1,10.00,20.00,30.00,40.00,5.00",
                "A2,0.00,0.00,0.00,0.00,7.00"
            )
            .File("export.yaml", "as_of: 2026-10-31");
        var plan = Plan(export, PolicyText.Load(("bills", Bills)));
        plan.Totals.ShouldBe(new Figures(88.00m, 7.00m, 10.00m, 20.00m, 30.00m, 35.00m, 0.00m, 88.00m));
        Should.Throw<RefusedException>(() =>
            Plan(export, PolicyText.Load(("bills", Bills)), new RunOptions(new DateOnly(2026, 10, 30)))
        );
        Plan(export, PolicyText.Load(("bills", Bills)), new RunOptions(new DateOnly(2026, 11, 16)))
            .Totals.Aged31To60.ShouldBe(10.00m, "15 days old on the report's day, 31 sixteen days later");
    }

    [Theory]
    [InlineData("A-M", "Moss", true)]
    [InlineData("A-M", "Nash", false)]
    [InlineData("A-M", "abbott", true)]
    [InlineData("a-m", "Émile", true)]
    [InlineData("Fa-Fm", "Flint", true)]
    [InlineData("Fa-Fm", "Frost", false)]
    [InlineData("S", "Sand", true)]
    [InlineData("S", "Tarr", false)]
    public void A_range_of_names_holds_both_its_ends(string range, string name, bool selected) =>
        NameRange.Parse(range)!.Contains(name).ShouldBe(selected);

    [Theory]
    [InlineData("")]
    [InlineData("M-A")]
    [InlineData("A-M-Z")]
    [InlineData("1-5")]
    [InlineData("-")]
    public void A_range_that_is_none_is_not_read(string range) => NameRange.Parse(range).ShouldBeNull();
}
