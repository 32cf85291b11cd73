using System.Text;
using PolicyBilling.Files.Import;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>What a CSV file may look like: order and case of columns, line ends, quotes, encodings.</summary>
public class CsvShapeTests
{
    [Fact]
    public void Columns_are_found_in_any_order_and_case()
    {
        using var export = new ExportFolder().File(
            "ledger.csv",
            " AMOUNT ,Kind,\"DATE\",account,Entry",
            "12.50,CHARGE,2026-10-01,A2,E1"
        );
        var data = export.Read();
        data.Ledger.Of(1, 0).Cents.ShouldBe(1250);
        data.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void An_accent_typed_in_two_ways_is_the_same_column()
    {
        using var export = new ExportFolder()
            .File("ledger.csv", "entry,account,date,kind,de\u0301bit", "E1,A1,2026-10-01,charge,1.00")
            .File("export.yaml", "tables: {ledger: {columns: {amount: d\u00E9bit}}}");
        export.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void An_accent_typed_in_two_ways_is_the_same_account()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "E\u0301-1,Ann")
            .Ledger("1,\u00C9-1,2026-10-01,charge,1");
        export.Read().Ledger.CountOf(0).ShouldBe(1);
        export.File("accounts.csv", "account,name", "E\u0301-1,Ann", "\u00C9-1,Ann").Refusal().Length.ShouldBe(1);
    }

    [Fact]
    public void Unknown_columns_are_ignored_with_a_notice()
    {
        using var export = new ExportFolder().File(
            "ledger.csv",
            "entry,account,date,kind,amount,made_by,,colour",
            "E1,A1,2026-10-01,charge,1.00,x,y,z"
        );
        export
            .Notices()
            .ShouldBe([
                "ledger.csv:1: made_by: The column is not one that policies use; it was ignored.",
                "ledger.csv:1: colour: The column is not one that policies use; it was ignored.",
            ]);
    }

    [Fact]
    public void Identifiers_are_text_without_the_spaces_around_them()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "0012,Ann", "12,Ben", "#7,Cy")
            .Ledger("1, 0012 ,2026-10-01,charge,1", "2,12,2026-10-01,charge,2", "3,#7,2026-10-01,charge,3");
        var data = export.Read();
        Enumerable.Range(0, 3).Select(account => data.AccountIds[account]).ShouldBe(["0012", "12", "#7"]);
        data.Ledger.Of(0, 0).Cents.ShouldBe(100);
        data.Ledger.Of(2, 0).Cents.ShouldBe(300);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_counted_as_an_editor_does_whatever_stands_in_quotes(string end)
    {
        using var export = new ExportFolder().Text(
            "ledger.csv",
            string.Join(
                end,
                "entry,account,date,kind,amount,description",
                "E1,A1,2026-10-01,charge,1.00,\"one" + end + "two \"\"three\"\"" + end + "four\"",
                "",
                "   ",
                ",,,,,",
                "E2,A1,2026-10-01,charge,1.00,\"last",
                "one\"",
                "E3,A2,2026-10-01,charge,bad,"
            )
        );
        export
            .Problems()
            .ShouldBe([
                "ledger.csv:10: amount: \"bad\" is no amount: write digits and at most two decimals, e.g. 12.50.",
            ]);
        export.Read().Ledger.CountOf(0).ShouldBe(2);
    }

    [Fact]
    public void Line_numbers_stay_true_over_many_blocks()
    {
        using var export = new ExportFolder().Text(
            "ledger.csv",
            string.Join(
                "\r\n",
                [
                    "entry,account,date,kind,amount,description",
                    .. Enumerable
                        .Range(0, 20_000)
                        .Select(i => $"E{i},A1,2026-10-01,charge,{i + 1}.00,\"line {i}\r\nand more\""),
                    "X,A2,2026-10-01,charge,bad,",
                ]
            )
        );
        export
            .Problems()
            .ShouldBe([
                "ledger.csv:40002: amount: \"bad\" is no amount: write digits and at most two decimals, e.g. 12.50.",
            ]);
        export.Read().Ledger.CountOf(0).ShouldBe(20_000);
    }

    [Fact]
    public void A_byte_order_mark_is_welcome()
    {
        using var export = new ExportFolder().Bytes(
            "accounts.csv",
            [0xEF, 0xBB, 0xBF, .. "account,name\nA1,Zoé\nA2,Ben\n"u8]
        );
        var data = export.Read();
        data.Texts[data.Accounts[0].Name].ShouldBe("Zoé");
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void A_declared_encoding_is_used(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] Encoded(string text) => Encoding.GetEncoding(encoding).GetBytes(text);
        using var export = new ExportFolder()
            .File("export.yaml", $"encoding: {encoding}")
            .Bytes("accounts.csv", Encoded("account,name\nA1,Zoé\n"))
            .Bytes("ledger.csv", Encoded(ExportFolder.LedgerHeader + "\n"));
        var data = export.Read();
        data.Texts[data.Accounts[0].Name].ShouldBe("Zoé");
    }

    [Fact]
    public void Text_is_decoded_the_same_wherever_a_block_ends()
    {
        var text = string.Concat(
            Enumerable
                .Range(0, 40_000)
                .Select(i =>
                    i % 7 == 0 ? "\r\n"
                    : i % 11 == 0 ? "é€"
                    : "ab"
                )
        );
        foreach (var shift in Enumerable.Range(0, 5))
        {
            var shifted = new string('x', shift) + text;
            using var reader = new StrictText(new MemoryStream(Encoding.UTF8.GetBytes(shifted)), Encoding.UTF8);
            reader.ReadToEnd().ShouldBe(shifted.Replace("\r\n", "\n"));
            reader.HasControls.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_refused()
    {
        using var export = new ExportFolder();
        var path = Path.Combine(export.Path, "ledger.csv");
        using var rows = new CsvRows(path, new ExportSettings());
        rows.Read().ShouldBeTrue();
        File.AppendAllText(path, "E2,A1,2026-10-01,charge,1.00\n");
        Should
            .Throw<UnreadableException>(() =>
            {
                while (rows.Read()) { }
            })
            .Message.ShouldBe("The file is still being written: wait for the export to finish, and try again.");
    }

    [Fact]
    public void A_file_that_another_program_holds_is_refused_in_plain_words()
    {
        using var export = new ExportFolder();
        using var held = new FileStream(
            Path.Combine(export.Path, "ledger.csv"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None
        );
        export
            .Refusal()
            .ShouldBe([
                "ledger.csv: The file cannot be opened: close it in Excel or whatever program holds it, and try again.",
            ]);
    }

    [Fact]
    public void A_file_that_another_program_writes_to_without_locking_it_is_read()
    {
        using var export = new ExportFolder();
        using var held = new FileStream(
            Path.Combine(export.Path, "ledger.csv"),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite
        );
        export.Read().Ledger.Count.ShouldBe(1);
    }

    [Fact]
    public void A_file_of_another_name_is_pointed_out()
    {
        using var export = new ExportFolder().File("claim.csv", "claim,account,status").File("notes.txt", "x");
        export
            .Notices()
            .ShouldBe(["claim.csv: The file is no table of an export; it was not read. Did you mean 'claims'?"]);
    }

    [Fact]
    public void The_case_of_a_files_name_does_not_matter()
    {
        using var export = new ExportFolder()
            .Without("ledger.csv")
            .File("Ledger.CSV", ExportFolder.LedgerHeader, "E1,A1,2026-10-01,charge,x");
        export.Problems()[0].ShouldStartWith("Ledger.CSV:2: amount:");
        export.Read().Present.ShouldBe(Table.Accounts | Table.Ledger);
    }

    [Fact]
    public void A_table_with_only_a_header_is_present()
    {
        using var export = new ExportFolder().File("claims.csv", "claim,account,status");
        export.Read().Present.ShouldBe(Table.Accounts | Table.Ledger | Table.Claims);
    }
}
