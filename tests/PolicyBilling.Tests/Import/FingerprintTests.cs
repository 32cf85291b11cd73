namespace PolicyBilling.Tests.Import;

/// <summary>The fingerprint tells whether two exports say the same, whatever the order and form in which they say
/// it.</summary>
public class FingerprintTests
{
    private static readonly string[] Ledger =
    [
        "E1,A1,2026-10-01,charge,100.00",
        "E2,A2,2026-10-02,charge,50.00",
        "E3,A1,2026-10-03,patient-payment,-20.00",
    ];

    private static string Of(Action<ExportFolder>? change = null)
    {
        using var export = new ExportFolder()
            .Ledger(Ledger)
            .File("claims.csv", "claim,account,status,billed", "C1,A1,sent,10.00");
        change?.Invoke(export);
        return export.Read().Fingerprint;
    }

    [Fact]
    public void It_is_32_hexadecimal_digits() => Of().ShouldMatch("^[0-9a-f]{32}$");

    [Fact]
    public void The_order_of_rows_and_the_way_they_are_written_do_not_matter()
    {
        Of(export => export.Ledger([.. Ledger.Reverse()])).ShouldBe(Of());
        Of(export =>
                export.Ledger(
                    "E3 ,A1,2026-10-03,PATIENT-PAYMENT,-20",
                    "",
                    "E1,A1,2026-10-01,charge,\"100.0\"",
                    "E2,A2,2026-10-02,charge,050.00"
                )
            )
            .ShouldBe(Of());
        Of(export => export.File("accounts.csv", "name,account", "Ben Bell,A2", "Ann Able,A1")).ShouldBe(Of());
    }

    [Theory]
    [InlineData("E1,A1,2026-10-01,charge,100.01")]
    [InlineData("E1,A1,2026-10-02,charge,100.00")]
    [InlineData("E1,A2,2026-10-01,charge,100.00")]
    [InlineData("E0,A1,2026-10-01,charge,100.00")]
    [InlineData("E1,A1,2026-10-01,late-fee,100.00")]
    [InlineData("E1,A1,2026-10-01,charge,oops")]
    public void Anything_that_could_change_a_decision_does(string first) =>
        Of(export => export.Ledger([first, .. Ledger.Skip(1)])).ShouldNotBe(Of());

    [Fact]
    public void What_a_statement_prints_of_a_charge_does_too()
    {
        string With(string code, string description) =>
            Of(export =>
                export.File(
                    "ledger.csv",
                    "entry,account,date,kind,amount,code,description",
                    $"E1,A1,2026-10-01,charge,100.00,{code},{description}"
                )
            );
        string[] all = [With("D0120", "Exam"), With("D0140", "Exam"), With("D0120", "Exam."), With("", "D0120Exam")];
        all.ShouldBeUnique();
        With(" d0120", "Exam ").ShouldNotBe(all[0]);
        With(" D0120", "Exam ").ShouldBe(all[0]);
    }

    [Fact]
    public void A_row_more_in_any_table_does_too()
    {
        Of(export => export.Ledger([.. Ledger, "E4,A1,2026-10-03,charge,0.00"])).ShouldNotBe(Of());
        Of(export => export.File("contacts.csv", "account,date,kind", "A1,2026-10-01,call")).ShouldNotBe(Of());
        Of(export => export.File("export.yaml", "not_exported: [contacts]")).ShouldNotBe(Of());
    }

    [Fact]
    public void A_blank_amount_and_a_zero_are_not_the_same()
    {
        string With(string amount) =>
            Of(export => export.File("payment_plans.csv", "plan,account,balance", $"L1,A1,{amount}"));
        With("").ShouldNotBe(With("0.00"));
    }
}
