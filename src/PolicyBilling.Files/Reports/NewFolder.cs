using System.Text;

namespace PolicyBilling.Files.Reports;

/// <summary>A folder of texts that is made once and belongs to the office from then on.</summary>
public static class NewFolder
{
    /// <summary>Throws <see cref="OutputException"/> where something is there already.</summary>
    public static void MustBeFree(string folder)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new OutputException(
                Said.In(
                    $"{folder} is there already, and is left as it is: give an empty folder.",
                    $"{folder} existe déjà et reste tel quel : donner un dossier vide."
                )
            );
    }

    /// <summary>Writes the texts. Throws <see cref="OutputException"/> where something is there already.</summary>
    public static void Write(string folder, IReadOnlyDictionary<string, string> texts)
    {
        MustBeFree(folder);
        foreach (var (name, text) in texts)
        {
            using var stream = PrivateFiles.Create(Path.Combine(folder, name));
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
