using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Currencies that differ, and open claims of which nobody says what the insurer will pay.</summary>
public class MoneyTests
{
    private static Noticed With(Action<QuietExport> change)
    {
        using var export = new QuietExport();
        change(export);
        return export.Run();
    }

    [Fact]
    public void Another_currency_than_most_rows_have_holds_its_accounts()
    {
        var noticed = With(export =>
            export
                .Set("ledger", "3", "currency", "cad")
                .Set("ledger", "12", "currency", "CAD")
                .Set("ledger", "20", "currency", "EUR")
        );
        noticed.Held.ShouldBe(["A1", "A4"]);
        noticed.Alarms.ShouldBe([
            "ledger.csv:4: currency: 2 rows are in CAD, the first here, and most in USD: write amounts in one "
                + "currency.",
            "ledger.csv:21: currency: One row is in EUR, the first here, and most in USD: write amounts in one "
                + "currency.",
        ]);
    }

    [Theory]
    [InlineData("usd")]
    [InlineData(" USD ")]
    [InlineData("")]
    public void The_same_currency_or_none_is_no_alarm(string currency) =>
        With(export => export.Set("ledger", "12", "currency", currency)).Alarms.ShouldBeEmpty();

    [Fact]
    public void One_currency_everywhere_is_no_alarm_whichever_it_is() =>
        With(export => export.Change("ledger", ",USD", ",CAD")).Alarms.ShouldBeEmpty();

    [Fact]
    public void A_ledger_without_currencies_is_no_alarm() =>
        With(export => export.Drop("ledger", "currency")).Alarms.ShouldBeEmpty();

    // Status, billed, payment and write-off of a claim; what was billed stands for an estimate that is not there.
    [Theory]
    [InlineData("sent", "150.00", "80.00", "10.00", false)]
    [InlineData("sent", "150.00", "80.00", "", false)]
    [InlineData("sent", "150.00", "0.00", "", false)]
    [InlineData("sent", "", "0.00", "", false)]
    [InlineData("sent", "150.00", "", "", false)]
    [InlineData("sent", "", "", "", true)]
    [InlineData("sent", "150.00", "", "10.00", true)]
    [InlineData("sent", "150.00", "", "0.00", true)]
    [InlineData("sent", "", "", "10.00", true)]
    [InlineData("unsent", "", "", "", true)]
    [InlineData("received", "", "", "", false)]
    [InlineData("denied", "", "", "10.00", false)]
    public void An_open_claim_needs_an_estimate_or_what_was_billed(
        string status,
        string billed,
        string payment,
        string writeOff,
        bool holds
    )
    {
        var noticed = With(export =>
            export
                .Set("claims", "C2", "status", status)
                .Set("claims", "C2", "billed", billed)
                .Set("claims", "C2", "estimated_payment", payment)
                .Set("claims", "C2", "estimated_write_off", writeOff)
        );
        noticed.Checks.ShouldBe(holds ? [MoneyChecks.NoEstimate.Name] : []);
        noticed.Held.ShouldBe(holds ? ["A4"] : []);
    }

    [Fact]
    public void Claims_without_an_estimate_are_told_once_with_their_count()
    {
        var noticed = With(export =>
            export.Set("claims", "C2", "estimated_payment", "").Add("claims", "C3,A1,P1,Summit,2026-10-20,unsent,,,,")
        );
        noticed.Held.ShouldBe(["A1", "A4"]);
        noticed.Alarms.ShouldBe([
            "claims.csv:3: estimated_payment: Nobody can tell what the insurer will pay for 2 open claims, the "
                + "first \"C2\": write the estimate, 0.00 if nothing is expected.",
        ]);
    }
}
