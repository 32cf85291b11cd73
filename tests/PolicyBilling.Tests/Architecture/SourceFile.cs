using System.Text.RegularExpressions;

namespace PolicyBilling.Tests.Architecture;

/// <summary>A source file as the walls see it.</summary>
/// <param name="path">From the root, with slashes.</param>
/// <param name="text">All of it.</param>
internal sealed partial class SourceFile(string path, string text)
{
    private IReadOnlyList<string>? _types,
        _qualified;
    private IReadOnlySet<string>? _typeNames;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Namespace { get; } = NamespaceLine().Match(text).Groups[1].Value;

    /// <summary>What it brings in by <c>using</c>: namespaces, and the types of <c>using static</c> and of
    /// aliases.</summary>
    public IReadOnlyList<string> Usings { get; } =
    [.. UsingLine().Matches(text).SelectMany(line => Qualified().Matches(line.Value)).Select(name => name.Value)];

    /// <summary>Its code without comments, plain texts and <c>using</c> lines.</summary>
    public string Code { get; } =
        UsingLine().Replace(PlainText().Replace(Comment().Replace(RawText().Replace(text, "\"\""), ""), "\"\""), "");

    /// <summary>The types it declares that others can name.</summary>
    public IReadOnlyList<string> Types => _types ??= [.. TypeLine().Matches(Code).Select(line => line.Groups[1].Value)];

    /// <summary>Names with dots, as they stand.</summary>
    public IReadOnlyList<string> QualifiedNames =>
        _qualified ??= [.. Qualified().Matches(Code).Select(name => name.Value).Distinct()];

    /// <summary>Names that stand where a type stands.</summary>
    public IReadOnlySet<string> TypeNames =>
        _typeNames ??= TypePlace()
            .Matches(Code)
            .Select(name => name.Value)
            .Concat(Static().Matches(Code).Select(name => name.Value).Where(name => !HasMember(name)))
            .ToHashSet();

    // A member may be called like its type.
    private bool HasMember(string name) => Regex.IsMatch(Code, $@"[\w>?\]] {name}(?: \{{| =>|[,)=;]| =)");

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using [^;(]+;", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)+")]
    private static partial Regex Qualified();

    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"")]
    private static partial Regex RawText();

    [GeneratedRegex("(?<![$@])\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex PlainText();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^(?:(?:public|internal|sealed|static|abstract|readonly|ref|partial) )*"
            + @"(?:class|record struct|record|struct|enum|interface|delegate [^(;]+?) ?\b([A-Z]\w*)",
        RegexOptions.Multiline
    )]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?=\.[A-Z])")]
    private static partial Regex Static();

    [GeneratedRegex(
        @"(?<=\bnew )[A-Z]\w*|(?<=\b(?:is|is not|as|or|case) |typeof\(|[<(,:] ?|^ *(?:\w+ )*)(?<![\w.])[A-Z]\w*"
            + @"(?=(?:<[^;(){}]*>)?(?:\?|\[,*\])* (?!(?:is|and|or|switch|with|when|in|as)\b)[a-zA-Z_]|[>?)]| \{ \w+:)",
        RegexOptions.Multiline
    )]
    private static partial Regex TypePlace();
}
