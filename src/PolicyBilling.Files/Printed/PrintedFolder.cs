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
        ImportedFolder.Write(
            folder,
            PrintedMemory.FileName,
            create =>
            {
                foreach (var (name, content) in Contents(proposal))
                {
                    using var stream = create(name);
                    stream.Write(content);
                    ((FileStream)stream).Flush(flushToDisk: true);
                }
                return true;
            }
        );
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
