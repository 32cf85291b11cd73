using PolicyBilling.Files.Charts.Calendars;
using PolicyBilling.Files.Contents;
using PolicyBilling.Plans;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Calendars;
using PolicyBilling.Workbench.Measures;
using PolicyBilling.Workbench.Receivables;

namespace PolicyBilling.Files.Charts;

/// <summary>The charts of a dry run, in the order they are read.</summary>
public static class DryRunCharts
{
    /// <summary>Every chart of a plan.</summary>
    /// <param name="plan">What is decided.</param>
    /// <param name="monthEnds">Receivables at past month-ends, the plan's own day last.</param>
    /// <param name="previousPlan">What is compared with; null where nothing went before.</param>
    /// <param name="targets">The practice's targets by name.</param>
    /// <param name="language"><c>en</c> or <c>fr</c>.</param>
    /// <param name="calendar">What comes next; null where nobody looked ahead.</param>
    /// <param name="forecast">What is expected of the next month-ends; null where nothing is.</param>
    public static IReadOnlyList<Chart> All(
        BillingPlan plan,
        IReadOnlyList<MonthEnd> monthEnds,
        BillingPlan? previousPlan,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> targets,
        string language,
        BillingCalendar? calendar = null,
        Forecast? forecast = null
    )
    {
        var labels = Labels.In(language);
        var texts = new ChartTexts(new TextFormat(language, plan.Currency));
        return
        [
            ReceivablesChart.Of(monthEnds, plan.LeftOut, texts, forecast),
            Over90Chart.Of(monthEnds, plan.LeftOut, targets, texts),
            DollarsChart.Of(plan, labels, texts),
            DecisionsChart.Of(plan, previousPlan, labels, texts),
            StatementAgesChart.Of(plan, texts),
            .. calendar is null ? [] : new[] { CalendarChart.Of(calendar, language, CalendarChart.InDryRun) },
        ];
    }
}
