using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using MiniExcelLibs;
using PolicyBilling.Files.Reports;
using PolicyBilling.Pages;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Pages.Frame;
using PolicyBilling.Tests.Policies;

namespace PolicyBilling.Tests.Reports;

/// <summary><c>reports/sample/</c> is what the program makes of the demo; <c>ACCEPT=1 dotnet test</c> writes anew
/// what changed.</summary>
public class SampleTests
{
    private static readonly string Sample = Path.Combine(PolicyText.ShippedFolder, "..", "reports", "sample");

    [Fact]
    public void The_sample_is_what_the_demo_gives_today()
    {
        var demo = DemoReports.Shipped();
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            Accept(demo);
        const string differs = "differs from what the demo gives: look it over, then run with ACCEPT=1";
        Text(PlanFile.Name).ShouldBe(demo.SavedPlan(), $"{PlanFile.Name} {differs}");
        Text(PageFile.Name).ShouldBe(demo.Page(), $"{PageFile.Name} {differs}");
        foreach (var chart in demo.Content.Charts)
        {
            Text($"{ChartFiles.Folder}/{chart.Name}.svg").ShouldBe(chart.Svg(), $"{chart.Name}.svg {differs}");
            File.Exists(PathOf($"{ChartFiles.Folder}/{chart.Name}.png")).ShouldBeTrue();
        }
        SameCells(demo).ShouldBeTrue($"{DryRunReports.FileName} {differs}");
    }

    [Fact]
    public void So_is_the_page_of_the_last_month()
    {
        var page = ComparisonPractice.Page(ComparisonPractice.Shipped(), "en");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(PathOf(ComparisonFile.Name), page, new UTF8Encoding(false));
        Text(ComparisonFile.Name)
            .ShouldBe(
                page,
                $"{ComparisonFile.Name} differs from what the demo gives: look it over, then run with ACCEPT=1"
            );
    }

    private static void Accept(DemoReports demo)
    {
        Directory.CreateDirectory(PathOf(ChartFiles.Folder));
        File.WriteAllText(PathOf(PlanFile.Name), demo.SavedPlan(), new UTF8Encoding(false));
        File.WriteAllText(PathOf(PageFile.Name), demo.Page(), new UTF8Encoding(false));
        // Pictures and workbooks differ from machine to machine in bytes that nobody sees: only where something to be
        // seen changed are they new.
        foreach (
            var chart in demo.Content.Charts.Where(chart =>
                Text($"{ChartFiles.Folder}/{chart.Name}.svg") != chart.Svg()
            )
        )
        {
            File.WriteAllText(PathOf($"{ChartFiles.Folder}/{chart.Name}.svg"), chart.Svg(), new UTF8Encoding(false));
            File.WriteAllBytes(PathOf($"{ChartFiles.Folder}/{chart.Name}.png"), chart.Png());
        }
        if (!SameCells(demo))
            File.WriteAllBytes(PathOf(DryRunReports.FileName), demo.Workbook().ToArray());
    }

    private static bool SameCells(DemoReports demo)
    {
        if (!File.Exists(PathOf(DryRunReports.FileName)))
            return false;
        using var committed = new MemoryStream(File.ReadAllBytes(PathOf(DryRunReports.FileName)));
        using var made = demo.Workbook();
        return Cells(committed).SequenceEqual(Cells(made));
    }

    // What is read in a workbook: the words of its charts, and its cells.
    private static List<string> Cells(MemoryStream book) =>
        [
            .. ChartWords(book),
            .. MiniExcel
                .GetSheetNames(book)
                .SelectMany(sheet =>
                    MiniExcel
                        .Query(book, sheetName: sheet)
                        .Cast<IDictionary<string, object?>>()
                        .Select(row =>
                            $"{sheet}: "
                            + string.Join(
                                " | ",
                                row.Select(cell => FormattableString.Invariant($"{cell.Key} {cell.Value}"))
                            )
                        )
                ),
        ];

    private static List<string> ChartWords(MemoryStream book)
    {
        using var zip = new ZipArchive(book, ZipArchiveMode.Read, leaveOpen: true);
        using var drawing = zip.GetEntry("xl/drawings/drawing1.xml")!.Open();
        return [.. XElement.Load(drawing).Descendants().Attributes("descr").Select(words => words.Value)];
    }

    private static string Text(string name) =>
        File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)).Replace("\r\n", "\n", StringComparison.Ordinal) : "";

    private static string PathOf(string name) => Path.Combine(Sample, name);
}
