using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Pages.Month;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.App.Web.Trend;

/// <summary>What <c>compare</c> says of the month up to a plan's day.</summary>
internal static class LastMonth
{
    /// <summary>The end of the month before against the plan's day; null where the ledger tells of no month
    /// before.</summary>
    public static ComparingFacts? Compare(Workspace workspace, MonthFacts facts)
    {
        var to = facts.Plan.AsOf;
        var from = new DateOnly(to.Year, to.Month, 1).AddDays(-1);
        if (facts.Content.Before is null)
            return null;
        var language = facts.Content.Language;
        var comparison = workspace.CompareWith(from, to, language, CancellationToken.None);
        return new(comparison, ComparisonCharts.All(comparison, language), language, "trend");
    }
}
