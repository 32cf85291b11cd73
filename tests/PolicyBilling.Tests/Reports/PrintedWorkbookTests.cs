using System.Diagnostics;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;

namespace PolicyBilling.Tests.Reports;

/// <summary>What LibreOffice makes of a workbook, on paper and on the screen.</summary>
public sealed class PrintedWorkbookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("printed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_printed_page_says_whose_it_is_and_what_its_columns_are()
    {
        var plan = Plan();
        var reports = DryRunReports.All(plan, "en").ToDictionary(report => report.Name);
        var pages = Pages(
            WorkbookFormatTests.Written(DryRunCover.Of(plan, "en", DataAge.Of(plan, null, 7)), reports.Values)
        );
        pages.Count.ShouldBeGreaterThan(reports.Count);
        var seen = new Dictionary<string, HashSet<string>>();
        foreach (var (number, page) in pages.Index())
        {
            var lines = page.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines[0].ShouldStartWith("Érable Dental");
            lines[0].TrimEnd().ShouldEndWith("As of October 31, 2026");
            lines[^1].ShouldStartWith("Dry run as of October 31, 2026");
            lines[^1].TrimEnd().ShouldEndWith($"Page {number + 1} of {pages.Count}");
            var name = lines[0].Trim()["Érable Dental".Length..^"As of October 31, 2026".Length].Trim();
            if (!reports.TryGetValue(name, out var report))
                continue;
            foreach (var key in report.Columns.Take(report.IsPage ? 1 : 2).Where(column => column.Title.Length > 0))
                page.ShouldContain(key.Title, customMessage: $"page {number + 1}");
            lines.Length.ShouldBeGreaterThan(3, $"page {number + 1} is empty");
            seen.TryAdd(name, []);
            seen[name].UnionWith(page.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }
        foreach (var report in reports.Values.Where(report => !report.IsPage))
        foreach (var column in report.Columns.Take(report.Printed))
            column.Title.Split(' ').ShouldBeSubsetOf(seen[report.Name], $"{report.Name}: {column.Title}");
    }

    [Fact]
    public void A_part_goes_on_over_the_page_rather_than_leave_most_of_one_empty_and_its_headings_are_whole()
    {
        List<Row> rows =
        [
            new(["Before it", null]),
            new(["Part", "A heading longer than its figures"], RowKind.Heading),
            .. Enumerable.Range(1, 30).Select(i => new Row([$"Line {i}", (decimal)i])),
        ];
        var report = new Report(
            "Page",
            [new("Érable Dental", CellFormat.Text, 44), new("", CellFormat.Money, 14)],
            32,
            rows
        )
        {
            IsPage = true,
        };
        var plan = SamplePlan.Make();
        var pages = Pages(WorkbookFormatTests.Written(DryRunCover.Of(plan, "en", DataAge.Of(plan, null, 7)), [report]))
            .Where(page => page.Contains("Line "))
            .ToList();
        pages.Count.ShouldBe(2);
        pages[0].ShouldContain("Before it");
        foreach (var page in pages)
        foreach (var word in "A heading longer than its figures".Split(' '))
            page.ShouldContain(word);
    }

    [Fact]
    public void What_only_a_writer_of_policies_needs_is_not_printed_nor_what_a_letter_needs_on_a_list()
    {
        var reports = DryRunReports.All(SamplePlan.Make(), "en").ToDictionary(report => report.Name);
        List<string> Left(string name) =>
            [.. reports[name].Columns.Skip(reports[name].Printed).Select(column => column.Title)];
        Left("All accounts").ShouldBe(["Message", "Topic", "Struck by guard", "In the policy files"]);
        Left("Review").ShouldBe(["E-mail", "Address"]);
        Left("Worklists").ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_has_its_filter_buttons_there_too()
    {
        var plan = SamplePlan.Make();
        var reports = DryRunReports.All(plan, "fr");
        var sheets = File.ReadAllText(
            Converted(
                WorkbookFormatTests.Written(DryRunCover.Of(plan, "fr", DataAge.Of(plan, null, 7)), reports),
                "fods"
            )
        );
        (sheets.Split("table:display-filter-buttons=\"true\"").Length - 1).ShouldBe(
            reports.Count(report => !report.IsPage)
        );
    }

    // Awkward texts, and tables of several pages.
    private static BillingPlan Plan()
    {
        var plan = SamplePlan.Make();
        var times = Enumerable.Range(1, 6).ToList();
        return plan with
        {
            Decisions =
            [
                .. times.SelectMany(time =>
                    plan.Decisions.Select(decision => decision with { Account = $"{time}-{decision.Account}" })
                ),
            ],
            Worklists =
            [
                .. times.SelectMany(time =>
                    plan.Worklists.Select(row => row with { Account = $"{time}-{row.Account}" })
                ),
            ],
        };
    }

    private List<string> Pages(MemoryStream book)
    {
        var text = Path.Combine(_folder, "book.txt");
        Run("pdftotext", "-layout", Converted(book, "pdf"), text);
        return [.. File.ReadAllText(text).TrimEnd('\f').Split('\f')];
    }

    private string Converted(MemoryStream book, string format)
    {
        var file = Path.Combine(_folder, "book.xlsx");
        File.WriteAllBytes(file, book.ToArray());
        Run(
            "soffice",
            "--headless",
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}",
            "--convert-to",
            format,
            "--outdir",
            _folder,
            file
        );
        return Path.ChangeExtension(file, format);
    }

    private static void Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not on this machine: .ci/run installs it.");
        }
    }
}
