using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.Tests.Reports;

/// <summary>What programs that open a workbook want of it: a part that is not as the format says is "repaired", or the
/// file refused.</summary>
public class WorkbookFormatTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_dry_runs_workbook_is_valid(string language) => ShouldBeValid(DemoReports.In(language).Workbook());

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void So_is_one_of_awkward_texts(string language) =>
        ShouldBeValid(
            Written(
                DryRunCover.Of(SamplePlan.Make(), language, DataAge.Of(SamplePlan.Make(), null, 7)) with
                {
                    Title = "a & b <c> \u0001",
                    Practice = "3rd & Main",
                },
                DryRunReports.All(SamplePlan.Make(), language)
            )
        );

    [Fact]
    public void So_is_one_of_an_empty_plan() =>
        ShouldBeValid(
            Written(
                DryRunCover.Of(SamplePlan.Of([]), "en", DataAge.Of(SamplePlan.Of([]), null, 7)),
                DryRunReports.All(SamplePlan.Of([]), "en")
            )
        );

    [Fact]
    public void A_table_with_two_headings_alike_is_caught_by_neither_program()
    {
        var report = Report.Table<int>(
            "T",
            [1],
            new Column<int>("A", CellFormat.Count, 5, one => one),
            new Column<int>("a", CellFormat.Count, 5, one => one),
            new Column<int>(" ", CellFormat.Count, 5, one => one)
        );
        Files.Reports.Sheets.TableSheet.Titles(report.Columns).ShouldBe(["A", "a (2)", "-"]);
        ShouldBeValid(Written(new("T", "P", null, "en"), [report]));
    }

    internal static MemoryStream Written(Cover cover, IEnumerable<Report> reports)
    {
        var stream = new MemoryStream();
        Workbook.Write(stream, cover, reports, cancel: TestContext.Current.CancellationToken);
        return stream;
    }

    internal static void ShouldBeValid(MemoryStream book)
    {
        using var document = SpreadsheetDocument.Open(book, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Microsoft365)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }
}
