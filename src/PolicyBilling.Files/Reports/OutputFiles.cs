using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Reports;

/// <summary>A result could not be written; what was there before is as it was. The message is for the person who ran
/// the program.</summary>
public sealed class OutputException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>
/// Files of one run: all are written aside first and take their places only when every one is complete, so that an
/// interrupted run leaves the old ones.
/// Disposing without <see cref="Commit"/> removes what was written.
/// </summary>
public sealed partial class OutputFiles : IDisposable
{
    private readonly string _folder;
    private readonly string _instead;
    private readonly List<(string Aside, string Target)> _files = [];
    private readonly List<string> _stale = [];

    /// <summary>Files under a folder, which is made when it is missing.</summary>
    /// <param name="folder">The folder; empty for the current one.</param>
    /// <param name="instead">What the person may do when a file cannot be written here.</param>
    public OutputFiles(string folder, string instead = "give another folder with --out")
    {
        (_folder, _instead) = (folder, instead);
        MakeFolder(folder);
    }

    /// <summary>Writes one file to the path that a person gave.</summary>
    /// <param name="path">The path.</param>
    /// <param name="option">The option it was given with, for messages.</param>
    /// <param name="write">Writes the content.</param>
    public static string One(string path, string option, Action<Stream> write)
    {
        using var files = new OutputFiles(Path.GetDirectoryName(path) ?? "", $"give another file with {option}");
        files.Aside(Path.GetFileName(path), write);
        return files.Commit()[0];
    }

    /// <summary>Writes a file aside. The name is the program's own, never from data: <c>plan.json</c>,
    /// <c>charts/aging.png</c>.</summary>
    public void Add(string name, Action<Stream> write)
    {
        if (!OwnName().IsMatch(name))
            throw new ArgumentException(
                "The name of an output file has lower-case letters, digits, dots and hyphens only.",
                nameof(name)
            );
        Aside(name, write);
    }

    /// <summary>Takes a file of an earlier run away that this run does not have: it would be taken for this
    /// one's.</summary>
    public void Remove(string name) => _stale.Add(Path.Combine(_folder, name));

    private void Aside(string name, Action<Stream> write)
    {
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

    /// <summary>Puts every file in its place, the one added first last: while it is not there, the run is not
    /// done.</summary>
    /// <returns>The paths of the files, in the order they were added.</returns>
    public IReadOnlyList<string> Commit()
    {
        foreach (var target in _files.Select(file => file.Target).Concat(_stale))
            RefuseLocked(target);
        foreach (var (aside, target) in Enumerable.Reverse(_files))
        {
            if (target == _files[0].Target)
                _stale.Where(File.Exists).ToList().ForEach(Take);
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

    private void Take(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new OutputException($"{file} is of an earlier run and could not be removed: {Why(error)}", error);
        }
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

    private void MakeFolder(string folder)
    {
        if (folder.Length == 0)
            return;
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
    private void RefuseReadOnly(string target)
    {
        if (Directory.Exists(target))
            throw new OutputException($"{target} is a folder: move it away, or {_instead}.");
        if (File.Exists(target) && IsReadOnly(target))
            throw new OutputException($"{target} is read-only: allow writing to it, or {_instead}.");
    }

    private static bool IsReadOnly(string file) =>
        OperatingSystem.IsWindows()
            ? File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly)
            : !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserWrite);

    // Before anything is replaced, so that a workbook left open in Excel does not part it from its plan.
    private void RefuseLocked(string target)
    {
        if (!File.Exists(target))
            return;
        try
        {
            using var stream = new FileStream(target, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new OutputException($"{target} may not be written to: allow it, or {_instead}.", error);
        }
        catch (IOException error)
        {
            throw new OutputException(
                $"{target} is open in another program: close it there and run again, or {_instead}.",
                error
            );
        }
    }

    // The system's own messages repeat the path of the file aside, which tells nobody anything.
    private string Why(Exception error) =>
        error switch
        {
            UnauthorizedAccessException => $"it is not allowed here; allow it, or {_instead}.",
            DirectoryNotFoundException or PathTooLongException => $"the path is not valid or too long; {_instead}.",
            IOException { HResult: var code } when IsFull(code) => "the disk is full.",
            _ => $"the disk or another program refused it; try again, or {_instead}.",
        };

    // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL; ENOSPC on Linux and macOS.
    private static bool IsFull(int code) => code is unchecked((int)0x80070070) or unchecked((int)0x80070027) or 28;

    [GeneratedRegex("^([a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+$")]
    private static partial Regex OwnName();
}
