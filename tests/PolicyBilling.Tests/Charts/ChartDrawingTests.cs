using System.IO.Compression;
using System.Xml.Linq;
using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Reports;
using SkiaSharp;

namespace PolicyBilling.Tests.Charts;

public class ChartDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_same_chart_gives_the_same_svg()
    {
        foreach (var (first, second) in ChartPractice.Charts().Zip(ChartPractice.Charts()))
            first.Svg().ShouldBe(second.Svg());
    }

    [Fact]
    public void Charts_can_stand_together_in_one_page()
    {
        var pictures = ChartPractice.Charts("fr").Select(chart => (chart, xml: XElement.Parse(chart.Svg()))).ToList();
        pictures
            .SelectMany(picture => picture.xml.DescendantsAndSelf().Attributes("id").Select(id => id.Value))
            .ShouldBeUnique();
        foreach (var (chart, xml) in pictures)
        {
            xml.Attribute("role")!.Value.ShouldBe("img");
            xml.Element(Svg + "title")!.Value.ShouldBe(chart.Title);
            xml.Descendants(Svg + "text")
                .ShouldAllBe(text => text.Attribute("font-family")!.Value.StartsWith("'Liberation Sans', Arial"));
            var ids = xml.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
            foreach (var clip in xml.Descendants().Attributes("clip-path"))
                ids.ShouldContain(clip.Value[5..^1]);
        }
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1000, false)]
    [InlineData(520, true)]
    [InlineData(300, true)]
    public void A_picture_has_the_size_asked_for_and_nothing_leaves_it(int width, bool titled)
    {
        foreach (var chart in ChartPractice.Charts("fr"))
        {
            using var picture = SKBitmap.Decode(chart.Png(width, titled: titled, scale: 1));
            (picture.Width, picture.Height).ShouldBe((width, chart.HeightAt(width, titled)));
            ChartPractice.ShouldHaveAWhiteEdge(picture, chart.Name);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_practice_with_one_month_gets_one_bar_and_is_told_so(string language)
    {
        var charts = ChartPractice.OneMonth(
            language,
            SamplePlan.Account("1", "A", DecisionKind.Statement, "p", "r", 100.00m) with
            {
                Disposition = new Disposition.Statement(new Mailing("mail")),
            }
        );
        foreach (var name in new[] { "receivables", "over-90" })
        {
            charts.Named(name).Table.Count.ShouldBe(1);
            charts.Named(name).Sentence.ShouldContain(language == "en" ? "one month-end only" : "qu’une fin de mois");
        }
        Drawn(charts);
    }

    [Fact]
    public void A_plan_without_accounts_is_drawn() =>
        Drawn(
            DryRunCharts.All(
                SamplePlan.Of([]),
                [ChartPractice.Empty],
                SamplePlan.Of([]),
                new Dictionary<string, IReadOnlyDictionary<string, decimal>>(),
                "en"
            )
        );

    [Theory]
    [InlineData("يوسف العَمري")]
    [InlineData("שרה כהן \u202Eevil")]
    [InlineData("漢字 🦷")]
    [InlineData("Bell\u0007 and \uD83D half a face\nand a line")]
    [InlineData("<b>&\"'")]
    [InlineData("")]
    public void Strange_names_are_drawn(string name) => Drawn(Held(name));

    [Fact]
    public void A_reason_of_300_letters_leaves_room_for_the_bars()
    {
        var name = string.Concat(Enumerable.Repeat(SamplePlan.LongName, 9))[..300];
        var charts = Held(name);
        Drawn(charts);
        charts
            .Named("each-dollar")
            .Table.Rows.ShouldContain(row => ((string)row.Cells[0]!).Length > 300, "the table has it whole");
        charts.Named("each-dollar").Svg().ShouldContain("…");
    }

    [Fact]
    public void The_workbooks_charts_have_a_sheet_of_their_own_with_their_words()
    {
        var (plan, _, _) = ChartPractice.Demo.Value;
        var charts = ChartPractice.Charts();
        using var book = new MemoryStream();
        Workbook.Write(
            book,
            DryRunCover.Of(plan, "en", DataAge.Of(plan, null, 7)),
            DryRunReports.All(plan, "en"),
            charts,
            cancel: TestContext.Current.CancellationToken
        );
        using var zip = new ZipArchive(book);
        zip.Entries.Where(entry => entry.FullName.StartsWith("xl/media/"))
            .Select(entry => entry.Name)
            .ShouldBe(charts.Select(chart => $"{chart.Name}.png"));
        using var drawing = zip.GetEntry("xl/drawings/drawing1.xml")!.Open();
        XElement
            .Load(drawing)
            .Descendants()
            .Attributes("descr")
            .Select(words => words.Value)
            .ShouldBe(charts.Select(chart => $"{chart.Title}. {chart.Sentence}"));
        book.Position = 0;
        MiniExcelLibs.MiniExcel.GetSheetNames(book)[..3].ShouldBe(["Read me first", "Summary", "Charts"]);
    }

    private static IReadOnlyList<Chart> Held(string name) =>
        DryRunCharts.All(
            SamplePlan.Of([
                SamplePlan.Account("1", "A", DecisionKind.Hold, name, "r", 100.00m),
                SamplePlan.Account("2", "B", DecisionKind.Collections, "p", null, 200.00m) with
                {
                    Step = name,
                    Disposition = new Disposition.Collections(["call"]),
                },
                SamplePlan.Account("3", "C", DecisionKind.Hold, "credits", "r", 0.00m, credit: 70.00m) with
                {
                    BillingType = name,
                },
            ]) with
            {
                LeftOut = [name],
            },
            [ChartPractice.October with { LeftOut = -70.00m }],
            null,
            ChartPractice.Targets,
            "fr"
        );

    private static void Drawn(IReadOnlyList<Chart> charts)
    {
        foreach (var chart in charts)
        {
            XElement.Parse(chart.Svg(520)).Name.ShouldBe(Svg + "svg");
            chart.Png().Length.ShouldBeGreaterThan(1000);
        }
    }
}
