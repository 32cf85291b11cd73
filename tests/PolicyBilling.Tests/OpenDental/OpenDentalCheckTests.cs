namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalCheckTests(MariaDb server) : OpenDentalCase(server)
{
    private async Task<(int Code, string Said)> Checked(params string[] more)
    {
        Answer(AllNone);
        var (code, output, error) = await Import(more);
        var (again, french, refused) = await Import([.. more, "--lang", "fr"]);
        again.ShouldBe(code);
        FrenchProblems.EnglishIn(french + refused).ShouldBeEmpty(french + refused);
        return (code, output + error);
    }

    [Fact]
    public async Task Accounts_that_agree_to_the_cent_are_written()
    {
        Patient(1);
        Procedure(11, 1, 100, 100m);
        Procedure(12, 1, 91, 50m);
        Procedure(13, 1, 90, 30m);
        Procedure(14, 1, 31, 20m);
        Procedure(15, 1, 30, 10m);
        Split(31, 1, 5, 120m, "ProcNum=15");
        Claim(5, 1, 4, 10m);
        ClaimProcedure(41, 1, 15, 5, "InsPayEst=6, WriteOff=1");
        Stored(1, 10, 20, 30, 30, 7, 90);
        Patient(2);
        Split(32, 2, 5, 25m);
        Stored(2, 0, 0, 0, 0, 0, -25);
        var (code, said) = await Checked();
        code.ShouldBe(0, said);
        said.ShouldContain("Self-check: 2 of 2 accounts agree to the cent");
    }

    [Theory]
    // 100.00 on day 100 and 50.00 on day 5, and 60.00 less on the second: its own first, or the oldest first.
    [InlineData("1", 0, 90)]
    [InlineData("2", 50, 40)]
    public async Task Adjustments_lower_the_procedure_they_name_unless_the_office_said_no(
        string first,
        int days30,
        int over90
    )
    {
        Sql($"UPDATE preference SET ValueString='{first}' WHERE PrefName='AgingProcLifo'");
        Patient(1);
        Procedure(11, 1, 100, 100m);
        Procedure(12, 1, 5, 50m);
        Adjustment(21, 1, 4, -60m, "ProcNum=12");
        Stored(1, days30, 0, 0, over90, 0, 90);
        var (code, said) = await Checked();
        code.ShouldBe(0, said);
    }

    [Fact]
    public async Task A_refund_ages_from_its_own_day_as_in_open_dental()
    {
        Patient(1);
        Procedure(11, 1, 100, 100m);
        Split(31, 1, 99, 100m, "ProcNum=11");
        Split(32, 1, 40, -30m, "ProcNum=11");
        Stored(1, 0, 30, 0, 0, 0, 30);
        var (code, said) = await Checked();
        code.ShouldBe(0, said);
    }

    [Fact]
    public async Task A_difference_that_the_age_of_the_stored_figures_explains_is_said_and_written()
    {
        Sql($"UPDATE preference SET ValueString={Ago(3)} WHERE PrefName='DateLastAging'");
        Patient(1);
        Procedure(11, 1, 10, 100m, $"DateTStamp={Ago(3)}");
        Stored(1, 80, 0, 0, 0, 0, 80);
        var (code, said) = await Checked();
        code.ShouldBe(0, said);
        said.ShouldContain($"1 differ because something was entered or changed on or after {Iso(3)}; patient portions");
        said.ShouldContain("20.00 in all: 1");
    }

    [Fact]
    public async Task What_is_dated_after_the_stored_figures_is_no_difference()
    {
        Sql($"UPDATE preference SET ValueString={Ago(3)} WHERE PrefName='DateLastAging'");
        Patient(1);
        Procedure(11, 1, 10, 100m);
        Procedure(12, 1, 2, 50m);
        Stored(1, 100, 0, 0, 0, 0, 100);
        var (code, said) = await Checked();
        code.ShouldBe(0, said);
    }

    [Theory]
    [InlineData("0, 0, 0, 80, 0, 80", "differ in the balance")]
    [InlineData("0, 0, 100, 0, 0, 100", "have the same balance of other ages")]
    [InlineData("0, 0, 0, 100, 5, 100", "differ in the insurance estimate alone")]
    public async Task Any_other_difference_refuses_and_writes_nothing(string stored, string cause)
    {
        Patient(1);
        Procedure(11, 1, 100, 100m, $"DateTStamp={Ago(50)}");
        Stored(1, [.. stored.Split(", ").Select(amount => decimal.Parse(amount, null))]);
        var (code, said) = await Checked();
        code.ShouldBe(1);
        said.ShouldContain("Self-check: 0 of 1 accounts agree");
        said.ShouldContain(cause);
        said.ShouldContain("Refused; nothing was written.");
        Directory.GetFiles(Data).ShouldHaveSingleItem().ShouldEndWith("open-dental.yaml");
    }

    [Fact]
    public async Task A_plan_is_named_as_the_cause_where_there_is_one()
    {
        Patient(1);
        Add("payplan", $"PayPlanNum=7, PatNum=1, Guarantor=1, PayPlanDate={Ago(60)}");
        Add("payplancharge", $"PayPlanNum=7, PatNum=1, Guarantor=1, ChargeDate={Ago(60)}, Principal=50");
        (await Checked()).Said.ShouldContain("differ and have a payment plan");
    }

    [Fact]
    public async Task The_office_may_accept_the_differences()
    {
        Patient(1);
        Procedure(11, 1, 100, 100m);
        var (code, said) = await Checked("--accept-differences");
        code.ShouldBe(0);
        said.ShouldContain("1 differ in the balance");
        Rows("ledger").Count.ShouldBe(1);
    }
}
