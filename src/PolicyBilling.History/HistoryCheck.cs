using PolicyBilling.History.Log;

namespace PolicyBilling.History;

/// <summary>What a check of a history found.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Wrong">What is wrong, a line each; empty where nothing is.</param>
public sealed record HistoryState(long Rows, IReadOnlyList<Said> Wrong);

/// <summary>Finds what was changed in a history, or taken out of it, by anything but this program.</summary>
public static class HistoryCheck
{
    /// <summary>Goes through every row.</summary>
    public static HistoryState Of(HistoryFile history)
    {
        var wrong = new List<Said>();
        if (history.Damage() is { } damage)
            wrong.Add(damage);
        var (serial, hash) = (0L, LogRow.FirstHash);
        foreach (var row in history.Rows())
        {
            if (row.Serial != serial + 1)
                wrong.Add(
                    Said.In(
                        $"After row {serial} comes row {row.Serial}: what stood between them is gone.",
                        $"Après la ligne {serial} vient la ligne {row.Serial} : ce qui était entre les deux a disparu."
                    )
                );
            var (_, at, who, told, _) = row;
            var expected = LogRow.HashOf(
                hash,
                row.Serial,
                LogRow.Time(at),
                who,
                LogRow.Word(told.Kind),
                told.Run,
                told.Account,
                told.Piece,
                told.Body
            );
            if (row.Hash != expected)
                wrong.Add(
                    Said.In(
                        $"Row {row.Serial} ({LogRow.Word(told.Kind)}, {LogRow.Time(at)}) is not as it was written.",
                        $"La ligne {row.Serial} ({LogRow.Word(told.Kind)}, {LogRow.Time(at)}) n’est plus telle "
                            + $"qu’elle a été écrite."
                    )
                );
            if (
                told.Kind == LogKind.Run
                && RunDecisions.Digest(history.Decisions(told.Run!)) != row.Body<RunBody>().Decisions
            )
                wrong.Add(
                    Said.In(
                        $"The decisions of the run {told.Run} are not as they were written.",
                        $"Les décisions du passage {told.Run} ne sont plus telles qu’elles ont été écrites."
                    )
                );
            (serial, hash) = (row.Serial, row.Hash);
        }
        return new HistoryState(serial, wrong);
    }
}
