using PolicyBilling.Decisions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Contents;
using PolicyBilling.Policies;
using PolicyBilling.Tests.Reports;

namespace PolicyBilling.Tests.Charts;

public class ChartNumbersTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Each_dollar_is_somewhere_and_they_add_up_to_the_plans_total(string language)
    {
        var owing = ChartPractice.Demo.Value.Plan.Decisions.Where(d => d.Figures.PatientPortion > 0).ToList();
        var table = ChartPractice.Charts(language).Named("each-dollar").Table;
        var owed = owing.Sum(decision => decision.Figures.PatientPortion);
        table.Rows.Single(row => row.Kind == RowKind.Total).Cells.Skip(1).ShouldBe([owing.Count, owed]);
        Sum(table, 2).ShouldBe(owed);
    }

    [Fact]
    public void What_a_rule_asks_beyond_the_patient_portion_is_told_and_not_drawn()
    {
        var chart = ChartPractice
            .OneMonth(
                "en",
                SamplePlan.Account("1", "A", DecisionKind.Statement, "p", "r", 0.00m, 100.00m, insurance: 60.00m) with
                {
                    Amount = 100.00m,
                },
                SamplePlan.Account("2", "B", DecisionKind.Statement, "p", "r", 0.00m, 90.00m) with
                {
                    Amount = 30.00m,
                }
            )
            .Named("each-dollar");
        chart.Title.ShouldBe("Patients owe $130: $70 is asked for, nothing is held");
        chart.Sentence.ShouldContain("$60.00 of the same accounts is left for later");
        chart.Sentence.ShouldEndWith("Not drawn: $60.00 that is asked beyond the patient portion.");
    }

    [Fact]
    public void Decisions_add_up_to_both_plans()
    {
        var (plan, _, before) = ChartPractice.Demo.Value;
        var table = ChartPractice.Charts().Named("decisions").Table;
        var total = table.Rows.Single(row => row.Kind == RowKind.Total).Cells;
        total
            .Skip(1)
            .ShouldBe([
                plan.Decisions.Count,
                plan.Decisions.Sum(FindingPractice.Owed),
                before.Decisions.Count,
                before.Decisions.Sum(FindingPractice.Owed),
            ]);
        for (var column = 1; column < table.Columns.Count; column++)
            Sum(table, column).ShouldBe(Convert.ToDecimal(total[column], null));
    }

    [Fact]
    public void Statements_by_age_are_the_statements_that_go_out()
    {
        var sent = ChartPractice
            .Demo.Value.Plan.Decisions.Where(decision => decision.Sends.Contains("statement"))
            .ToList();
        Foots(ChartPractice.Charts().Named("statements-by-age"), sent.Count, sent.Sum(decision => decision.Amount));
    }

    [Fact]
    public void Every_month_end_adds_up_to_its_balance_and_the_last_to_the_plans()
    {
        var table = ChartPractice.Charts().Named("receivables").Table;
        foreach (var row in table.Rows)
        {
            var amounts = row.Cells.Skip(1).Cast<decimal>().ToArray();
            amounts[..8].Sum().ShouldBe(amounts[8]);
            (amounts[8] + amounts[9] + amounts[10]).ShouldBe(amounts[11]);
        }
        table.Rows.Last().Cells[^1].ShouldBe(ChartPractice.Demo.Value.Plan.Totals.Balance);
    }

    [Fact]
    public void Accounts_kept_out_of_receivables_are_told_wherever_accounts_are_counted()
    {
        var fees = SamplePlan.Account("9", "Fees", DecisionKind.Statement, "missed-fees", "bill", 0.00m, 50.00m) with
        {
            BillingType = "Missed-Fees",
            Disposition = new Disposition.Statement(new Mailing("mail")),
        };
        var plan = SamplePlan.Of([SamplePlan.Account("1", "A", DecisionKind.Hold, "p", "r", 10.00m), fees]);
        var charts = DryRunCharts.All(
            plan,
            [ChartPractice.October with { LeftOut = 50.00m }],
            null,
            ChartPractice.Targets,
            "en"
        );
        foreach (var name in new[] { "each-dollar", "decisions", "statements-by-age" })
            charts
                .Named(name)
                .Sentence.ShouldEndWith("Drawn too: 1 account ($50.00) kept out of receivables (missed-fees).");
        foreach (var name in new[] { "receivables", "over-90" })
            charts
                .Named(name)
                .Sentence.ShouldEndWith("Not in these figures: $50.00 kept out of receivables (missed-fees).");
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    public void A_statement_counts_by_its_patients_clock(int days, int row)
    {
        var decision = SamplePlan.Account("1", "A", DecisionKind.Statement, "p", "r", 10.00m) with
        {
            Disposition = new Disposition.Statement(new Mailing("mail")),
            PatientDueDays = days,
        };
        ChartPractice
            .OneMonth("en", decision)
            .Named("statements-by-age")
            .Table.Rows.ElementAt(row)
            .Cells[1]
            .ShouldBe(1);
    }

    [Theory]
    [InlineData("0 4", "0 1 2 3 4")]
    [InlineData("0 48955 -1275", "0 20000 40000")]
    [InlineData("-30 30", "-20 0 20")]
    [InlineData("0", "0")]
    [InlineData("0 0.04", "0 0.01 0.02 0.03 0.04")]
    public void A_scale_has_round_steps_and_holds_zero(string values, string steps)
    {
        NiceScale.Of(Numbers(values)).Steps.ShouldBe(Numbers(steps));

        static decimal[] Numbers(string text) =>
            [
                .. text.Split(' ')
                    .Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
            ];
    }

    private static void Foots(Chart chart, int accounts, decimal amount)
    {
        chart.Table.Rows.Single(row => row.Kind == RowKind.Total).Cells.Skip(1).ShouldBe([accounts, amount]);
        Sum(chart.Table, 1).ShouldBe(accounts);
        Sum(chart.Table, 2).ShouldBe(amount);
    }

    private static decimal Sum(Report table, int column) =>
        table.Rows.Where(row => row.Kind == RowKind.Line).Sum(row => Convert.ToDecimal(row.Cells[column], null));
}
