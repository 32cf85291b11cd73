using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Acting;

/// <summary>Whether a history is as it was written, and none of it is missing.</summary>
internal static class HistoryVerified
{
    /// <summary>How many rows there are, and what is wrong, a line each.</summary>
    /// <param name="history">The history.</param>
    /// <param name="reports">The folder of the runs' folders.</param>
    public static (long Rows, IReadOnlyList<Said> Wrong) Of(HistoryFile history, string reports)
    {
        var state = HistoryCheck.Of(history);
        var practice = history.Rows(LogKind.Run).LastOrDefault()?.Body<RunBody>().Practice ?? "";
        return Approvals.OlderCopy(history, history.Path, reports, practice) is { } older
            ? (state.Rows, [.. state.Wrong, older])
            : (state.Rows, state.Wrong);
    }
}
