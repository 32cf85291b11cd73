namespace PolicyBilling.Files.Import;

/// <summary>A file of an export on disk: opened beside whoever else has it open, and watched for change while it is
/// read.</summary>
internal sealed class WatchedFile
{
    private readonly string _path;
    private readonly (long Length, DateTime Written) _stamp;

    public WatchedFile(string path)
    {
        _path = path;
        _stamp = Stamp();
    }

    /// <summary>How long it was when first looked at.</summary>
    public long Length => _stamp.Length;

    /// <summary>Opens it for reading, with a message for people when that fails.</summary>
    public FileStream Open()
    {
        try
        {
            return InputFiles.Open(_path);
        }
        catch (NoFileException e)
        {
            throw new UnreadableException(e.Said, 0, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnreadableException(
                Said.In(
                    "The file may not be read: ask for the right to read it.",
                    $"Le fichier ne peut pas être lu : demander le droit de le lire."
                ),
                0,
                e
            );
        }
        catch (IOException e)
        {
            throw new UnreadableException(
                Said.In(
                    "The file cannot be opened: close it in Excel or whatever program holds it, and try again.",
                    $"Le fichier ne peut pas être ouvert : le fermer dans Excel ou dans le programme qui le "
                        + $"tient, et réessayer."
                ),
                0,
                e
            );
        }
    }

    /// <summary>Refuses a file that changed since it was first looked at.</summary>
    public void RequireUnchanged()
    {
        if (Stamp() != _stamp)
            throw new UnreadableException(
                Said.In(
                    "The file is still being written: wait for the export to finish, and try again.",
                    $"Le fichier est encore en train d’être écrit : attendre la fin de l’export, et réessayer."
                )
            );
    }

    private (long, DateTime) Stamp()
    {
        var info = new FileInfo(_path);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : default;
    }
}
