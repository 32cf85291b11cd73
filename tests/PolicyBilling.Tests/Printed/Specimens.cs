using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyBilling.Files.Printed;

namespace PolicyBilling.Tests.Printed;

/// <summary>The specimens of printed reports, each with what must come out.</summary>
internal static class Specimens
{
    public static readonly string Root = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "Fixtures", "exports")
    );

    /// <summary>Answers of the key, by specimen; each question's default elsewhere.</summary>
    public static readonly Dictionary<string, string> Key = new()
    {
        ["names-as-accounts"] = "yes",
        ["filter-top"] = "yes",
        ["date-order"] = "day-first",
    };

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    public static JsonElement Expected(string name) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, name, "expected.json"))).RootElement;

    public static List<PrintedFile> Files(string name) => [.. Paths(name).Select(PrintedFile.Read)];

    public static IEnumerable<string> Paths(string name) =>
        Expected(name)
            .GetProperty("files")
            .EnumerateArray()
            .Select(file => Path.Combine(Root, name, file.GetString()!));

    public static PrintedProposal Propose(
        IReadOnlyList<PrintedFile> files,
        IReadOnlyDictionary<string, string>? answers = null,
        PrintedMemory? memory = null,
        string language = "en"
    ) => PrintedImport.Propose(files, answers ?? new Dictionary<string, string>(), memory, null, language, default);

    /// <summary>Answers every question until none is open.</summary>
    public static PrintedProposal Answered(IReadOnlyList<PrintedFile> files, string language = "en")
    {
        var answers = new Dictionary<string, string>();
        var proposal = Propose(files, null, null, language);
        for (var i = 0; i < 20 && proposal.Status == PrintedStatus.Asks; i++)
        {
            foreach (var question in proposal.Questions)
                answers[question.Id] = Key.GetValueOrDefault(question.Id, question.Default);
            proposal = Propose(files, answers, null, language);
        }
        return proposal;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
