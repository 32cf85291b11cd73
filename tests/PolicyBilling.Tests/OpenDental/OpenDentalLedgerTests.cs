namespace PolicyBilling.Tests.OpenDental;

public class OpenDentalLedgerTests(MariaDb server) : OpenDentalCase(server)
{
    [Fact]
    public async Task A_charge_is_a_completed_procedure_at_its_fee_times_its_quantity_on_its_day()
    {
        Patient(1);
        Procedure(11, 1, 40, 100.10m);
        Procedure(12, 1, 10, 20m, "UnitQty=2, BaseUnits=1");
        Procedure(13, 1, 10, 20m, "ProcStatus=1");
        Procedure(14, 1, 10, 20m, "ProcStatus=6");
        (await Imported("ledger")).ShouldBe([
            $"P11,1,1,{Iso(40)},{Iso(40)},charge,D2740,Crown,100.10,DOC,,",
            $"P12,1,1,{Iso(10)},{Iso(10)},charge,D2740,Crown,60.00,DOC,,",
        ]);
    }

    [Fact]
    public async Task An_adjustment_is_signed_and_names_its_procedure_if_that_is_in_the_ledger()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Procedure(12, 1, 40, 100m, "ProcStatus=1");
        Adjustment(21, 1, 5, -12.5m, "ProcNum=11");
        Adjustment(22, 1, 5, 3m, "ProcNum=12");
        (await Imported("ledger"))
            .Where(row => row[0] == 'A')
            .ShouldBe([
                $"A21,1,1,{Iso(5)},{Iso(5)},adjustment,,Discount,-12.50,,,P11",
                $"A22,1,1,{Iso(5)},{Iso(5)},adjustment,,Discount,3.00,,,",
            ]);
    }

    [Fact]
    public async Task A_payment_names_what_it_paid_and_a_refund_goes_back_to_the_procedure()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Adjustment(21, 1, 30, 9m);
        Split(31, 1, 20, 100m, "ProcNum=11");
        Split(32, 1, 10, -40m, "ProcNum=11");
        Split(33, 1, 9, 9m, "AdjNum=21");
        (await Imported("ledger"))
            .Where(row => row[0] == 'S')
            .ShouldBe([
                $"S31,1,1,{Iso(20)},{Iso(20)},patient-payment,,Check,-100.00,,,P11",
                $"S32,1,1,{Iso(10)},{Iso(10)},refund,,Check,40.00,,,P11",
                $"S33,1,1,{Iso(9)},{Iso(9)},patient-payment,,Check,-9.00,,,A21",
            ]);
    }

    [Fact]
    public async Task Money_moved_from_one_charge_to_another_is_a_transfer()
    {
        Patient(1);
        Split(31, 1, 20, -40m, "PayNum=2");
        Split(32, 1, 20, 40m, "PayNum=2");
        (await Imported("ledger"))
            .Select(row => string.Join(' ', row.Split(',')[5], row.Split(',')[8]))
            .ShouldBe(["transfer 40.00", "transfer -40.00"]);
    }

    [Fact]
    public async Task A_prepayment_that_the_office_keeps_off_the_account_is_left_out_and_said()
    {
        Sql("INSERT INTO definition VALUES (9, 29, 'Treatment prepay', 'X')");
        Patient(1);
        Split(31, 1, 20, 40m, "UnearnedType=9");
        Answer(AllNone);
        var (_, output, _) = await Import("--accept-differences");
        Rows("ledger").ShouldBeEmpty();
        output.ShouldContain("1 prepayments that Open Dental keeps off the account");
        output.ShouldContain("40.00 in all");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task What_is_received_of_a_claim_is_a_payment_and_a_write_off_apart(int status)
    {
        Patient(1);
        Procedure(11, 1, 40, 100m);
        Claim(5, 1, 38, 100m, "ClaimStatus='R'");
        var days = $"DateCP={Ago(8)}, DateEntry={Ago(7)}";
        ClaimProcedure(41, 1, 11, 5, $"Status={status}, InsPayAmt=60, WriteOff=15.5, {days}");
        (await Imported("ledger"))
            .Where(row => row[0] != 'P')
            .ShouldBe([
                $"I41,1,1,{Iso(8)},{Iso(7)},insurance-payment,,,-60.00,,5,P11",
                $"W41,1,1,{Iso(8)},{Iso(7)},insurance-write-off,,,-15.50,,5,P11",
            ]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task Nothing_else_of_a_claim_is_in_the_ledger(int status)
    {
        Patient(1);
        Claim(5, 1, 38, 100m);
        ClaimProcedure(41, 1, 0, 5, $"Status={status}, InsPayAmt=60, WriteOff=15, DateCP={Ago(8)}");
        (await Imported("ledger")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100", "-20", "I41 insurance-payment -80.00")]
    [InlineData("-20", "100", "W41 insurance-write-off -80.00")]
    [InlineData("-100", "20", "I41 insurance-payment 80.00")]
    [InlineData("50", "-50", "")]
    public async Task Opposite_signs_in_one_claim_procedure_are_netted(string paid, string letOff, string expected)
    {
        Patient(1);
        Claim(5, 1, 38, 100m, "ClaimStatus='R'");
        ClaimProcedure(41, 1, 0, 5, $"Status=1, InsPayAmt={paid}, WriteOff={letOff}, DateCP={Ago(8)}");
        (await Imported("ledger"))
            .Select(row => row.Split(','))
            .Select(row => $"{row[0]} {row[5]} {row[8]}")
            .ShouldBe(expected == "" ? [] : [expected]);
    }

    [Fact]
    public async Task Who_answers_for_whom_is_as_it_is_today()
    {
        Patient(1);
        Patient(2, "Guarantor=1");
        Procedure(11, 2, 4000, 100m);
        (await Imported("ledger")).ShouldHaveSingleItem().ShouldStartWith("P11,1,2,");
    }

    [Fact]
    public async Task A_payment_for_another_familys_procedure_stays_with_who_paid_and_names_nothing()
    {
        Patient(1);
        Patient(2);
        Procedure(11, 1, 40, 100m);
        Split(31, 2, 5, 100m, "ProcNum=11");
        Answer(AllNone);
        var (_, output, _) = await Import("--accept-differences");
        Rows("ledger")[1].ShouldBe($"S31,2,2,{Iso(5)},{Iso(5)},patient-payment,,Check,-100.00,,,");
        output.ShouldContain("1 links of entries to a procedure of another family");
    }

    [Fact]
    public async Task Deleted_patients_and_their_entries_are_left_out_and_said()
    {
        Patient(1);
        Patient(2, "PatStatus=4");
        Patient(3, "Guarantor=2");
        Procedure(11, 2, 40, 100m);
        Answer(AllNone);
        var (_, output, _) = await Import("--accept-differences");
        Rows("ledger").ShouldBeEmpty();
        Rows("accounts").Select(row => row.Split(',')[0]).ShouldBe(["1", "3"]);
        output.ShouldContain("1 deleted patients");
        output.ShouldContain("1 entries of patients who are deleted or not there, 100.00 in all");
        output.ShouldContain("1 patients have a guarantor who is deleted");
    }

    [Fact]
    public async Task Without_a_day_of_entry_an_entry_is_blank_there_and_that_is_said()
    {
        Patient(1);
        Procedure(11, 1, 40, 100m, "DateEntryC='0001-01-01'");
        Answer(AllNone);
        var (_, output, _) = await Import("--accept-differences");
        Rows("ledger").ShouldHaveSingleItem().ShouldContain($"{Iso(40)},,charge");
        output.ShouldContain("1 entries do not say when they were entered");
    }

    [Fact]
    public async Task Every_kind_of_adjustment_is_what_the_office_says_it_is()
    {
        Sql("INSERT INTO definition VALUES (4, 1, 'Bad debt', ''), (5, 1, 'No show', '')");
        Sql("INSERT INTO preference VALUES (9, 'BrokenAppointmentAdjustmentType', '5')");
        Patient(1);
        Adjustment(21, 1, 5, -12m, "AdjType=4");
        Adjustment(22, 1, 5, 50m, "AdjType=5");
        Answer("billing_types: {Standard: none}\nadjustment_types: {Bad debt: write-off}\n");
        (await Imported("ledger")).Select(row => row.Split(',')[5]).ShouldBe(["write-off", "missed-fee"]);
    }
}
