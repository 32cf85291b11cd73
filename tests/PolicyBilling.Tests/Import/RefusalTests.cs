namespace PolicyBilling.Tests.Import;

/// <summary>What makes an export unusable as a whole: everything is listed and nothing is read.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData(
        "E1,,2026-10-01,charge,1",
        "ledger.csv:2: account: The row names no account. Every row of the ledger needs an account: add it there, "
            + "or correct it here."
    )]
    [InlineData(
        "E1,A11,2026-10-01,charge,1",
        "ledger.csv:2: account: \"A11\" is not in accounts.csv. Did you mean 'A1'? Every row of the ledger needs an "
            + "account: add it there, or correct it here."
    )]
    [InlineData(
        "E1,a1,2026-10-01,charge,1",
        "ledger.csv:2: account: \"a1\" is not in accounts.csv. Did you mean 'A1'? Every row of the ledger needs an "
            + "account: add it there, or correct it here."
    )]
    [InlineData(
        "A, b,A1,2026-10-01,charge,1",
        "ledger.csv:2: account: \"b\" is not in accounts.csv. The row has 6 fields and the header 5: put quotes "
            + "around a text that holds the separator. Every row of the ledger needs an account: add it there, or "
            + "correct it here."
    )]
    public void A_ledger_row_without_a_known_account_refuses(string row, string problem)
    {
        using var export = new ExportFolder().Ledger(row);
        export.Refusal().ShouldBe([problem]);
    }

    [Fact]
    public void Two_rows_for_one_account_refuse_and_name_both_lines()
    {
        using var export = new ExportFolder().File(
            "accounts.csv",
            "account,name",
            "A1,Ann",
            "A2,Ben",
            "A1 ,Ann again",
            "a2,Ben in small letters"
        );
        export
            .Refusal()
            .ShouldBe([
                "accounts.csv:4: account: The account \"A1\" stands on line 2 already: an account may stand here "
                    + "once, or it would be billed twice.",
                "accounts.csv:5: account: The account \"a2\" differs only by case from 'A2' on line 3: give one of "
                    + "them another id.",
            ]);
    }

    [Fact]
    public void Two_rows_for_one_entry_refuse_and_name_both_lines()
    {
        using var export = new ExportFolder().Ledger(
            "E1,A1,2026-10-01,charge,1",
            "E2,A1,2026-10-01,charge,1",
            "",
            "E1,A2,2026-10-01,charge,1",
            "E1,A2,2026-10-01,charge,1"
        );
        export
            .Refusal()
            .ShouldBe([
                "ledger.csv:5: entry: The entry \"E1\" stands on line 2 already: give one of them another id, or "
                    + "delete it if it is the same entry.",
                "ledger.csv:6: entry: The entry \"E1\" stands on line 2 already: give one of them another id, or "
                    + "delete it if it is the same entry.",
            ]);
    }

    [Fact]
    public void An_account_without_an_id_refuses()
    {
        using var export = new ExportFolder().File("accounts.csv", "account,name", "A1,Ann", ",Nobody");
        export.Refusal().ShouldBe(["accounts.csv:3: account: is blank: an account needs its id."]);
    }

    [Fact]
    public void Missing_tables_are_named()
    {
        using var export = new ExportFolder()
            .Without("accounts.csv")
            .Without("ledger.csv")
            .File("contacts.csv", "account,date,kind");
        export
            .Refusal()
            .ShouldBe([
                "accounts.csv: It is missing; it says who owes. Export it, or name it in export.yaml if it is "
                    + "called otherwise. Try: policybilling import \"AGING.TXT\" --out DIR",
                "ledger.csv: It is missing; it says what is owed (aging.csv in its place if the system exports no "
                    + "more). Export it, or name it in export.yaml if it is called otherwise. Try: "
                    + "policybilling import \"AGING.TXT\" --out DIR",
            ]);
    }

    [Theory]
    [InlineData(
        "entry,account,date,kind",
        "ledger.csv:1: amount: The column is missing. Add it, or say in export.yaml which column it is: `columns: "
            + "{amount: …}`. The header has entry, account, date, kind. Try: "
            + "policybilling import \"ledger.csv\" --out DIR"
    )]
    [InlineData(
        "entry,account,date,kind,amonut",
        "ledger.csv:1: amount: The column is missing. Rename 'amonut', or write `columns: {amount: amonut}` in "
            + "export.yaml."
    )]
    [InlineData(
        "entry,account,date,kind,amount, Amount ",
        "ledger.csv:1: Amount: Two columns have this name: rename or delete one of them."
    )]
    [InlineData("", "ledger.csv:1: The file is empty: even a table without rows needs its header row.")]
    public void A_header_that_cannot_be_read_refuses(string header, string problem)
    {
        using var export = new ExportFolder().Text("ledger.csv", header);
        export.Refusal().ShouldBe([problem]);
    }

    [Fact]
    public void A_header_with_another_separator_says_how_to_declare_it()
    {
        using var export = new ExportFolder().File("ledger.csv", "entry;account;date;kind;amount");
        export
            .Refusal()[0]
            .ShouldBe(
                "ledger.csv:1: entry: The column is missing. The header looks separated by \";\": write `delimiter: "
                    + "\";\"` in export.yaml."
            );
    }

    [Fact]
    public void A_quote_that_is_never_closed_refuses_with_the_line_where_it_opens()
    {
        using var export = new ExportFolder().Ledger(
            "E1,A1,2026-10-01,charge,\"1",
            "E2,A1,2026-10-01,charge,1",
            "E3,A1,2026-10-01,charge,1"
        );
        export
            .Refusal()
            .ShouldBe([
                "ledger.csv:2: A quote opens here and is never closed: close it, or write it twice (\"\") if it "
                    + "belongs to the text.",
            ]);
    }

    [Fact]
    public void A_quote_that_closes_in_the_middle_of_a_text_refuses_with_both_lines()
    {
        using var export = new ExportFolder().Ledger(
            "E1,A1,2026-10-01,charge,1",
            "\"E2,A1,2026-10-01,charge,1",
            "E3,\"A1\",2026-10-01,charge,1"
        );
        export
            .Refusal()
            .ShouldBe([
                "ledger.csv:3: A quote opens here and is followed by more text where it closes, on line 4: close it "
                    + "before the comma, or write it twice (\"\") if it belongs to the text.",
            ]);
    }

    [Fact]
    public void A_huge_field_refuses_instead_of_filling_the_memory()
    {
        using var export = new ExportFolder().Text(
            "ledger.csv",
            $"{ExportFolder.LedgerHeader}\nE1,A1,2026-10-01,charge,\"{new string('x', 5 << 20)}"
        );
        export
            .Refusal()
            .ShouldBe([
                "ledger.csv:2: A quote opens here and is never closed: close it, or write it twice (\"\") if it "
                    + "belongs to the text.",
            ]);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_refuse_with_the_line_and_the_way_out()
    {
        using var export = new ExportFolder().Bytes(
            "accounts.csv",
            [.. "account,name\nA1,Ann\nA2,Ren"u8, 0xE9, .. "e\n"u8]
        );
        export
            .Refusal()
            .ShouldBe([
                "accounts.csv:3: The line is not UTF-8; it looks like Windows-1252: write `encoding: windows-1252` "
                    + "in export.yaml, or save the file as UTF-8.",
            ]);
    }

    [Fact]
    public void A_file_in_utf_16_says_how_to_declare_it()
    {
        using var export = new ExportFolder().Bytes(
            "accounts.csv",
            [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("account,name\nA1,Ann\n")]
        );
        export
            .Refusal()
            .ShouldBe([
                "accounts.csv:1: The file is in UTF-16: save it as UTF-8, or write `encoding: utf-16` in export.yaml.",
            ]);
    }

    [Fact]
    public void All_tables_are_looked_at_before_refusing()
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "konto,name", "A1,Ann")
            .File("ledger.csv", "entry,account", "E1,A1")
            .File("claims.csv", "claim,account", "C1,A1");
        export
            .Refusal()
            .Select(problem => problem.Split(": The")[0])
            .ShouldBe([
                "accounts.csv:1: account",
                "ledger.csv:1: date",
                "ledger.csv:1: kind",
                "ledger.csv:1: amount",
                "claims.csv:1: status",
            ]);
    }

    [Fact]
    public void A_folder_without_an_export_says_what_one_looks_like()
    {
        using var export = new ExportFolder().Without("accounts.csv").Without("ledger.csv");
        export
            .Refusal()
            .ShouldBe([
                ".: The folder holds neither CSV files nor a workbook: an export has accounts.csv and ledger.csv.",
            ]);
        Should
            .Throw<RefusedException>(() =>
                PolicyBilling.Files.Import.PracticeImport.Read(Path.Combine(export.Path, "none"))
            )
            .Problems[0]
            .Message.ShouldBe("There is no such folder or workbook.");
    }
}
