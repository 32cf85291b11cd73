using System.Text.RegularExpressions;

namespace PolicyBilling.App.Web.Editing;

/// <summary>A policy's file on the disk.</summary>
/// <param name="folder">The folder of the policies.</param>
/// <param name="name">The file's name without its ending.</param>
internal sealed partial class DiskFile(string folder, string name)
{
    // More is no policy; the loader says so of what is typed.
    private const int MostBytes = 1 << 20;

    /// <summary>Whether a name may be one of a policy's file: it leads to no other folder.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>Where it lies; what a link leads to stays linked.</summary>
    public string Path
    {
        get
        {
            var path = System.IO.Path.Combine(folder, $"{name}.yaml");
            return File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        }
    }

    /// <summary>Whether it is larger than a policy may be.</summary>
    public bool IsTooLarge => File.Exists(Path) && new FileInfo(Path).Length > MostBytes;

    /// <summary>Its bytes; null where it is not there.</summary>
    public byte[]? Read() => File.Exists(Path) && !IsTooLarge ? File.ReadAllBytes(Path) : null;

    /// <summary>Puts other bytes in its place, whole or not at all: a full disk and a pulled plug leave the old
    /// ones.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="written">Done when they are safe on the disk and the old ones still in place; where it throws,
    /// these stay.</param>
    public void Replace(byte[] content, Action written)
    {
        var (path, beside) = (Path, $"{Path}.new");
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            written();
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,100}$")]
    private static partial Regex Name();
}
