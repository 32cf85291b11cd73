namespace PolicyBilling.App.Web;

/// <summary>Hints that something changed in some folders; whether it did, somebody else must look.</summary>
internal sealed class DiskWatch : IDisposable
{
    // Programs write in several goes.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;
    private readonly string? _without;

    /// <summary>Begins to watch.</summary>
    /// <param name="places">Folders, or files whose folders are watched.</param>
    /// <param name="look">Looks.</param>
    /// <param name="without">How names of files begin that are left alone; null for none.</param>
    public DiskWatch(IEnumerable<string> places, Action look, string? without = null)
    {
        _without = without;
        _timer = new(_ => look());
        foreach (var folder in places.Select(Folder).OfType<string>().Distinct())
            Watch(folder);
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _timer.Dispose();
    }

    private void Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, file) => Hint(file.Name);
            watcher.Created += (_, file) => Hint(file.Name);
            watcher.Deleted += (_, file) => Hint(file.Name);
            watcher.Renamed += (_, file) => Hint(file.Name);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception cannot) when (cannot is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // Pages look themselves whenever they are asked for.
        }
    }

    private void Hint(string? file)
    {
        if (_without is not null && file?.StartsWith(_without, StringComparison.Ordinal) == true)
            return;
        try
        {
            _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits for it any more.
        }
    }

    private static string? Folder(string place)
    {
        var full = Path.GetFullPath(place);
        var folder = File.Exists(full) ? Path.GetDirectoryName(full) : full;
        return Directory.Exists(folder) ? folder : null;
    }
}
