using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PolicyBilling.Files.Import;

/// <summary>What stands under a file's name is a pipe or a device: reading it would wait, or never end. The message is
/// for the person.</summary>
public sealed class NoFileException() : IOException(Text.English)
{
    private static readonly Said Text = Said.In(
        "This is a pipe or a device, and not a file on disk: save the export as a file, and give that.",
        $"C’est un tube ou un périphérique, et non un fichier sur disque : enregistrer l’export comme "
            + $"fichier, et donner "
            + $"celui-ci."
    );

    /// <summary>The message in both languages.</summary>
    public Said Said => Text;
}

/// <summary>Opens files that people gave.</summary>
public static class InputFiles
{
    // open(2): do not wait for whoever writes into a pipe.
    private const int DoNotWaitOnLinux = 0x800,
        DoNotWaitElsewhere = 0x4;

    /// <summary>Opens a file for reading, beside whoever else has it open. Throws <see cref="NoFileException"/> for a
    /// pipe or a device, and what the system throws when the file cannot be opened.</summary>
    public static FileStream Open(string path)
    {
        if (!OperatingSystem.IsWindows() && IsNoFile(path))
            throw new NoFileException();
        return new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1,
            FileOptions.SequentialScan
        );
    }

    private static bool IsNoFile(string path)
    {
        var opened = OpenAt(path, OperatingSystem.IsLinux() ? DoNotWaitOnLinux : DoNotWaitElsewhere);
        // What cannot be opened is told by whoever opens it as usual.
        if (opened < 0)
            return false;
        using var handle = new SafeFileHandle(opened, ownsHandle: true);
        try
        {
            using var stream = new FileStream(handle, FileAccess.Read, 0);
            // A pipe has no places to go to; a device has no length, and goes on all the same.
            return !stream.CanSeek || (stream.Length == 0 && stream.ReadByte() >= 0);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return true;
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    private static extern int OpenAt([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
