using System.Text;

namespace PolicyBilling.History;

/// <summary>One sender for a history: a lock of the operating system beside it that dies with its process, whatever
/// kills it. Others are told who sends and since when.</summary>
public sealed class SenderLock : IDisposable
{
    private readonly FileStream _file;

    private SenderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock. Throws <see cref="HistoryException"/> while another process has it.</summary>
    /// <param name="history">The history's path.</param>
    /// <param name="who">Who sends, for others.</param>
    /// <param name="at">Since when, for others.</param>
    public static SenderLock Take(string history, string who, DateTimeOffset at)
    {
        var path = history + ".lock";
        try
        {
            var file = Private(path, FileShare.None);
            using var told = Private(history + ".sender", FileShare.Read);
            told.SetLength(0);
            told.Write(Encoding.UTF8.GetBytes($"{who}, since {Log.LogRow.Time(at)}"));
            return new SenderLock(file);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new HistoryException($"{path} may not be written: allow it, or name another history.", error);
        }
        catch (IOException error)
        {
            throw new HistoryException(
                $"Somebody is sending already{Holder(history + ".sender")}. Wait until it is done.",
                error
            );
        }
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
            return File.ReadAllText(path) is { Length: > 0 } holder ? $": {holder}" : "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>Lets the next one send.</summary>
    public void Dispose() => _file.Dispose();
}
