using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;

namespace PolicyBilling.Files.Reports;

/// <summary>The reports of a dry run, in the order of the workbook's sheets.</summary>
public static class DryRunReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "dry-run.xlsx";

    /// <summary>Every report of a plan, in a language (<c>en</c>, <c>fr</c>).</summary>
    public static IReadOnlyList<Report> All(BillingPlan plan, string language)
    {
        var labels = Labels.In(language);
        var overview = new Overview(plan);
        Report[] reports =
        [
            SummaryReport.Of(overview, labels),
            AccountReports.All(plan, labels),
            AccountReports.Statements(plan, labels),
            AccountReports.Holds(overview, labels),
            GroupedReports.HeldByReason(overview, labels),
            AccountReports.WriteOffs(plan, labels),
            AccountReports.Collections(overview, labels),
            GroupedReports.CollectionsByStep(overview, labels),
            WorklistReport.Of(plan, labels),
            ProblemReport.Of(plan, labels),
            SettingsReport.Of(plan, labels),
            TextReport.Of(plan, labels),
        ];
        return [.. reports, .. WorklistReport.Each(plan, reports.Select(report => report.Name), labels)];
    }
}
