using PolicyBilling.Policies;

namespace PolicyBilling.App.Commands;

/// <summary>The policies from the disk.</summary>
internal static class PolicyFolderFiles
{
    // A policy file may have 1 MB; of a larger one enough is read for the loader to say so.
    private const int Most = (1 << 20) + 1;

    /// <summary>Loads the policies of a folder, given with an option, with the overrides of the run.</summary>
    public static PolicySet Load(string folder, IReadOnlyList<SettingOverride> overrides, string option = "--policies")
    {
        var (files, shown) = Read(folder, option);
        return PolicyLoader.Load(files, overrides, shown);
    }

    /// <summary>The policy files of a folder, and the folder as messages name it.</summary>
    public static (IReadOnlyList<PolicyFile> Files, string Shown) Read(string folder, string option = "--policies")
    {
        if (!Directory.Exists(folder))
            throw new RefusedException([new(Severity.Error, folder, 0, "", null, $"There is no such folder: give the policies' folder with {option}.")]);
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(IsPolicy).Select(file => new PolicyFile(Path.GetFileName(file), Content(file)));
        return ([.. files], Shown(folder));
    }

    private static bool IsPolicy(string file) => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml";

    // "policies", not "policies/" or "./policies": places in messages read "policies/statements.yaml:3".
    private static string Shown(string folder)
    {
        var plain = Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/');
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    private static byte[] Content(string file)
    {
        using var stream = File.OpenRead(file);
        var content = new byte[Math.Min(stream.Length, Most)];
        stream.ReadExactly(content);
        return content;
    }
}
