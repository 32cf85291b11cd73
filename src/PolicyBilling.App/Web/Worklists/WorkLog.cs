using PolicyBilling.App.Acting;
using PolicyBilling.Decisions;
using PolicyBilling.History.Log;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Web.Worklists;

/// <summary>What came of rows of worklists, as the history tells it; of each row the last outcome.</summary>
internal sealed class WorkLog
{
    private readonly Dictionary<(string Account, string List, string? Claim), (LogRow Row, WorkBody Body)> _last = [];

    /// <summary>Reads it.</summary>
    public static WorkLog Of(OpenPractice practice)
    {
        var log = new WorkLog();
        foreach (var note in Notes.Of<WorkBody>(practice.Places.Data, practice.Terminal.History, WorkBody.Kind))
            log._last[(note.Row.Row.Account ?? "", note.Body.List, note.Body.Claim)] = note;
        return log;
    }

    /// <summary>The last outcome of a row; null where there is none, or it was taken back.</summary>
    public (LogRow Row, WorkBody Body)? this[WorklistRow row] =>
        _last.TryGetValue((row.Account, row.Worklist, row.Claim), out var last) && last.Body.Outcome.Length > 0
            ? last
            : null;

    /// <summary>Whether a row was worked on the plan's day or later: what was done before did not help.</summary>
    public bool IsDone(WorklistRow row, DateOnly asOf) => this[row] is { } last && last.Body.Day >= asOf;

    /// <summary>How many of a plan's rows are still to be worked.</summary>
    public int ToDo(BillingPlan plan) => plan.Worklists.Count(row => !IsDone(row, plan.AsOf));
}
