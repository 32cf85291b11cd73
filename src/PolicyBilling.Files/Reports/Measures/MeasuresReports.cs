using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Contents.Measures;
using PolicyBilling.Workbench.Measures;
using static PolicyBilling.Files.Contents.CellFormat;

namespace PolicyBilling.Files.Reports.Measures;

/// <summary>The reports of the measures, in the order of the workbook's sheets: the answers, then one for each
/// part that the practice's data can speak of.</summary>
public static class MeasuresReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "measures.xlsx";

    /// <summary>Every report of a practice's measures, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(PracticeMeasures measures, string language)
    {
        var labels = MeasuredLabels.In(language, measures.Currency);
        // What a sheet is for is its answer.
        var answers = MeasuresSentences
            .All(measures, language)
            .ToDictionary(sentence => labels.Of(sentence.Part), sentence => sentence.Text);
        return
        [
            Answers(measures, labels, language),
            .. new[]
            {
                OpenReports.Of(MeasuredPart.Carriers, measures.Carriers, measures, labels),
                OpenReports.Of(MeasuredPart.Providers, measures.Providers, measures, labels),
                OpenReports.Of(MeasuredPart.BillingTypes, measures.BillingTypes, measures, labels),
                OpenReports.Claims(measures.Insurance, labels),
                MonthReports.Counter(measures.Counter, labels),
                MonthReports.WriteOffs(measures.WriteOffs, labels),
                MonthReports.Appointments(measures.Appointments, labels),
                MonthReports.Promises(measures.Promises, labels),
                MonthReports.Calls(measures.Calls, labels),
                OpenReports.Plans(measures.Plans, labels),
                MonthReports.Agency(measures.Agency, labels),
                OpenReports.Credits(measures.Credits, labels),
                MonthReports.Debt(measures.Debt, labels),
                ForecastReport.Of(measures.Forecast, labels),
            }
                .OfType<Report>()
                .Select(report => report.For(answers.GetValueOrDefault(report.Name, ""))),
        ];
    }

    private static Report Answers(PracticeMeasures measures, MeasuredLabels labels, string language) =>
        Report
            .Table<MeasuresSentence>(
                labels.Answers,
                MeasuresSentences.All(measures, language),
                new(labels.Title(measures.AsOf), Text, 32, sentence => labels.Of(sentence.Part)),
                new(labels.Answer, Prose, 110, sentence => sentence.Text)
            )
            .For(new SheetPurposes(language).Answers);
}
