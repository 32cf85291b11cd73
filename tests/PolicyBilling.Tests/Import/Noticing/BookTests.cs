using PolicyBilling.Files.Import.Noticing;

namespace PolicyBilling.Tests.Import.Noticing;

/// <summary>Books that do not fit: each number has the row before it and the row after it, and ordinary books beside
/// what is noticed.</summary>
public class BookTests
{
    private static Noticed With(Action<QuietExport> change)
    {
        using var export = new QuietExport();
        change(export);
        return export.Run();
    }

    private static string[] Checks(Action<QuietExport> change) => With(change).Checks;

    private static IEnumerable<string> Rows(int count, Func<int, string> row) => Enumerable.Range(1, count).Select(row);

    private static string Visit(string account, int day) => $"{account},,2026-08-{day:00},completed";

    private static string Call(string account, int day) => $"{account},2026-10-{day:00},call,,phone,out,,,";

    // Contacts have three rows of their own.
    [Theory]
    [InlineData("A01", 16, "few-accounts-written-otherwise")]
    [InlineData("A01", 15, "account-written-otherwise")]
    [InlineData("a1", 16, "few-accounts-written-otherwise")]
    [InlineData("A1.0", 15, "account-written-otherwise")]
    [InlineData("A-1", 15, "account-written-otherwise")]
    [InlineData("\u200BA1", 15, null)]
    [InlineData("A1", 15, null)]
    [InlineData("X1-1", 15, null)]
    public void One_row_in_twenty_with_a_number_written_otherwise_is_a_habit(string id, int others, string? check) =>
        Checks(export => export.Add("contacts", Rows(others, day => Call("A2", day))).Add("contacts", Call(id, 20)))
            .ShouldBe(check is null ? [] : [check]);

    [Theory]
    [InlineData(5, 0, null)]
    [InlineData(6, 0, "other-accounts")]
    [InlineData(6, 20, "other-accounts")]
    [InlineData(6, 21, null)]
    public void Many_rows_of_strangers_are_another_export(int strangers, int others, string? check) =>
        Checks(export =>
                export
                    .Add("contacts", Rows(others, day => Call("A2", day)))
                    .Add("contacts", Rows(strangers, day => Call($"Z{day}", day)))
            )
            .ShouldBe(check is null ? [] : [check]);

    [Theory]
    [InlineData("Z1", "Z2", "other-accounts")]
    [InlineData("Z1", "A2", null)]
    public void A_table_of_which_nothing_fits_is_an_absent_table(string first, string second, string? check) =>
        Checks(export =>
                export.Empty("payment_plans").Add("payment_plans", $"L1,{first},1,,1,0", $"L2,{second},1,,1,0")
            )
            .ShouldBe(check is null ? [] : [check]);

    [Fact]
    public void Visits_of_former_patients_are_ordinary() =>
        Checks(export => export.Add("appointments", Rows(20, day => Visit($"Z{day}", day)))).ShouldBeEmpty();

    [Theory]
    [InlineData("received")]
    [InlineData("denied")]
    public void A_claim_elsewhere_that_was_answered_is_no_matter(string status) =>
        Checks(export =>
                export
                    .Set("claims", "C1", "account", "A1")
                    .Set("claims", "C1", "status", status)
                    .Set("claims", "C1", "estimated_payment", "0.00")
            )
            .ShouldBeEmpty();

    // The export is of October 31.
    [Theory]
    [InlineData("2025-10-30", true)]
    [InlineData("2025-10-29", false)]
    public void A_missing_claim_is_asked_for_as_long_as_a_year(string visit, bool held) =>
        Checks(export => export.Add("ledger", $"30,A1,P1,{visit},{visit},charge,D1110,,95.00,Dr. Ray,C9,,USD"))
            .ShouldBe(held ? ["claim-missing"] : []);

    [Theory]
    [InlineData("insurance-payment", "-60.00")]
    [InlineData("insurance-payment", "0.00")]
    [InlineData("insurance-write-off", "-5.00")]
    public void A_missing_claim_that_was_answered_is_no_matter(string kind, string amount) =>
        Checks(export =>
                export.Add(
                    "ledger",
                    "30,A1,P1,2026-09-01,2026-09-01,charge,D1110,,95.00,Dr. Ray,C9,,USD",
                    $"31,A1,P1,2026-10-01,2026-10-01,{kind},,,{amount},,C9,,USD"
                )
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("2026-05-01", "80.00", true)]
    [InlineData("2026-04-30", "80.00", false)]
    [InlineData("2026-10-20", "0.00", false)]
    [InlineData("2026-11-01", "80.00", false)]
    public void An_answer_is_looked_for_half_a_year(string received, string expected, bool held) =>
        Checks(export =>
                export
                    .Change("ledger", "2026-10-06", "2026-04-06")
                    .Set("claims", "C2", "sent", "2026-04-07")
                    .Set("claims", "C2", "status", "received")
                    .Set("claims", "C2", "received", received)
                    .Set("claims", "C2", "estimated_payment", expected)
            )
            .ShouldBe(held ? ["answer-not-posted"] : []);

    // Charges of the last months: 150.00 and 65.00.
    [Theory]
    [InlineData("205.00", false)]
    [InlineData("205.01", true)]
    public void Open_claims_bring_no_more_than_was_charged(string payment, bool warns) =>
        Checks(export => export.Set("claims", "C2", "estimated_payment", payment))
            .ShouldBe(warns ? ["expected-too-much"] : []);

    [Fact]
    public void What_the_patient_paid_ahead_is_no_matter() =>
        Checks(export =>
                export
                    .Set("claims", "C2", "estimated_payment", "200.00")
                    .Add("ledger", "30,A4,P4,2026-10-20,2026-10-20,patient-payment,,,-100.00,,,11,USD")
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("-45.00", "45.00", null)]
    [InlineData("-45.00", "20.00", null)]
    [InlineData("-45.00", "65.01", "nothing-reversed")]
    public void What_is_taken_back_was_paid_before(string paid, string back, string? check) =>
        Checks(export =>
                export.Add(
                    "ledger",
                    $"30,A5,P5,2026-09-25,2026-09-25,patient-payment,,,{paid},,,13,USD",
                    $"31,A5,P5,2026-09-26,2026-09-26,patient-payment,,,{back},,,,USD"
                )
            )
            .ShouldBe(check is null ? [] : [check]);

    // Eleven charges, from May 12 to October 21.
    [Theory]
    [InlineData(0, "2026-05-12", true)]
    [InlineData(1, "2026-05-12", true)]
    [InlineData(2, "2026-05-12", false)]
    [InlineData(0, "2026-07-21", true)]
    [InlineData(0, "2026-07-22", false)]
    public void Charges_of_three_months_without_a_payment_are_not_the_whole_ledger(
        int fewer,
        string first,
        bool refused
    )
    {
        using var export = new QuietExport()
            .Remove("ledger", "2", "5", "6", "7", "9", "10", "14", "17", "19")
            .Set("claims", "C1", "estimated_payment", "0.00");
        foreach (var entry in new[] { "18", "12" }.Take(fewer))
            export.Remove("ledger", entry);
        foreach (var entry in new[] { "4", "1", "16" })
            export.Set("ledger", entry, "date", first).Set("ledger", entry, "posted", first);
        export.Run().Refused.ShouldBe(refused);
    }

    // Eleven charges stand above zero.
    [Theory]
    [InlineData(2, 0, null)]
    [InlineData(3, 0, "signs-turned")]
    [InlineData(3, 16, "signs-turned")]
    [InlineData(3, 17, null)]
    public void Some_charges_are_taken_back_and_one_in_ten_is_no_correction(int below, int more, string? check) =>
        Checks(export =>
                export
                    .Add("ledger", Rows(more, i => $"5{i},A6,P6,2026-08-02,2026-08-02,charge,,,{i}.00,,,,USD"))
                    .Add("ledger", Rows(below, i => $"6{i},A6,P6,2026-08-03,2026-08-03,charge,,,-{i}.00,,,,USD"))
            )
            .ShouldBe(check is null ? [] : [check]);

    [Theory]
    [InlineData("18000.00", "other-unit-of-some")]
    [InlineData("180000.00", "other-unit-of-some")]
    [InlineData("18000.01", null)]
    [InlineData("1.80", "other-unit-of-some")]
    [InlineData("24500.00", null)]
    public void Charges_of_a_hundred_times_what_was_billed_are_in_cents(string charge, string? check) =>
        Checks(export => export.Set("ledger", "8", "amount", charge)).ShouldBe(check is null ? [] : [check]);

    [Theory]
    [InlineData("installment", "640.00", false)]
    [InlineData("installment", "640.01", true)]
    [InlineData("balance", "640.01", true)]
    public void A_plan_is_for_no_more_than_was_ever_charged(string column, string amount, bool held)
    {
        var noticed = With(export => export.Set("payment_plans", "L1", column, amount));
        noticed.Checks.ShouldBe(held ? ["plan-too-large"] : []);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "rows-twice")]
    public void Half_a_month_that_stands_there_twice_is_two_exports(int again, string? check) =>
        Checks(export =>
                export
                    .Add("ledger", Rows(9, i => $"5{i},A6,P6,2026-06-02,2026-06-02,charge,,,{i}.00,,,,USD"))
                    .Add("ledger", Rows(again, i => $"6{i},A6,P6,2026-06-02,2026-06-02,charge,,,{i}.00,,,,USD"))
            )
            .ShouldBe(check is null ? [] : [check]);

    [Fact]
    public void Two_claims_of_one_day_for_two_children_are_ordinary() =>
        Checks(export =>
                export.Add(
                    "claims",
                    "C3,A5,P5,Summit,2026-10-21,sent,,48.00,20.00,0.00",
                    "C4,A5,P7,Summit,2026-10-21,sent,,48.00,20.00,0.00"
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void Claims_that_stand_there_twice_are_refused() =>
        Checks(export =>
                export.Add(
                    "claims",
                    "X1,A3,P3,Summit,2026-08-19,received,2026-09-15,180.00,90.00,0.00",
                    "X2,A4,P4,Summit,2026-10-07,sent,,150.00,80.00,10.00"
                )
            )
            .ShouldBe(["rows-twice"]);

    [Fact]
    public void A_deposit_before_the_first_visit_is_ordinary() =>
        Checks(export => export.Add("ledger", "30,A5,P5,2026-05-20,2026-05-20,patient-payment,,,-5.00,,,,USD"))
            .ShouldBeEmpty();

    [Fact]
    public void A_ledger_that_begins_with_what_was_brought_over_is_whole() =>
        Checks(export =>
                export
                    .Remove("ledger", "1", "4")
                    .Empty("payment_plans")
                    .Add(
                        "ledger",
                        "30,A1,P1,2026-06-30,2026-06-30,opening-balance,,,210.00,,,,USD",
                        "31,A2,P2,2026-07-30,2026-07-30,opening-balance,,,640.00,,,,USD"
                    )
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("262.00", false)]
    [InlineData("262.01", true)]
    [InlineData("", false)]
    public void A_balance_is_what_the_entries_add_up_to(string balance, bool held) =>
        With(export => export.Column("accounts", "balance", ("A1", balance)))
            .Checks.ShouldBe(held ? ["other-balance"] : []);

    [Theory]
    [InlineData("ledger2", true)]
    [InlineData("ledger-2026", true)]
    [InlineData("Ledger (1)", true)]
    [InlineData("ledger-notes", false)]
    [InlineData("ledgers", false)]
    public void A_second_part_of_a_table_is_refused(string name, bool refused) =>
        With(export => export.File(name, "entry,account,date,kind,amount")).Refused.ShouldBe(refused);
}
