using PolicyBilling.Files.Import;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Loading;

namespace PolicyBilling.App.Commands;

/// <summary>The policies from the disk.</summary>
internal static class PolicyFolderFiles
{
    // A policy file may have 1 MB; of a larger one enough is read for the loader to say so.
    private const int Most = (1 << 20) + 1;

    /// <summary>Loads the policies of a folder with the overrides of the run.</summary>
    public static PolicySet Load(string folder, IReadOnlyList<SettingOverride> overrides, string option = "--policies")
    {
        var (files, shown) = Read(folder, option);
        return PolicyLoader.Load(files, overrides, shown);
    }

    /// <summary>The policy files of a folder, given by an option or as an argument, and the folder as messages name
    /// it.</summary>
    public static (IReadOnlyList<PolicyFile> Files, string Shown) Read(string folder, string option = "--policies")
    {
        var how = option.StartsWith('-')
            ? Said.In($"with {option}", $"avec {option}")
            : Said.In($"as {option}", $"comme {option}");
        RefusedException Refused(Said why) =>
            new([
                new(
                    Severity.Error,
                    folder,
                    0,
                    "",
                    null,
                    Said.In(
                        $"{why}: give the policies' folder {how}.",
                        $"{why} : donner le dossier des politiques {how}."
                    )
                ),
            ]);
        if (!Directory.Exists(folder))
            throw Refused(
                File.Exists(folder)
                    ? Said.In("This is a file", $"C’est un fichier")
                    : Said.In("There is no such folder", $"Ce dossier n’existe pas")
            );
        var files = Directory
            .GetFiles(folder)
            .Order(StringComparer.Ordinal)
            .Where(IsPolicy)
            .Select(file => new PolicyFile(Path.GetFileName(file), Content(file)))
            .ToList();
        return files.Count > 0
            ? (files, Shown(folder))
            : throw Refused(
                Said.In(
                    "The folder holds no policies (files that end in .yaml)",
                    $"Le dossier n’a pas de politiques (fichiers qui finissent en .yaml)"
                )
            );
    }

    private static bool IsPolicy(string file) =>
        !Leftovers.Are(Path.GetFileName(file)) && Path.GetExtension(file).ToLowerInvariant() is (".yaml" or ".yml");

    // "policies", not "policies/" or "./policies": places in messages read "policies/statements.yaml:3".
    private static string Shown(string folder)
    {
        var plain = Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/');
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    private static byte[] Content(string file)
    {
        try
        {
            using var stream = InputFiles.Open(file);
            var content = new byte[Math.Min(stream.Length, Most)];
            stream.ReadExactly(content);
            return content;
        }
        catch (NoFileException error)
        {
            throw new RefusedException([new(Severity.Error, file, 0, "", null, error.Said)]);
        }
    }
}
