using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Reports;

/// <summary>A result could not be written; what was there before is as it was. The message is for the person who ran
/// the program.</summary>
public sealed class OutputException(Said said, Exception? inner = null) : IOException(said.English, inner)
{
    /// <summary>The message in both languages.</summary>
    public Said Said { get; } = said;
}

/// <summary>
/// Files of one run: all are written aside and take their places only when every one is complete, so that a run that is
/// interrupted, or killed, leaves the old ones. A folder of results is replaced as a whole by one with the new files
/// and
/// those of other commands; in a folder that holds anything else the files are replaced one by one, the first added
/// going
/// first and coming last.
/// Disposing without <see cref="Commit"/> removes what was written.
/// </summary>
public sealed partial class OutputFiles : IDisposable
{
    private readonly string _folder;
    private readonly Said _instead;
    private readonly FolderSwap? _swap;
    private readonly FolderAside _aside;
    private readonly List<string> _names = [];
    private readonly List<string> _stale = [];
    private readonly Action _step;

    /// <summary>Files under a folder, which is made when it is missing.</summary>
    /// <param name="folder">The folder; empty for the current one.</param>
    /// <param name="instead">What the person may do when a file cannot be written here.</param>
    public OutputFiles(string folder, Said? instead = null)
        : this(folder, instead ?? OtherFolder, whole: true, () => { }) { }

    private static Said OtherFolder { get; } =
        Said.In("give another folder with --out", $"donner un autre dossier avec --out");

    /// <summary>The same; <paramref name="step"/> is called before each change to what stands in the folder, so that
    /// tests can stop there.</summary>
    internal OutputFiles(string folder, Said instead, bool whole, Action step)
    {
        (_folder, _instead, _step) = (folder, instead, step);
        try
        {
            (_swap, _aside) =
                whole && FolderSwap.Of(folder) is { } swap && swap.Aside() is { } beside
                    ? (swap, beside)
                    : (null, Inside(folder));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new OutputException(
                Said.In(
                    $"The folder {folder} could not be made: {Why(error)}",
                    $"Le dossier {folder} n’a pas pu être créé : {Why(error)}"
                ),
                error
            );
        }
    }

    /// <summary>Writes one file to the path that a person gave.</summary>
    /// <param name="path">The path.</param>
    /// <param name="option">The option it was given with, for messages.</param>
    /// <param name="write">Writes the content.</param>
    public static string One(string path, string option, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        using var files = new OutputFiles(
            folder,
            Said.In($"give another file with {option}", $"donner un autre fichier avec {option}"),
            whole: false,
            () => { }
        );
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
    public void Remove(string name) => _stale.Add(name);

    private void Aside(string name, Action<Stream> write)
    {
        RefuseReadOnly(Target(name));
        _names.Add(name);
        try
        {
            using var stream = PrivateFiles.Create(_aside.Of(name));
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException and not OutputException)
        {
            throw new OutputException(
                Said.In(
                    $"{Target(name)} could not be written: {Why(error)}",
                    $"{Target(name)} n’a pas pu être écrit : {Why(error)}"
                ),
                error
            );
        }
    }

    /// <summary>Puts every file in its place.</summary>
    /// <returns>The paths of the files, in the order they were added.</returns>
    public IReadOnlyList<string> Commit()
    {
        foreach (var name in _names.Concat(_stale))
            RefuseLocked(Target(name));
        if (_swap is null || !Swapped(_swap))
            ReplaceEach();
        _aside.Dispose();
        return [.. _names.Select(Target)];
    }

    private bool Swapped(FolderSwap swap)
    {
        try
        {
            return swap.Replace(_aside, [.. _names, .. _stale], _step);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new OutputException(NotReplaced(_folder) + Why(error), error);
        }
    }

    // While the first file is not there, the run is not done.
    private void ReplaceEach()
    {
        foreach (var name in _names.Take(1).Concat(_stale))
            Change(
                Target(name),
                Said.In(
                    $"{Target(name)} is of an earlier run and could not be removed: ",
                    $"{Target(name)} est d’un passage précédent et n’a pas pu être supprimé : "
                ),
                File.Delete
            );
        foreach (var name in Enumerable.Reverse(_names))
            Change(
                Target(name),
                NotReplaced(Target(name)),
                target =>
                {
                    PrivateFiles.MakeFolder(Path.GetDirectoryName(target)!);
                    File.Move(_aside.Of(name), target, overwrite: true);
                }
            );
    }

    private void Change(string target, Said failed, Action<string> change)
    {
        _step();
        try
        {
            change(target);
        }
        // Nothing is there to take away.
        catch (DirectoryNotFoundException) when (!Directory.Exists(Path.GetDirectoryName(target))) { }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new OutputException(failed + Why(error), error);
        }
    }

    private static FolderAside Inside(string folder)
    {
        PrivateFiles.MakeFolder(folder);
        return FolderAside.In(folder);
    }

    private string Target(string name) => Path.Combine(_folder, name);

    /// <inheritdoc />
    public void Dispose() => _aside.Dispose();

    // Where a folder may be written to, renaming would replace even a file that somebody protected.
    private void RefuseReadOnly(string target)
    {
        if (Directory.Exists(target))
            throw new OutputException(
                Said.In(
                    $"{target} is a folder: move it away, or {_instead}.",
                    $"{target} est un dossier : le déplacer, ou {_instead}."
                )
            );
        if (File.Exists(target) && IsReadOnly(target))
            throw new OutputException(
                Said.In(
                    $"{target} is read-only: allow writing to it, or {_instead}.",
                    $"{target} est en lecture seule : en autoriser l’écriture, ou {_instead}."
                )
            );
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
            throw new OutputException(
                Said.In(
                    $"{target} may not be written to: allow it, or {_instead}.",
                    $"{target} ne peut pas être écrit : l’autoriser, ou {_instead}."
                ),
                error
            );
        }
        catch (IOException error)
        {
            throw new OutputException(
                Said.In(
                    $"{target} is open in another program: close it there and run again, or {_instead}.",
                    $"{target} est ouvert dans un autre programme : l’y fermer et relancer, ou {_instead}."
                ),
                error
            );
        }
    }

    // The system's own messages repeat the path of the file aside, which tells nobody anything.
    private Said Why(Exception error) =>
        error switch
        {
            UnauthorizedAccessException => Said.In(
                $"it is not allowed here; allow it, or {_instead}.",
                $"ce n’est pas permis ici ; l’autoriser, ou {_instead}."
            ),
            DirectoryNotFoundException or PathTooLongException => Said.In(
                $"the path is not valid or too long; {_instead}.",
                $"le chemin n’est pas valide ou est trop long ; {_instead}."
            ),
            IOException { HResult: var code } when IsFull(code) => Said.In(
                "the disk is full.",
                $"le disque est plein."
            ),
            _ => Said.In(
                $"the disk or another program refused it; try again, or {_instead}.",
                $"le disque ou un autre programme l’a refusé ; réessayer, ou {_instead}."
            ),
        };

    private static Said NotReplaced(string target) =>
        Said.In($"{target} could not be replaced: ", $"{target} n’a pas pu être remplacé : ");

    // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL; ENOSPC on Linux and macOS.
    private static bool IsFull(int code) => code is unchecked((int)0x80070070) or unchecked((int)0x80070027) or 28;

    [GeneratedRegex("^([a-z0-9][a-z0-9-]*/)?[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+$")]
    internal static partial Regex OwnName();
}
