using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>Cells of a workbook whose value is not what stands in them, and what nobody sees.</summary>
public class WorkbookCellTests
{
    private const string Header = "account|name|billing_type|flags|shoe_size";
    private static readonly string[] Ledger =
    [
        "entry|account|date|kind|amount",
        "E1|A1|2026-10-01|charge|100.00",
        "E2|A2|2026-10-01|charge|100.00",
    ];

    private static ExportFolder Export(RawWorkbook workbook) =>
        new ExportFolder()
            .Without("accounts.csv")
            .Without("ledger.csv")
            .Bytes("practice.xlsx", workbook.Bytes())
            .File("export.yaml", "as_of: 2026-10-31");

    private static ExportFolder Accounts(string[] rows, string before = "", string after = "") =>
        Export(new RawWorkbook().Sheet("accounts", [Header, .. rows], before, after).Sheet("ledger", Ledger));

    [Theory]
    [InlineData(
        "<c t=\"e\"><f>VLOOKUP(1,2,3)</f><v>#N/A</v></c>",
        "C2 holds the error #N/A: mend the formula, or write the value itself."
    )]
    [InlineData(
        "<c t=\"e\"><v>#REF!</v></c>",
        "C2 holds the error #REF!: mend the formula, or write the value itself."
    )]
    [InlineData(
        "<c><f>A1</f></c>",
        "C2 is a formula without a result: open the workbook in Excel, save it, and try again."
    )]
    [InlineData(
        "<c t=\"str\"><f>A1</f></c>",
        "C2 is a formula without a result: open the workbook in Excel, save it, and try again."
    )]
    [InlineData(
        "<c><v>1234567890123456</v></c>",
        "C2 is a number of more than 15 digits, of which Excel keeps 15: format the column as text and write it again."
    )]
    public void A_cell_without_a_value_of_its_own_holds_its_account(string cell, string message)
    {
        using var export = Accounts([$"A1|Ann|{cell}", "A2|Ben|standard"]);
        export.Problems().ShouldBe([$"practice.xlsx#accounts:2: billing_type: {message}"]);
        export.Read().BadAccounts.Keys.ShouldBe([0]);
    }

    [Theory]
    [InlineData("<c><f>1+1</f><v>2</v></c>")]
    [InlineData("<c t=\"str\"><f>A1</f><v></v></c>")]
    [InlineData("<c t=\"str\"><f>A1</f><v/></c>")]
    [InlineData("<c t=\"str\"><f>A1</f><v>standard</v></c>")]
    [InlineData("<c><v>123456789012345</v></c>")]
    [InlineData("<c/>")]
    public void A_cell_with_a_value_is_read(string cell)
    {
        using var export = Accounts([$"A1|Ann|{cell}", "A2|Ben|standard"]);
        export.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void An_error_in_a_column_that_nobody_reads_matters_to_nobody()
    {
        using var export = Accounts(["A1|Ann|standard||<c t=\"e\"><v>#N/A</v></c>", "A2|Ben|standard"]);
        export.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void An_error_where_the_account_should_stand_refuses_the_export()
    {
        using var export = Accounts(["A1|Ann", "<c t=\"e\"><v>#N/A</v></c>|Ben"]);
        export
            .Refusal()
            .ShouldContain(
                "practice.xlsx#accounts:3: A3 holds the error #N/A: mend the formula, or write the value itself. "
                    + "Nobody can tell which account the row is for."
            );
    }

    [Fact]
    public void The_covered_cells_of_a_merged_area_hold_their_accounts()
    {
        using var export = Accounts(
            ["A1|Ann|standard|bankruptcy", "A2|Ben|standard"],
            after: "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"
        );
        export
            .Problems()
            .ShouldBe([
                "practice.xlsx#accounts:3: flags: D2:D3 is merged: unmerge it and write the value in each row.",
            ]);
    }

    [Theory]
    [InlineData("D2:D3", "A1|Ann|standard", "A2|Ben|standard")]
    [InlineData("E2:E3", "A1|Ann|standard||9", "A2|Ben|standard")]
    [InlineData("A5:E5", "A1|Ann|standard", "A2|Ben|standard")]
    public void A_merged_area_of_nothing_or_of_what_nobody_reads_is_no_alarm(string area, params string[] rows)
    {
        using var export = Accounts(rows, after: $"<mergeCells><mergeCell ref=\"{area}\"/></mergeCells>");
        export.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0000", "12", "0012")]
    [InlineData("0000", "12345", "12345")]
    [InlineData("\"P\"000", "7", "P007")]
    [InlineData("00-000", "12345", "12-345")]
    [InlineData("00-000", "1234567", "1234-567")]
    [InlineData("\\A00", "3", "A03")]
    public void A_number_is_read_with_the_zeros_that_the_sheet_shows(string format, string stored, string shown)
    {
        using var export = Export(
            new RawWorkbook()
                .Formats(format)
                .Sheet("accounts", ["account|name", $"{RawWorkbook.Number(stored, 1)}|Ann"])
                .Sheet("ledger", [Ledger[0], $"E1|{shown}|2026-10-01|charge|100.00"])
        );
        export.Problems().ShouldBeEmpty();
        export.Read().AccountIds[0].ShouldBe(shown);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("#,##0")]
    [InlineData("General")]
    public void Other_formats_leave_a_number_as_it_is(string format)
    {
        using var export = Export(
            new RawWorkbook()
                .Formats(format)
                .Sheet("accounts", ["account|name", $"{RawWorkbook.Number("12", 1)}|Ann"])
                .Sheet("ledger", [Ledger[0], "E1|12|2026-10-01|charge|100.00"])
        );
        export.Read().AccountIds[0].ShouldBe("12");
    }

    [Theory]
    [InlineData(false, "2026-10-01")]
    [InlineData(true, "2030-10-02")]
    public void Days_are_counted_from_the_year_that_the_workbook_says(bool from1904, string day)
    {
        var workbook = new RawWorkbook()
            .Formats("yyyy\\-mm\\-dd")
            .Sheet("accounts", ["account|name", "A1|Ann"])
            .Sheet("ledger", [Ledger[0], $"E1|A1|{RawWorkbook.Number("46296", 1)}|charge|100.00"]);
        using var export = Export(from1904 ? workbook.CountsFrom1904() : workbook)
            .File("export.yaml", "as_of: 2031-01-01");
        DateOnly.FromDayNumber(export.Read().Ledger.Of(0, 0).Date).ToString("yyyy-MM-dd").ShouldBe(day);
    }

    [Fact]
    public void A_row_far_below_all_others_is_refused_and_not_waited_for()
    {
        using var export = Export(
            new RawWorkbook()
                .Sheet("accounts", ["account|name", "A1|Ann", "A2|Ben"], row: i => $"r=\"{(i == 3 ? 99_999_999 : i)}\"")
                .Sheet("ledger", Ledger)
        );
        export
            .Refusal()
            .ShouldContain(
                "practice.xlsx#accounts:2: The sheet has a row numbered 99999999, far below the others: delete the "
                    + "rows below the last one in Excel and save it again."
            );
    }

    [Fact]
    public void What_is_hidden_is_read_and_named()
    {
        using var export = Export(
            new RawWorkbook()
                .Sheet(
                    "accounts",
                    [Header, "A1|Ann|standard", "A2|Ben|standard"],
                    before: "<cols><col min=\"4\" max=\"5\" hidden=\"1\"/></cols>",
                    row: i => $"r=\"{i}\"{(i == 3 ? " hidden=\"1\"" : "")}"
                )
                .Sheet("ledger", Ledger, state: "hidden")
        );
        export
            .Problems()
            .ShouldBe([
                "practice.xlsx#ledger: The sheet is hidden in Excel; it was read. Show it and look through it.",
                "practice.xlsx#accounts:1: flags: The column is hidden in Excel; it was read. Show it and look "
                    + "through it.",
                "practice.xlsx#accounts:3: One row is hidden in Excel, the first here; it was read like the others. "
                    + "Delete what does not count.",
            ]);
        export.Read().Accounts.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("ledger (2)")]
    [InlineData("2025")]
    public void A_second_sheet_with_a_tables_columns_refuses(string name)
    {
        using var export = Export(
            new RawWorkbook()
                .Sheet("accounts", [Header, "A1|Ann", "A2|Ben"])
                .Sheet("ledger", Ledger)
                .Sheet(name, [Ledger[0]])
        );
        export
            .Refusal()
            .ShouldBe([
                $"practice.xlsx#{name}: The sheet has the columns of `ledger` and would not be read: put its rows "
                    + "below those of 'ledger', or delete it.",
            ]);
    }

    [Fact]
    public void A_sheet_of_notes_beside_the_tables_is_no_alarm()
    {
        using var export = Export(
            new RawWorkbook()
                .Sheet("accounts", [Header, "A1|Ann", "A2|Ben"])
                .Sheet("ledger", Ledger)
                .Sheet("ledger notes", ["account|note", "A1|Ask."])
        );
        export.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Values_taken_from_other_workbooks_are_named()
    {
        using var export = Export(
            new RawWorkbook()
                .Sheet("accounts", [Header, "A1|Ann", "A2|Ben"])
                .Sheet("ledger", Ledger)
                .Part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
        );
        export.Problems().ShouldHaveSingleItem().ShouldStartWith("practice.xlsx: Cells take their values from other");
    }

    [Theory]
    [InlineData("._practice.xlsx")]
    [InlineData("~$practice.xlsx")]
    [InlineData(".DS_Store")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("._ledger.csv")]
    [InlineData("ledger.csv~")]
    public void What_systems_leave_behind_is_passed_over_without_a_word(string name)
    {
        using var workbook = Accounts(["A1|Ann", "A2|Ben"]).Text(name, "x");
        workbook.Read().Problems.Where(problem => problem.File.Contains(name)).ShouldBeEmpty();
        using var files = new ExportFolder().Text(name, "x");
        files.Read().Problems.ShouldBeEmpty();
        Leftovers.Are("ledger.csv").ShouldBeFalse();
    }
}
