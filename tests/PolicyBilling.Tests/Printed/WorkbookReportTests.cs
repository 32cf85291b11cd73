using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>What a workbook hides or strikes through is asked about, and the printed totals say what is
/// proposed.</summary>
public class WorkbookReportTests
{
    private const uint Plain = 0,
        Struck = 1;

    [Theory]
    [InlineData("300.00", "yes", 3)]
    [InlineData("250.00", "no", 2)]
    public void A_struck_row_is_proposed_as_the_totals_hold(string total, string proposed, int accounts)
    {
        var file = Workbook(total, strike: true, hide: false);
        var asked = Specimens.Propose([file]);
        asked.Status.ShouldNotBe(PrintedStatus.Reads);
        asked.Questions.Single().Id.ShouldBe("struck-rows");
        asked.Questions.Single().Default.ShouldBe(proposed);
        var answered = Specimens.Propose([file], new Dictionary<string, string> { ["struck-rows"] = proposed });
        answered.Status.ShouldBe(PrintedStatus.Reads, string.Join('\n', answered.Refusals));
        answered.Brought.Accounts.Count.ShouldBe(accounts);
        File.Delete(file.Path);
    }

    [Fact]
    public void A_struck_row_with_which_the_totals_hold_may_be_left_out_all_the_same()
    {
        var file = Workbook("300.00", strike: true, hide: false);
        var answered = Specimens.Propose([file], new Dictionary<string, string> { ["struck-rows"] = "no" });
        answered.Status.ShouldBe(PrintedStatus.Reads, string.Join('\n', answered.Refusals));
        answered.Brought.Accounts.Sum(account => account.Balance).ShouldBe(250m);
        answered.Says.ShouldContain(said => said.Contains("were left out"));
        File.Delete(file.Path);
    }

    [Fact]
    public void Headings_that_are_numbers_are_days()
    {
        var file = Workbook("300.00", strike: false, hide: false, "Cur", "30", "60", "90");
        var asked = Specimens.Propose([file]);
        asked.Questions.Single().Id.ShouldBe("day-30");
        asked.Brought.Accounts.Select(account => account.Buckets[1]).ShouldBe([0m, 50m, 0m]);
        File.Delete(file.Path);
    }

    [Fact]
    public void A_hidden_row_is_asked_about()
    {
        var file = Workbook("300.00", strike: false, hide: true);
        Specimens.Propose([file]).Questions.Single().Id.ShouldBe("hidden-rows");
        File.Delete(file.Path);
    }

    private static PrintedFile Workbook(string total, bool strike, bool hide, params string[] periods)
    {
        if (periods.Length == 0)
            periods = ["0-30", "31-60", "61-90", "Over 90"];
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx");
        using (var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font(), new Font(new Strike())),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat { FontId = 0 }, new CellFormat { FontId = 1 })
            );
            var sheet = book.AddNewPart<WorksheetPart>();
            var rows = new SheetData(
                Line(1, Plain, "Aging as of November 20, 2026"),
                Line(3, Plain, ["Acct", "Name", .. periods, "Total"]),
                Line(4, Plain, "1001", "Hill, Ann", "100.00", "0.00", "0.00", "0.00", "100.00"),
                Line(5, strike ? Struck : Plain, "1002", "Page, Nora", "0.00", "50.00", "0.00", "0.00", "50.00"),
                Line(6, Plain, "1003", "Total, Igor", "0.00", "0.00", "0.00", "150.00", "150.00"),
                total == "300.00"
                    ? Line(7, Plain, "", "Total", "100.00", "50.00", "0.00", "150.00", total)
                    : Line(7, Plain, "", "Total", "100.00", "0.00", "0.00", "150.00", total)
            );
            if (hide)
                rows.Elements<Row>().Single(row => row.RowIndex! == 5).Hidden = true;
            sheet.Worksheet = new Worksheet(rows);
            book.Workbook.AppendChild(new Sheets())
                .Append(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "Aging",
                    }
                );
        }
        return PrintedFile.Read(path);
    }

    private static Row Line(uint number, uint style, params string[] texts) =>
        new(
            texts.Select(
                (text, at) =>
                    new DocumentFormat.OpenXml.Spreadsheet.Cell
                    {
                        CellReference = $"{(char)('A' + at)}{number}",
                        DataType =
                            int.TryParse(text, out var days) && days < 100 ? CellValues.Number : CellValues.String,
                        CellValue = new CellValue(text),
                        StyleIndex = style,
                    }
            )
        )
        {
            RowIndex = number,
        };
}
