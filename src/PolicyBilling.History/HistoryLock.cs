using System.Text;

namespace PolicyBilling.History;

/// <summary>A lock of the operating system beside a history that dies with its process, whatever kills it. Others are
/// told who has it and since when.</summary>
public sealed class HistoryLock : IDisposable
{
    private readonly FileStream _file;

    private HistoryLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of the one who sends. Throws <see cref="HistoryException"/> while another process has
    /// it.</summary>
    /// <param name="history">The history's path.</param>
    /// <param name="who">Who sends, for others.</param>
    /// <param name="at">Since when, for others.</param>
    public static HistoryLock Sender(string history, string who, DateTimeOffset at)
    {
        var path = history + ".lock";
        try
        {
            return Take(path, history + ".sender", who, at);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new HistoryException(
                Said.In(
                    $"{path} may not be written: allow it, or name another history.",
                    $"{path} ne peut pas être écrit : l’autoriser, ou nommer un autre historique."
                ),
                error
            );
        }
        catch (IOException error)
        {
            var holder = Holder(history + ".sender") is { Length: > 0 } told ? $" ({told})" : "";
            throw new HistoryException(
                Said.In(
                    $"Somebody is sending already{holder}. Wait until it is done.",
                    $"Quelqu’un envoie déjà{holder}. Attendre que ce soit fait."
                ),
                error
            );
        }
    }

    /// <summary>Takes the lock of the one program whose page may write.</summary>
    /// <param name="history">The history's path.</param>
    /// <param name="who">Which computer, for others.</param>
    /// <param name="at">Since when, for others.</param>
    /// <returns>The lock; without one, who has it: empty where nobody said. Both are null where nothing can be written,
    /// so that nobody needs it.</returns>
    public static (HistoryLock? Lock, string? Holder) Page(string history, string who, DateTimeOffset at)
    {
        try
        {
            return (Take(history + ".page-lock", history + ".page", who, at), null);
        }
        catch (Exception cannot) when (cannot is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            return (null, null);
        }
        catch (IOException)
        {
            // Where even the file cannot be made (a disk that is full or read-only), nobody else has it.
            return (null, File.Exists(history + ".page-lock") ? Holder(history + ".page") : null);
        }
    }

    private static HistoryLock Take(string path, string toldPath, string who, DateTimeOffset at)
    {
        var file = Private(path, FileShare.None);
        using var told = Private(toldPath, FileShare.Read);
        told.SetLength(0);
        told.Write(Encoding.UTF8.GetBytes($"{who}, {Log.LogRow.Time(at)}"));
        return new(file);
    }

    private static FileStream Private(string path, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Lets the next one have it.</summary>
    public void Dispose() => _file.Dispose();
}
