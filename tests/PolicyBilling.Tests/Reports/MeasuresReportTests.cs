using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBilling.Files.Charts;
using PolicyBilling.Files.Charts.Measures;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Measures;
using PolicyBilling.Policies.Language;
using PolicyBilling.Tests.Charts;
using PolicyBilling.Tests.Import;
using PolicyBilling.Tests.Policies;
using PolicyBilling.Tests.Workbench.Measures;
using PolicyBilling.Workbench.Measures;
using SkiaSharp;

namespace PolicyBilling.Tests.Reports;

public partial class MeasuresReportTests
{
    private static readonly Lazy<PracticeMeasures> Demo = new(() =>
        MeasuresRun.Of(ChartPractice.DemoData.Value, PolicyText.Fixture(), SamplePlan.AsOf)
    );

    private static Report Sheet(MeasuredPart part) =>
        MeasuresReports
            .All(Demo.Value, "en")
            .Single(report => report.Name == Files.Contents.Measures.MeasuredLabels.In("en", "USD").Of(part));

    private static void CountsAddUp(MeasuredPart part, int column, int total)
    {
        var sheet = Sheet(part);
        sheet.Columns[column].IsSummed.ShouldBeTrue($"{part}: {sheet.Columns[column].Title}");
        sheet.Rows.Sum(row => row.Cells[column] as int? ?? 0).ShouldBe(total);
    }

    [Fact]
    public void The_columns_that_every_printed_page_repeats_tell_the_rows_apart()
    {
        foreach (var report in MeasuresReports.All(Demo.Value, "en").Where(report => !report.IsPage))
            report.Rows.Select(row => string.Join('|', row.Cells.Take(report.Keys))).ShouldBeUnique(report.Name);
    }

    [Fact]
    public void Sheets_add_up_to_the_measures()
    {
        var (measures, all) = (Demo.Value, Demo.Value.Carriers!.Total + Demo.Value.LeftOut);
        foreach (var part in new[] { MeasuredPart.Carriers, MeasuredPart.Providers, MeasuredPart.BillingTypes })
            Sheet(part)
                .Totals()
                .OfType<decimal>()
                .ShouldBe([all.Open.Total, all.Open.To30, all.Open.To60, all.Open.To90, all.Open.Over90, all.Credit]);
        CountsAddUp(MeasuredPart.Insurance, 1, measures.Insurance!.Total.Total.Count);
        CountsAddUp(MeasuredPart.Appointments, 2, measures.Appointments!.Total.Missed);
        CountsAddUp(MeasuredPart.Promises, 1, measures.Promises!.Total.Made.Count);
        CountsAddUp(MeasuredPart.Calls, 1, measures.Calls!.Months.Total.Calls);
        CountsAddUp(MeasuredPart.Agency, 6, measures.Agency!.Total.There.Count + measures.Agency.Untold.Count);
        CountsAddUp(MeasuredPart.Credits, 1, measures.Credits.Total.Count);
        Sheet(MeasuredPart.Insurance).Totals()[2].ShouldBe(measures.Insurance!.Total.Total.Amount);
        Sheet(MeasuredPart.Counter).Totals()[4].ShouldBe(measures.Counter!.Total.Collected);
        Sheet(MeasuredPart.WriteOffs).Totals()[2].ShouldBe(measures.WriteOffs!.Total);
        Sheet(MeasuredPart.Promises).Totals()[2].ShouldBe(measures.Promises!.Total.Made.Amount);
        Sheet(MeasuredPart.Calls).Totals()[2].ShouldBe(measures.Calls!.Months.Total.Paid);
        Sheet(MeasuredPart.Plans).Totals()[7].ShouldBe(measures.Plans!.Behind.Amount);
        Sheet(MeasuredPart.Agency).Totals()[2].ShouldBe(measures.Agency!.Total.Placed.Amount);
        Sheet(MeasuredPart.Credits).Totals()[2].ShouldBe(measures.Credits.Total.Amount);
        Sheet(MeasuredPart.Debt).Totals()[1].ShouldBe(measures.Debt!.Total.Total);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_sheet_says_what_it_is_for(string language) =>
        MeasuresReports.All(Demo.Value, language).ShouldAllBe(report => report.About.Length > 0);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_number_of_an_answer_is_one_of_the_measures(string language)
    {
        var (measures, format) = (Demo.Value, new TextFormat(language, "USD"));
        var answers = MeasuresSentences.All(measures, language);
        answers.Select(answer => answer.Part).ShouldBe(Enum.GetValues<MeasuredPart>());
        answers.ShouldAllBe(answer => answer.IsFinding);
        void Says(MeasuredPart part, params decimal[] dollars)
        {
            var text = answers.Single(answer => answer.Part == part).Text;
            Dollars(format.French)
                .Matches(text)
                .Select(match => match.Value)
                .ShouldBe(dollars.Select(format.WholeMoney));
        }

        var (carriers, providers, types) = (measures.Carriers!, measures.Providers!, measures.BillingTypes!);
        decimal[] Most(OpenBy by)
        {
            var most = by.Lines.First(line => line.Name is not null).At.Open;
            var none = by.Lines.SingleOrDefault(line => line.Name is null);
            return [most.Total, most.Over90, .. none is null ? [] : new[] { none.At.Open.Total }];
        }
        Says(
            MeasuredPart.Carriers,
            [carriers.Total.Open.Total, carriers.Total.Open.Over90, carriers.Total.Credit, .. Most(carriers)]
        );
        Says(MeasuredPart.Providers, Most(providers));
        Says(MeasuredPart.BillingTypes, Most(types));
        var claims = measures.Insurance!.Total;
        Says(MeasuredPart.Insurance, claims.Sent.Amount, claims.Over90.Amount, claims.Unsent.Amount);
        Says(MeasuredPart.Counter, measures.Counter!.Total.Collected, measures.Counter.Total.PatientPart);
        var writeOffs = measures.WriteOffs!;
        Says(
            MeasuredPart.WriteOffs,
            writeOffs.Total,
            writeOffs.Of(WriteOffKind.Insurance),
            writeOffs.Total - writeOffs.Of(WriteOffKind.Insurance),
            writeOffs.Lines.Where(line => line.Kind != WriteOffKind.Insurance).Max(line => line.Total)
        );
        Says(MeasuredPart.Promises, measures.Promises!.Total.Made.Amount, measures.Promises.Total.Broken.Amount);
        var calls = measures.Calls!.Months.Total;
        Says(MeasuredPart.Calls, calls.Paid, calls.Paid / calls.Calls);
        var plans = measures.Plans!;
        Says(MeasuredPart.Plans, plans.Receivable, plans.Installments, plans.Behind.Amount);
        var agency = measures.Agency!;
        Says(
            MeasuredPart.Agency,
            agency.Total.Placed.Amount,
            agency.Total.Recovered,
            agency.Total.Returned.Amount,
            agency.Untold.Amount
        );
        var credits = measures.Credits;
        Says(MeasuredPart.Credits, credits.Total.Amount, credits.Over90.Amount, credits.OverYear.Amount);
        var debt = measures.Debt!.Total;
        Says(MeasuredPart.Debt, debt.Total, debt.Ages.To30, debt.Ages.Over90);
        var last = measures.Forecast!.Months[^1];
        Says(
            MeasuredPart.Forecast,
            last.Receivables.Amount,
            last.Receivables.Band!.Low,
            last.Receivables.Band.High,
            last.Collections.Amount,
            last.Collections.Band!.Low,
            last.Collections.Band.High
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_practice_with_next_to_nothing_has_answers_sheets_and_charts_too(string language)
    {
        using var export = new ExportFolder()
            .File("accounts.csv", "account,name", "1,Ann")
            .Ledger("E1,1,2026-10-31,charge,0.01");
        var measures = MeasureCase.Of(export);
        var answers = MeasuresSentences.All(measures, language);
        answers.Count(answer => !answer.IsFinding).ShouldBe(11);
        answers.ShouldAllBe(answer => answer.Text.EndsWith('.') && !answer.Text.Contains("NaN"));
        MeasuresReports.All(measures, language).Select(report => report.Rows.Count()).Sum().ShouldBeGreaterThan(0);
        MeasuresCharts.All(measures, language).ShouldAllBe(chart => chart.Svg(600, null, true).Length > 0);
    }

    [Theory]
    [InlineData("en", 1000)]
    [InlineData("fr", 1000)]
    [InlineData("en", 480)]
    [InlineData("fr", 480)]
    public void Charts_run_out_of_no_picture(string language, int width)
    {
        foreach (var chart in MeasuresCharts.All(Demo.Value, language))
        {
            using var picture = SKBitmap.Decode(chart.Png(width));
            ChartPractice.ShouldHaveAWhiteEdge(picture, $"{chart.Name} {language} {width}");
        }
    }

    [Fact]
    public void The_forecast_stands_below_the_months_in_the_charts_numbers()
    {
        var (chart, months) = (MeasuresCharts.All(Demo.Value, "en")[0], Demo.Value.Forecast!.Months);
        chart.Table.Count.ShouldBe(13 + 3);
        foreach (var (row, month) in chart.Table.Rows.Skip(13).Zip(months))
        {
            row.Cells[0].ShouldBe(month.Day);
            row.Cells.Skip(1).Take(8).Cast<decimal>().Sum().ShouldBe((decimal)row.Cells[9]!);
            row.Cells.Skip(9)
                .ShouldBe([
                    month.Receivables.Amount,
                    null,
                    null,
                    null,
                    month.Receivables.Band!.Low,
                    month.Receivables.Band.High,
                ]);
        }
        chart.Sentence.ShouldContain(months[^1].Receivables.Amount.ToString("N2", CultureInfo.InvariantCulture));
    }

    private static Regex Dollars(bool french) => french ? French() : English();

    [GeneratedRegex(@"\$[0-9,]+(?<!,)")]
    private static partial Regex English();

    [GeneratedRegex("[0-9]+(\u00a0[0-9]{3})*\u00a0\\$")]
    private static partial Regex French();
}
