using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using Agreement = PolicyBilling.Workbench.Wording.Agreement;

namespace PolicyBilling.Tests.Plans;

/// <summary>A list of refunds that shows balances sends somebody to the wrong account first.</summary>
public sealed class WorklistAmountTests : IDisposable
{
    private const string Lists = """
        rules: [{ name: h, when: true, then: hold, because: H. }]
        worklists:
        """;

    private readonly ExportFolder _export = new ExportFolder()
        .File("accounts.csv", "account,name", "A1,Ann Able", "A2,Ben Bell", "A3,Cy Cole")
        .File("contacts.csv", "account,date,kind")
        .File(
            "claims.csv",
            "claim,account,sent,status,billed,estimated_payment,estimated_write_off",
            "K1,A1,2026-10-02,sent,100,30,0",
            "K2,A1,2026-10-03,sent,100,50,0"
        )
        .Ledger(
            "E1,A1,2026-10-01,charge,200.00",
            "E2,A2,2026-10-01,patient-payment,-40.00",
            "E3,A3,2026-10-01,charge,25.00"
        );

    public void Dispose() => _export.Dispose();

    [Fact]
    public void A_list_without_an_amount_is_about_the_balance_the_most_money_first() =>
        Rows("{ name: all, when: true }").ShouldBe(["A1 200.00", "A2 -40.00", "A3 25.00"]);

    [Fact]
    public void A_list_with_an_amount_is_about_that_money_and_in_its_order() =>
        Rows("{ name: all, when: true, amount: \"credit + aged_0_30 / 3\" }")
            .ShouldBe(["A1 66.67", "A2 40.00", "A3 8.33"]);

    [Fact]
    public void What_lowers_counts_by_its_size_and_ties_go_by_account() =>
        Rows("{ name: all, when: true, amount: \"min(balance, 25.00)\" }")
            .ShouldBe(["A2 -40.00", "A1 25.00", "A3 25.00"]);

    [Fact]
    public void A_list_of_claims_is_about_what_is_expected_of_each() =>
        Rows("{ name: claims, when: open_claims > 0, rows: claims }").ShouldBe(["A1 50.00", "A1 30.00"]);

    [Fact]
    public void An_amount_of_a_list_of_claims_is_worked_out_for_each_claim() =>
        Rows("{ name: claims, when: open_claims > 0, rows: claims, amount: \"insurance_estimate / 2\" }")
            .ShouldBe(["A1 25.00", "A1 15.00"]);

    [Fact]
    public void An_amount_that_cannot_be_worked_out_is_a_problem_and_no_row()
    {
        var plan = Plan("{ name: all, when: true, amount: \"balance / calls_made\" }");
        plan.Worklists.ShouldBeEmpty();
        plan.Problems.Count(problem => problem.Severity == Severity.Error).ShouldBe(3);
    }

    [Fact]
    public void The_agreement_says_what_money_a_list_is_about() =>
        Agreement
            .Of(PolicyText.Load(("p", Lists + "\n  - { name: all, when: credit > 0, amount: credit }")), "en")
            .Sections.SelectMany(section => section.Sentences)
            .Select(sentence => sentence.Text)
            .ShouldContain(text => text.Contains("on the list \"All\", about the patient's credit"));

    private IEnumerable<string> Rows(string list) => Plan(list).Worklists.Select(row => $"{row.Account} {row.Amount}");

    private BillingPlan Plan(string list) =>
        BillingRun.Plan(
            _export.Read(),
            PolicyText.Load(("p", $"{Lists}\n  - {list}")),
            new RunOptions(new DateOnly(2026, 10, 31)),
            TestContext.Current.CancellationToken
        );
}
