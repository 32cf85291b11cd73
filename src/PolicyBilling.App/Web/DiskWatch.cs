namespace PolicyBilling.App.Web;

/// <summary>Hints that something changed in some folders; whether it did, somebody else must look.</summary>
internal sealed class DiskWatch : IDisposable
{
    // Programs write in several goes.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Timer _timer;

    public DiskWatch(IEnumerable<string> places, Action look)
    {
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
            watcher.Changed += (_, _) => Hint();
            watcher.Created += (_, _) => Hint();
            watcher.Deleted += (_, _) => Hint();
            watcher.Renamed += (_, _) => Hint();
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
        catch (Exception cannot) when (cannot is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // Pages look themselves whenever they are asked for.
        }
    }

    private void Hint()
    {
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
