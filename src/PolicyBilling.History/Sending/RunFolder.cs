using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PolicyBilling.History.Log;

namespace PolicyBilling.History.Sending;

/// <summary>The folder of a run's papers. A file is there under its name only when it is whole and on the
/// disk.</summary>
/// <param name="folder">The folder.</param>
/// <param name="step">Called before each change, so that tests can stop there.</param>
internal sealed partial class RunFolder(string folder, Action<string> step)
{
    private const string Aside = ".part";

    /// <summary>Writes a file, in the place of one of an interrupted run.</summary>
    public OutcomeBody Write(string name, Action<Stream> write)
    {
        var path = System.IO.Path.Combine(folder, name);
        var parent = System.IO.Path.GetDirectoryName(path)!;
        MakeFolder(parent);
        step($"write {name}");
        var (size, sha256) = WriteAside(path + Aside, write);
        step($"name {name}");
        File.Move(path + Aside, path, overwrite: true);
        Sync(parent);
        return new OutcomeBody(name, size, sha256);
    }

    private static (long Size, string Sha256) WriteAside(string path, Action<Stream> write)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        write(file);
        file.Flush(flushToDisk: true);
        file.Position = 0;
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    // A new name is lost with the power unless its folder is written too. Windows writes it with the file.
    private static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} could not be opened to be written to the disk.");
        try
        {
            if (FSync(handle) != 0)
                throw new IOException($"The folder {folder} could not be written to the disk.");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
