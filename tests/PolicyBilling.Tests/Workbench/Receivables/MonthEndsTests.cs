using PolicyBilling.Plans;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Tests.Workbench.Receivables;

public class MonthEndsTests
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    [Fact]
    public void A_month_end_says_what_was_known_then_and_later_entries_do_not_rewrite_it()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name,billing_type", "1,A,standard", "2,B,missed-fees")
            .File(
                "ledger.csv",
                "entry,account,date,posted,kind,amount,claim",
                "E1,1,2026-08-20,,charge,100.00,K",
                "E2,1,2026-09-20,2026-10-02,patient-payment,-30.00,",
                "E3,2,2026-09-01,,missed-fee,50.00,",
                "E4,1,2026-10-05,,patient-payment,-90.00,"
            )
            .File(
                "claims.csv",
                "claim,account,sent,status,received,estimated_payment",
                "K,1,2026-08-21,received,2026-09-25,80.00"
            );
        var ends = MonthEnds.Of(
            export.Read(),
            PolicyText.Load("receivables: { leave_out_billing_types: [Missed-Fees] }", ("p", "rules: []")),
            Today,
            cancel: TestContext.Current.CancellationToken
        );
        ends.Select(end =>
                (
                    end.Day.Month,
                    end.Patients.Total,
                    end.Insurers.Total,
                    end.Receivables.To60,
                    end.Credits,
                    end.LeftOut,
                    end.Balance
                )
            )
            .ShouldBe([
                (8, 20.00m, 80.00m, 0.00m, 0.00m, 0.00m, 100.00m),
                (9, 100.00m, 0.00m, 100.00m, 0.00m, 50.00m, 150.00m),
                (10, 0.00m, 0.00m, 0.00m, 20.00m, 50.00m, 30.00m),
            ]);
        ends[2].Over90Share.ShouldBeNull();
    }

    [Fact]
    public void The_last_of_thirteen_is_the_plans_own_day_and_ties_to_its_totals()
    {
        var data = PolicyBilling.Files.Import.PracticeImport.Read(
            Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo"),
            cancel: TestContext.Current.CancellationToken
        );
        var policies = PolicyText.Fixture();
        var ends = MonthEnds.Of(data, policies, Today, cancel: TestContext.Current.CancellationToken);
        ends.Count.ShouldBe(13);
        foreach (var end in ends.TakeLast(3))
        {
            var plan = BillingRun.Plan(data, policies, new RunOptions(end.Day), TestContext.Current.CancellationToken);
            end.Balance.ShouldBe(plan.Totals.Balance);
            var kept = plan
                .Decisions.Where(decision => !policies.Practice.LeaveOutBillingTypes.Contains(decision.BillingType))
                .Select(decision => decision.Figures)
                .Aggregate((a, b) => a + b);
            end.Receivables.ShouldBe(new ByAge(kept.Aged0To30, kept.Aged31To60, kept.Aged61To90, kept.AgedOver90));
            end.Credits.ShouldBe(kept.Credit);
        }
    }
}
