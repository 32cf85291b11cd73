namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>The export that all these tests change says nothing by itself: else nobody could tell what a change
/// raised.</summary>
public class QuietExportTests
{
    [Fact]
    public void The_quiet_export_raises_nothing()
    {
        using var export = new QuietExport();
        var noticed = export.Run();
        noticed.Refused.ShouldBeFalse(string.Join('\n', noticed.Problems));
        noticed.Problems.ShouldBeEmpty();
        noticed.Plan!.HasFaults.ShouldBeFalse();
    }

    [Fact]
    public void The_quiet_export_raises_nothing_as_a_workbook()
    {
        using var export = new QuietExport().AsWorkbook();
        export.Run().Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A1", "statement statements/owes")]
    [InlineData("A2", "statement plans/installment")]
    [InlineData("A3", "hold leave-alone/held")]
    [InlineData("A4", "statement statements/owes")]
    [InlineData("A5", "hold leave-alone/held")]
    [InlineData("A6", "hold leave-alone/billing-type")]
    public void The_quiet_export_decides_on_statements_and_holds(string account, string decision)
    {
        using var export = new QuietExport();
        export.Run().Decided(account).ShouldBe(decision);
    }
}
