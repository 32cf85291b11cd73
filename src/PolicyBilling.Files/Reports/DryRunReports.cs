using PolicyBilling.Decisions;
using PolicyBilling.Files.Contents;
using PolicyBilling.Files.Reports.Calendars;
using PolicyBilling.Files.Reports.Measures;
using PolicyBilling.Plans;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Measures;

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
    public static IReadOnlyList<Report> All(
        BillingPlan plan,
        string language,
        BillingCalendar? calendar = null,
        PracticeMeasures? measures = null
    )
    {
        var (labels, about) = (Labels.In(language), new SheetPurposes(language));
        var (overview, titles) = (new Overview(plan), Titles.Of(plan, language));
        List<Report> lists = [];
        Report[] reports =
        [
            SummaryReport.Of(overview, labels, titles).For(about.Summary),
            Register(plan, labels, titles, lists).For(about.AllAccounts),
            AccountReports.Statements(plan, labels, titles).For(about.Statements),
            AccountReports.Holds(overview, labels, titles).For(about.Holds),
            GroupedReports.HeldByReason(overview, labels, titles).For(about.HeldByReason),
            AccountReports.WriteOffs(plan, labels, titles).For(about.WriteOffs),
            AccountReports.Collections(overview, labels, titles).For(about.Collections),
            GroupedReports.CollectionsByStep(overview, labels, titles).For(about.CollectionsByStep),
            .. calendar is null ? [] : new[] { CalendarReports.Weeks(calendar, language).For(about.Calendar) },
            WorklistReport.Of(plan, labels, titles).For(about.Worklists),
            .. measures is null ? [] : MeasuresReports.All(measures, language),
            ProblemReport.Of(plan, labels).For(about.Problems),
            SettingsReport.Of(plan, labels, titles).For(about.Settings),
            TextReport.Of(plan, labels, titles).For(about.Texts),
        ];
        lists.AddRange(WorklistReport.Each(plan, reports.Select(report => report.Name), labels, titles));
        return [.. reports, .. lists];
    }

    // Accounts on other sheets lead here, and from here to their first row on a worklist.
    private static Report Register(BillingPlan plan, Labels labels, Titles titles, List<Report> lists)
    {
        var report = AccountReports.All(plan, labels, titles);
        var places = new Lazy<Dictionary<string, int>>(() =>
            plan.Decisions.Index().ToDictionary(pair => pair.Item.Account, pair => pair.Index)
        );
        var rows = new Lazy<Dictionary<string, Target>>(() => FirstRows(lists));
        return report with
        {
            Find = account => places.Value.TryGetValue(account, out var place) ? place : null,
            Columns =
            [
                .. report.Columns.Select(column =>
                    column.Title == labels.Account
                        ? column with
                        {
                            Link = value => rows.Value.TryGetValue((string)value, out var row) ? row : null,
                        }
                        : column
                ),
            ],
        };
    }

    private static Dictionary<string, Target> FirstRows(List<Report> lists)
    {
        var rows = new Dictionary<string, Target>();
        foreach (var list in lists)
        foreach (var (line, row) in list.Rows.Index())
            rows.TryAdd((string)row.Cells[0]!, new(list.Name, line));
        return rows;
    }
}
