namespace PolicyBilling.Files.Reports;

/// <summary>Files and folders that only the person who ran the program may read, where the system has such rights: they
/// hold patients' data.</summary>
internal static class PrivateFiles
{
    /// <summary>A new file, open for writing. Its folder is made when it is missing.</summary>
    public static FileStream Create(string path)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Makes a folder that is missing; nothing for the current one, whose name is empty.</summary>
    public static void MakeFolder(string folder)
    {
        if (folder.Length == 0)
            return;
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }
}
