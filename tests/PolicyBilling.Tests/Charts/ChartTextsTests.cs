using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench.Receivables;
using SkiaSharp;

namespace PolicyBilling.Tests.Charts;

public class ChartTextsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Titles_and_sentences_say_the_finding(string language)
    {
        (string Practice, IReadOnlyList<Chart> Charts)[] practices =
        [
            ("demo", ChartPractice.Charts(language)),
            (
                "one month",
                ChartPractice.OneMonth(
                    language,
                    SamplePlan.Account("1", "A", DecisionKind.Statement, "p", "r", 1234.56m) with
                    {
                        Disposition = new Disposition.Statement(new Mailing("mail")),
                        PatientDueDays = 91,
                    }
                )
            ),
            (
                "no statements",
                ChartPractice.OneMonth(language, SamplePlan.Account("1", "A", DecisionKind.Hold, "p", "r", 10.00m))
            ),
            (
                "patients owe less than they are owed",
                ChartPractice.OneMonth(
                    language,
                    [
                        SamplePlan.Account("1", "A", DecisionKind.Statement, "p", "r", 40.00m) with
                        {
                            Disposition = new Disposition.Statement(new Mailing("mail")),
                        },
                        SamplePlan.Account("2", "B", DecisionKind.Hold, "p", "r", 0.00m, credit: 100.00m),
                    ]
                )
            ),
            (
                "nothing owed",
                DryRunCharts.All(
                    SamplePlan.Of([]),
                    [ChartPractice.Empty],
                    null,
                    new Dictionary<string, IReadOnlyDictionary<string, decimal>>(),
                    language
                )
            ),
        ];
        Golden.ShouldMatch(
            string.Concat(
                practices.Select(practice =>
                    $"# {practice.Practice}\n"
                    + $"{string.Concat(practice.Charts.Select(chart => $"{chart.Title}\n    {chart.Sentence}\n"))}\n"
                )
            ),
            $"charts.{language}.txt"
        );
    }

    [Theory]
    [InlineData("100.00", "100.40", "as much as")]
    [InlineData("100.00", "101.00", "1 % more than")]
    [InlineData("1000.00", "1001.00", "$1 more than")]
    [InlineData("200.00", "100.00", "50 % less than")]
    [InlineData("0.00", "100.00", "$100 more than")]
    [InlineData("1.00", "100.00", "$99 more than")]
    public void A_change_is_a_share_where_a_share_says_something(string before, string now, string said)
    {
        DryRunCharts
            .All(SamplePlan.Of([]), [On(9, before), On(10, now)], null, ChartPractice.Targets, "en")
            .Named("receivables")
            .Title.ShouldContain($", {said.Replace(" %", "\u00a0%")} at the end of September 2026");

        static MonthEnd On(int month, string amount) =>
            ChartPractice.End(
                new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1),
                new ByAge(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), 0, 0, 0),
                default,
                0.00m
            );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void The_typeface_has_every_sign_that_charts_use(string language)
    {
        var typeface = new ChartFonts().CreateTypeface(ChartFonts.Name, false, false)!;
        foreach (var chart in ChartPractice.Charts(language))
        {
            var texts = new[] { chart.Title, chart.Sentence }
                .Concat(chart.Table.Columns.Select(column => column.Title))
                .Concat(chart.Table.Rows.SelectMany(row => row.Cells.OfType<string>()));
            foreach (var text in texts)
                typeface.ContainsGlyphs(text).ShouldBeTrue(text);
        }
        typeface.ContainsGlyphs("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’«»–…·€£$").ShouldBeTrue();
    }

    [Fact]
    public void The_typeface_comes_with_the_program_and_no_other_is_asked_for()
    {
        new ChartFonts().CreateTypeface(ChartFonts.Name, true, false)!.FontWeight.ShouldBe((int)SKFontStyleWeight.Bold);
        new ChartFonts().CreateTypeface("Comic Sans", false, false).ShouldBeNull();
    }
}
