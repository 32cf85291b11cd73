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
                Said.In(
                    $"The computer's clock says {LogRow.Time(now)}, and the history's newest row is of "
                        + $"{LogRow.Time(last.At)}. Set the clock right and try again.",
                    $"L’horloge de l’ordinateur dit {LogRow.Time(now)}, et la dernière ligne de l’historique est du "
                        + $"{LogRow.Time(last.At)}. Remettre l’horloge à l’heure et réessayer."
                )
            );
    }

    /// <summary>Refuses a history that ends before the lists of runs that lie beside it say that it went: an older copy
    /// was put in its place, and would let what was sent be sent again.</summary>
    public static void RefuseAnOlderCopy(HistoryFile history, string reports, string practice)
    {
        if (OlderCopy(history, history.Path, reports, practice) is { } older)
            throw new HistoryException(older);
    }

    /// <summary>Says that a history ends before the lists of runs say that it went, or is not there at all; null where
    /// it is whole.</summary>
    /// <param name="history">The history; null where there is none.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="reports">The folder of the runs' folders; those that the history names are looked at too.</param>
    /// <param name="practice">The practice's name.</param>
    public static Said? OlderCopy(HistoryFile? history, string path, string reports, string practice)
    {
        var folders = history is null
            ? []
            : history
                .Rows(LogKind.Run)
                .Select(row => Path.GetDirectoryName(Path.GetFullPath(row.Body<RunBody>().Folder)))
                .OfType<string>();
        var newest = folders
            .Append(Path.GetFullPath(reports))
            .Distinct()
            .Max(folder => History.Sending.Manifest.NewestSerial(folder, practice));
        if ((history?.Head().Serial ?? 0) is var serial && serial >= newest)
            return null;
        return history is null
            ? Said.In(
                $"There is no history {path}, and the runs under {reports} were written with one (row {newest}): what "
                    + "was sent is not known. Put the history back, or name it with --history.",
                $"Il n’y a pas d’historique {path}, et les passages sous {reports} ont été écrits avec un (ligne "
                    + $"{newest}) : on ne sait pas ce qui a été envoyé. Remettre l’historique, ou le nommer avec "
                    + $"--history."
            )
            : Said.In(
                $"{path} ends with row {serial}, and the runs under {reports} were written with row {newest}: it is an "
                    + "older copy. Put the newer history back; what it knows was sent must not be sent again.",
                $"{path} finit à la ligne {serial}, et les passages sous {reports} ont été écrits avec la ligne "
                    + $"{newest} : c’est une copie plus ancienne. Remettre l’historique le plus récent ; ce qu’il sait "
                    + $"envoyé ne doit pas repartir."
            );
    }
}
