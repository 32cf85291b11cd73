namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalPlanTests(MariaDb server) : OpenDentalCase(server)
{
    // A plan over 300.00 of patient 2's, which guarantor 1 pays: one installment of 100.00 is due and one is to come.
    private void Plan(int version)
    {
        Sql($"UPDATE preference SET ValueString='{version}' WHERE PrefName='PayPlansVersion'");
        Patient(1);
        Patient(2, "Guarantor=1");
        Procedure(11, 2, 70, 300m);
        Add("payplan", $"PayPlanNum=7, PatNum=2, Guarantor=1, PayPlanDate={Ago(60)}, CompletedAmt=300, PayAmt=100");
        Charge(71, 60, 300, 1, "ProcNum=11");
        Charge(72, 30, 100, 0, "Interest=1.5");
        Charge(73, -1, 200, 0);
        Split(31, 1, 20, 60m, "PayPlanNum=7");
    }

    private void Charge(int number, int daysAgo, decimal principal, int type, string values = "") =>
        Add(
            "payplancharge",
            $"PayPlanChargeNum={number}, PayPlanNum=7, Guarantor=1, PatNum=2, ChargeDate={Ago(daysAgo)}, "
                + $"Principal={principal}, ChargeType={type}, SecDateTEntry={Ago(60)}",
            values
        );

    [Theory]
    [InlineData(1, "P11 300.00", "plan-7 -300.00")]
    [InlineData(2, "D71 -300.00 P11", "D72 101.50", "P11 300.00", "S31 -60.00")]
    [InlineData(3, "D71 -300.00 P11", "P11 300.00")]
    [InlineData(4, "P11 300.00", "S31 -60.00")]
    public async Task Plans_stand_in_the_ledger_as_the_office_chose(int version, params string[] expected)
    {
        Plan(version);
        (await Imported("ledger"))
            .Select(row => row.Split(','))
            .Select(row => $"{row[0]} {row[8]} {row[11]}".TrimEnd())
            .ShouldBe(expected);
    }

    [Fact]
    public async Task A_plan_tells_what_is_left_what_comes_next_and_what_was_missed()
    {
        Plan(2);
        (await Imported("payment_plans")).ShouldBe([$"7,1,100.00,{Iso(-1)},241.50,1"]);
    }

    [Fact]
    public async Task An_insurers_plan_asks_nothing_of_the_patient()
    {
        Plan(2);
        Sql("UPDATE payplan SET PlanNum=1");
        (await Imported("ledger")).ShouldNotContain(row => row.StartsWith("D72"));
        Rows("payment_plans").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_growing_plan_covers_leaves_the_account_less_what_insurance_pays()
    {
        Plan(2);
        Procedure(12, 2, 50, 100m);
        Procedure(13, 2, 50, 80m);
        Adjustment(21, 2, 50, -10m, "ProcNum=12");
        ClaimProcedure(41, 2, 12, 0, "Status=6, InsPayEst=30");
        Add("payplanlink", $"PayPlanLinkNum=1, PayPlanNum=8, LinkType=2, FKey=12, SecDateTEntry={Ago(40)}");
        Add(
            "payplanlink",
            $"PayPlanLinkNum=2, PayPlanNum=8, LinkType=2, FKey=13, AmountOverride=70, SecDateTEntry={Ago(40)}"
        );
        (await Imported("ledger"))
            .Where(row => row[0] == 'L')
            .Select(row => row.Split(',')[8])
            .ShouldBe(["-60.00", "-70.00"]);
    }
}
