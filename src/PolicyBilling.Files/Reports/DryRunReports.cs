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
        var (overview, titles) = (new Overview(plan), Titles.Of(plan, language));
        Report[] reports =
        [
            SummaryReport.Of(overview, labels, titles),
            AccountReports.All(plan, labels, titles),
            AccountReports.Statements(plan, labels, titles),
            AccountReports.Holds(overview, labels, titles),
            GroupedReports.HeldByReason(overview, labels, titles),
            AccountReports.WriteOffs(plan, labels, titles),
            AccountReports.Collections(overview, labels, titles),
            GroupedReports.CollectionsByStep(overview, labels, titles),
            .. calendar is null ? [] : new[] { CalendarReports.Weeks(calendar, language) },
            WorklistReport.Of(plan, labels, titles),
            ProblemReport.Of(plan, labels),
            SettingsReport.Of(plan, labels, titles),
            TextReport.Of(plan, labels, titles),
        ];
        return [.. reports, .. WorklistReport.Each(plan, reports.Select(report => report.Name), labels, titles)];
    }
}
