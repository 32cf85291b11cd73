using System.Xml.Linq;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench.Comparing;
using SkiaSharp;

namespace PolicyBilling.Tests.Charts;

public class ComparisonChartTests
{
    // The last two months before the day are without production; the very first has one entry.
    private static Comparison OneMonth =>
        ComparisonPractice.Small(
            new(2026, 10, 5),
            export => export.Ledger("E1,A1,2026-10-05,charge,100.00", "E2,A1,2026-10-20,patient-payment,-130.00")
        );

    private static Comparison Idle =>
        ComparisonPractice.Small(
            ComparisonPractice.September,
            export => export.Ledger("E1,A1,2026-06-05,charge,100.00")
        );

    private static Comparison Paid =>
        ComparisonPractice.Small(
            ComparisonPractice.September,
            export => export.Ledger("E1,A1,2026-06-05,charge,100.00", "E2,A1,2026-06-05,patient-payment,-100.00")
        );

    private static IEnumerable<(string Name, Comparison Comparison)> Practices =>
        [
            ("demo", ComparisonPractice.Demo.Value),
            ("demo, new policies", ComparisonPractice.NewPolicies.Value),
            ("one month", OneMonth),
            ("nothing happened", Idle),
            ("nothing owed", Paid),
        ];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Titles_and_sentences_say_the_finding(string language) =>
        Golden.ShouldMatch(
            string.Concat(
                Practices.Select(practice =>
                    $"# {practice.Name}\n"
                    + string.Concat(
                        ComparisonCharts
                            .All(practice.Comparison, language)
                            .Select(chart => $"{chart.Title}\n    {chart.Sentence}\n")
                    )
                    + "\n"
                )
            ),
            $"compare.{language}.txt"
        );

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1000, false)]
    [InlineData(520, true)]
    [InlineData(320, true)]
    public void A_picture_has_the_size_asked_for_and_nothing_leaves_it(int width, bool titled)
    {
        foreach (var (name, comparison) in Practices)
        foreach (var chart in ComparisonCharts.All(comparison, "fr"))
        {
            using var picture = SKBitmap.Decode(chart.Png(width, titled: titled, scale: 1));
            (picture.Width, picture.Height).ShouldBe((width, chart.HeightAt(width, titled)));
            ChartPractice.ShouldHaveAWhiteEdge(picture, $"{chart.Name} of {name}");
        }
    }

    [Fact]
    public void Recovery_is_titled_by_the_ages_that_are_known()
    {
        var comparison = ComparisonPractice.NewPolicies.Value;
        string Title(params int[] buckets) =>
            ComparisonCharts
                .All(
                    comparison with
                    {
                        Recovery =
                        [
                            .. comparison.Recovery.Select(age =>
                                buckets.Contains(age.Bucket) ? age : age with { MonthEnds = [] }
                            ),
                        ],
                    },
                    "en"
                )
                .Named("recovery")
                .Title;
        Title(1, 3)
            .ShouldBe(
                "Within 90 days, 54\u00a0% of what statements asked came in where the oldest money was due 31–60 days, "
                    + "48\u00a0% where over 90 days"
            );
        Title(1)
            .ShouldBe(
                "Within 90 days, 54\u00a0% of what statements asked came in where the oldest money was due 31–60 days"
            );
    }

    [Fact]
    public void The_same_chart_gives_the_same_svg_and_all_can_stand_in_one_page()
    {
        var pictures = ComparisonCharts
            .All(ComparisonPractice.NewPolicies.Value, "fr")
            .Select(chart => chart.Svg())
            .ToList();
        ComparisonCharts
            .All(ComparisonPractice.NewPolicies.Value, "fr")
            .Select(chart => chart.Svg())
            .ShouldBe(pictures);
        pictures
            .SelectMany(svg => XElement.Parse(svg).DescendantsAndSelf().Attributes("id").Select(id => id.Value))
            .ShouldBeUnique();
    }

    [Fact]
    public void The_typeface_has_every_sign_that_the_charts_use()
    {
        var typeface = new ChartFonts().CreateTypeface(ChartFonts.Name, false, false)!;
        foreach (var language in new[] { "en", "fr" })
        foreach (var chart in ComparisonCharts.All(ComparisonPractice.NewPolicies.Value, language))
        foreach (
            var text in chart
                .Table.Columns.Select(column => column.Title)
                .Concat(chart.Table.Rows.SelectMany(row => row.Cells.OfType<string>()))
                .Append(chart.Title)
                .Append(chart.Sentence)
        )
            typeface.ContainsGlyphs(text).ShouldBeTrue(text);
    }

    [Fact]
    public void What_was_not_sent_or_not_changed_is_not_drawn()
    {
        ComparisonCharts
            .All(Idle, "en")
            .Select(chart => chart.Name)
            .ShouldBe(["walk", "receivables", "migration", "measures"]);
        ComparisonCharts
            .All(ComparisonPractice.NewPolicies.Value, "en")
            .Select(chart => chart.Name)
            .ShouldBe(["walk", "receivables", "migration", "data-and-policies", "recovery", "measures"]);
    }
}
