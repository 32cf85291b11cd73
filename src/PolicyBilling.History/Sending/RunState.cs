using PolicyBilling.History.Log;

namespace PolicyBilling.History.Sending;

/// <summary>How far a delivery is.</summary>
public enum PieceState
{
    /// <summary>To be made.</summary>
    Pending,

    /// <summary>Begun, and not known to have ended.</summary>
    Begun,

    /// <summary>Made.</summary>
    Done,

    /// <summary>Refused by whoever should have taken it.</summary>
    Refused,

    /// <summary>Nobody knows; never made again by itself.</summary>
    Uncertain,
}

/// <summary>A delivery as the history has it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Account">The account's id; null for a file about many.</param>
/// <param name="Body">What it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Outcome">How it ended; null while it did not.</param>
public sealed record SentPiece(string Id, string? Account, PieceBody Body, PieceState State, OutcomeBody? Outcome);

/// <summary>A run as the history has it.</summary>
/// <param name="Run">Its name.</param>
/// <param name="At">When it began.</param>
/// <param name="Who">Who sent it.</param>
/// <param name="Body">What it sends.</param>
/// <param name="Pieces">Its deliveries, in the order in which they were planned.</param>
/// <param name="IsFinished">Whether everything that could be done is done.</param>
/// <param name="IsTakenBack">Whether it was taken back as a whole.</param>
public sealed record RunState(
    string Run,
    DateTimeOffset At,
    string Who,
    RunBody Body,
    IReadOnlyList<SentPiece> Pieces,
    bool IsFinished,
    bool IsTakenBack
)
{
    /// <summary>Deliveries in a state.</summary>
    public IEnumerable<SentPiece> In(PieceState state) => Pieces.Where(piece => piece.State == state);

    /// <summary>All runs, oldest first.</summary>
    public static IReadOnlyList<RunState> All(HistoryFile history) =>
        [.. history.Rows(LogKind.Run).Select(row => Of(history, row.Row.Run!)!)];

    /// <summary>A run by its name; null where there is none.</summary>
    public static RunState? Of(HistoryFile history, string run)
    {
        LogRow? begun = null;
        var pieces = new Dictionary<string, SentPiece>();
        var order = new List<string>();
        var (finished, takenBack) = (false, false);
        foreach (var row in history.RowsOf(run))
            switch (row.Row.Kind)
            {
                case LogKind.Run:
                    begun = row;
                    break;
                case LogKind.Piece:
                    if (!pieces.ContainsKey(row.Row.Piece!))
                        order.Add(row.Row.Piece!);
                    // Planned again: a person said that it was not made.
                    pieces[row.Row.Piece!] = new(
                        row.Row.Piece!,
                        row.Row.Account,
                        row.Body<PieceBody>(),
                        PieceState.Pending,
                        null
                    );
                    break;
                case LogKind.Begun or LogKind.Done or LogKind.Refused or LogKind.Uncertain:
                    pieces[row.Row.Piece!] = pieces[row.Row.Piece!] with
                    {
                        State = Enum.Parse<PieceState>(row.Row.Kind.ToString()),
                        Outcome = row.Body<OutcomeBody>(),
                    };
                    break;
                case LogKind.Finished:
                    finished = true;
                    break;
                case LogKind.Reversal when row.Row.Account is null:
                    takenBack = true;
                    break;
            }
        return begun is null
            ? null
            : new(
                run,
                begun.At,
                begun.Who,
                begun.Body<RunBody>(),
                [.. order.Select(id => pieces[id])],
                finished,
                takenBack
            );
    }
}
