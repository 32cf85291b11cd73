using System.Globalization;
using System.Text;
using PolicyBilling.Files.Reports;

namespace PolicyBilling.Files.Printed;

/// <summary>Writes what was understood as a data folder: whole, or not at all.</summary>
public static class PrintedFolder
{
    /// <summary>Writes the folder. Throws <see cref="OutputException"/> where it cannot be written, or holds files
    /// that no import wrote.</summary>
    public static void Write(PrintedProposal proposal, string folder)
    {
        if (proposal.Status != PrintedStatus.Reads)
            throw new InvalidOperationException("Only what is understood is written.");
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseOthers(folder);
        var parent = Path.GetDirectoryName(folder) ?? folder;
        var aside = Path.Combine(parent, $".policybilling-import-{Path.GetRandomFileName()}.new");
        try
        {
            PrivateFiles.MakeFolder(parent);
            foreach (var (name, content) in Contents(proposal))
            {
                using var stream = PrivateFiles.Create(Path.Combine(aside, name));
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            Exchange(folder, aside);
        }
        catch (Exception error) when (error is IOException and not OutputException or UnauthorizedAccessException)
        {
            throw new OutputException($"{folder} could not be written: give another folder with --out.", error);
        }
        finally
        {
            FolderAside.Delete(aside);
        }
    }

    private static void Exchange(string folder, string aside)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(aside, folder);
            return;
        }
        var old = aside + ".old";
        Directory.Move(folder, old);
        Directory.Move(aside, folder);
        FolderAside.Delete(old);
    }

    private static void RefuseOthers(string folder)
    {
        if (File.Exists(folder))
            throw new OutputException($"{folder} is a file: give a folder with --out.");
        if (
            Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, PrintedMemory.FileName))
        )
            throw new OutputException($"{folder} holds files that no import wrote: give an empty folder with --out.");
    }

    // The same files and answers give the same bytes: nothing of the clock or the machine stands in them.
    private static IEnumerable<(string Name, byte[] Content)> Contents(PrintedProposal proposal)
    {
        var brought = proposal.Brought;
        foreach (var (name, rows) in PrintedTables.Of(brought))
            yield return (name, Bytes(rows));
        yield return ("export.yaml", Bytes(PrintedYaml.Export(proposal)));
        yield return (PrintedMemory.FileName, Bytes(PrintedYaml.Memory(proposal)));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in proposal.Files)
        {
            var name = file.Name;
            for (var i = 2; !names.Add(name); i++)
                name = string.Create(CultureInfo.InvariantCulture, $"{i}-{file.Name}");
            yield return (Path.Combine("original", name), file.Content);
        }
    }

    private static byte[] Bytes(string text) => new UTF8Encoding(false).GetBytes(text);
}
