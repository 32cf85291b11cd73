using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Reports;

/// <summary>A result could not be written; what was there before is as it was. The message is for the person who ran the program.</summary>
public sealed class OutputException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>
/// Files of one run: all are written aside first and take their places only when every one is complete, so that an interrupted run leaves the old ones.
/// Disposing without <see cref="Commit"/> removes what was written.
/// </summary>
public sealed partial class OutputFiles : IDisposable
{
    private readonly string _folder;
    private readonly List<(string Aside, string Target)> _files = [];

    /// <summary>Files under a folder, which is made when it is missing.</summary>
    public OutputFiles(string folder)
    {
        _folder = folder;
        MakeFolder(folder);
    }

    /// <summary>Writes a file aside. The name is the program's own, never from data: <c>plan.json</c>, <c>charts/aging.png</c>.</summary>
    public void Add(string name, Action<Stream> write)
    {
        if (!OwnName().IsMatch(name)) throw new ArgumentException("The name of an output file has lower-case letters, digits, dots and hyphens only.", nameof(name));
        var target = Path.Combine(_folder, name);
        var folder = Path.GetDirectoryName(target)!;
        MakeFolder(folder);
        RefuseReadOnly(target);
        var aside = Path.Combine(folder, $".{Path.GetFileName(name)}.{Path.GetRandomFileName()}.tmp");
        _files.Add((aside, target));
        try
        {
            using var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not OutputException)
        {
            throw new OutputException($"{target} could not be written: {Why(error)}", error);
        }
    }

    /// <summary>Puts every file in its place, the one added first last: while it is not there, the run is not done.</summary>
    /// <returns>The paths of the files, in the order they were added.</returns>
    public IReadOnlyList<string> Commit()
    {
        foreach (var (_, target) in _files) RefuseLocked(target);
        foreach (var (aside, target) in Enumerable.Reverse(_files))
        {
            try
            {
                File.Move(aside, target, overwrite: true);
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                throw new OutputException($"{target} could not be replaced: {Why(error)}", error);
            }
        }
        string[] written = [.. _files.Select(file => file.Target)];
        _files.Clear();
        return written;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (aside, _) in _files)
        {
            try
            {
                File.Delete(aside);
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                // The run has failed already, for a reason worth more than this one.
            }
        }
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new OutputException($"The folder {folder} could not be made: {Why(error)}", error);
        }
    }

    // Where a folder may be written to, renaming would replace even a file that somebody protected.
    private static void RefuseReadOnly(string target)
    {
        if (Directory.Exists(target)) throw new OutputException($"{target} is a folder: move it away, or give another folder with --out.");
        if (File.Exists(target) && IsReadOnly(target)) throw new OutputException($"{target} is read-only: allow writing to it, or give another folder with --out.");
    }

    private static bool IsReadOnly(string file) =>
        OperatingSystem.IsWindows() ? File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly) : !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserWrite);

    // Before anything is replaced, so that a workbook left open in Excel does not part it from its plan.
    private static void RefuseLocked(string target)
    {
        if (!File.Exists(target)) return;
        try
        {
            using var stream = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new OutputException($"{target} may not be written to: allow it, or give another folder with --out.", error);
        }
        catch (IOException error)
        {
            throw new OutputException($"{target} is open in another program: close it there and run again, or give another folder with --out.", error);
        }
    }

    // The system's own messages repeat the path of the file aside, which tells nobody anything.
    private static string Why(Exception error) => error switch
    {
        UnauthorizedAccessException => "it is not allowed here; allow it, or give another folder with --out.",
        DirectoryNotFoundException or PathTooLongException => "the path is not valid or too long; give another folder with --out.",
        IOException { HResult: var code } when IsFull(code) => "the disk is full.",
        _ => "the disk or another program refused it; try again, or give another folder with --out.",
    };

    // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL; ENOSPC on Linux and macOS.
    private static bool IsFull(int code) => code is unchecked((int)0x80070070) or unchecked((int)0x80070027) or 28;

    [GeneratedRegex("^([a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+$")]
    private static partial Regex OwnName();
}
