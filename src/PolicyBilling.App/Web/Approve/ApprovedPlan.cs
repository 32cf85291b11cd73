using PolicyBilling.App.Acting;
using PolicyBilling.App.Web.AtDesk;
using PolicyBilling.Files.Reports;
using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.Pages.Month;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Web.Approve;

/// <summary>The saved plan that is the one shown, with its approval: what the command line would send, too.</summary>
/// <param name="Saved">The plan.</param>
/// <param name="Approval">Who approved it; null while nobody did.</param>
internal sealed record ApprovedPlan(SavedPlan Saved, LogRow? Approval)
{
    /// <summary>Its folder.</summary>
    public static string FolderOf(PracticeView view) =>
        DryRunFiles.Folder(view.Workspace.Places.Reports, view.Facts.Plan.AsOf);

    /// <summary>The saved plan of a practice's day where it is what is shown, in whatever language; else
    /// null.</summary>
    public static ApprovedPlan? Of(PracticeView view, string history)
    {
        if (Read(FolderOf(view)) is not { } saved || !IsSame(saved.Plan, view.Facts.Plan) || !File.Exists(history))
            return null;
        using var file = HistoryFile.Read(history);
        return new(saved, Approvals.Of(file, saved.Fingerprint));
    }

    /// <summary>The saved plan of an approval; null where it is no longer there.</summary>
    public static SavedPlan? Of(ApprovalBody approval, string reports) =>
        Read(DryRunFiles.Folder(reports, approval.AsOf)) is { } saved && saved.Fingerprint == approval.Plan
            ? saved
            : null;

    /// <summary>The saved plan by which a run was begun; null where it is no longer there.</summary>
    public static SavedPlan? Of(RunBody run, string reports) =>
        Read(DryRunFiles.Folder(reports, run.AsOf)) is { } saved && saved.Fingerprint == run.Plan ? saved : null;

    /// <summary>Why nothing may be approved or sent; null where it may.</summary>
    public static string? Lock(PracticeView view, PracticeState state) =>
        !state.MayAct ? view.Acts.LockedNow
        : Alarms.Of(view.Facts).FirstOrDefault(alarm => alarm.Level == AlarmLevel.Bad) is { } alarm
            ? view.Acts.LockedByAlarm(alarm.Title)
        : null;

    private static SavedPlan? Read(string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, PlanFile.Name))
                ? SavedPlan.Read(folder, CancellationToken.None)
                : null;
        }
        catch (Exception unread) when (unread is RefusedException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a saved plan is what is shown, in whatever language.</summary>
    public static bool IsSame(BillingPlan saved, BillingPlan shown) =>
        (saved.AsOf, saved.DataFingerprint, saved.PolicyFingerprint, saved.HistoryFingerprint, saved.Version)
        == (shown.AsOf, shown.DataFingerprint, shown.PolicyFingerprint, shown.HistoryFingerprint, shown.Version);
}
