using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Acting;

/// <summary>Who approved which plan.</summary>
internal static class Approvals
{
    /// <summary>The last approval of a plan; null where there is none.</summary>
    public static LogRow? Of(HistoryFile history, string plan) =>
        history.Rows(LogKind.Approval).LastOrDefault(row => row.Body<ApprovalBody>().Plan == plan);

    /// <summary>Refuses to write into a history before its newest row: a computer's clock that went back would put what
    /// happens now before what happened then.</summary>
    public static void RefuseAnEarlierClock(HistoryFile history, DateTimeOffset now)
    {
        if (history.Rows().LastOrDefault() is { } last && now < last.At.AddMinutes(-5))
            throw new HistoryException(
                $"The computer's clock says {LogRow.Time(now)}, and the history's newest row is of "
                    + $"{LogRow.Time(last.At)}. Set the clock right and try again."
            );
    }

    /// <summary>Refuses a history that ends before the lists of runs that lie beside it say that it went: an older copy
    /// was put in its place, and would let what was sent be sent again.</summary>
    public static void RefuseAnOlderCopy(HistoryFile history, string reports, string practice)
    {
        var newest = History.Sending.Manifest.NewestSerial(reports, practice);
        if (history.Head().Serial is var serial && serial < newest)
            throw new HistoryException(
                $"{history.Path} ends with row {serial}, and the runs under {reports} were written with row "
                    + $"{newest}: it "
                    + "is an older copy. Put the newer history back; what it knows was sent must not be sent again."
            );
    }
}
