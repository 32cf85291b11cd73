using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.History;

/// <summary>A record that counts no more.</summary>
/// <param name="Row">The record.</param>
/// <param name="IsSlip">Whether it was made minutes ago, and nobody has read it.</param>
public sealed record RecordTakenBack(LogRow Row, bool IsSlip);

/// <summary>A run, or some accounts of it, that count no more.</summary>
/// <param name="Contacts">How many contacts count no more.</param>
/// <param name="Accepted">Accounts whose e-mails a server accepted: they still count.</param>
/// <param name="Listed">Lists of the run in which rows of the accounts stand.</param>
public sealed record RunTakenBack(
    int Contacts,
    IReadOnlyList<string> Accepted,
    IReadOnlyList<(string File, string Account)> Listed
);

/// <summary>Takes back what never left: adds rows by which earlier ones count no more. What a mail server accepted
/// cannot be taken back.</summary>
/// <param name="history">The history.</param>
/// <param name="at">The time.</param>
/// <param name="who">Who takes it back.</param>
/// <param name="why">Why, in words.</param>
public sealed class Undo(HistoryFile history, DateTimeOffset at, string who, string why)
{
    // Within these, a record is a slip that nobody has read yet; later it is a correction. Both are a row.
    private static readonly TimeSpan Slip = TimeSpan.FromMinutes(10);

    /// <summary>Takes back one record by its number.</summary>
    public RecordTakenBack Record(long serial)
    {
        var row =
            PastContactReader.Standing(history).FirstOrDefault(standing => standing.Serial == serial)
            ?? throw new HistoryException(
                Said.In(
                    $"The history has no record {serial} that counts. `policybilling history export` lists them.",
                    $"L’historique n’a pas d’enregistrement {serial} qui compte. `policybilling history export` en "
                        + $"donne la liste."
                )
            );
        if (row.Row.Run is { } run)
            throw new HistoryException(
                Said.In(
                    $"Record {serial} was made by the run {run}: take it back with `policybilling undo {run} "
                        + $"{row.Row.Account}`.",
                    $"L’enregistrement {serial} a été fait par le passage {run} : le reprendre avec "
                        + $"`policybilling undo {run} {row.Row.Account}`."
                )
            );
        history.Append(at, who, [Reversal(row)]);
        return new(row, at - row.At <= Slip);
    }

    /// <summary>Takes back a run, as a whole or for some accounts.</summary>
    public RunTakenBack Run(string name, IReadOnlyCollection<string> accounts)
    {
        var run = RunState.Of(history, name) ?? throw NoRun(name);
        var known = run.Pieces.Select(piece => piece.Account).OfType<string>().ToHashSet();
        if (accounts.FirstOrDefault(account => !known.Contains(account)) is { } unknown)
            throw new HistoryException(
                Said.In(
                    $"The run {name} sent nothing to '{unknown}'.{Nearest.Hint(unknown, known)}",
                    $"Le passage {name} n’a rien envoyé au compte « {unknown} ».{Nearest.Hint(unknown, known)}"
                )
            );
        var mine = run
            .Pieces.Where(piece => piece.Account is { } account && (accounts.Count == 0 || accounts.Contains(account)))
            .ToList();
        var accepted = mine.Where(piece => piece.Body.Channel == "email" && piece.Outcome?.File is null)
            .Select(piece => piece.Id)
            .ToHashSet();
        var standing = PastContactReader
            .Standing(history)
            .Where(row => row.Row.Run == name && (accounts.Count == 0 || accounts.Contains(row.Row.Account!)))
            .ToLookup(row => accepted.Contains(row.Row.Piece!));
        var rows = standing[false].Select(Reversal).ToList();
        if (accounts.Count == 0)
            rows.Add(new NewRow(LogKind.Reversal, Bodies.Write(new ReversalBody(0, why)), name));
        if (rows.Count > 0)
            history.Append(at, who, rows);
        return new(
            standing[false].Count(),
            [.. standing[true].Select(row => row.Row.Account!).Distinct()],
            [.. mine.Where(piece => piece.Outcome?.File is { } file && !file.Contains('/')).Select(Listed).Distinct()]
        );
    }

    private HistoryException NoRun(string name)
    {
        var hint = Nearest.Hint(name, RunState.All(history).Select(known => known.Run));
        return new(
            Said.In($"The history has no run '{name}'.{hint}", $"L’historique n’a pas de passage « {name} ».{hint}")
        );
    }

    // What is not a paper of its own stands as a row in a list.
    private static (string File, string Account) Listed(SentPiece piece) => (piece.Outcome!.File!, piece.Account!);

    private NewRow Reversal(LogRow row) =>
        new(
            LogKind.Reversal,
            Bodies.Write(new ReversalBody(row.Serial, why)),
            row.Row.Run,
            row.Row.Account,
            row.Row.Piece
        );
}
