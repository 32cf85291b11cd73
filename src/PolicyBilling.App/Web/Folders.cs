using System.Security.Cryptography;
using System.Text;
using PolicyBilling.Files.Import;

namespace PolicyBilling.App.Web;

/// <summary>A folder that can be opened.</summary>
/// <param name="Key">What the browser names it by: it never names a path.</param>
/// <param name="Name">The folder's name.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Says">What it says of itself.</param>
internal sealed record Folder(string Key, string Name, string Path, ExportGlance Says)
{
    /// <summary>Whether it is the invented practice that comes with the program, to look around in.</summary>
    public bool IsDemo => Name == "demo" && Says.IsInvented;
}

/// <summary>The folders with an export that lie where people keep them: beside the program, where it was started, and
/// among the person's documents.</summary>
/// <param name="usual">Where the practice of the command line lies; its policies serve folders that have none of their
/// own.</param>
internal sealed class Folders(Places usual)
{
    private const int Most = 60;

    /// <summary>All of them, as they lie there now.</summary>
    public IReadOnlyList<Folder> All() =>
        [
            .. Around()
                .Where(Directory.Exists)
                .SelectMany(folder => Inside(folder).Prepend(folder))
                .Select(Path.GetFullPath)
                .Distinct()
                .Select(path => (path, Says: ExportGlance.Of(path)))
                .Where(folder => folder.Says is not null)
                .Take(Most)
                .Select(folder => new Folder(
                    Key(folder.path),
                    Path.GetFileName(folder.path),
                    folder.path,
                    folder.Says!
                )),
        ];

    /// <summary>Where the practice of a folder lies; null for a key that names none.</summary>
    public Places? Find(string? key) =>
        All().FirstOrDefault(folder => folder.Key == key) is { Path: var path } ? Of(path) : null;

    /// <summary>Where the practice lies whose reports were brought.</summary>
    public Places OfImported() => Of(Imported);

    private Places Of(string path) =>
        Path.Combine(path, "policies") is var own && Directory.Exists(own)
            ? usual with
            {
                Data = path,
                Policies = own,
            }
            : usual with
            {
                Data = path,
            };

    /// <summary>Where printed reports become a data folder: one for the practice, so that its history stays beside
    /// it.</summary>
    public string Imported =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(usual.Reports)) ?? ".", "imported", "practice");

    private IEnumerable<string> Around() =>
        [
            Path.GetDirectoryName(Path.GetFullPath(usual.Data)) ?? ".",
            "seeds",
            ".",
            Path.GetDirectoryName(Imported)!,
            AppContext.BaseDirectory,
            Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments),
        ];

    private static IEnumerable<string> Inside(string folder)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Key(string path) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 8));
}
