using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PolicyBilling.Tests.Architecture;

/// <summary>What is public is there for somebody: another project names it, or it is part of what another project
/// names.</summary>
public class PublicTypeTests
{
    private static readonly (Assembly Library, string Folder)[] Libraries =
    [
        (typeof(Money).Assembly, "src/PolicyBilling/"),
        (typeof(Files.Import.PracticeImport).Assembly, "src/PolicyBilling.Files/"),
        (typeof(Connectors.ConnectorException).Assembly, "src/PolicyBilling.Connectors/"),
        (typeof(PolicyBilling.Simulator.GeneratedPractice).Assembly, "src/PolicyBilling.Simulator/"),
    ];

    [Fact]
    public void Every_public_type_is_named_by_another_project()
    {
        var all = House
            .Today.Files.Concat(House.Sources("src", "*.razor"))
            .Concat(House.Sources("tests/PolicyBilling.Benchmarks"))
            .ToList();
        Libraries
            .SelectMany(library =>
                Unneeded(
                    library.Library.GetExportedTypes(),
                    WordsOf(all.Where(file => !file.Path.StartsWith(library.Folder, StringComparison.Ordinal)))
                )
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_public_type_that_nobody_names_is_caught()
    {
        Type[] types = [typeof(PublicSpecimen), typeof(PublicSpecimen.Part), typeof(PublicSpecimens)];
        Unneeded(types, new HashSet<string> { "PublicSpecimen" }).ShouldBe([nameof(PublicSpecimens)]);
        Unneeded(types, new HashSet<string> { "PublicSpecimen", "Twice" }).ShouldBeEmpty();
        Unneeded(types, new HashSet<string>()).Count().ShouldBe(3);
    }

    private static HashSet<string> WordsOf(IEnumerable<SourceFile> files) =>
        files.SelectMany(file => Regex.Matches(file.Code, @"\w+").Select(word => word.Value)).ToHashSet();

    private static IEnumerable<string> Unneeded(IReadOnlyList<Type> types, HashSet<string> named)
    {
        var needed = new HashSet<Type>();
        var open = new Stack<Type>(types.Where(type => IsNamed(type, named)));
        while (open.TryPop(out var type))
            if (needed.Add(type))
                foreach (var part in Shown(type).SelectMany(Parts).Where(types.Contains))
                    open.Push(part);
        return types.Except(needed).Select(type => type.FullName!.Split('.')[^1]).Order(StringComparer.Ordinal);
    }

    private static bool IsNamed(Type type, HashSet<string> named) =>
        named.Contains(type.Name.Split('`')[0])
        || type.GetMethods().Any(method => method.IsDefined(typeof(ExtensionAttribute)) && named.Contains(method.Name));

    // The types that whoever uses a type meets.
    private static IEnumerable<Type?> Shown(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(member =>
                member switch
                {
                    MethodBase method => method
                        .GetParameters()
                        .Select(parameter => (Type?)parameter.ParameterType)
                        .Append((method as MethodInfo)?.ReturnType),
                    PropertyInfo property => [property.PropertyType],
                    FieldInfo field => [field.FieldType],
                    _ => Enumerable.Empty<Type?>(),
                }
            )
            .Append(type.BaseType)
            .Concat(type.GetInterfaces())
            .Append(type.DeclaringType);

    private static IEnumerable<Type> Parts(Type? type) =>
        type is null ? []
        : type.HasElementType ? Parts(type.GetElementType())
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}

public sealed class PublicSpecimen
{
    public IReadOnlyList<Part[]>? Parts { get; set; }

    public sealed class Part;
}

public static class PublicSpecimens
{
    public static string Twice(this string text) => text + text;
}
