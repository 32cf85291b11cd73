namespace PolicyBilling.Files.Reports;

/// <summary>A data folder that an import writes: whole, or not at all.</summary>
public static class ImportedFolder
{
    private const string Accounts = "accounts.csv";

    // Every table that an import may write: one that it does not write any more must not stay from the last.
    private static readonly string[] Tables =
    [
        "aging.csv",
        "appointments.csv",
        "claims.csv",
        "contacts.csv",
        "ledger.csv",
        "patients.csv",
        "payment_plans.csv",
    ];

    /// <summary>Writes the folder in place of the one that an import wrote before. Throws
    /// <see cref="OutputException"/> where it cannot be written, or holds files that no import wrote.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="mark">The file by which a folder of this kind of import is known.</param>
    /// <param name="fill">Makes the files; whatever it throws leaves everything as it was, and so does false.</param>
    public static void Write(string folder, string mark, Func<Func<string, Stream>, bool> fill)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseOthers(folder, mark);
        var parent = Path.GetDirectoryName(folder) ?? folder;
        try
        {
            PrivateFiles.MakeFolder(parent);
            using var aside = FolderAside.In(parent, "import");
            if (fill(name => PrivateFiles.Create(aside.Of(name))))
                Exchange(folder, aside.Release());
        }
        catch (Exception error) when (error is IOException and not OutputException or UnauthorizedAccessException)
        {
            throw new OutputException(
                Said.In(
                    $"{folder} could not be written: give another folder with --out.",
                    $"{folder} n’a pas pu être écrit : donner un autre dossier avec --out."
                ),
                error
            );
        }
    }

    /// <summary>Writes one file of it and leaves the others as they are.</summary>
    public static void WriteOne(string folder, string mark, byte[] content)
    {
        RefuseOthers(folder, mark);
        Put(folder, mark, content);
    }

    /// <summary>Writes one file into a data folder, whoever wrote the others: the old one is there until the new one
    /// is whole.</summary>
    public static void Put(string folder, string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        try
        {
            PrivateFiles.MakeFolder(folder);
            File.Delete(path + ".new");
            using (var stream = PrivateFiles.Create(path + ".new"))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException and not OutputException or UnauthorizedAccessException)
        {
            throw new OutputException(
                Said.In(
                    $"{path} could not be written: give another folder with --out.",
                    $"{path} n’a pas pu être écrit : donner un autre dossier avec --out."
                ),
                error
            );
        }
    }

    // What the office keeps beside its data stays untouched, the history above all, which may be open. A folder without
    // accounts is refused by whoever reads it: so it is none while some tables are old and some new.
    private static void Exchange(string folder, string aside)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(aside, folder);
            return;
        }
        var accounts = Path.Combine(folder, Accounts);
        File.Delete(accounts);
        foreach (var table in Tables)
            File.Delete(Path.Combine(folder, table));
        foreach (var inner in Directory.GetDirectories(aside))
        {
            var place = Path.Combine(folder, Path.GetFileName(inner));
            FolderAside.Delete(place);
            Directory.Move(inner, place);
        }
        foreach (var file in Directory.GetFiles(aside).Where(file => Path.GetFileName(file) != Accounts))
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        File.Move(Path.Combine(aside, Accounts), accounts);
        FolderAside.Delete(aside);
    }

    private static void RefuseOthers(string folder, string mark)
    {
        if (File.Exists(folder))
            throw new OutputException(
                Said.In(
                    $"{folder} is a file: give a folder with --out.",
                    $"{folder} est un fichier : donner un dossier avec --out."
                )
            );
        if (
            Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, mark))
        )
            throw new OutputException(
                Said.In(
                    $"{folder} holds files that no import wrote: give an empty folder with --out.",
                    $"{folder} contient des fichiers qu’aucune importation n’a écrits : donner un dossier vide avec "
                        + $"--out."
                )
            );
    }
}
