namespace PolicyBilling.History.Log;

/// <summary>What SQLite cannot do, as a person would say it.</summary>
internal static class SqliteWords
{
    /// <summary>The sentence for an error code of SQLite.</summary>
    public static Said Of(int code, string path) =>
        code switch
        {
            // SQLITE_NOTADB, SQLITE_CORRUPT
            26 => Said.In(
                $"{path} is no history: it is no database at all. Name the history with --history.",
                $"{path} n’est pas un historique : ce n’est même pas une base de données. Nommer l’historique avec "
                    + $"--history."
            ),
            11 => Said.In(
                $"{path} is damaged. Put the last backup in its place, or name another with --history.",
                $"{path} est endommagé. Remettre la dernière sauvegarde à sa place, ou en nommer un autre avec "
                    + $"--history."
            ),
            // SQLITE_BUSY, SQLITE_LOCKED
            5 or 6 => Said.In(
                $"{path} is being written by another program; try again when it is done.",
                $"{path} est en cours d’écriture par un autre programme ; réessayer quand il aura fini."
            ),
            // SQLITE_READONLY, SQLITE_PERM
            8 or 3 => Said.In(
                $"{path} may not be written here: allow it, or name another place with --history.",
                $"{path} ne peut pas être écrit ici : l’autoriser, ou nommer un autre endroit avec --history."
            ),
            // SQLITE_FULL
            13 => Said.In(
                "The disk is full: nothing more was written to the history. Make room and run it again.",
                $"Le disque est plein : rien de plus n’a été écrit dans l’historique. Faire de la place et relancer."
            ),
            // SQLITE_CANTOPEN
            14 => Said.In(
                $"{path} could not be opened: the folder is missing or may not be read.",
                $"{path} n’a pas pu être ouvert : le dossier manque ou ne peut pas être lu."
            ),
            // SQLITE_IOERR
            10 => Said.In(
                $"{path} could not be read or written: the disk refused it.",
                $"{path} n’a pas pu être lu ou écrit : le disque l’a refusé."
            ),
            _ => Said.In($"{path} could not be used (SQLite {code}).", $"{path} n’a pas pu servir (SQLite {code})."),
        };
}
