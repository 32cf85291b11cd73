using System.Runtime.CompilerServices;

namespace PolicyBilling.Tests.Architecture;

/// <summary>That a file names something of a namespace.</summary>
/// <param name="File">The file.</param>
/// <param name="To">The namespace.</param>
/// <param name="Type">The type; empty when a <c>using</c> line alone says so.</param>
internal readonly record struct Arrow(SourceFile File, string To, string Type);

/// <summary>The sources of the program, and what they name of one another.</summary>
internal sealed class House(IReadOnlyList<SourceFile> files)
{
    private static readonly string Root = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..")
    );

    private readonly Dictionary<string, HashSet<string>> _types = files
        .GroupBy(file => file.Namespace)
        .ToDictionary(room => room.Key, room => room.SelectMany(file => file.Types).ToHashSet());

    /// <summary>The house as it stands.</summary>
    public static House Today { get; } = new([.. Sources("src")]);

    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>The same house with one file more.</summary>
    public House With(string path, string text) => new([.. files, new SourceFile(path, text)]);

    /// <summary>Everything that a file names of another namespace of ours.</summary>
    public IEnumerable<Arrow> Arrows() =>
        files.SelectMany(file => ByUsing(file).Concat(ByQualifiedName(file)).Concat(ByParent(file)).Distinct());

    private IEnumerable<Arrow> ByUsing(SourceFile file)
    {
        foreach (var name in file.Usings)
            if (_types.TryGetValue(name, out var types))
                foreach (var type in types.Where(file.TypeNames.Contains).DefaultIfEmpty(""))
                    yield return new Arrow(file, name, type);
            else if (NamespaceOf(name) is { } room)
                yield return new Arrow(file, room, name[(room.Length + 1)..]);
    }

    private IEnumerable<Arrow> ByQualifiedName(SourceFile file)
    {
        foreach (var name in file.QualifiedNames)
        foreach (var parent in Parents(file.Namespace).Prepend("").Append(file.Namespace))
            if (NamespaceOf(parent == "" ? name : $"{parent}.{name}") is { } room && room != file.Namespace)
                yield return new Arrow(file, room, name);
    }

    // What stands in a namespace above one's own needs no using line.
    private IEnumerable<Arrow> ByParent(SourceFile file)
    {
        foreach (var parent in Parents(file.Namespace))
            if (_types.TryGetValue(parent, out var types))
                foreach (var type in types.Where(file.TypeNames.Contains))
                    yield return new Arrow(file, parent, type);
    }

    // The longest namespace that a qualified name begins with, when a type of it comes next.
    private string? NamespaceOf(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            if (_types.TryGetValue(name[..dot], out var types))
                return types.Contains(name[(dot + 1)..].Split('.')[0]) ? name[..dot] : null;
        return null;
    }

    private static IEnumerable<string> Parents(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return name[..dot];
    }

    /// <summary>The sources of a folder.</summary>
    public static IEnumerable<SourceFile> Sources(string folder, string files = "*.cs") =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), files, SearchOption.AllDirectories)
            .Select(file => (file, path: Path.GetRelativePath(Root, file).Replace('\\', '/')))
            .Where(found => !found.path.Contains("/obj/") && !found.path.Contains("/bin/"))
            .OrderBy(found => found.path, StringComparer.Ordinal)
            .Select(found => new SourceFile(found.path, File.ReadAllText(found.file)));

    private static string Here([CallerFilePath] string path = "") => path;
}
