using System.Text;
using PolicyBilling.Facts;
using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.Tests.Policies;

public class PolicyLoaderTests
{
    private static readonly Lazy<PolicySet> Complete = new(() =>
        PolicyLoader.Load(PolicyFolderText.Read("Complete"), [])
    );

    private static Policy Policy(string name) => Complete.Value.Policies.Single(policy => policy.Name == name);

    [Fact]
    public void The_practice_is_read_with_all_it_may_say()
    {
        var practice = Complete.Value.Practice;
        (practice.Name, practice.Phone, practice.Address, practice.Currency).ShouldBe(
            ("Maple Street Dental", "(555) 555-0142", "12 Maple Street, Suite #4, Springfield", "CAD")
        );
        practice.Languages.ShouldBe(["en", "fr"]);
        practice.Aging.ShouldBe(AgingMethod.AdjustmentsFirst);
        practice.LeaveOutBillingTypes.ShouldBe(["missed-fees"]);
        practice.Targets["over_90_share"].ShouldBe(new Dictionary<string, decimal> { ["good"] = 10, ["act"] = 15 });
        practice.Targets["days_in_ar"]["target"].ShouldBe(45);
        (practice.WriteOffEach, practice.WriteOffTotal, practice.AgencyAccounts, practice.StatementsPerRun).ShouldBe(
            (5.00m, 250.00m, 5, 150)
        );
    }

    [Fact]
    public void A_setting_is_a_number_a_yes_or_no_a_text_or_a_list()
    {
        var values = Complete.Value.Practice.Settings.ToDictionary(setting => setting.Name, setting => setting.Value);
        values["days_to_pay"].ShouldBe(21m);
        values["province"].ShouldBe("NO");
        values["opening_hours"].ShouldBe("8:00-17:00");
        values["steady"].ShouldBe(true);
        values["quiet_types"].ShouldBe(new[] { "vip", "0012" });
        values["round_amounts"].ShouldBe(new[] { 5m, 10.00m });
    }

    [Fact]
    public void Policies_stand_in_the_order_of_the_practice() =>
        Complete.Value.Policies.Select(policy => policy.Name).ShouldBe(["guards", "collections", "statements"]);

    [Fact]
    public void A_ladder_is_read_with_its_steps()
    {
        var ladder = Policy("collections").Ladder.ShouldNotBeNull();
        ladder
            .Steps.Select(step => (step.Name, step.Do, step.With))
            .ShouldBe([
                ("reminder", Sending.Statement, Sending.None),
                ("friendly-call", Sending.Call, Sending.Statement),
                ("final-notice", Sending.Letter, Sending.None),
                ("agency", Sending.Agency, Sending.None),
            ]);
        ladder.Steps.Select(step => step.Wait.Of(new AccountFacts())).ShouldBe([0m, 10m, 14m, 30m]);
        ladder
            .StartsWhen.Holds(
                new AccountFacts
                {
                    PatientPastDue = 50.00m,
                    InsurancePending = true,
                    NewestClaimDays = 61,
                }
            )
            .ShouldBeTrue();
        ladder
            .StartsWhen.Holds(
                new AccountFacts
                {
                    PatientPastDue = 50.00m,
                    InsurancePending = true,
                    NewestClaimDays = 60,
                }
            )
            .ShouldBeFalse();
        ladder.StartsWhen.Holds(new AccountFacts { PatientPastDue = 49.99m }).ShouldBeFalse();
        ladder.Steps[0].When.Holds(new AccountFacts()).ShouldBeTrue();
        ladder.Steps[2].Text!.Templates.Keys.ShouldBe(["en", "fr"]);
        (Policy("collections").Effective, Policy("collections").Expires).ShouldBe(
            (new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31))
        );
    }

    [Fact]
    public void A_rule_decides_with_a_word_or_with_all_its_keys()
    {
        var rules = Policy("statements").Rules;
        rules
            .Select(rule => (rule.Name, rule.Then.Decision))
            .ShouldBe([
                ("too-soon", DecisionKind.Hold),
                ("courtesy", DecisionKind.WriteOff),
                ("handed-over", DecisionKind.Collections),
                ("call-first", DecisionKind.Collections),
                ("owes", DecisionKind.Statement),
            ]);
        rules[0].When.Parts.Count.ShouldBe(2);
        rules[0].Then.Until!.Of(new AccountFacts { DaysSinceLastStatement = 20 }).ShouldBe(8);
        (rules[1].Then.Reason, rules[1].Then.MoveTo).ShouldBe(("small balance", "standard"));
        rules[2].Then.Do.ShouldBe(Sending.Agency);
        (rules[3].Then.Do, rules[3].Then.Text!.Templates[""].Text).ShouldBe((Sending.Call, "Hello, how can we help?"));
        (rules[4].Then.By, rules[4].Then.Amount!.Of(new AccountFacts())).ShouldBe((Sending.Email, 25m));
        rules[4].Place.ShouldBe(new Place("policies/statements.yaml", 29, 5));
    }

    [Fact]
    public void Guards_worklists_messages_and_notes_are_read()
    {
        Policy("guards")
            .Guards.Select(guard => (guard.Name, guard.Forbid.List().Length, guard.Wait))
            .ShouldBe([("written-only", 1, false), ("bankruptcy", 7, true)]);
        Policy("guards")
            .Worklists.Select(list => (list.Name, list.Owner, list.ByClaim, list.Because is null))
            .ShouldBe([("refunds", "manager", false, false), ("old-claims", "", true, true)]);
        Policy("statements").Messages.Select(message => message.Name).ShouldBe(["over-90", "thanks"]);
        Policy("statements").Notes.ShouldHaveSingleItem().When.Holds(new AccountFacts()).ShouldBeTrue();
    }

    [Fact]
    public void An_example_gives_facts_in_their_own_type_and_expects_words()
    {
        var (exact, less) = (Policy("statements").Examples[0], Policy("statements").Examples[1]);
        exact.Given.ShouldBe(
            new Dictionary<string, object>
            {
                ["patient_portion"] = 10.00m,
                ["days_since_last_statement"] = 28,
                ["billing_type"] = "standard",
                ["last_step"] = "",
            }
        );
        exact.Expect["amount"].ShouldBe(["25.00"]);
        less.Given.ShouldBe(
            new Dictionary<string, object>
            {
                ["patient_portion"] = 9.99m,
                ["days_since_last_statement"] = 28,
                ["on_hold"] = false,
            }
        );
        less.Expect["rule"].ShouldBe(["none"]);
        less.Expect["notes"].ShouldBeEmpty();
        Policy("guards").Examples[0].Given["flags"].ShouldBe(new[] { "vip" });
    }

    [Fact]
    public void An_exception_keeps_the_zeros_of_its_account()
    {
        var exceptions = Complete.Value.Exceptions;
        exceptions["0012"].Do.ShouldBe(ExceptionKind.Hold);
        (exceptions["1044"].Do, exceptions["1044"].By, exceptions["1044"].Until).ShouldBe(
            (ExceptionKind.NoAgency, "the manager", new DateOnly(2027, 3, 31))
        );
    }

    [Fact]
    public void An_exception_without_an_end_is_a_warning()
    {
        var set = PolicyLoader.Load(
            PolicyFolderText.With(
                ("exceptions.yaml", "exceptions:\n  - { account: 1, do: hold, by: A, because: A. }\n")
            ),
            []
        );
        set.Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        set.Exceptions["1"].Until.ShouldBeNull();
    }

    [Fact]
    public void Problems_of_all_files_are_listed_by_file_and_line()
    {
        var problems = PolicyFolderText.Problems(
            PolicyFolderText.With(
                ("practice.yaml", "practice: { name: A }\norder: [statements, b]\nlimits: { a: 1 }\n"),
                ("statements.yaml", "policy: statements\nrules:\n  - { name: a }\ntitle: \"\"\n"),
                ("b.yaml", "policy: b\ntitle: @x\n")
            )
        );
        problems
            .Select(problem => $"{problem.File}:{problem.Line}")
            .ShouldBe([
                "policies/b.yaml:2",
                "policies/practice.yaml:3",
                "policies/statements.yaml:3",
                "policies/statements.yaml:3",
                "policies/statements.yaml:3",
                "policies/statements.yaml:4",
            ]);
    }

    [Theory]
    [InlineData(
        "practice.yaml",
        "practice: { name: A }\norder: [statements, refunds]\n",
        "policies/practice.yaml:2:21: There is no file refunds.yaml. The files are: statements."
    )]
    [InlineData(
        "refunds.yaml",
        "policy: refunds\n",
        "policies/refunds.yaml:1:1: The file is not named under 'order' in practice.yaml, so it would never decide. "
            + "Add `- refunds` there, in the place where it is to decide, or remove the file."
    )]
    [InlineData(
        "refunds.yml",
        "policy: refunds\n",
        "policies/refunds.yml: Policy files end in .yaml. Rename it to refunds.yaml, or move it out of the folder."
    )]
    [InlineData(
        "refunds.yaml.txt",
        "policy: refunds\n",
        "policies/refunds.yaml.txt: Policy files end in .yaml. Rename it to refunds.yaml, or move it out of the folder."
    )]
    [InlineData(
        "re funds.yaml",
        "policy: refunds\n",
        "policies/re funds.yaml: A policy's file is named with letters, digits and hyphens only, such as "
            + "small-balances.yaml."
    )]
    public void A_file_and_the_order_must_agree(string name, string text, string problem) =>
        PolicyFolderText
            .Problems(PolicyFolderText.With((name, text)))
            .Select(found => found.ToString())
            .ShouldBe([problem]);

    [Fact]
    public void A_file_with_another_ending_explains_why_the_order_cannot_find_it() =>
        PolicyFolderText
            .Problems([
                .. PolicyFolderText.With(("practice.yaml", "practice: { name: A }\norder: [statements, refunds]\n")),
                new("refunds.yml", "policy: refunds\n"u8.ToArray()),
            ])
            .Select(problem => problem.File)
            .ShouldBe(["policies/practice.yaml", "policies/refunds.yml"]);

    [Fact]
    public void Without_practice_yaml_nothing_else_is_blamed() =>
        PolicyFolderText
            .Problems([
                new(
                    "statements.yaml",
                    [
                        .. "policy: statements\n"u8,
                        .. "rules: [{ name: a, when: balance > limit, then: hold, because: { de: A. } }]\n"u8,
                    ]
                ),
            ])
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "policies/practice.yaml: The file is missing. It says who the practice is and in which order the "
                    + "policies decide."
            );

    [Fact]
    public void Other_files_in_the_folder_are_passed_over() =>
        PolicyFolderText.Problems(PolicyFolderText.With(("README.md", "# Policies\n"))).ShouldBeEmpty();

    [Fact]
    public void Steps_and_worklists_have_one_name_over_all_policies()
    {
        const string text =
            "policy: NAME\nladder:\n  starts_when: balance > 0\n  steps:\n    - { step: call, do: call, because: A. "
            + "}\nworklists:\n  - { name: refunds, when: credit > 0 }\n";
        PolicyFolderText
            .Problems(
                PolicyFolderText.With(
                    ("practice.yaml", "practice: { name: A }\norder: [statements, other]\n"),
                    ("statements.yaml", text.Replace("NAME", "statements")),
                    ("other.yaml", text.Replace("NAME", "other"))
                )
            )
            .Select(problem => problem.Message)
            .ShouldBe([
                "There is already a step 'call' (policies/statements.yaml, line 5); the names of steps in all "
                    + "policies must differ.",
                "There is already a worklist 'refunds' (policies/statements.yaml, line 7); the names of worklists "
                    + "in all policies must differ.",
            ]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_not_blamed_on_those_that_name_its_settings() =>
        PolicyFolderText
            .Problems(
                PolicyFolderText.With(
                    ("practice.yaml", "practice: { name: A }\norder: [statements, other]\n"),
                    ("other.yaml", "policy: @other\nsettings: { limit: 1 }\n"),
                    (
                        "statements.yaml",
                        "policy: statements\nrules:\n  - { name: a, when: balance > other.limit, then: hold, "
                            + "because: A. }\n"
                    )
                )
            )
            .ShouldHaveSingleItem()
            .File.ShouldBe("policies/other.yaml");

    [Fact]
    public void A_policy_without_rules_is_a_policy() =>
        PolicyFolderText.Problems(PolicyFolderText.With(("statements.yaml", "policy: statements\n"))).ShouldBeEmpty();

    [Fact]
    public void Too_many_conditions_under_one_when_are_refused() =>
        PolicyFolderText
            .Problems(
                PolicyFolderText.With(
                    (
                        "statements.yaml",
                        $"policy: statements\nrules:\n  - name: a\n    when: "
                            + $"[{string.Join(", ", Enumerable.Repeat("balance > 0", 5000))}]\n    then: hold\n    "
                            + $"because: A.\n"
                    )
                )
            )
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith("More than 100 conditions");

    [Fact]
    public void The_fingerprint_knows_every_letter_but_no_line_ends()
    {
        var files = PolicyFolderText.With(("statements.yaml", "policy: statements\ntitle: A\n"));
        var windows = PolicyFolderText.With(
            (
                "statements.yaml",
                Encoding.UTF8.GetPreamble().Concat("policy: statements\r\ntitle: A\r\n"u8.ToArray()).ToArray()
            )
        );
        var other = PolicyFolderText.With(("statements.yaml", "policy: statements\ntitle: B\n"));
        var plain = PolicyLoader.Load(files, []).Fingerprint;
        plain.Length.ShouldBe(64);
        PolicyLoader.Load(windows, []).Fingerprint.ShouldBe(plain);
        PolicyLoader.Load([.. Enumerable.Reverse(files)], []).Fingerprint.ShouldBe(plain);
        PolicyLoader.Load(other, []).Fingerprint.ShouldNotBe(plain);
        PolicyLoader.Load(files, [new("practice", "days_to_pay", "30")]).Fingerprint.ShouldNotBe(plain);
    }
}
