using PolicyBilling.Facts;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Ledgers;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;
using static PolicyBilling.Tests.Workbench.Measures.MeasureCase;

namespace PolicyBilling.Tests.Workbench.Measures;

/// <summary>What happened, month by month.</summary>
public class MonthMeasureTests
{
    [Fact]
    public void Months_are_calendar_months_and_the_running_one_ends_on_the_day()
    {
        var months = Of("charge 2026-08-31 1.00\ncharge 2026-10-01 2.00\ncharge 2026-10-16 4.00", new(2026, 10, 15));
        months.WriteOffs!.Months.ShouldBe([new(2026, 8, 31), new(2026, 9, 30), new(2026, 10, 15)]);
        months.WriteOffs.Production.ShouldBe([1.00m, 0.00m, 2.00m]);
    }

    [Fact]
    public void At_most_so_many_months_are_shown_as_lie_between_the_month_ends()
    {
        var measures = Of("charge 2024-01-01 1.00\ncharge 2025-10-31 2.00\ncharge 2025-11-01 4.00");
        measures.MonthEnds.Count.ShouldBe(13);
        measures.WriteOffs!.Production.Count.ShouldBe(12);
        measures.WriteOffs.Production[0].ShouldBe(4.00m);
    }

    [Fact]
    public void Paid_on_the_day_of_treatment_counts_against_the_patients_part_of_that_day()
    {
        // 100.00 less 60.00 expected; 30.00 paid on the day, 50.00 the day after.
        var day = Of(
            """
            charge 2026-10-05 100.00 claim:K
            claim K received sent:20d received:10d est:50.00 wo:10.00
            insurance-payment 2026-10-20 -45.00 claim:K
            patient-payment 2026-10-05 -30.00
            patient-payment 2026-10-06 -50.00
            """
        )
            .Counter!.Last();
        (day.Treatment, day.Insurers, day.PatientPart, day.Collected, day.Share).ShouldBe(
            (100.00m, 60.00m, 40.00m, 30.00m, 0.75m)
        );
    }

    [Fact]
    public void More_than_the_patients_part_of_the_day_pays_older_debt()
    {
        var day = Of("charge 2026-09-01 500.00\ncharge 2026-10-05 40.00\npatient-payment 2026-10-05 -200.00")
            .Counter!.Last();
        (day.PatientPart, day.Collected).ShouldBe((40.00m, 40.00m));
    }

    [Fact]
    public void A_claims_estimate_is_laid_once_on_its_charges_the_oldest_first()
    {
        var months = Of(
            """
            charge 2026-09-01 50.00 claim:K
            charge 2026-10-05 80.00 claim:K
            claim K unsent est:70.00
            """
        ).Counter!;
        months.Months.Select(month => month.Sums.Insurers).ShouldBe([50.00m, 20.00m]);
    }

    [Fact]
    public void What_was_reversed_or_taken_back_never_was()
    {
        var day = Of(
            """
            charge 2026-10-05 40.00 id:c
            charge 2026-10-05 60.00 id:d
            charge 2026-10-06 -60.00 for:d
            patient-payment 2026-10-05 -40.00 id:p
            returned-payment 2026-10-09 40.00 for:p
            """
        );
        (day.Counter!.Last().Treatment, day.Counter!.Last().Collected, day.Debt!.Last().Total).ShouldBe(
            (40.00m, 0.00m, 0.00m)
        );
    }

    [Fact]
    public void Entries_posted_after_the_day_are_not_known_yet()
    {
        const string Ledger = "charge 2026-10-05 40.00\npatient-payment 2026-10-05 -40.00 posted:2026-10-20";
        Of(Ledger, new(2026, 10, 19)).Counter!.Last().Collected.ShouldBe(0.00m);
        Of(Ledger, new(2026, 10, 20)).Counter!.Last().Collected.ShouldBe(40.00m);
    }

    [Fact]
    public void Write_offs_are_by_kind_and_reason_against_production()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "1,Ann")
            .File(
                "ledger.csv",
                "entry,account,date,kind,amount,description,code,claim,patient",
                "E1,1,2026-09-01,charge,600.00,,,K,p",
                "E2,1,2026-10-01,charge,400.00,,,,p",
                "E3,1,2026-10-02,insurance-write-off,-150.00,,,K,p",
                "E4,1,2026-10-02,insurance-write-off,-5.00,,,,p",
                "E5,1,2026-10-03,adjustment,-20.00,Courtesy,,,p",
                "E6,1,2026-09-03,adjustment,-30.00,courtesy,,,p",
                "E7,1,2026-10-03,adjustment,5.00,Courtesy,,,p",
                "E8,1,2026-10-04,write-off,-2.00,Small balance,,,p",
                "E9,1,2026-10-04,adjustment,-3.00,Petit solde,,,p",
                "E10,1,2026-10-05,write-off,-7.00,,W1,,p",
                "E11,1,2026-10-05,write-off,-9.00,,,,p",
                "E12,1,2026-10-06,transfer,-9.00,,,,p"
            )
            .File(
                "claims.csv",
                "claim,account,patient,carrier,sent,status",
                "K,1,p,Delta,2026-09-01,received",
                "L,1,p,Omega,2026-10-01,received"
            );
        var all = Of(export).WriteOffs!;
        all.Lines.Select(line => (line.Kind, line.Reason, line.Total))
            .ShouldBe([
                (WriteOffKind.Insurance, "Delta", 150.00m),
                (WriteOffKind.Insurance, "Omega", 5.00m),
                (WriteOffKind.SmallBalance, null, 5.00m),
                (WriteOffKind.WriteOff, null, 9.00m),
                (WriteOffKind.WriteOff, "W1", 7.00m),
                (WriteOffKind.Adjustment, "Courtesy", 45.00m),
            ]);
        all.Lines[5].Months.ShouldBe([30.00m, 15.00m]);
        (all.Production.Sum(), all.Total, all.Share(all.Total)).ShouldBe((1000.00m, 221.00m, 0.221m));
    }

    [Fact]
    public void Missed_appointments_are_a_share_of_those_completed_or_missed()
    {
        var all = Of(
            """
            charge 2026-10-01 1.00
            appointment completed 2026-10-01
            appointment completed 2026-10-31
            appointment missed 2026-10-02
            appointment cancelled 2026-10-03
            appointment scheduled 2026-10-04
            appointment missed 2026-11-01
            """
        )
            .Appointments!.Last();
        all.ShouldBe(new(2, 1, 1));
        all.MissedShare.ShouldBe(1m / 3);
        new AppointmentCounts(0, 0, 5).MissedShare.ShouldBeNull();
    }

    [Theory]
    [InlineData("patient-payment 2026-10-20 -100.00", "in time")]
    [InlineData("patient-payment 2026-10-21 -100.00", "late")]
    [InlineData("patient-payment 2026-10-20 -99.99", "broken")]
    [InlineData("patient-payment 2026-10-09 -100.00", "broken")]
    [InlineData("patient-payment 2026-10-10 -100.00", "in time")]
    [InlineData("patient-payment 2026-10-12 -60.00\npatient-payment 2026-10-20 -40.00", "in time")]
    [InlineData("patient-payment 2026-10-12 -60.00\npatient-payment 2026-10-21 -40.00", "late")]
    [InlineData("patient-payment 2026-10-12 -100.00 id:p\nreturned-payment 2026-10-15 100.00 for:p", "broken")]
    public void A_promise_is_kept_once_its_amount_is_paid_in_time_up_to_its_day(string payments, string became)
    {
        var ledger = $"charge 2026-09-01 500.00\ncontact promise 2026-10-10 until:2026-10-20 amount:100.00\n{payments}";
        var tally = Of(ledger).Promises!.Last();
        Counted One(string what) => what == became ? new(1, 100.00m) : default;
        tally.ShouldBe(new(One("in time"), One("late"), One("broken"), default));
        // As the facts have it.
        LedgerText.Facts(ledger).PromiseBroken.ShouldBe(became == "broken");
    }

    [Theory]
    [InlineData("until:2026-10-31", true)]
    [InlineData("until:2026-10-30", false)]
    [InlineData("", true)]
    public void A_promise_is_open_up_to_its_day_and_without_one_until_it_is_kept(string until, bool isOpen)
    {
        var tally = Of($"charge 60d 500.00\ncontact promise 2026-10-10 {until}").Promises!.Last();
        (tally.Open, tally.Broken).ShouldBe(isOpen ? (new(1, 0.00m), default) : (default, new(1, 0.00m)));
    }

    [Fact]
    public void Promises_of_one_day_are_one_and_each_other_is_judged_by_itself()
    {
        var all = Of(
            """
            charge 2026-07-01 500.00
            contact promise 2026-08-10 until:2026-08-20 amount:70.00
            contact promise 2026-08-10 until:2026-08-31 amount:50.00
            contact promise 2026-09-10 until:2026-09-20 amount:50.00
            patient-payment 2026-09-15 -50.00
            """
        ).Promises!;
        all.Total.ShouldBe(new(new(1, 50.00m), new(1, 50.00m), default, default));
        all.Total.Made.ShouldBe(new(2, 100.00m));
    }

    [Fact]
    public void A_payment_counts_once_for_the_newest_call_within_30_days_before_it()
    {
        var calls = Of(
            """
            charge 2026-07-01 900.00
            contact call 2026-08-01
            contact call 2026-08-01
            contact call 2026-08-20
            contact call 2026-08-25 direction:in
            contact call 2026-09-30
            patient-payment 2026-07-31 -1.00
            patient-payment 2026-08-01 -2.00
            patient-payment 2026-08-20 -4.00
            patient-payment 2026-09-19 -8.00
            patient-payment 2026-09-20 -16.00
            patient-payment 2026-10-30 -32.00
            patient-payment 2026-10-31 -64.00
            """
        ).Calls!;
        calls
            .Months.Months.Select(month => month.Sums)
            .ShouldBe([new(0, 0), new(2, 14.00m), new(1, 32.00m), new(0, 0)]);
    }

    [Fact]
    public void A_months_calls_are_over_30_days_after_it()
    {
        var calls = Of("charge 2026-07-01 900.00\ncontact call 2026-10-31").Calls!;
        calls.KnownUntil.ShouldBe(LedgerText.AsOf);
        (calls.IsOver(new(2026, 10, 1)), calls.IsOver(new(2026, 10, 2))).ShouldBe((true, false));
    }

    [Fact]
    public void What_was_placed_is_recovered_returned_or_still_there()
    {
        var agency = Of(
            """
            charge 2025-01-01 100.00
            contact agency 2025-06-01
            patient-payment 2025-06-01 -10.00
            patient-payment 2025-06-02 -30.00
            contact agency-returned 2026-01-01
            patient-payment 2026-01-02 -20.00
            contact agency 2026-02-01
            contact agency 2026-03-01
            patient-payment 2026-04-01 -15.00
            """
        ).Agency!;
        // The patient's part at the end of the day: the payment of the day is off it.
        agency.Earlier.ShouldBe(new(new(1, 90.00m), 30.00m, new(1, 60.00m), default));
        agency.Months.Total.ShouldBe(new(new(1, 40.00m), 15.00m, default, new(1, 25.00m)));
        agency.Total.Share.ShouldBe(45.00m / 130.00m);
    }

    [Fact]
    public void Recovered_is_at_most_what_was_placed_and_an_amount_that_is_named_counts()
    {
        var agency = Of(
            "charge 2026-05-01 100.00\ncontact agency 2026-06-01 amount:80.00\npatient-payment 2026-06-02 -100.00"
        ).Agency!;
        agency.Total.ShouldBe(new(new(1, 80.00m), 80.00m, default, new(1, 0.00m)));
    }

    [Fact]
    public void Who_is_at_the_agency_by_billing_type_alone_stands_apart()
    {
        var agency = Of("account type:Agency\ncharge 2026-05-01 100.00").Agency!;
        (agency.Total, agency.Untold).ShouldBe((default, new(1, 100.00m)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    public void Payments_are_by_the_age_of_the_oldest_charge_they_pay(int days, int bucket)
    {
        var paid = Of($"charge {days + 5}d 50.00\npatient-payment 5d -20.00").Debt!.Total;
        decimal At(int age) => age == bucket ? 20.00m : 0.00m;
        paid.ShouldBe(new(new(At(0), At(1), At(2), At(3)), 0.00m));
    }

    [Fact]
    public void A_payment_that_names_a_charge_is_of_its_age_and_the_others_are_laid_oldest_first()
    {
        var paid = Of(
            """
            charge 100d 50.00 id:old
            charge 10d 40.00 id:new
            insurance-payment 20d -20.00
            patient-payment 10d -25.00 for:new
            patient-payment 8d -60.00
            charge 5d 10.00
            """
        ).Debt!.Total;
        // Laid: the insurer's 20.00 and 25.00 of the first payment on the old charge; of the second 5.00 there, 40.00
        // on the new one, 10.00 on the one that came later, 5.00 on none.
        paid.ShouldBe(new(new(25.00m + 40.00m, 0.00m, 0.00m, 5.00m), 15.00m));
    }

    [Fact]
    public void New_and_old_debt_is_what_patients_paid_in_the_month()
    {
        var months = Of(
            "charge 2026-08-01 50.00\npatient-payment 2026-08-01 -20.00\npatient-payment 2026-10-31 -80.00"
        ).Debt!;
        months
            .Months.Select(month => month.Sums)
            .ShouldBe([new(new ByAge(20.00m, 0, 0, 0), 0), default, new(new ByAge(0, 0, 0, 30.00m), 50.00m)]);
    }
}
