using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Workbench.Wording;

namespace PolicyBilling.Tests.Policies;

/// <summary>Policies ask what a billing type means, and practice.yaml says which types mean it.</summary>
public class BillingMeansTests
{
    private const string Types =
        "billing_types: { standard: billed, courtesy: not-billed, Staff: not-billed, at collector: agency }";

    private static Decision Decided(string type, string when, string practice = Types, string contacts = "")
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name,billing_type", $"A1,Ann,{type}")
            .File("claims.csv", "claim,account,status")
            .File("contacts.csv", ["account,date,kind", .. contacts.Length > 0 ? new[] { contacts } : []]);
        return BillingRun
            .Plan(
                export.Read(),
                PolicyText.Load(
                    practice,
                    (
                        "p",
                        $"rules:\n  - {{ name: yes, when: \"{when}\", then: hold, because: B. }}\n"
                            + "  - { name: no, when: true, then: hold, because: B. }"
                    )
                ),
                new RunOptions(new DateOnly(2026, 10, 31)),
                TestContext.Current.CancellationToken
            )
            .Decisions.First(decision => decision.Account == "A1");
    }

    [Theory]
    [InlineData("courtesy", "billing_means('not-billed')", "yes")]
    [InlineData("COURTESY", "billing_means('not-billed')", "yes")]
    [InlineData("staff", "billing_means('not-billed')", "yes")]
    [InlineData("standard", "billing_means('not-billed')", "no")]
    [InlineData("standard", "not billing_means('not-billed')", "yes")]
    [InlineData("unlisted", "billing_means('billed')", "no")]
    [InlineData("", "billing_means('billed')", "no")]
    [InlineData("courtesy", "billing_means('insurance-only')", "no")]
    [InlineData("courtesy", "balance > 0 and billing_means('not-billed')", "yes")]
    public void A_type_means_what_the_practice_says(string type, string when, string rule) =>
        Decided(type, when).Rule.ShouldBe(rule);

    [Theory]
    [InlineData("At Collector", "", "yes")]
    [InlineData("courtesy", "", "no")]
    [InlineData("courtesy", "A1,2026-09-01,agency", "yes")]
    [InlineData("at collector", "A1,2026-09-01,agency-returned", "yes")]
    public void An_account_is_at_the_agency_by_its_type_or_by_a_contact(string type, string contact, string rule) =>
        Decided(type, "at_agency", contacts: contact).Rule.ShouldBe(rule);

    [Fact]
    public void Without_a_type_that_means_agency_only_contacts_say_so() =>
        Decided("agency", "at_agency", "").Rule.ShouldBe("no");

    [Theory]
    [InlineData("billing_means('agancy')", "No billing type can mean 'agancy': write one of billed, not-billed")]
    [InlineData("billing_means('agancy')", "Did you mean 'agency'?")]
    [InlineData("billing_means(agency)", "There is no fact or setting 'agency'")]
    [InlineData("billing_means(billing_type)", "takes one meaning in quotes")]
    [InlineData("billing_means('agency', 'billed')", "'billing_means' takes 1 value, not 2.")]
    [InlineData("billing_mean('agency')", "Did you mean 'billing_means'?")]
    public void What_cannot_be_asked_is_refused_with_what_to_write(string when, string says) =>
        Should.Throw<RefusedException>(() => Decided("courtesy", when)).Problems[0].Message.ShouldContain(says);

    [Fact]
    public void It_is_shown_as_it_was_asked_and_in_words()
    {
        var policies = PolicyText.Load(
            Types,
            ("p", "rules: [{ name: r, when: \"billing_means('not-billed')\", then: hold, because: B. }]")
        );
        string Words(string language) =>
            string.Join(
                '\n',
                new AgreementWriter(policies, language)
                    .Sections()
                    .SelectMany(section => section.Sentences)
                    .Select(sentence => sentence.Text)
            );
        Words("en").ShouldContain("the billing type means \"not billed\" (\"courtesy\", \"Staff\")");
        Words("fr").ShouldContain("«\u00a0non facturé\u00a0»");
    }

    [Fact]
    public void At_agency_needs_the_column_once_a_type_means_it()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "A1,Ann")
            .File("claims.csv", "claim,account,status")
            .File("contacts.csv", "account,date,kind");
        BillingPlan Run(string practice) =>
            BillingRun.Plan(
                export.Read(),
                PolicyText.Load(practice, ("p", "rules: [{ name: r, when: at_agency, then: hold, because: B. }]")),
                new RunOptions(new DateOnly(2026, 10, 31)),
                TestContext.Current.CancellationToken
            );
        Should.NotThrow(() => Run(""));
        Should.Throw<RefusedException>(() => Run(Types)).Problems[0].Column.ShouldBe("billing_type");
    }
}
