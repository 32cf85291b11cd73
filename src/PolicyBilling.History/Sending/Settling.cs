using PolicyBilling.History.Log;

namespace PolicyBilling.History.Sending;

/// <summary>A person says what became of an e-mail of which nobody knew.</summary>
/// <param name="history">The history.</param>
/// <param name="at">The time.</param>
/// <param name="who">Who says it.</param>
public sealed class Settling(HistoryFile history, DateTimeOffset at, string who)
{
    /// <summary>Settles an account's e-mail: it was sent and counts, or it was not and is sent with the next
    /// <c>send</c>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="account">The account.</param>
    /// <param name="wasSent">Whether it was.</param>
    public void Settle(RunState run, string account, bool wasSent)
    {
        var piece =
            run.In(PieceState.Uncertain).FirstOrDefault(uncertain => uncertain.Account == account)
            ?? throw new HistoryException(
                Said.In(
                    $"The run {run.Run} has no uncertain e-mail to '{account}'.{Hint(run, account)}",
                    $"Le passage {run.Run} n’a pas de courriel incertain au compte « {account} ».{Hint(run, account)}"
                )
            );
        if (!wasSent)
        {
            history.Append(at, who, [new NewRow(LogKind.Piece, Bodies.Write(piece.Body), run.Run, account, piece.Id)]);
            return;
        }
        var contact = new ContactBody(run.Body.Day, "statement", "email", piece.Body.Step);
        history.Append(
            at,
            who,
            [
                .. Sender.Made(
                    run.Run,
                    new Piece(piece.Id, account, piece.Body, [contact]),
                    new OutcomeBody(Said: "settled by hand")
                ),
            ]
        );
    }

    private static Said Hint(RunState run, string account) =>
        Nearest.Hint(account, run.In(PieceState.Uncertain).Select(uncertain => uncertain.Account!));
}
