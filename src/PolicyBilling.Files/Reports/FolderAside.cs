namespace PolicyBilling.Files.Reports;

/// <summary>A folder beside the results in which a run writes until it is done. It is held open while the run lives,
/// so that
/// another one tells it from what a killed run left.</summary>
internal sealed class FolderAside : IDisposable
{
    private const string Lock = ".lock",
        Ending = ".new";
    private readonly string _path;
    private readonly FileStream _lock;

    private FolderAside(string path)
    {
        _path = path;
        _lock = PrivateFiles.Create(Path.Combine(path, Lock));
    }

    /// <summary>A folder inside another one, whose leftovers of killed runs are swept.</summary>
    /// <param name="folder">The folder it is made in.</param>
    /// <param name="name">The folder it is to replace; empty when its files are moved one by one.</param>
    public static FolderAside In(string folder, string name = "")
    {
        var own = $".policybilling-{name}.";
        foreach (
            var left in Directory.EnumerateDirectories(folder.Length == 0 ? "." : folder, $"{own}*{Ending}").ToList()
        )
            Sweep(left);
        return new FolderAside(Path.Combine(folder, $"{own}{Path.GetRandomFileName()}{Ending}"));
    }

    /// <summary>The path of a file in it.</summary>
    public string Of(string name) => Path.Combine(_path, name);

    /// <summary>Lets go of the folder, which is about to take its place.</summary>
    public string Release()
    {
        _lock.Dispose();
        File.Delete(Path.Combine(_path, Lock));
        return _path;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _lock.Dispose();
        Delete(_path);
    }

    /// <summary>Deletes a folder so far as it can be: what stays is swept by the next run.</summary>
    public static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            // The run is over, for better or for worse, and its results are worth more than this.
        }
    }

    private static void Sweep(string left)
    {
        try
        {
            var held = Path.Combine(left, Lock);
            if (File.Exists(held))
                new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            Delete(left);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            // Somebody is writing there.
        }
    }
}
