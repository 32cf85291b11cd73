using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Charts.WhatIf;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench;
using PolicyBilling.Workbench.Receivables;
using PolicyBilling.Workbench.WhatIf;
using SkiaSharp;

namespace PolicyBilling.Tests.Charts;

/// <summary>Where there is nothing to draw a sentence says why; what is long or large fits.</summary>
public class EmptyChartTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, decimal>> NoTargets = [];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Where_nothing_is_owed_no_chart_is_drawn_and_each_says_why(string language)
    {
        foreach (var chart in DryRunCharts.All(SamplePlan.Of([]), [ChartPractice.Empty], null, NoTargets, language))
        {
            chart.IsDrawn.ShouldBeFalse(chart.Name);
            chart.Sentence.ShouldStartWith(language == "en" ? "There is nothing to draw" : "Il n’y a rien à dessiner");
            chart.Svg().ShouldNotContain("<path");
        }
    }

    [Fact]
    public void A_what_if_over_accounts_without_balance_says_why()
    {
        using var export = new ExportFolder().File("export.yaml", "as_of: 2026-10-31");
        export.Ledger("E1,A1,2026-06-05,charge,100.00", "E2,A1,2026-06-05,patient-payment,-100.00");
        var policies = new NamedPolicies("p", PolicyText.Load(("p", "rules: []")));
        var chart = WhatIfCharts
            .All(
                WhatIfRun.Of(
                    export.Read(),
                    policies,
                    policies,
                    new(SamplePlan.AsOf),
                    TestContext.Current.CancellationToken
                ),
                "en"
            )
            .Single();
        chart.IsDrawn.ShouldBeFalse();
        chart.Sentence.ShouldStartWith("There is nothing to draw");
    }

    [Fact]
    public void A_practice_without_claims_has_no_empty_field_for_insurers()
    {
        var end = ChartPractice.October with { Insurers = default };
        var chart = DryRunCharts.All(SamplePlan.Of([]), [end], null, NoTargets, "en").Named("receivables");
        chart.Svg().ShouldNotContain(">Insurers owe<");
        chart.Sentence.ShouldEndWith("Insurers owe nothing at any of them.");
    }

    [Fact]
    public void Nothing_to_walk_and_nothing_open_is_said()
    {
        var charts = ComparisonCharts.All(
            ComparisonPractice.Small(
                ComparisonPractice.September,
                export => export.Ledger("E1,A1,2026-06-05,charge,100.00", "E2,A1,2026-06-05,patient-payment,-100.00")
            ),
            "en"
        );
        foreach (var name in new[] { "walk", "receivables", "migration", "measures" })
            charts.Named(name).IsDrawn.ShouldBeFalse(name);
    }

    [Theory]
    [InlineData("0.40", "Patients owe $0.40: $0.40 is asked for, nothing is held")]
    [InlineData("0.50", "Patients owe $1: $1 is asked for, nothing is held")]
    public void Cents_alone_do_not_read_as_nothing(string owed, string title) =>
        ChartPractice
            .OneMonth(
                "en",
                SamplePlan.Account(
                    "1",
                    "A",
                    DecisionKind.Statement,
                    "p",
                    "r",
                    decimal.Parse(owed, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
            .Named("each-dollar")
            .Title.ShouldBe(title);

    [Theory]
    [InlineData("0.004", "<\u00a01\u00a0%")]
    [InlineData("0.996", ">\u00a099\u00a0%")]
    [InlineData("0.005", "1\u00a0%")]
    [InlineData("0.994", "99\u00a0%")]
    [InlineData("0", "0\u00a0%")]
    [InlineData("1", "100\u00a0%")]
    public void A_share_is_nothing_or_all_only_where_it_is(string share, string said) =>
        new ChartTexts(new("en", "USD"))
            .SharePercent(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(said);

    [Theory]
    [InlineData(1000)]
    [InlineData(520)]
    public void Eight_digits_and_names_of_sixty_letters_fit(int width)
    {
        var name = "Waits for the insurer since the second visit of the younger";
        name = name.PadRight(60, 'x');
        var plan = SamplePlan.Of([
            SamplePlan.Account("1", "A", DecisionKind.Hold, name, name, 98765432.10m),
            SamplePlan.Account("2", "B", DecisionKind.Statement, "p", "r", 12345678.90m),
            SamplePlan.Account("3", "C", DecisionKind.Collections, "p", null, 45678901.20m) with
            {
                Step = name,
                Disposition = new Disposition.Collections(["call", "statement"], new Mailing("mail")),
            },
        ]);
        var end = ChartPractice.End(
            SamplePlan.AsOf,
            new ByAge(12345678.90m, 0.00m, 0.00m, 98765432.10m),
            new ByAge(45678901.20m, 0.00m, 0.00m, 0.00m),
            12345678.00m
        );
        var charts = DryRunCharts.All(
            plan,
            [end with { Day = end.Day.AddMonths(-1) }, end],
            plan with
            {
                AsOf = SamplePlan.AsOf.AddMonths(-1),
            },
            ChartPractice.Targets,
            "fr"
        );
        foreach (var chart in charts)
        {
            using var picture = SKBitmap.Decode(chart.Png(width, scale: 1));
            ChartPractice.ShouldHaveAWhiteEdge(picture, chart.Name);
        }
        if (width == 1000)
            charts.Named("each-dollar").Svg().ShouldNotContain("…");
    }
}
