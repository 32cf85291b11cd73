using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.App;

/// <summary>A morning's calls stand in the workbook; a second dry run at noon must not lose them.</summary>
public sealed class TypedOutcomeTests : CommandLineCase
{
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private string Workbook => Path.Combine(Out, DryRunReports.FileName);

    [Fact]
    public async Task A_workbook_with_typed_outcomes_is_kept_under_the_minute_it_was_saved()
    {
        await DryRun();
        Type("never-on-a-list", "I", "Promised Friday");
        Type("Tomorrow", "G", "Promised Friday");
        File.SetLastWriteTime(Workbook, new DateTime(2026, 10, 31, 14, 5, 9));
        var typed = await File.ReadAllBytesAsync(Workbook, TestContext.Current.CancellationToken);

        var (code, output, error) = await DryRun();

        code.ShouldBe(0);
        var kept = Path.Combine(Out, "dry-run-2026-10-31-1405.xlsx");
        error.ShouldBe(
            $"Kept as {kept}: the workbook of the run before, with outcomes typed into 1 row of Tomorrow.\n"
        );
        output.ShouldNotContain("1405");
        (await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken)).ShouldBe(typed);
        TypedOutcomes.Of(Workbook).ShouldBeNull();
        Directory.GetFiles(Out, "*.xlsx").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_third_run_keeps_what_the_second_kept()
    {
        await DryRun();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Type("Tomorrow", "I", "2026-10-31");
            File.SetLastWriteTime(Workbook, new DateTime(2026, 10, 31, 14, 5, 9));
            await DryRun();
        }
        await DryRun();
        Directory
            .GetFiles(Out, "*.xlsx")
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["dry-run-2026-10-31-1405-2.xlsx", "dry-run-2026-10-31-1405.xlsx", "dry-run.xlsx"]);
    }

    [Fact]
    public async Task Where_nothing_was_typed_nothing_is_kept()
    {
        await DryRun();
        Type("Tomorrow", "G", "  ");
        (await DryRun()).Error.ShouldBeEmpty();
        Directory.GetFiles(Out, "*.xlsx").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_workbook_that_cannot_be_read_is_kept_too()
    {
        await DryRun();
        await File.WriteAllTextAsync(Workbook, "no workbook", TestContext.Current.CancellationToken);
        (await DryRun("--lang", "fr")).Error.ShouldContain("illisible");
        Directory.GetFiles(Out, "*.xlsx").Length.ShouldBe(2);
    }

    [Fact]
    public async Task In_a_folder_with_other_files_it_is_kept_too_and_a_plan_alone_touches_no_workbook()
    {
        await DryRun();
        await File.WriteAllTextAsync(
            Path.Combine(Out, "Notes of the desk.txt"),
            "",
            TestContext.Current.CancellationToken
        );
        Type("Tomorrow", "H", "Ann");
        (await DryRun("--plan-only")).Error.ShouldBeEmpty();
        TypedOutcomes.Of(Workbook)!.Rows.ShouldBe(1);
        (await DryRun()).Error.ShouldContain("1 row of Tomorrow");
        Directory.GetFiles(Out, "*.xlsx").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("en", "Letters, calls, agency", "Outcome")]
    [InlineData("fr", "Lettres, appels, agence", "Résultat")]
    public void What_came_of_a_call_is_found_among_collections_and_the_sums_are_no_outcome(
        string language,
        string sheet,
        string column
    )
    {
        Directory.CreateDirectory(Out);
        var plan = SamplePlan.Make();
        using (var file = File.Create(Workbook))
            PolicyBilling.Files.Reports.Workbook.Write(
                file,
                DryRunCover.Of(plan, language, DataAge.Of(plan, null, 7)),
                DryRunReports.All(plan, language),
                cancel: TestContext.Current.CancellationToken
            );
        TypedOutcomes.Of(Workbook).ShouldBeNull();
        var headings =
            (IDictionary<string, object?>)MiniExcel.Query(Workbook, useHeaderRow: false, sheetName: sheet).First();
        Type(sheet, headings.Single(cell => cell.Value as string == column).Key, "No answer");
        var typed = TypedOutcomes.Of(Workbook)!;
        (typed.Rows, typed.Lists.Single()).ShouldBe((1, sheet));
    }

    private Task<(int Code, string Output, string Error)> DryRun(params string[] more)
    {
        var practice = Practice();
        File.WriteAllText(
            Path.Combine(practice, "appointments.csv"),
            "account,date,status\n1001,2026-11-01,scheduled\n1002,2026-11-01,scheduled\n"
        );
        return Run(["dry-run", practice, "--out", Out, .. more]);
    }

    // As a spreadsheet program does: a text into a cell of the first row.
    private void Type(string list, string column, string text)
    {
        int sheet;
        using (var stream = File.OpenRead(Workbook))
            sheet = MiniExcel.GetSheetNames(stream).IndexOf(list) + 1;
        if (sheet == 0)
            return;
        using var zip = ZipFile.Open(Workbook, ZipArchiveMode.Update);
        var name = $"xl/worksheets/sheet{sheet}.xml";
        XElement xml;
        using (var part = zip.GetEntry(name)!.Open())
            xml = XElement.Load(part);
        var cell = xml.Descendants(X + "c").Single(cell => cell.Attribute("r")?.Value == $"{column}2");
        cell.SetAttributeValue("t", "str");
        cell.ReplaceNodes(new XElement(X + "v", text));
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml.ToString(SaveOptions.DisableFormatting));
    }
}
