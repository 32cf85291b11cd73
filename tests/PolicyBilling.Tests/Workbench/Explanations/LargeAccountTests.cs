using System.Globalization;
using PolicyBilling.Breakdowns;
using PolicyBilling.Files.Explanations;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Explanations;

namespace PolicyBilling.Tests.Workbench.Explanations;

public class LargeAccountTests
{
    /// <summary>A home with 500 children, hundreds of open visits and 6,000 entries.</summary>
    private static readonly Lazy<Explanation> Home = new(() =>
    {
        using var export = new ExportFolder()
            .File(
                "accounts.csv",
                "account,name,billing_type,provider,status,flags,postal_code",
                "1,Sunny Home,,,,,05001"
            )
            .File(
                "claims.csv",
                [
                    "claim,account,patient,status,sent,billed,estimated_payment,estimated_write_off",
                    .. Range(60).Select(i => $"C{i},1,P{i},sent,2026-10-01,1.00,1.00,0.00"),
                ]
            )
            .File(
                "ledger.csv",
                [
                    "entry,account,patient,date,kind,amount,claim,applies_to",
                    .. Range(4500).Select(i => $"E{i},1,P{i % 500},{Day(i)},charge,2.00,{(i < 60 ? $"C{i}" : "")},"),
                    .. Range(1500)
                        .Select(i => $"E{9000 + i},1,P{i % 500},{Day(4500)},patient-payment,-5.{5 + (i / 500)}0,,"),
                ]
            )
            .File("patients.csv", ["patient,account,name,flags", .. Range(500).Select(i => $"P{i},1,Child {i},")])
            .File("contacts.csv", "account,date,kind")
            .File("appointments.csv", "account,patient,date,status")
            .File("payment_plans.csv", "plan,account,balance");
        return Explainer.Explain(export.Read(), 0, PolicyText.Fixture(), Demo.AsOf, "en");
    });

    [Fact]
    public void What_does_not_fit_on_a_screen_is_summed_up_and_said_to_be_in_the_workbook()
    {
        var text = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(Home.Value, text, "en");
        var lines = text.ToString().Split('\n');
        lines.Length.ShouldBeLessThan(500);
        lines.ShouldContain(line =>
            line.EndsWith("of the visits left out something is still owed; the workbook has every one: --xlsx FILE.")
        );
        lines.ShouldContain(line => line.StartsWith("Left out: 5,920 earlier entries, up to a balance of "));
        lines.ShouldContain(line => line.Contains("and 40 more, $40.00"));
        lines.ShouldAllBe(line => line.Length <= 125);
        BreakdownReports.All(Home.Value, "en").Sum(report => report.Count).ShouldBeGreaterThan(6000);
    }

    [Fact]
    public void It_still_adds_up()
    {
        var breakdown = Home.Value.Breakdown;
        breakdown.Entries.Count.ShouldBe(6000);
        breakdown.Total.Owed.ShouldBe(600.00m);
        breakdown.Entries[^1].Balance.ShouldBe(breakdown.Balance);
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(0, count);

    private static string Day(int i) =>
        new DateOnly(2025, 1, 1).AddDays(i / 7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
