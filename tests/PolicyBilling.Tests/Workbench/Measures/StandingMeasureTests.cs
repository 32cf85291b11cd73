using PolicyBilling.Tests.Import;
using PolicyBilling.Workbench.Comparing;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;
using static PolicyBilling.Tests.Workbench.Measures.MeasureCase;

namespace PolicyBilling.Tests.Workbench.Measures;

/// <summary>What stands open on the day: by carrier, provider and type, claims, plans, credits.</summary>
public class StandingMeasureTests
{
    [Fact]
    public void A_charge_is_with_the_carrier_of_its_claim_else_of_its_patients_newest_claim_else_with_none()
    {
        var carriers = Of(
            """
            claim K1 received patient:p sent:90d carrier:Old
            claim K2 sent patient:p sent:20d carrier:New est:1.00
            claim K3 sent patient:q sent:10d est:1.00
            charge 95d 10.00 patient:p claim:K1
            charge 31d 20.00 patient:p claim:K2
            charge 30d 40.00 patient:p
            missed-fee 5d 80.00 patient:p
            charge 5d 160.00 patient:q claim:K3
            charge 5d 320.00
            """
        ).Carriers!;
        carriers.Lines.ShouldBe([
            new(null, new(new(480.00m, 0.00m, 0.00m, 0.00m), 0.00m)),
            new("New", new(new(120.00m, 20.00m, 0.00m, 0.00m), 0.00m)),
            new("Old", new(new(0.00m, 0.00m, 0.00m, 10.00m), 0.00m)),
        ]);
        carriers.Total.ShouldBe(new(new(600.00m, 20.00m, 0.00m, 10.00m), 0.00m));
    }

    [Fact]
    public void Credits_stand_apart_from_debts_and_accounts_left_out_from_both()
    {
        using var export = new ExportFolder()
            .File(
                "accounts.csv",
                "account,name,provider,billing_type",
                "1,Ann,Dr. A,standard",
                "2,Ben,Dr. A,STANDARD",
                "3,Cy,,standard",
                "4,Di,Dr. B,missed-fees"
            )
            .Ledger(
                "E1,1,2026-10-01,charge,100.00",
                "E2,2,2026-10-01,patient-payment,-30.00",
                "E3,3,2026-06-01,charge,40.00",
                "E4,4,2026-06-01,missed-fee,50.00"
            )
            .File("claims.csv", "claim,account,carrier,sent,status", "K,2,Delta,2026-09-01,received");
        var measures = Of(export);
        measures.Providers!.Lines.Select(Line).ShouldBe([("Dr. A", 100.00m, 30.00m), (null, 40.00m, 0.00m)]);
        // Ordinal order of spellings: capitals first.
        measures.BillingTypes!.Lines.Select(Line).ShouldBe([("STANDARD", 140.00m, 30.00m)]);
        measures.Carriers!.Lines.Select(Line).ShouldBe([(null, 140.00m, 0.00m), ("Delta", 0.00m, 30.00m)]);
        measures.LeftOut.ShouldBe(new(new(0.00m, 0.00m, 0.00m, 50.00m), 0.00m));

        static (string?, decimal, decimal) Line(OpenLine line) => (line.Name, line.At.Open.Total, line.At.Credit);
    }

    [Fact]
    public void Claims_are_by_days_since_they_were_sent_and_those_never_sent_apart()
    {
        var insurance = Of(
            """
            charge 200d 900.00
            claim K1 sent carrier:D sent:30d est:1.00
            claim K2 sent carrier:D sent:31d est:2.00
            claim K3 sent carrier:D sent:60d est:4.00
            claim K4 sent carrier:D sent:61d est:8.00
            claim K5 sent carrier:D sent:90d est:16.00
            claim K6 sent carrier:D sent:91d est:32.00
            claim K7 unsent carrier:D est:64.00
            claim K8 received carrier:D sent:91d received:5d est:128.00
            claim K9 denied carrier:D sent:91d received:5d est:256.00
            """
        ).Insurance!;
        var line = insurance.Lines.ShouldHaveSingleItem();
        line.ShouldBe(new("D", new(1, 1.00m), new(2, 6.00m), new(2, 24.00m), new(1, 32.00m), new(1, 64.00m)));
        (line.Sent, line.Total, insurance.OnCharges).ShouldBe((new(6, 63.00m), new(7, 127.00m), 127.00m));
    }

    [Fact]
    public void What_is_expected_beyond_the_open_charges_is_told_from_what_lies_on_them()
    {
        var insurance = Of("charge 20d 50.00 claim:K\nclaim K sent sent:5d est:80.00 billed:100.00").Insurance!;
        (insurance.Total.Total.Amount, insurance.OnCharges).ShouldBe((80.00m, 50.00m));
    }

    [Fact]
    public void An_answer_after_the_day_is_not_known_yet()
    {
        const string Ledger = "charge 60d 50.00 claim:K\nclaim K received sent:50d received:10d est:50.00";
        Of(Ledger, new(2026, 10, 20)).Insurance!.Total.Sent.ShouldBe(new(1, 50.00m));
        Of(Ledger, new(2026, 10, 21)).Insurance!.Total.Sent.ShouldBe(default);
    }

    [Theory]
    [InlineData(0, 0.00, 0.00)]
    [InlineData(1, 50.00, 50.00)]
    [InlineData(3, 120.00, 120.00)]
    public void Arrears_are_the_installments_missed_at_most_the_balance(int missed, decimal arrears, decimal behind)
    {
        var plans = Of($"charge 60d 500.00\nplan P installment:50.00 balance:120.00 missed:{missed}").Plans!;
        plans.Lines.ShouldHaveSingleItem().Arrears.ShouldBe(arrears);
        plans.Behind.ShouldBe(new(missed > 0 ? 1 : 0, behind));
    }

    [Fact]
    public void Plans_without_a_balance_are_counted_and_those_paid_off_are_not()
    {
        var plans = Of(
            """
            charge 60d 500.00
            plan P installment:50.00 balance:150.00
            plan Q installment:40.00 missed:2
            plan R installment:30.00 balance:0.00 missed:1
            """
        ).Plans!;
        (
            plans.Lines.Count,
            plans.Receivable,
            plans.Installments,
            plans.Missed,
            plans.Behind,
            plans.WithoutBalance
        ).ShouldBe((2, 150.00m, 90.00m, 2, new(1, 80.00m), 1));
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    [InlineData(365, 3)]
    [InlineData(366, 4)]
    public void Credits_age_from_the_day_since_which_the_balance_is_one(int days, int age)
    {
        var credits = Of(
            $"charge 400d 10.00\npatient-payment 400d -60.00\ncharge 400d 50.00\npatient-payment {days}d -5.00"
        ).Credits;
        Counted[] ages = [credits.To30, credits.To60, credits.To90, credits.ToYear, credits.OverYear];
        for (var i = 0; i < ages.Length; i++)
            ages[i].ShouldBe(i == age ? new(1, 5.00m) : default);
        credits.Total.ShouldBe(new(1, 5.00m));
    }

    [Fact]
    public void A_credit_that_was_used_up_begins_anew() =>
        Of("patient-payment 300d -20.00\ncharge 100d 30.00\npatient-payment 10d -40.00")
            .Credits.To30.ShouldBe(new(1, 30.00m));

    [Fact]
    public void What_the_system_does_not_export_is_said_and_not_a_zero()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "1,Ann")
            .Ledger("E1,1,2026-10-01,charge,100.00");
        var measures = Of(export);
        measures.Lacks.ShouldBe(
            new Dictionary<MeasuredPart, string>
            {
                [MeasuredPart.Carriers] = "claims",
                [MeasuredPart.Insurance] = "claims",
                [MeasuredPart.Counter] = "claims",
                [MeasuredPart.Appointments] = "appointments",
                [MeasuredPart.Promises] = "contacts",
                [MeasuredPart.Calls] = "contacts",
                [MeasuredPart.Agency] = "contacts",
                [MeasuredPart.Plans] = "payment_plans",
                [MeasuredPart.Providers] = "accounts.provider",
                [MeasuredPart.BillingTypes] = "accounts.billing_type",
            },
            ignoreOrder: true
        );
        object?[] parts =
        [
            measures.Carriers,
            measures.Insurance,
            measures.Counter,
            measures.Appointments,
            measures.Promises,
            measures.Calls,
            measures.Agency,
            measures.Plans,
            measures.Providers,
            measures.BillingTypes,
        ];
        parts.ShouldAllBe(part => part == null);
        measures.WriteOffs!.Production.ShouldBe([100.00m]);
    }
}
