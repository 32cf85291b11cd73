using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Files.Import;
using PolicyBilling.Plans;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Reports;
using PolicyBilling.Tests.Simulator;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.Tests.Charts;

public class ComparisonTablesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_printed_table_of_an_invented_practice_foots_and_ties_to_the_dry_runs(int seed)
    {
        using var practice = new PracticeFolder(new(150, 14, seed, ComparisonPractice.October));
        var (data, policies) = (
            PracticeImport.Read(practice.Folder, cancel: TestContext.Current.CancellationToken),
            PolicyText.Fixture()
        );
        DateOnly[] days =
        [
            new(2026, 8, 17),
            ComparisonPractice.September,
            new(2026, 10, 30),
            ComparisonPractice.October,
        ];
        foreach (var (from, to) in days.Zip(days.Skip(1)))
        {
            var comparison = MonthOverMonth.Compare(
                Period.Of(data, from, to),
                policies,
                PolicyText.Fixture(new SettingOverride("statements", "minimum_balance", "60.00")),
                cancel: TestContext.Current.CancellationToken
            );
            var tables = ComparisonCharts.All(comparison, "en").ToDictionary(chart => chart.Name, chart => chart.Table);
            BillingPlan On(DateOnly day) =>
                BillingRun.Plan(data, policies, new RunOptions(day), TestContext.Current.CancellationToken);
            var (opening, closing) = (On(from).Totals, On(to).Totals);
            var walk = tables["walk"].Rows.Select(row => row.Cells.Skip(2).Cast<decimal>().ToArray()).ToList();
            walk[0].ShouldBe(Cells(opening));
            walk[^1].ShouldBe(Cells(closing));
            for (var column = 0; column < 6; column++)
                walk[..^1].Sum(row => row[column]).ShouldBe(walk[^1][column]);

            var matrix = tables["migration"]
                .Rows.Select(row => row.Cells.Skip(1).Take(8).Cast<decimal>().ToArray())
                .ToList();
            matrix.ShouldAllBe(row => row.Take(4).Sum() == row.Skip(4).Sum());
            matrix[^1][4..].ShouldBe(Cells(closing)[..4]);
            matrix[..4].Select(row => row[0]).ShouldBe(Cells(opening)[..4]);

            tables["receivables"].Rows.Last().Cells[^1].ShouldBe(closing.Balance);
            foreach (var row in tables["data-and-policies"].Rows)
            {
                row.Cells.Skip(1).Take(3).Sum(cell => (int)cell!).ShouldBe((int)row.Cells[4]!);
                row.Cells.Skip(5).Take(3).Sum(cell => (decimal)cell!).ShouldBe((decimal)row.Cells[8]!);
            }
            tables["data-and-policies"].Rows.Last().Cells[8].ShouldBe(On(to).Decisions.Sum(FindingPractice.Owed));
        }
    }

    private static decimal[] Cells(in Figures figures) =>
        [
            figures.Aged0To30,
            figures.Aged31To60,
            figures.Aged61To90,
            figures.AgedOver90,
            -figures.Credit,
            figures.Balance,
        ];
}
