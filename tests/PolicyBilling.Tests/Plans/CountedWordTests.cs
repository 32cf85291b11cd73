using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Plans;

public class CountedWordTests
{
    [Theory]
    [InlineData("en", 0, "Due for 0 days, 0 of 0 days.")]
    [InlineData("en", 1, "Due for 1 day, 1 of 1 day.")]
    [InlineData("en", 2, "Due for 2 days, 2 of 2 days.")]
    [InlineData("en", 21, "Due for 21 days, 21 of 21 days.")]
    [InlineData("fr", 0, "Dû depuis 0 jour.")]
    [InlineData("fr", 1, "Dû depuis 1 jour.")]
    [InlineData("fr", 2, "Dû depuis 2 jours.")]
    public void One_day_is_no_days(string language, int days, string expected)
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "A1,Ann")
            .File("ledger.csv", "entry,account,date,kind,amount", "E1,A1,2026-10-10,charge,100.00")
            .File("claims.csv", "claim,account,status");
        var policies = PolicyText.Load(
            (
                "p",
                "rules:\n  - name: owes\n    when: balance > 0\n    then: hold\n    because:\n"
                    + "      en: Due for {patient_due_days} days, {patient_due_days} of {patient_due_days} days.\n"
                    + "      fr: Dû depuis {patient_due_days} jours.\n"
            )
        );
        BillingRun
            .Plan(
                export.Read(),
                policies,
                new RunOptions(new DateOnly(2026, 10, 10).AddDays(days), language),
                TestContext.Current.CancellationToken
            )
            .Decisions[0]
            .Because.ShouldBe(expected);
    }
}
