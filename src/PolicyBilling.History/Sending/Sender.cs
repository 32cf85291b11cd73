using PolicyBilling.History.Log;

namespace PolicyBilling.History.Sending;

/// <summary>
/// Makes a run's deliveries, each exactly once. All of them are written down before the first is begun; each is marked
/// when it is made. Killed anywhere, <see cref="Send"/> again makes what is missing: a file is written anew under the
/// same name, and a message that was handed over when the program stopped is uncertain, never sent again by itself.
/// </summary>
/// <param name="history">The history; its sender's lock is held.</param>
/// <param name="clock">The time.</param>
/// <param name="who">Who sends.</param>
/// <param name="mail">Hands a message to the mail server.</param>
/// <param name="step">Called before each durable step with its name, so that tests can stop there.</param>
public sealed class Sender(
    HistoryFile history,
    Func<DateTimeOffset> clock,
    string who,
    Func<Piece, MailContent, MailResult> mail,
    Action<string>? step = null
)
{
    /// <summary>The list of a run's files, which comes last.</summary>
    public const string ManifestName = "manifest.json";

    // Marks of so many files are written to the disk together: files can be written again, marks need not be waited for
    // one by one.
    private const int Together = 50;

    private readonly Action<string> _step = step ?? (_ => { });

    /// <summary>Begins a run or goes on with it.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="folder">Where its papers go.</param>
    /// <param name="progress">Told how many of how many are done.</param>
    /// <param name="cancel">Stops between two deliveries; the run can go on later.</param>
    public RunState Send(
        RunWork work,
        string folder,
        Action<int, int>? progress = null,
        CancellationToken cancel = default
    )
    {
        var state = RunState.Of(history, work.Run) ?? Begin(work);
        DoubtWhatWasBegun(work, state);
        state = RunState.Of(history, work.Run)!;
        var pending = state.In(PieceState.Pending).Select(piece => piece.Id).ToHashSet();
        var papers = new RunFolder(folder, _step);
        WriteFiles(work, papers, pending, progress ?? ((_, _) => { }), cancel);
        foreach (var message in work.Mails.Where(message => pending.Contains(message.Piece.Id)))
        {
            cancel.ThrowIfCancellationRequested();
            if (!SendMail(work.Run, message))
                break;
        }
        return Finish(work, papers);
    }

    private RunState Begin(RunWork work)
    {
        var body = work.Body with { Decisions = RunDecisions.Digest(work.Decisions) };
        _step("begin");
        history.Append(
            clock(),
            who,
            [
                new NewRow(LogKind.Run, Bodies.Write(body), work.Run),
                .. Pieces(work)
                    .Select(piece => new NewRow(
                        LogKind.Piece,
                        Bodies.Write(piece.Body),
                        work.Run,
                        piece.Account,
                        piece.Id
                    )),
            ],
            work.Decisions
        );
        return RunState.Of(history, work.Run)!;
    }

    private static IEnumerable<Piece> Pieces(RunWork work) =>
        work.Files.SelectMany(file => file.Pieces).Concat(work.Mails.Select(message => message.Piece));

    private void DoubtWhatWasBegun(RunWork work, RunState state)
    {
        var rows = state
            .In(PieceState.Begun)
            .Select(piece => Row(LogKind.Uncertain, work.Run, piece.Account, piece.Id, Stopped))
            .ToList();
        if (rows.Count == 0)
            return;
        _step("doubt");
        history.Append(clock(), who, rows);
    }

    private static readonly OutcomeBody Stopped = new(Said: "The program stopped while the message was handed over.");

    private void WriteFiles(
        RunWork work,
        RunFolder papers,
        HashSet<string> pending,
        Action<int, int> progress,
        CancellationToken cancel
    )
    {
        var done = 0;
        foreach (
            var some in work.Files.Where(file => file.Pieces.Any(piece => pending.Contains(piece.Id))).Chunk(Together)
        )
        {
            cancel.ThrowIfCancellationRequested();
            var marks = new List<NewRow>();
            foreach (var file in some)
            {
                var outcome = papers.Write(file.Name, file.Write);
                foreach (var piece in file.Pieces.Where(piece => pending.Contains(piece.Id)))
                    marks.AddRange(Made(work.Run, piece, outcome));
            }
            _step("mark files");
            history.Append(clock(), who, marks);
            progress(done += some.Length, work.Files.Count);
        }
    }

    // Whether the next may be tried: a server that is not there now is not there for the next message either.
    private bool SendMail(string run, MailWork message)
    {
        var (piece, content) = (message.Piece, message.Message());
        _step("mail begun");
        history.Append(clock(), who, [Row(LogKind.Begun, run, piece.Account, piece.Id, new OutcomeBody())]);
        _step("mail");
        var result = mail(piece, content);
        _step("mail mark");
        var outcome = new OutcomeBody(Said: result.Said);
        history.Append(
            clock(),
            who,
            result.Fate switch
            {
                MailFate.Accepted => [.. Made(run, piece, outcome)],
                MailFate.Refused => [Row(LogKind.Refused, run, piece.Account, piece.Id, outcome)],
                MailFate.Later => [new NewRow(LogKind.Piece, Bodies.Write(piece.Body), run, piece.Account, piece.Id)],
                _ => [Row(LogKind.Uncertain, run, piece.Account, piece.Id, outcome)],
            }
        );
        return result.Fate != MailFate.Later;
    }

    private RunState Finish(RunWork work, RunFolder papers)
    {
        var state = RunState.Of(history, work.Run)!;
        if (state.IsFinished || state.In(PieceState.Pending).Any())
            return state;
        // The row that says it is finished is the next: an older copy of the history lacks it.
        var serial = history.Head().Serial + 1;
        papers.Write(ManifestName, stream => Manifest.Write(state, serial, stream));
        _step("finish");
        history.Append(
            clock(),
            who,
            [new NewRow(LogKind.Finished, Bodies.Write(new OutcomeBody(ManifestName)), work.Run)]
        );
        return state with { IsFinished = true };
    }

    /// <summary>The rows that say that a delivery was made, with its contacts.</summary>
    internal static IEnumerable<NewRow> Made(string run, Piece piece, OutcomeBody outcome) =>
        piece
            .Contacts.Select(contact => new NewRow(
                LogKind.Contact,
                Bodies.Write(contact),
                run,
                piece.Account,
                piece.Id
            ))
            .Prepend(Row(LogKind.Done, run, piece.Account, piece.Id, outcome));

    private static NewRow Row(LogKind kind, string run, string? account, string piece, OutcomeBody outcome) =>
        new(kind, Bodies.Write(outcome), run, account, piece);
}
