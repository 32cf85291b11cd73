using System.Globalization;
using PolicyBilling.Files.Reports;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Web.Export;

/// <summary>An export that was decided before, as the head of its saved plan says.</summary>
/// <param name="Decided">The day on which it was decided.</param>
/// <param name="Head">What the plan says of it.</param>
internal sealed record ExportBefore(DateOnly Decided, PlanGlance Head)
{
    private const int Most = 12;

    /// <summary>Those of a practice, newest first: of each day before the one that is shown, the plan that lies among
    /// its reports.</summary>
    public static IReadOnlyList<ExportBefore> Of(PracticeView view)
    {
        var reports = new DirectoryInfo(view.Workspace.Places.Reports);
        if (!reports.Exists)
            return [];
        return
        [
            .. reports
                .EnumerateDirectories()
                .Where(folder => IsBefore(folder.Name, view.Facts.Plan.AsOf))
                .OrderByDescending(folder => folder.Name, StringComparer.Ordinal)
                .Select(Read)
                .OfType<ExportBefore>()
                .Where(before => IsOf(before.Head, view.Facts.Plan))
                .Take(Most),
        ];
    }

    // Another currency's amounts would be shown in this one's.
    private static bool IsOf(PlanGlance head, BillingPlan plan) =>
        (head.Practice, head.Currency) == (plan.Practice, plan.Currency);

    private static bool IsBefore(string folder, DateOnly shown) =>
        DateOnly.TryParseExact(folder, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < shown;

    private static ExportBefore? Read(DirectoryInfo folder)
    {
        var plan = new FileInfo(Path.Combine(folder.FullName, PlanFile.Name));
        return plan.Exists && PlanGlance.Of(plan.FullName) is { } head
            ? new(DateOnly.FromDateTime(plan.LastWriteTime), head)
            : null;
    }
}
