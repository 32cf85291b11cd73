using PolicyBilling.App.Acting;
using PolicyBilling.App.Commands;
using PolicyBilling.Files.Contents;
using PolicyBilling.History;
using PolicyBilling.History.Log;

namespace PolicyBilling.App.Web.AtDesk;

/// <summary>What was said of the last thing that somebody did.</summary>
/// <param name="Page">The page on which it is said, from the root, without its query.</param>
/// <param name="Lines">What was said, a sentence each.</param>
/// <param name="IsRefused">Whether it was not done.</param>
/// <param name="At">When.</param>
public sealed record Telling(string Page, IReadOnlyList<string> Lines, bool IsRefused, DateTimeOffset At);

/// <summary>Who works at the desk of this program, and what they do: everything goes through the classes of the command
/// line, and is counted at once.</summary>
internal sealed class Desk(OpenPractice practice)
{
    /// <summary>So long something is undone with a button; what was done before is corrected.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    private DeskLog _log = DeskLog.None;
    private Telling? _told;
    private (string Head, long Rows, IReadOnlyList<Said> Wrong)? _verified;
    private string _language = "en";

    /// <summary>Who works at it; kept while the program runs, and nowhere else.</summary>
    public string Who { get; private set; } = "";

    /// <summary>Whether a history is used: else nothing can be done.</summary>
    public bool HasHistory => !Terminal.History.IsLeftOut;

    /// <summary>Whether something may be recorded now.</summary>
    public bool MayRecord => HasHistory && practice.State.MayRecord;

    /// <summary>What the history knows now.</summary>
    public DeskLog Log
    {
        get
        {
            if (practice.State.Practice is not { } open || !HasHistory)
                return DeskLog.None;
            var head = HistoryPlace.Head(open.Workspace.Places.Data, Terminal.History);
            if (head.Length == 0)
                return DeskLog.None;
            if (_log.Head != head)
                _log = DeskLog.Read(HistoryOf(open.Workspace), head);
            return _log;
        }
    }

    private Terminal Terminal => practice.Terminal;

    /// <summary>The time it is.</summary>
    public DateTimeOffset Now => Terminal.Clock();

    /// <summary>The day of what is recorded now.</summary>
    public DateOnly Day(Workspace workspace) => new Recording(workspace, Terminal).Day(practice.AsOf);

    /// <summary>The day of what is recorded now where that is not today; else null.</summary>
    public DateOnly? OtherDay(Workspace workspace) => Day(workspace) is var day && day != Terminal.Today ? day : null;

    /// <summary>Whether a record can still be undone with a button.</summary>
    public bool IsFresh(LogRow row) => Now - row.At <= UndoTime;

    /// <summary>What is to be said on a page.</summary>
    public Telling? Told(string page) =>
        _told is { } told && told.Page == page && Now - told.At <= UndoTime ? told : null;

    /// <summary>Says something on a page until something else is done.</summary>
    public void Say(string page, IReadOnlyList<string> lines, bool isRefused = false) =>
        _told = new(page, lines, isRefused, Now);

    /// <summary>Does something in somebody's name, and has it counted.</summary>
    /// <param name="page">Where it is told what came of it.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="words">Words for what is missing.</param>
    /// <param name="act">Does it; what it returns is said.</param>
    /// <returns>Whether it was done.</returns>
    public bool Do(string page, string? who, ActWords words, Func<Workspace, IReadOnlyList<string>> act)
    {
        if (!IsDone(page, who, words, practice => Say(page, act(practice))))
            return false;
        practice.Load();
        return true;
    }

    /// <summary>Keeps a note in somebody's name; nothing is decided by it, so nothing is read again.</summary>
    /// <param name="page">Where it is told why not.</param>
    /// <param name="who">Who does it.</param>
    /// <param name="words">Words for what is missing.</param>
    /// <param name="note">The row.</param>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(string page, string? who, ActWords words, Func<Workspace, NewRow> note) =>
        IsDone(
            page,
            who,
            words,
            practice =>
            {
                using var history = Opened(practice);
                history.Append(Now, Who, [note(practice)]);
                _told = null;
            }
        );

    private bool IsDone(string page, string? who, ActWords words, Action<Workspace> act)
    {
        if (Refusal(who, words) is { } refusal)
        {
            Say(page, [refusal], isRefused: true);
            return false;
        }
        (Who, _language) = (who!.Trim(), words.Language);
        try
        {
            act(practice.State.Practice!.Workspace);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Say(page, [Failure.Of(error, words.Language).Text.TrimEnd()], isRefused: true);
            return false;
        }
    }

    private string? Refusal(string? who, ActWords words) =>
        practice.WhyNotWritten(words.Web) is { } why ? why
        : !practice.State.MayRecord ? words.NotNow
        : string.IsNullOrWhiteSpace(who) ? words.NameMissing
        : null;

    /// <summary>Records something of an account.</summary>
    public IReadOnlyList<string> Record(Workspace workspace, string account, string kind, Records.Details details)
    {
        if (workspace.Data.AccountIds.Find(account) < 0)
            throw UsageException.OfForm(new WebWords(_language).NoAccount(account));
        var recording = new Recording(workspace, Terminal, _language);
        var recorded = recording.Add(account, kind, practice.AsOf, details, Who);
        return [recording.Noted(recorded, account, kind), .. recorded.Notices];
    }

    /// <summary>Undoes a record, with all that was written with it.</summary>
    public IReadOnlyList<string> Undo(Workspace workspace, long serial)
    {
        var asked = Log.Records.FirstOrDefault(row => row.Serial == serial);
        var call = asked is null ? null : Log.CallOf(asked);
        using var history = Opened(workspace);
        var back = Back(history, "");
        return
        [
            .. new[] { call, asked, asked is null ? null : Log.With(asked) }
                .OfType<LogRow>()
                .Select(row => row.Serial)
                .DefaultIfEmpty(serial)
                .Select(back.Record),
        ];
    }

    /// <summary>Takes back a run, or some accounts of it.</summary>
    public IReadOnlyList<string> TakeBack(Workspace workspace, string run, IReadOnlyList<string> accounts, string why)
    {
        using var history = Opened(workspace);
        return Back(history, why).Run(run, accounts);
    }

    /// <summary>The history, to be written to.</summary>
    public HistoryFile Opened(Workspace workspace)
    {
        var history = HistoryFile.Open(HistoryOf(workspace));
        try
        {
            Approvals.RefuseAnEarlierClock(history, Now);
            return history;
        }
        catch
        {
            history.Dispose();
            throw;
        }
    }

    /// <summary>Where the history of a practice lies.</summary>
    public string HistoryOf(Workspace workspace) => ActingInputs.WrittenHistoryOf(workspace.Places.Data, Terminal);

    /// <summary>Whether the history is as it was written; null where there is none.</summary>
    public (long Rows, IReadOnlyList<Said> Wrong)? Verified(Workspace workspace)
    {
        var head = Log.Head;
        if (head.Length == 0)
            return null;
        if (_verified is { } known && known.Head == head)
            return (known.Rows, known.Wrong);
        using var history = HistoryFile.Read(HistoryOf(workspace));
        var (rows, wrong) = HistoryVerified.Of(history, workspace.Places.Reports);
        _verified = (head, rows, wrong);
        return (rows, wrong);
    }

    private TakingBack Back(HistoryFile history, string why) =>
        new(new Undo(history, Now, Who, why), new DeskWords(_language));
}
