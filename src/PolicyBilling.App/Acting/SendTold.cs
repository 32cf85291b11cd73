using PolicyBilling.Files.Contents;
using PolicyBilling.History.Log;
using PolicyBilling.History.Sending;
using PolicyBilling.Plans;

namespace PolicyBilling.App.Acting;

/// <summary>Tells what became of a run.</summary>
/// <param name="terminal">Where.</param>
/// <param name="labels">In which words.</param>
internal sealed class SendTold(Terminal terminal, SendLabels labels)
{
    /// <summary>What was delivered, and what was not.</summary>
    public int Ended(RunState state, string folder)
    {
        foreach (
            var group in state
                .In(PieceState.Done)
                .GroupBy(piece => piece.Body.What)
                .Where(group => Delivery.Words.Contains(group.Key))
                .OrderBy(group => Delivery.Words.ToList().IndexOf(group.Key))
        )
            terminal.Out.WriteLine(
                $"  {labels.Pieces(group.Key, group.Count())}, "
                    + labels.Format.Money(group.Sum(piece => piece.Body.Amount))
            );
        Open(state);
        if (state.IsFinished)
            terminal.Out.WriteLine(labels.Done(state.Run, folder));
        return ExitCode.Done;
    }

    /// <summary>That it was all done before.</summary>
    public int Before(RunState state)
    {
        terminal.Out.WriteLine(labels.DoneBefore(state.Run, LogRow.Time(state.At), state.Who));
        Open(state);
        return ExitCode.Done;
    }

    private void Open(RunState state)
    {
        foreach (
            var (which, label) in new (PieceState, Func<int, string>)[]
            {
                (PieceState.Refused, labels.Refused),
                (PieceState.Pending, labels.Waiting),
                (PieceState.Uncertain, labels.Uncertain),
            }
        )
            if (state.In(which).ToList() is { Count: > 0 } pieces)
                terminal.Error.WriteLine($"{labels.Colon(label(pieces.Count))} {Accounts(pieces)}");
    }

    private static string Accounts(IEnumerable<SentPiece> pieces) =>
        string.Join(
            ", ",
            pieces.Select(piece => piece.Outcome?.Said is { } said ? $"{piece.Account} ({said})" : piece.Account)
        );
}
