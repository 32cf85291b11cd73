using PolicyBilling.History;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.App.Web.AtDesk;

/// <summary>What the history knows, as far as pages show it.</summary>
/// <param name="Head">How far it went when it was read.</param>
/// <param name="Fingerprint">Of what decisions know of it; empty where it knows of nothing.</param>
/// <param name="Records">What was recorded at the desk and counts, oldest first.</param>
/// <param name="Runs">All runs, oldest first.</param>
internal sealed record DeskLog(
    string Head,
    string Fingerprint,
    IReadOnlyList<LogRow> Records,
    IReadOnlyList<RunState> Runs
)
{
    /// <summary>Where there is no history yet, or none is used.</summary>
    public static DeskLog None { get; } = new("", PolicyBilling.Ledgers.PastContacts.None.Fingerprint, [], []);

    /// <summary>E-mails of which nobody knows whether they were taken: work for somebody.</summary>
    public int Uncertain => Runs.Where(run => !run.IsTakenBack).Sum(run => run.In(PieceState.Uncertain).Count());

    /// <summary>What was recorded of an account, newest first.</summary>
    public IEnumerable<LogRow> Of(string account) => Records.Where(row => row.Row.Account == account).Reverse();

    /// <summary>What was agreed on in a call and written down with it: one record in two rows; null where nothing
    /// was.</summary>
    public LogRow? With(LogRow call) =>
        Records.FirstOrDefault(row => row.Serial == call.Serial + 1 && IsOneRecord(call, row));

    /// <summary>The call with which a row was written down; null where it stands for itself.</summary>
    public LogRow? CallOf(LogRow row) =>
        Records.FirstOrDefault(call => call.Serial == row.Serial - 1 && IsOneRecord(call, row));

    private static bool IsOneRecord(LogRow call, LogRow row) =>
        call.At == row.At
        && call.Row.Account == row.Row.Account
        && (call.Body<ContactBody>(), row.Body<ContactBody>().What)
            is
                ({ What: "call", Outcome: "promise" }, "promise")
                or
                ({ What: "call", Outcome: "question" }, "review");

    /// <summary>The calls of a day, and those that a plan is too old to know: of each account the last one.</summary>
    /// <param name="day">The day.</param>
    /// <param name="asOf">The plan's day.</param>
    public IReadOnlyDictionary<string, LogRow> Calls(DateOnly day, DateOnly asOf) =>
        Records
            .Where(row =>
                row.Body<ContactBody>() is { What: "call", Direction: "out" } body
                && (body.Date == day || body.Date > asOf)
            )
            .GroupBy(row => row.Row.Account!)
            .ToDictionary(group => group.Key, group => group.Last());

    /// <summary>Reads a history.</summary>
    public static DeskLog Read(string path, string head)
    {
        using var history = HistoryFile.Read(path);
        return new(
            head,
            PastContactReader.Read(history).Fingerprint,
            [.. PastContactReader.Standing(history).Where(row => row.Row.Run is null)],
            RunState.All(history)
        );
    }
}
