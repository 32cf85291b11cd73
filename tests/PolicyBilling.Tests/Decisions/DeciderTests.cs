using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Decisions;

public class DeciderTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    private const string Bills = """
        rules:
          - name: too-soon
            when: [patient_portion >= 10.00, days_since_last_statement < 28]
            then: hold
            because: Too soon.
          - name: owes
            when: patient_portion >= 10.00
            then: statement
            because: The patient owes {patient_portion}.
        """;

    private const string Steps = """
        ladder:
          starts_when: patient_past_due >= 50.00
          steps:
            - { step: reminder, do: statement, when: patient_due_days >= 30, because: Reminder. }
            - { step: friendly-call, do: call, with: statement, when: patient_due_days >= 45, wait: 10, because: Call. }
            - { step: letter, do: letter, when: patient_due_days >= 60, wait: 10, because: Letter. }
            - { step: agency, do: agency, when: patient_due_days >= 120, wait: 30, because: Agency. }
        """;

    private static string Guard(string name, string when, string forbid, string more = "") =>
        $"guards: [{{ name: {name}, when: {when}, forbid: [{forbid}], because: \"Guarded by {name}.\"{more} }}]";

    private static string Decide(PolicySet policies, AccountFacts facts, AccountException? exception = null)
    {
        var verdict = new Decider(policies.Policies, Today).Decide(facts, exception);
        DecidingOrderTests
            .Show(new Decider(policies.Policies, Today, manyAccounts: true).Decide(facts, exception))
            .ShouldBe(DecidingOrderTests.Show(verdict));
        return $"{verdict.Kind.Word()} {verdict.Policy}/{verdict.Step?.Name ?? verdict.RuleName} "
            + $"[{string.Join(' ', verdict.Sends.List())}]";
    }

    private static AccountFacts Owes(decimal amount = 100, int dueDays = 0) =>
        new()
        {
            Balance = amount,
            PatientPortion = amount,
            PatientDueDays = dueDays,
            PatientPastDue = dueDays > 30 ? amount : 0,
            PatientOver90 = dueDays > 90 ? amount : 0,
        };

    [Fact]
    public void The_first_rule_that_holds_decides_and_the_first_policy_before_the_second()
    {
        var policies = PolicyText.Load(
            ("first", Bills),
            ("second", "rules: [{ name: all, when: true, then: hold, because: All. }]")
        );
        Decide(policies, Owes(10.00m)).ShouldBe("statement first/owes [statement]");
        Decide(policies, Owes(10.00m) with { DaysSinceLastStatement = 27 }).ShouldBe("hold first/too-soon []");
        Decide(policies, Owes(10.00m) with { DaysSinceLastStatement = 28 })
            .ShouldBe("statement first/owes [statement]");
        Decide(policies, Owes(9.99m)).ShouldBe("hold second/all []");
    }

    [Fact]
    public void An_account_that_no_policy_decides_is_held() =>
        Decide(PolicyText.Load(("bills", Bills)), Owes(9.99m)).ShouldBe("hold engine/no-policy []");

    [Fact]
    public void Outside_its_dates_a_policy_neither_decides_nor_forbids()
    {
        var policies = PolicyText.Load(
            ("later", "effective: 2026-11-01\n" + Bills),
            ("over", "expires: 2026-10-30\n" + Guard("all", "true", "statement")),
            ("now", "effective: 2026-10-31\nexpires: 2026-10-31\n" + Bills)
        );
        Decide(policies, Owes()).ShouldBe("statement now/owes [statement]");
    }

    [Theory]
    [InlineData("statement", "hold guards/no []")]
    [InlineData("mail", "hold guards/no []")]
    [InlineData("email", "statement bills/owes [statement]")]
    [InlineData("call, letter, agency, write-off", "statement bills/owes [statement]")]
    public void A_rule_whose_sending_is_forbidden_is_passed_over_and_the_guard_holds_the_account(
        string forbid,
        string decision
    ) =>
        Decide(
                PolicyText.Load(("bills", Bills), ("guards", Guard("no", "bad_address", forbid))),
                Owes() with
                {
                    BadAddress = true,
                }
            )
            .ShouldBe(decision);

    [Fact]
    public void A_guard_in_the_last_policy_counts_as_much_as_one_in_the_first()
    {
        Decide(PolicyText.Load(("bills", Bills), ("last", Guard("no", "true", "statement"))), Owes())
            .ShouldBe("hold last/no []");
        Decide(
                PolicyText.Load(
                    ("bills", Bills),
                    ("rest", "rules: [{ name: rest, when: true, then: hold, because: Rest. }]"),
                    ("last", Guard("no", "true", "statement"))
                ),
                Owes()
            )
            .ShouldBe("hold rest/rest []");
    }

    [Theory]
    [InlineData("mail", "hold guards/no []")]
    [InlineData("email", "hold guards/no []", "email")]
    [InlineData("mail", "statement bills/owes [statement]", "email")]
    public void A_statement_by_email_is_struck_with_the_email_and_not_with_the_mail(
        string forbid,
        string decision,
        string by = "mail"
    ) =>
        Decide(
                PolicyText.Load(
                    (
                        "bills",
                        $"rules: [{{ name: owes, when: true, then: {{ decision: statement, by: {by} }}, because: "
                            + $"Owes. }}]"
                    ),
                    ("guards", Guard("no", "true", forbid))
                ),
                Owes()
            )
            .ShouldBe(decision);

    [Fact]
    public void A_write_off_that_is_forbidden_is_passed_over() =>
        Decide(
                PolicyText.Load(
                    (
                        "small",
                        "rules: [{ name: off, when: true, then: { decision: write-off, reason: small-balance }, "
                            + "because: Small. }]"
                    ),
                    ("guards", Guard("no", "true", "write-off")),
                    ("bills", Bills)
                ),
                Owes()
            )
            .ShouldBe("statement bills/owes [statement]");

    [Theory]
    [InlineData(29, "", 0, "hold engine/no-policy []")]
    [InlineData(31, "", 0, "statement ladder/reminder [statement]")]
    [InlineData(500, "", 0, "statement ladder/reminder [statement]")]
    [InlineData(45, "reminder", 9, "hold engine/no-policy []")]
    [InlineData(45, "reminder", 10, "collections ladder/friendly-call [call statement]")]
    [InlineData(44, "reminder", 10, "hold engine/no-policy []")]
    [InlineData(500, "friendly-call", 10, "collections ladder/letter [letter]")]
    [InlineData(119, "letter", 300, "hold engine/no-policy []")]
    [InlineData(120, "letter", 30, "collections ladder/agency [agency]")]
    [InlineData(120, "letter", 29, "hold engine/no-policy []")]
    [InlineData(900, "agency", 300, "hold engine/no-policy []")]
    [InlineData(500, "a-step-of-an-older-policy", 10, "statement ladder/reminder [statement]")]
    public void A_step_is_due_on_or_after_its_day_once_the_step_before_was_done_long_enough_ago(
        int dueDays,
        string lastStep,
        int daysSince,
        string decision
    ) =>
        Decide(
                PolicyText.Load(("ladder", Steps)),
                Owes(100, dueDays) with
                {
                    LastStep = lastStep,
                    DaysSinceLastStep = lastStep == "" ? AccountFacts.NeverDays : daysSince,
                }
            )
            .ShouldBe(decision);

    [Fact]
    public void A_ladder_that_does_not_start_leaves_the_account_to_the_rules()
    {
        var policies = PolicyText.Load(("ladder", Steps + "\n" + Bills));
        Decide(policies, Owes(49.99m, 500)).ShouldBe("statement ladder/owes [statement]");
        Decide(policies, Owes(50.00m, 500)).ShouldBe("statement ladder/reminder [statement]");
        Decide(policies, Owes(50.00m, 40) with { LastStep = "reminder", DaysSinceLastStep = 20 })
            .ShouldBe("statement ladder/owes [statement]", "the call is not due yet");
    }

    [Theory]
    [InlineData("call", "", "collections ladder/friendly-call [statement]")]
    [InlineData("statement", "", "collections ladder/friendly-call [call]")]
    [InlineData("mail", "", "collections ladder/friendly-call [call]")]
    [InlineData("call, statement", "", "collections ladder/letter [letter]")]
    [InlineData("call, mail", "", "hold engine-or-guard")]
    [InlineData("call, statement", ", wait: true", "hold engine-or-guard")]
    public void A_step_loses_what_is_forbidden_and_is_skipped_or_waits_when_nothing_is_left(
        string forbid,
        string wait,
        string decision
    )
    {
        var facts = Owes(100, 70) with { LastStep = "reminder", DaysSinceLastStep = 20, WrittenOnly = true };
        var got = Decide(
            PolicyText.Load(("ladder", Steps), ("guards", Guard("no", "written_only", forbid, wait))),
            facts
        );
        if (decision == "hold engine-or-guard")
            decision = "hold guards/no []";
        got.ShouldBe(decision);
    }

    [Fact]
    public void A_step_not_yet_due_blocks_those_behind_it() =>
        Decide(
                PolicyText.Load(("ladder", Steps.Replace("patient_due_days >= 45", "patient_due_days >= 450"))),
                Owes(100, 200) with
                {
                    LastStep = "reminder",
                    DaysSinceLastStep = 20,
                }
            )
            .ShouldBe("hold engine/no-policy []");

    [Fact]
    public void An_exception_decides_before_the_policies_but_never_past_a_guard()
    {
        AccountException Exception(ExceptionKind kind) =>
            new("1", kind, "dentist", null, PolicyText.Load(("p", Bills)).Policies[0].Rules[0].Because, default);
        var policies = PolicyText.Load(
            ("guards", Guard("bankrupt", "bankruptcy", "statement")),
            ("ladder", Steps),
            ("bills", Bills)
        );
        Decide(policies, Owes(), Exception(ExceptionKind.Hold)).ShouldBe("hold exceptions/hold []");
        Decide(policies, Owes(5), Exception(ExceptionKind.Statement))
            .ShouldBe("statement exceptions/statement [statement]");
        Decide(policies, Owes(5) with { Bankruptcy = true }, Exception(ExceptionKind.Statement))
            .ShouldBe("hold guards/bankrupt []");
        var agency = Owes(100, 200) with { LastStep = "letter", DaysSinceLastStep = 40 };
        Decide(policies, agency).ShouldBe("collections ladder/agency [agency]");
        Decide(policies, agency, Exception(ExceptionKind.NoAgency)).ShouldBe("statement bills/owes [statement]");
    }

    [Fact]
    public void A_condition_that_cannot_be_computed_is_a_fault_wherever_it_stands()
    {
        foreach (
            var yaml in new[]
            {
                "rules: [{ name: r, when: balance / calls_made > 1, then: statement, because: B. }]",
                Guard("g", "balance / calls_made > 1", "call"),
                "ladder: { starts_when: balance / calls_made > 1, steps: [{ step: s, do: call, because: B. }] }",
            }
        )
            Should.Throw<DivideByZeroException>(() => Decide(PolicyText.Load(("p", yaml)), Owes()), yaml);
    }
}
