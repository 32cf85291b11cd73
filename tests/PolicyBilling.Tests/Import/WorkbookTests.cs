using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MiniExcelLibs;
using PolicyBilling.Ledgers;

namespace PolicyBilling.Tests.Import;

/// <summary>An export as one workbook with a sheet for each table.</summary>
public class WorkbookTests
{
    private static ExportFolder With(params (string Sheet, object[][] Rows)[] sheets)
    {
        var export = new ExportFolder().Without("accounts.csv").Without("ledger.csv");
        var content = sheets.ToDictionary(
            sheet => sheet.Sheet,
            sheet =>
                (object)
                    sheet
                        .Rows[1..]
                        .Select(row => sheet.Rows[0].Select((name, i) => ((string)name, row[i])).ToDictionary())
                        .ToList()
        );
        MiniExcel.SaveAs(Path.Combine(export.Path, "practice.xlsx"), content);
        return export;
    }

    private static readonly (string, object[][]) Accounts = (
        "accounts",
        [
            ["account", "name"],
            [12, "Ann"],
            ["0012", "Ben"],
        ]
    );

    [Fact]
    public void Identifiers_are_text_and_numbers_and_dates_are_read_as_they_stand()
    {
        using var export = With(
            Accounts,
            (
                "Ledger",
                [
                    ["entry", "account", "date", "kind", "amount"],
                    [1, 12, new DateTime(2026, 10, 1), "charge", 12.35],
                    [2, "0012", "2026-10-02", "charge", "100.10"],
                    [3, 12.0, new DateTime(2026, 10, 3), "charge", 0.1 + 0.2],
                ]
            )
        );
        var data = export.Read();
        data.Problems.ShouldBeEmpty();
        Enumerable.Range(0, 2).Select(account => data.AccountIds[account]).ShouldBe(["12", "0012"]);
        Enumerable.Range(0, 2).Select(i => data.Ledger.Of(0, i).Cents).ShouldBe([1235, 30]);
        (data.Ledger.Of(1, 0).Cents, DateOnly.FromDayNumber(data.Ledger.Of(1, 0).Date)).ShouldBe(
            (10010, new DateOnly(2026, 10, 2))
        );
        (data.Folder, data.Present).ShouldBe(("practice", Table.Accounts | Table.Ledger));
    }

    [Fact]
    public void Numbers_and_dates_are_read_whatever_the_export_declares_for_texts()
    {
        using var export = With(
                Accounts,
                (
                    "ledger",
                    [
                        ["entry", "account", "date", "kind", "amount"],
                        [1, 12, new DateTime(2026, 10, 1), "charge", 12.35],
                        [2, 12, "02/10/2026", "charge", "1 000,5"],
                    ]
                )
            )
            .File("export.yaml", "decimal: \",\"", "thousands: \" \"", "dates: dd/MM/yyyy");
        Enumerable.Range(0, 2).Select(i => export.Read().Ledger.Of(0, i).Cents).ShouldBe([1235, 100050]);
    }

    [Fact]
    public void Problems_name_the_sheet_and_its_row()
    {
        using var export = With(
            Accounts,
            (
                "ledger",
                [
                    ["entry", "account", "date", "kind", "amount"],
                    [1, 12, new DateTime(2026, 10, 1, 9, 30, 0), "charge", 1],
                    ["", "", "", "", ""],
                    [2, "0012", "2026-10-01", "charge", 12.345],
                ]
            )
        );
        export
            .Problems()
            .ShouldBe([
                "practice.xlsx#ledger:2: date: \"2026-10-01 09:30:00\" has a time: write the date alone, 2026-10-01.",
                "practice.xlsx#ledger:4: amount: \"12.345\" has more than two decimals: write whole cents, e.g. 12.50.",
            ]);
    }

    [Fact]
    public void A_workbook_says_the_same_as_its_csv_files()
    {
        using var sheets = With(
            (
                "accounts",
                [
                    ["account", "name"],
                    ["A1", "Ann"],
                ]
            ),
            (
                "ledger",
                [
                    ["entry", "account", "date", "kind", "amount"],
                    [1, "A1", new DateTime(2026, 10, 1), "charge", 12.5],
                ]
            )
        );
        using var files = new ExportFolder()
            .File("accounts.csv", "account,name", "A1,Ann")
            .Ledger("1,A1,2026-10-01,charge,12.50");
        sheets.Read().Fingerprint.ShouldBe(files.Read().Fingerprint);
    }

    [Fact]
    public void Other_sheets_and_missing_ones_are_named()
    {
        using var export = With(
            Accounts,
            (
                "Acounts 2",
                [
                    ["x"],
                    [1],
                ]
            )
        );
        export
            .Refusal()
            .ShouldBe([
                "practice.xlsx#ledger: It is missing; it says what is owed (practice.xlsx#aging in its place if the "
                    + "system exports no more). Export it, or name it in export.yaml if it is called otherwise. Try: "
                    + "policybilling import \"practice.xlsx\" --out DIR",
            ]);
        export.File("export.yaml", "tables: {ledger: {sheet: Acounts 3}}");
        export
            .Refusal()[0]
            .ShouldBe(
                "practice.xlsx: export.yaml reads `ledger` from the sheet 'Acounts 3', which is not there. Did you "
                    + "mean 'Acounts 2'?"
            );
    }

    [Fact]
    public void Two_workbooks_in_one_folder_refuse_and_excels_own_lock_file_is_none()
    {
        using var export = With(
                Accounts,
                (
                    "ledger",
                    [
                        ["entry", "account", "date", "kind", "amount"],
                        [1, 12, "2026-10-01", "charge", 1],
                    ]
                )
            )
            .Text("~$practice.xlsx", "x");
        export.Read().Ledger.Count.ShouldBe(1);
        export
            .Text("other.xlsx", "x")
            .Refusal()
            .ShouldBe([".: The folder holds 2 workbooks (other.xlsx, practice.xlsx): name the one to read."]);
    }

    [Theory]
    [InlineData(
        "practice.xls",
        "practice.xls: An old Excel workbook: save it as .xlsx. Try: policybilling import \"practice.xls\" --out DIR"
    )]
    [InlineData(
        "practice.pdf",
        "practice.pdf: It is no .xlsx workbook: name the folder of the CSV files, or a workbook. Try: "
            + "policybilling import \"practice.pdf\" --out DIR"
    )]
    [InlineData(
        "broken.xlsx",
        "broken.xlsx: The file is no .xlsx workbook, or is damaged or protected by a password: save it again from "
            + "Excel as .xlsx without a password. Try: policybilling import \"broken.xlsx\" --out DIR"
    )]
    public void A_file_that_is_no_workbook_is_refused(string name, string problem)
    {
        using var export = new ExportFolder().Text(name, "not a workbook");
        Should
            .Throw<RefusedException>(() =>
                PolicyBilling.Files.Import.PracticeImport.Read(Path.Combine(export.Path, name))
            )
            .Problems.Select(found => found.ToString())
            .ShouldBe([problem]);
    }

    [Fact]
    public void A_workbook_that_unfolds_into_far_more_is_refused()
    {
        using var export = Zipped(zip => Write(zip, "xl/worksheets/sheet1.xml", new string(' ', 1 << 20), times: 64));
        export
            .Refusal()
            .ShouldBe([
                "practice.xlsx: The workbook unfolds into far more than it seems to hold: it was not read. Save it "
                    + "again from Excel, or export CSV.",
            ]);
    }

    [Fact]
    public void A_workbook_of_too_many_parts_is_refused()
    {
        using var export = Zipped(zip =>
        {
            for (var i = 0; i <= 2000; i++)
                Write(zip, $"{i}.xml", "<x/>");
        });
        export
            .Refusal()
            .ShouldBe(["practice.xlsx: The workbook has 2,001 parts, more than any export: save it again from Excel."]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_workbook_that_reaches_for_another_file_is_refused_and_reaches_nothing(bool utf16)
    {
        using var canary = new TcpListener(IPAddress.Loopback, 0);
        canary.Start();
        var entity =
            $"<?xml version=\"1.0\"?>{new string(' ', (1 << 16) - 25)}<!DOCTYPE sst [<!ENTITY x SYSTEM "
            + $"\"http://127.0.0.1:{((IPEndPoint)canary.LocalEndpoint).Port}/\">]><sst><si><t>&x;</t></si></sst>";
        using var export = Zipped(zip =>
            Write(zip, "xl/sharedStrings.xml", entity, encoding: utf16 ? Encoding.Unicode : Encoding.UTF8)
        );
        export
            .Refusal()
            .ShouldBe([
                "practice.xlsx: The workbook holds a DOCTYPE, which no workbook needs and which can reach other "
                    + "files: it was not read.",
            ]);
        canary.Pending().ShouldBeFalse();
    }

    [Fact]
    public void Reading_leaves_no_patients_data_in_temporary_files()
    {
        var rows = Enumerable
            .Range(0, 200)
            .Select(i => new object[] { $"ZZCANARY-{i}", $"ZZCANARY-Éloïse {new string('x', 30_000)}{i}" });
        using var export = With(
            (
                "accounts",
                [
                    ["account", "name"],
                    .. rows,
                ]
            ),
            (
                "ledger",
                [
                    ["entry", "account", "date", "kind", "amount"],
                    [1, "ZZCANARY-1", "2026-10-01", "charge", 1],
                ]
            )
        );
        using var watcher = new FileSystemWatcher(Path.GetTempPath()) { EnableRaisingEvents = true };
        var created = new List<string>();
        watcher.Created += (_, e) => created.Add(e.Name!);
        export.Read().Accounts.Count.ShouldBe(200);
        created.ShouldNotContain(name => name.Contains("miniexcel", StringComparison.OrdinalIgnoreCase));
        MiniExcelLibs.OpenXml.OpenXmlConfiguration reading = PolicyBilling.Files.Import.SheetRows.Reading;
        reading.EnableSharedStringCache.ShouldBeFalse();
    }

    private static ExportFolder Zipped(Action<ZipArchive> fill)
    {
        var export = new ExportFolder().Without("accounts.csv").Without("ledger.csv");
        using var zip = ZipFile.Open(Path.Combine(export.Path, "practice.xlsx"), ZipArchiveMode.Create);
        fill(zip);
        return export;
    }

    private static void Write(ZipArchive zip, string name, string text, int times = 1, Encoding? encoding = null)
    {
        using var stream = zip.CreateEntry(name).Open();
        for (var i = 0; i < times; i++)
            stream.Write((encoding ?? Encoding.UTF8).GetBytes(text));
    }
}
