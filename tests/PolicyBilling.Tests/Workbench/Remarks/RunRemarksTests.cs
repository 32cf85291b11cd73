using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Remarks;

namespace PolicyBilling.Tests.Workbench.Remarks;

public class RunRemarksTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    private static ExportFolder Export() =>
        new ExportFolder()
            .File(
                "accounts.csv",
                "account,name,billing_type,provider,state,language,flags",
                "A1,Ann Able,agency,Dr. Moor,VT,en,divorced-parents",
                "A2,Ben Bell,courtesy,Dr. Reed,VA,fr,VIP",
                "A3,Cy Cole,plan-a,Dr. Reed,VT,en,"
            )
            .File("claims.csv", "claim,account,status")
            .File("patients.csv", "patient,account,flags", "P1,A3,wheel-chair");

    private static List<string> Warnings(params (string Name, string Yaml)[] policies)
    {
        using var export = Export();
        var (data, set, options) = (export.Read(), PolicyText.Load(policies), new RunOptions(Today));
        return
        [
            .. RunRemarks
                .Add(BillingRun.Plan(data, set, options), data, set, options)
                .Problems.Where(problem => problem.Severity == Severity.Warning && problem.Check != "unknown-word")
                .Select(problem => problem.ToString()),
        ];
    }

    private static string Holds(string when) =>
        $"rules:\n  - name: r\n    when: {when}\n    then: hold\n    because: B.";

    [Theory]
    [InlineData(
        "billing_type == 'agancy'",
        "The billing type 'agancy' is one that no account is of; 1 has 'agency'. Write 'agency' if that is meant."
    )]
    [InlineData(
        "billing_type in ['standard', 'courtsy']",
        "The billing type 'courtsy' is one that no account is of; 1 has 'courtesy'. Write 'courtesy' if that is meant."
    )]
    [InlineData(
        "has_flag('divorced parents')",
        "The flag 'divorced parents' is one that no account has; 1 has 'divorced-parents'. Write "
            + "'divorced-parents' if that is meant."
    )]
    [InlineData(
        "has_flag('bankrupcy')",
        "The flag 'bankrupcy' is one that no account has; the known one is 'bankruptcy'. Write 'bankruptcy' if "
            + "that is meant."
    )]
    [InlineData(
        "has_flag('wheelchair')",
        "The flag 'wheelchair' is one that no account has; 1 has 'wheel-chair'. Write 'wheel-chair' if that is meant."
    )]
    [InlineData(
        "provider == 'Dr. Mor'",
        "The provider 'Dr. Mor' is one that no account is of; 1 has 'Dr. Moor'. Write 'Dr. Moor' if that is meant."
    )]
    [InlineData("billing_type == 'Agency'", null)]
    [InlineData("billing_type == 'insurance'", null)]
    [InlineData("billing_type in ['plan-a', 'plan-b']", null)]
    [InlineData("billing_type == 'plan-b'", null)]
    [InlineData("state == 'VI'", null)]
    [InlineData("language == 'es'", null)]
    [InlineData("has_flag('vip')", null)]
    [InlineData("has_flag('minor')", null)]
    [InlineData("has_flag('employee')", null)]
    [InlineData("billing_type == ''", null)]
    [InlineData("provider == 'Dr. Stone'", null)]
    public void A_word_that_the_data_nearly_has_is_named_with_the_nearest(string when, string? message)
    {
        string[] expected = message is null ? [] : [$"policies/p.yaml:4:{when.IndexOf('\'') + 12}: {message}"];
        Warnings(("p", Holds(when)))
            .Where(warning =>
                warning.Contains("The billing type") || warning.Contains("The flag") || warning.Contains("The provider")
            )
            .Select(warning => warning[(warning.IndexOf(": ", StringComparison.Ordinal) + 2)..])
            .ShouldBe(expected.Select(warning => warning[(warning.IndexOf(": ", StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public void A_word_in_a_settings_list_is_shown_in_its_setting() =>
        Warnings(("p", "settings:\n  types: [standard, courtsy]\n" + Holds("billing_type in types")))
            .ShouldContain(warning => warning.StartsWith("policies/p.yaml:3:21: The billing type 'courtsy'"));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("billing_types: { agency: agency, courtesy: not-billed, plan-a: billed }", new[] { "plan" })]
    [InlineData("billing_types: { agency: agency, courtesy: not-billed, plan-a: billed, plan: billed }", new string[0])]
    public void An_ordinary_billing_type_is_named_where_the_practice_lists_its_own(string practice, string[] named)
    {
        using var export = Export()
            .File(
                "accounts.csv",
                "account,name,billing_type",
                "A1,Ann Able,agency",
                "A2,Ben Bell,courtesy",
                "A3,Cy Cole,plan"
            );
        RunRemarks
            .Of(
                export.Read(),
                PolicyText.Load(practice, ("p", Holds("billing_type in ['agency', 'courtesy']"))),
                new RunOptions(Today)
            )
            .Where(problem => problem.Check == "unknown-word" && problem.Column == "billing_type")
            .Select(problem => problem.Message.Split('\'')[1])
            .ShouldBe(named);
    }

    [Theory]
    [InlineData("2027-10-31", false)]
    [InlineData("2027-11-01", true)]
    [InlineData("2062-01-01", true)]
    [InlineData("2025-01-01", false)]
    public void A_policy_that_begins_more_than_a_year_from_now_is_named(string effective, bool named) =>
        Warnings(("p", $"effective: {effective}\n" + Holds("balance > 0")))
            .Count(warning => warning.Contains($"begins on {effective}"))
            .ShouldBe(named ? 1 : 0);

    [Theory]
    [InlineData("patient_portion > 100 and patient_portion < 50", "This holds for no account")]
    [InlineData("billing_type == 'courtesy' and billing_type == 'family'", "This holds for no account")]
    [InlineData("patient_portion > 50 and patient_portion < 50.02", null)]
    [InlineData("billing_type == 'courtesy' or billing_type == 'family'", null)]
    public void What_never_holds_is_said_by_the_run(string when, string? found)
    {
        var warnings = Warnings(("p", Holds(when)));
        if (found is null)
            warnings.ShouldBeEmpty();
        else
            warnings.ShouldContain(warning => warning.Contains(found));
    }

    [Fact]
    public void What_never_decides_is_said_by_the_run_with_its_name()
    {
        const string Everybody = "rules: [{ name: everybody, when: true, then: hold, because: B. }]";
        Warnings(("all", Everybody), ("strict", Holds("balance > 0")))
            .Single()
            .ShouldContain("The rule 'strict/r' never decides");
        Warnings(("strict", Holds("balance > 0")), ("all", Everybody)).ShouldBeEmpty();
    }

    [Fact]
    public void A_setting_nobody_uses_is_said_by_the_run_with_the_nearest()
    {
        const string Uses = "settings: { minimum_balance: 10.00 }\n";
        Warnings(("p", Uses + Holds("balance > minimum_balance"))).ShouldBeEmpty();
        Warnings(
                (
                    "p",
                    "settings: { minimum_balance: 10.00, minimum_balanse: 25.00 }\n"
                        + Holds("balance > minimum_balance")
                )
            )
            .Single()
            .ShouldContain("uses the setting 'minimum_balanse'. Did you mean 'minimum_balance'?");
    }

    [Theory]
    [InlineData("a1", " Did you mean 'A1'?")]
    [InlineData("Al", " Did you mean 'A1'?")]
    [InlineData("4711", "")]
    public void An_exception_for_nobody_names_the_nearest_account(string account, string hint) =>
        Warnings(
                ("p", Holds("balance > 0")),
                (
                    "exceptions",
                    $"exceptions: [{{ account: \"{account}\", do: hold, by: dentist, until: 2026-12-31, because: B. }}]"
                )
            )
            .Single()
            .ShouldEndWith($"which the export does not have.{hint}");

    [Fact]
    public void The_shipped_policies_have_nothing_to_say_of()
    {
        using var export = Export();
        RunRemarks
            .Of(export.Read(), PolicyText.Shipped(), new RunOptions(Today))
            .Where(problem => problem.Check != "unknown-word")
            .ShouldBeEmpty();
    }
}
