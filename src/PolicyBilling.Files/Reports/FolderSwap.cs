using System.Runtime.InteropServices;

namespace PolicyBilling.Files.Reports;

/// <summary>A folder of results that another one replaces at a stroke: whoever looks sees the old files or the new
/// ones,
/// never some of each.</summary>
internal sealed class FolderSwap
{
    // More than this is no folder of results.
    private const int MostFiles = 1_000;
    private const long MostBytes = 256L << 20;
    private const string Old = ".old";

    private readonly string _folder,
        _parent,
        _name;

    private readonly bool _atOnce;

    private FolderSwap(string folder, bool atOnce) =>
        (_folder, _parent, _name, _atOnce) = (folder, Path.GetDirectoryName(folder)!, Path.GetFileName(folder), atOnce);

    /// <summary>The folder, if it holds nothing but results of this program, or is not there yet; null for any other.
    /// What a run killed half-way through the exchange put aside is put back first.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="atOnce">Whether the system's own exchange of two folders is used where there is one.</param>
    public static FolderSwap? Of(string folder, bool atOnce = true)
    {
        if (folder.Length == 0)
            return null;
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(path) is not { } parent || IsAround(path, Directory.GetCurrentDirectory()))
            return null;
        if (File.Exists(path))
            throw new IOException("A file stands where the folder should be.");
        PrivateFiles.MakeFolder(parent);
        var swap = new FolderSwap(path, atOnce);
        swap.PutBack();
        return !Directory.Exists(path) || swap.HoldsResultsOnly() ? swap : null;
    }

    /// <summary>The folder beside it in which the new one grows; null where nothing may be made there.</summary>
    public FolderAside? Aside()
    {
        try
        {
            return FolderAside.In(_parent, _name);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts the new folder in the place of the old one, with the files of other commands; false when the
    /// system does not allow it, and nothing has changed.</summary>
    /// <param name="aside">The new folder.</param>
    /// <param name="gone">Files of the old one that do not go on.</param>
    /// <param name="step">Called before each change.</param>
    public bool Replace(FolderAside aside, IReadOnlyCollection<string> gone, Action step)
    {
        if (Directory.Exists(_folder))
        {
            if (!HoldsResultsOnly())
                return false;
            var kept = Files().Except(gone.Select(name => name.Replace('/', Path.DirectorySeparatorChar))).ToList();
            foreach (var name in kept)
                Copy(Path.Combine(_folder, name), aside.Of(name));
        }
        step();
        return Exchange(aside.Release(), step);
    }

    private static void Copy(string from, string to)
    {
        using var source = File.OpenRead(from);
        using (var target = PrivateFiles.Create(to))
            source.CopyTo(target);
        File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
    }

    private bool Exchange(string aside, Action step)
    {
        if (!Directory.Exists(_folder))
        {
            Directory.Move(aside, _folder);
            return true;
        }
        if (_atOnce && ExchangedAtOnce(aside))
        {
            FolderAside.Delete(aside);
            return true;
        }
        var old = Path.Combine(_parent, $".policybilling-{_name}{Old}");
        FolderAside.Delete(old);
        try
        {
            Directory.Move(_folder, old);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return false;
        }
        step();
        Directory.Move(aside, _folder);
        FolderAside.Delete(old);
        return true;
    }

    // Where the system cannot exchange two folders there is a moment without any: the old one lies beside it.
    private void PutBack()
    {
        var old = Path.Combine(_parent, $".policybilling-{_name}{Old}");
        if (!Directory.Exists(old))
            return;
        if (Directory.Exists(_folder))
            FolderAside.Delete(old);
        else
            Directory.Move(old, _folder);
    }

    private bool ExchangedAtOnce(string aside)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? RenameAt2(CurrentFolder, aside, CurrentFolder, _folder, Swap) == 0
                : OperatingSystem.IsMacOS() && RenameX(aside, _folder, Swap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file));

    private bool HoldsResultsOnly()
    {
        var bytes = 0L;
        var files = 0;
        var folder = new DirectoryInfo(_folder);
        if (folder.LinkTarget is not null)
            return false;
        foreach (var entry in folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(_folder, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null || ++files > MostFiles)
                return false;
            if (entry is FileInfo file)
            {
                bytes += file.Length;
                if (!IsResult(name) || bytes > MostBytes)
                    return false;
            }
            else if (name.Contains('/'))
                return false;
        }
        return true;
    }

    private static bool IsResult(string name) =>
        OutputFiles.OwnName().IsMatch(name)
        && Path.GetExtension(name) is (".json" or ".html" or ".xlsx" or ".png" or ".svg");

    private static bool IsAround(string folder, string inner) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(
            folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    private const int CurrentFolder = -100;

    // RENAME_EXCHANGE of renameat2(2), RENAME_SWAP of renamex_np(2).
    private const uint Swap = 2;

    [DllImport("libc", EntryPoint = "renameat2")]
    private static extern int RenameAt2(
        int fromFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        int toFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to,
        uint flags
    );

    [DllImport("libc", EntryPoint = "renamex_np")]
    private static extern int RenameX(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string from,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string to,
        uint flags
    );
}
