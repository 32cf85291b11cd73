using CsCheck;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Simulator;
using PolicyBilling.Tests.Charts;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Tests.Workbench.Comparing;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Workbench.Measures;

/// <summary>The parts add up to one another, to the plan and to what a comparison says of the same.</summary>
public class MeasureFootingTests
{
    [Theory]
    [InlineData("2026-10-31")]
    [InlineData("2026-10-15")]
    [InlineData("2026-06-30")]
    public void The_demo_foots(string asOf) =>
        Foots(
            ChartPractice.DemoData.Value,
            PolicyText.Fixture(),
            DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)
        );

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 14)]
    [InlineData(3, 30)]
    public void Invented_practices_foot(int seed, int months)
    {
        using var practice = new PracticeFolder(new GenerateOptions(120, months, seed, LedgerText.AsOf));
        Foots(
            PracticeImport.Read(practice.Folder, cancel: TestContext.Current.CancellationToken),
            PolicyText.Fixture(),
            LedgerText.AsOf
        );
    }

    [Fact]
    public void Whatever_is_booked_receivables_and_payments_foot() =>
        Check.Sample(
            Gen.Select(Books.Entries, Books.Days),
            (entries, days) =>
            {
                foreach (var policies in Books.Policies)
                    Foots(Books.Data(entries), policies, days.To);
            },
            iter: 300
        );

    private static void Foots(PracticeData data, PolicySet policies, DateOnly asOf)
    {
        var cancel = TestContext.Current.CancellationToken;
        var measures = MeasuresRun.Of(data, policies, asOf, cancel: cancel);
        var plan = BillingRun.Plan(data, policies, new RunOptions(asOf), cancel);
        var end = measures.MonthEnds[^1];
        measures.MonthEnds.ShouldBe(MonthEnds.Of(data, policies, asOf, cancel: cancel));

        var open = new Position(end.Receivables, end.Credits);
        foreach (var by in new[] { measures.Carriers!, measures.Providers!, measures.BillingTypes! })
        {
            by.Total.ShouldBe(open);
            (by.Total + measures.LeftOut).ShouldBe(
                new(
                    new(plan.Totals.Aged0To30, plan.Totals.Aged31To60, plan.Totals.Aged61To90, plan.Totals.AgedOver90),
                    plan.Totals.Credit
                )
            );
        }
        measures.LeftOut.Balance.ShouldBe(end.LeftOut);
        measures.Credits.Total.Amount.ShouldBe(end.Credits);
        measures.Credits.LeftOut.Amount.ShouldBe(measures.LeftOut.Credit);

        measures.Insurance!.OnCharges.ShouldBe(end.Insurers.Total);
        measures.Insurance.Total.Over90.Amount.ShouldBe(end.Activity.ClaimsOver90);
        (
            measures.Insurance.Total.Over90 + measures.Insurance.Total.To90 + measures.Insurance.Total.To60
        ).Amount.ShouldBe(end.Activity.ClaimsOver30);

        var production = measures.WriteOffs!.Production;
        if (asOf.AddDays(1).Day == 1)
        {
            production[^1].ShouldBe(end.Activity.Production);
            if (end.Activity.NetProduction12 is { } net)
                (
                    production.Sum()
                    - measures.WriteOffs.Total
                    + measures
                        .WriteOffs.Lines.Where(line => line.Kind is WriteOffKind.WriteOff or WriteOffKind.SmallBalance)
                        .Sum(line => line.Total)
                ).ShouldBe(net);
        }
        foreach (var month in measures.Counter!.Months)
        {
            month.Sums.Collected.ShouldBeInRange(0, month.Sums.PatientPart);
            month.Sums.PatientPart.ShouldBeGreaterThanOrEqualTo(0);
        }
        var ledger = new AccountLedger(data);
        var paid = 0m;
        for (var account = 0; account < data.Accounts.Count; account++)
        {
            ledger.Read(account, asOf.DayNumber);
            for (var i = 0; i < ledger.Count; i++)
                if (
                    ledger[i].Kind == EntryKind.PatientPayment
                    && ledger.Effective(i) < 0
                    && DateOnly.FromDayNumber(ledger[i].Date) >= First(measures.Debt!.Months[0].Month)
                )
                    paid -= Money.FromCents(ledger.Effective(i));
        }
        measures.Debt!.Total.Total.ShouldBe(paid);
        var agency = measures.Agency!.Total;
        (agency.Recovered + agency.Returned.Amount + agency.There.Amount).ShouldBe(agency.Placed.Amount);
        (agency.Returned.Count + agency.There.Count).ShouldBe(agency.Placed.Count);
        foreach (var month in measures.Forecast?.Months ?? [])
        {
            (month.PatientAges + month.InsurerAges).Total.ShouldBe(month.Receivables.Amount);
            (month.PatientAges.Total, month.InsurerAges.Total).ShouldBe((month.Patients.Amount, month.Insurers.Amount));
        }
    }

    private static DateOnly First(DateOnly day) => day.AddDays(1 - day.Day);
}
