using System.IO.Compression;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Backtests;
using PolicyBilling.Files.Charts.WhatIf;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Import;
using PolicyBilling.Files.Reports;
using PolicyBilling.Files.Reports.Backtests;
using PolicyBilling.Files.Reports.WhatIf;
using PolicyBilling.Ledgers;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Workbench.Backtests;
using PolicyBilling.Workbench.WhatIf;
using SkiaSharp;

namespace PolicyBilling.Tests.Charts;

/// <summary>The charts of what-if and backtest.</summary>
public class PolicyChartTests
{
    private static readonly RunOptions Today = new(new DateOnly(2026, 10, 31));
    private static readonly PracticeData Demo = PracticeImport.Read(
        Path.Combine(PolicyText.ShippedFolder, "..", "seeds", "demo")
    );
    private static readonly Lazy<PolicyChange> Change = new(() => Try("60.00"));
    private static readonly Lazy<Backtest> Back = new(() => Look(12));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Titles_and_sentences_say_the_finding(string language)
    {
        (string What, IReadOnlyList<Chart> Charts)[] runs =
        [
            ("what if", WhatIfCharts.All(Change.Value, language)),
            ("what if, nothing moves", WhatIfCharts.All(Try("10.00"), language)),
            ("backtest", BacktestCharts.All(Back.Value, language)),
            ("backtest, one month", BacktestCharts.All(Look(1), language)),
        ];
        Golden.ShouldMatch(
            string.Concat(
                runs.Select(run =>
                    $"# {run.What}\n"
                    + $"{string.Concat(run.Charts.Select(chart => $"{chart.Title}\n    {chart.Sentence}\n"))}\n"
                )
            ),
            $"policy-charts.{language}.txt"
        );
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(520)]
    [InlineData(300)]
    public void Nothing_leaves_the_picture(int width)
    {
        foreach (var chart in WhatIfCharts.All(Change.Value, "fr").Concat(BacktestCharts.All(Back.Value, "fr")))
        {
            using var picture = SKBitmap.Decode(chart.Png(width, scale: 1));
            ChartPractice.ShouldHaveAWhiteEdge(picture, chart.Name);
        }
    }

    [Fact]
    public void Charts_show_the_figures_of_the_reports()
    {
        var (decisions, moves) = (
            WhatIfCharts.All(Change.Value, "en").Named("what-if-decisions").Table,
            WhatIfCharts.All(Change.Value, "en").Named("what-if-moves").Table
        );
        Sum(decisions, 3).ShouldBe(Change.Value.Before.Decisions.Sum(FindingPractice.Owed));
        Sum(decisions, 4).ShouldBe(Sum(decisions, 3));
        Sum(moves, 2).ShouldBe(Change.Value.Moves.Sum(move => FindingPractice.Owed(move.Before)));
        var rules = BacktestCharts.All(Back.Value, "en").Named("backtest-by-rule").Table;
        Sum(rules, 2)
            .ShouldBe(
                Back.Value.Policies[0]
                    .Rules.Where(rule =>
                        rule.Kind == PolicyBilling.Policies.DecisionKind.Hold
                        || (rule.Done.Agency == 0 && rule.Done.Statements + rule.Done.Calls + rule.Done.Letters > 0)
                    )
                    .Sum(rule => Recovery.Of(rule.MonthEnds, 90).Asked)
            );

        static decimal Sum(Report table, int column) => table.Rows.Sum(row => (decimal)row.Cells[column]!);
    }

    [Fact]
    public void Both_workbooks_show_their_charts()
    {
        ShouldShow(
            WhatIfCover.Of(Change.Value, "en"),
            WhatIfReports.All(Change.Value, "en"),
            WhatIfCharts.All(Change.Value, "en")
        );
        ShouldShow(
            BacktestCover.Of(Back.Value, "en"),
            BacktestReports.All(Back.Value, "en"),
            BacktestCharts.All(Back.Value, "en")
        );

        static void ShouldShow(Cover cover, IReadOnlyList<Report> reports, IReadOnlyList<Chart> charts)
        {
            using var book = new MemoryStream();
            PolicyBilling.Files.Reports.Workbook.Write(
                book,
                cover,
                reports,
                charts,
                cancel: TestContext.Current.CancellationToken
            );
            using var zip = new ZipArchive(book);
            zip.Entries.Where(entry => entry.FullName.StartsWith("xl/media/"))
                .Select(entry => entry.Name)
                .ShouldBe(charts.Select(chart => $"{chart.Name}.png"));
        }
    }

    [Fact]
    public void Charts_that_are_not_always_drawn_are_known_by_name()
    {
        WhatIfCharts
            .All(Change.Value, "en")
            .Select(chart => chart.Name)
            .Except(WhatIfCharts.All(Try("10.00"), "en").Select(chart => chart.Name))
            .ShouldBe(WhatIfCharts.Sometimes);
        BacktestCharts
            .All(Back.Value, "en")
            .Select(chart => chart.Name)
            .Order()
            .ShouldBe(BacktestCharts.Sometimes.Order());
    }

    private static PolicyChange Try(string minimum) =>
        WhatIfRun.Of(
            Demo,
            new("policies", PolicyText.Fixture()),
            new(
                "policies",
                PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", minimum)),
                $"statements.minimum_balance={minimum}"
            ),
            Today
        );

    private static Backtest Look(int months) =>
        BacktestRun.Of(
            Demo,
            [
                new("policies", PolicyText.Fixture()),
                new(
                    "policies",
                    PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "60.00")),
                    "statements.minimum_balance=60.00"
                ),
            ],
            Today,
            months
        );
}
