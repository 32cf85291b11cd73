using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Calendars;
using PolicyBilling.Plans;
using PolicyBilling.Workbench.Calendars;

namespace PolicyBilling.Files.Reports;

/// <summary>The reports of a dry run, in the order of the workbook's sheets.</summary>
public static class DryRunReports
{
    /// <summary>The workbook's name under the output folder.</summary>
    public const string FileName = "dry-run.xlsx";

    /// <summary>How many days a dry run looks ahead.</summary>
    public const int DaysAhead = 90;

    /// <summary>Every report of a plan, in a language (<c>en</c>, <c>fr</c>), with what comes next where somebody
    /// looked ahead.</summary>
    public static IReadOnlyList<Report> All(BillingPlan plan, string language, BillingCalendar? calendar = null)
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
            .. calendar is null ? [] : new[] { CalendarReports.Weeks(calendar, language) },
            WorklistReport.Of(plan, labels),
            ProblemReport.Of(plan, labels),
            SettingsReport.Of(plan, labels),
            TextReport.Of(plan, labels),
        ];
        return [.. reports, .. WorklistReport.Each(plan, reports.Select(report => report.Name), labels)];
    }
}
