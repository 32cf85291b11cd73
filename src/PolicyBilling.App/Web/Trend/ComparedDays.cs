using PolicyBilling.Files.Charts.Comparing;
using PolicyBilling.Pages.Comparing;
using PolicyBilling.Pages.Month;
using PolicyBilling.Workbench.Comparing;

namespace PolicyBilling.App.Web.Trend;

/// <summary>What <c>compare</c> says of a plan's day against a month-end before it.</summary>
internal static class ComparedDays
{
    /// <summary>The month-ends that can be compared with, the last before the plan's day first; none where the ledger
    /// tells of no month before.</summary>
    public static IReadOnlyList<DateOnly> Days(MonthFacts facts) =>
        facts.Content.Before is null
            ? []
            :
            [
                .. facts
                    .Months.Select(month => month.Day)
                    .Append(Default(facts))
                    .Where(day => day < facts.Plan.AsOf)
                    .Distinct()
                    .OrderDescending(),
            ];

    /// <summary>The end of the month before the plan's day: nobody chose another.</summary>
    public static DateOnly Default(MonthFacts facts) =>
        new DateOnly(facts.Plan.AsOf.Year, facts.Plan.AsOf.Month, 1).AddDays(-1);

    /// <summary>One of <see cref="Days"/> against the plan's day.</summary>
    public static ComparingFacts Compare(Workspace workspace, MonthFacts facts, DateOnly from)
    {
        var language = facts.Content.Language;
        var comparison = workspace.CompareWith(from, facts.Plan.AsOf, language, CancellationToken.None);
        return new(comparison, ComparisonCharts.All(comparison, language), language, Address(facts, from));
    }

    /// <summary>The page's address with its first day.</summary>
    private static string Address(MonthFacts facts, DateOnly from) =>
        from == Default(facts) ? "trend" : $"trend?from={from:yyyy-MM-dd}";
}
