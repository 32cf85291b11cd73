using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;

namespace PolicyBilling.History;

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
    /// <returns>What was done, in lines.</returns>
    public IReadOnlyList<string> Record(long serial)
    {
        var row =
            PastContactReader.Standing(history).FirstOrDefault(standing => standing.Serial == serial)
            ?? throw new HistoryException(
                $"The history has no record {serial} that counts. `policybilling history export` lists them."
            );
        if (row.Row.Run is { } run)
            throw new HistoryException(
                $"Record {serial} was made by the run {run}: take it back with `policybilling undo {run} "
                    + $"{row.Row.Account}`."
            );
        history.Append(at, who, [Reversal(row)]);
        return
        [
            at - row.At <= Slip
                ? $"Record {serial} ({row.Body<ContactBody>().What} of account {row.Row.Account}) is taken back."
                : $"Record {serial} ({row.Body<ContactBody>().What} of account {row.Row.Account}) was made on "
                    + $"{LogRow.Time(row.At)} by {row.Who}; a correction says that it counts no more.",
        ];
    }

    /// <summary>Takes back a run, as a whole or for some accounts.</summary>
    /// <returns>What was done, in lines.</returns>
    public IReadOnlyList<string> Run(string name, IReadOnlyCollection<string> accounts)
    {
        var run =
            RunState.Of(history, name)
            ?? throw new HistoryException(
                "The history has no run "
                    + $"'{name}'.{Nearest.Hint(name, RunState.All(history).Select(known => known.Run))}"
            );
        var known = run.Pieces.Select(piece => piece.Account).OfType<string>().ToHashSet();
        if (accounts.FirstOrDefault(account => !known.Contains(account)) is { } unknown)
            throw new HistoryException($"The run {name} sent nothing to '{unknown}'.{Nearest.Hint(unknown, known)}");
        var left = run
            .Pieces.Where(piece => piece.Body.Channel == "email" && piece.Outcome?.File is null)
            .Select(piece => piece.Id)
            .ToHashSet();
        var standing = PastContactReader
            .Standing(history)
            .Where(row => row.Row.Run == name && (accounts.Count == 0 || accounts.Contains(row.Row.Account!)))
            .ToLookup(row => left.Contains(row.Row.Piece!));
        var said = new List<string>();
        var rows = standing[false].Select(Reversal).ToList();
        if (accounts.Count == 0)
            rows.Add(new NewRow(LogKind.Reversal, Bodies.Write(new ReversalBody(0, why)), name));
        if (rows.Count > 0)
            history.Append(at, who, rows);
        said.Add(
            accounts.Count == 0
                ? $"The run {name} is taken back: {standing[false].Count()} contacts count no more. Destroy its papers."
                : $"{standing[false].Count()} contacts of {accounts.Count} accounts count no more. Destroy "
                    + "their papers."
        );
        if (standing[true].Any())
            said.Add(
                "E-mails that were accepted cannot be taken back and still count: "
                    + string.Join(", ", standing[true].Select(row => row.Row.Account).Distinct())
                    + "."
            );
        return said;
    }

    private NewRow Reversal(LogRow row) =>
        new(
            LogKind.Reversal,
            Bodies.Write(new ReversalBody(row.Serial, why)),
            row.Row.Run,
            row.Row.Account,
            row.Row.Piece
        );
}
