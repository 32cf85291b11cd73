using PolicyBilling.Decisions;
using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

/// <summary>A ladder asks for its own money, and its texts say it.</summary>
public class LadderAmountTests
{
    private static Decision Decided(string amount, string own = "")
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name,language", "A1,Ann,fr")
            .File(
                "ledger.csv",
                "entry,account,date,posted,kind,amount,claim",
                "E1,A1,2026-06-01,2026-06-01,charge,100.00,",
                "E2,A1,2026-10-01,2026-10-01,charge,80.00,C1"
            )
            .File(
                "claims.csv",
                "claim,account,status,sent,billed,estimated_payment,estimated_write_off",
                "C1,A1,sent,2026-10-02,80.00,50.00,0.00"
            )
            .File("contacts.csv", "account,date,kind");
        return BillingRun
            .Plan(
                export.Read(),
                PolicyText.Load(
                    (
                        "p",
                        "ladder:\n"
                            + (amount.Length > 0 ? $"  amount: {amount}\n" : "")
                            + "  starts_when: patient_portion > 0\n  steps:\n"
                            + "    - { step: letter, do: letter, with: statement, because: \"{asked} is due.\", "
                            + (own.Length > 0 ? $"amount: \"{own}\", " : "")
                            + "text: { en: \"Please pay {asked}.\", fr: \"Merci de régler {asked}.\" } }\n"
                            + "notes: [{ name: n, text: { en: \"{asked}\", fr: \"{asked}\" } }]"
                    )
                ),
                new RunOptions(new DateOnly(2026, 10, 31)),
                TestContext.Current.CancellationToken
            )
            .Decisions.First(decision => decision.Account == "A1");
    }

    [Theory]
    [InlineData("", "", 130.00, "130,00")]
    [InlineData("owed_outside_claims", "", 100.00, "100,00")]
    [InlineData("min(patient_portion, 40)", "", 40.00, "40,00")]
    [InlineData("owed_outside_claims", "min(patient_portion, 40)", 40.00, "40,00")]
    [InlineData("", "owed_outside_claims", 100.00, "100,00")]
    public void What_it_asks_for_is_said_in_every_text(string amount, string own, double asked, string french)
    {
        var decision = Decided(amount, own);
        decision.Amount.ShouldBe((decimal)asked);
        decision.Because.ShouldBe($"${asked:0.00} is due.");
        decision.Text!.ShouldStartWith($"Merci de régler {french}");
        decision.Notes.Single().ShouldStartWith(french);
    }

    [Theory]
    [InlineData("balance + 0.01", "")]
    [InlineData("patient_portion - 130", "")]
    [InlineData("patient_portion", "balance + 0.01")]
    public void More_than_is_owed_or_nothing_holds_the_account(string amount, string own) =>
        (Decided(amount, own).Policy, Decided(amount, own).Rule).ShouldBe(("engine", "amount"));

    [Fact]
    public void An_amount_that_is_text_is_refused_at_its_line()
    {
        var problem = Should.Throw<RefusedException>(() => Decided("billing_type")).Problems[0];
        (problem.File, problem.Line).ShouldBe(("policies/p.yaml", 3));
        problem.Message.ShouldContain("a number is needed here");
    }
}
