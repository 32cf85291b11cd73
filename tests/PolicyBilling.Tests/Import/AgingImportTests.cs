using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>An aging report in place of a ledger.</summary>
public class AgingImportTests
{
    private const string Header = "account,aged_0_30,aged_31_60,aged_61_90,aged_over_90,credit";

    private static ExportFolder Aging(params string[] rows) =>
        new ExportFolder()
            .Without("ledger.csv")
            .File("export.yaml", "as_of: 2026-10-31")
            .File("aging.csv", [Header, .. rows]);

    [Fact]
    public void Each_bucket_becomes_an_opening_balance_inside_it_and_the_credit_an_adjustment()
    {
        using var export = Aging("A1,10.00,20.00,0.00,40.00,", "A2,,,,,5.00");
        var data = export.Read();
        Enumerable
            .Range(0, 3)
            .Select(i => data.Ledger.Of(0, i))
            .Select(entry =>
                (data.EntryIds[entry.Entry], entry.Kind, new DateOnly(2026, 10, 31).DayNumber - entry.Date, entry.Cents)
            )
            .ShouldBe([
                ("aging-A1-0-30", EntryKind.OpeningBalance, 15, 1000),
                ("aging-A1-31-60", EntryKind.OpeningBalance, 45, 2000),
                ("aging-A1-over-90", EntryKind.OpeningBalance, 120, 4000),
            ]);
        var credit = data.Ledger.Of(1, 0);
        (data.EntryIds[credit.Entry], credit.Kind, DateOnly.FromDayNumber(credit.Date), credit.Cents).ShouldBe(
            ("aging-A2-credit", EntryKind.Adjustment, new DateOnly(2026, 10, 31), -500)
        );
        (data.EarliestAsOf, data.ExportedAsOf, data.Present).ShouldBe(
            (new DateOnly(2026, 10, 31), new DateOnly(2026, 10, 31), Table.Accounts | Table.Aging)
        );
    }

    [Theory]
    [InlineData("A1,,-10.00,,,", "aged_31_60", "-10.00")]
    [InlineData("A1,,,,,-5.00", "credit", "-5.00")]
    public void A_negative_bucket_or_credit_is_a_bad_row(string row, string column, string amount)
    {
        using var export = Aging(row);
        export.Problems().ShouldBe([$"aging.csv:2: {column}: \"{amount}\" is negative: write it without a minus."]);
        export.Read().BadAccounts.Keys.ShouldBe([0]);
    }

    [Theory]
    [InlineData(
        "A1,1,,,,",
        "aging.csv:3: account: The account \"A1\" stands on an earlier line already: an aging report has one row "
            + "for each."
    )]
    [InlineData(
        "A9,1,,,,",
        "aging.csv:3: account: \"A9\" is not in accounts.csv. Did you mean 'A1'? Every row of the ledger needs an "
            + "account: add it there, or correct it here."
    )]
    public void A_second_or_unknown_account_refuses(string row, string problem)
    {
        using var export = Aging("A1,1,,,,", row);
        export.Refusal().ShouldBe([problem]);
    }

    [Fact]
    public void Without_its_day_an_aging_report_says_nothing()
    {
        using var export = Aging().Without("export.yaml");
        export
            .Refusal()
            .ShouldBe([
                "aging.csv: An aging report holds for one day only: write that day in export.yaml, e.g. `as_of: "
                    + "2026-10-31`.",
            ]);
    }

    [Fact]
    public void A_ledger_beside_it_is_read_instead()
    {
        using var export = Aging("A1,1,,,,").Ledger();
        export.Notices().ShouldBe(["aging.csv: ledger.csv is there too and says more; the aging was not read."]);
        export.Read().EarliestAsOf.ShouldBeNull();
    }
}
