using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyBilling.Policies.Yaml;

/// <summary>Reads YAML strictly: one document of mappings, lists and texts, nothing that is read other than it
/// looks.</summary>
public static class YamlDocument
{
    private const int MostSyntaxErrors = 20;

    /// <summary>The document's tree, or null when nothing could be read. Whatever is wrong is added to
    /// <paramref name="problems"/>; there may be errors beside a tree (a key that stands twice).</summary>
    public static YamlNode? Read(string file, byte[] content, List<Problem> problems)
    {
        if (YamlEncoding.Read(file, content, problems) is not { } source)
            return null;
        var before = problems.Count;
        try
        {
            var root = new YamlTree(source, problems).Read();
            if (root is null && problems.Count == before)
                problems.Add(
                    source.Error(
                        1,
                        1,
                        Said.In(
                            "The file is empty: it holds nothing but, perhaps, comments. Write its first "
                                + "key, or remove "
                                + "the file.",
                            $"Le fichier est vide : il n’a rien, sinon peut-être des commentaires. Écrire sa première "
                                + $"clé, ou enlever le fichier."
                        )
                    )
                );
            return root;
        }
        catch (YamlRefused)
        {
            return null;
        }
        catch (Exception error) when (IsSyntax(error))
        {
            var syntax = SyntaxErrors(source, error);
            // What was found before on such a line is a consequence of it.
            problems.RemoveAll(problem => problem.File == file && syntax.Exists(other => other.Line == problem.Line));
            problems.AddRange(syntax);
            return null;
        }
    }

    // A parser stops at the first error. Where the rest of the line is to blame, it is blanked and the file read
    // again, so that all such lines are reported at once.
    private static List<Problem> SyntaxErrors(YamlSource source, Exception? error)
    {
        var found = new List<Problem>();
        var lines = source.Lines.ToArray();
        while (error is not null && found.Count < MostSyntaxErrors)
        {
            var current = new YamlSource(source.File, string.Join('\n', lines));
            var fault = YamlSyntax.Explain(current, error, OpenBracket(current));
            if (found.Exists(problem => problem.Line >= fault.Line))
                break;
            found.Add(source.Error(fault.Line, fault.Column, fault.Message));
            if (!fault.OnlyThisLine)
                break;
            lines[fault.Line - 1] = YamlSyntax.WithoutValue(lines[fault.Line - 1]);
            error = FirstError(new YamlSource(source.File, string.Join('\n', lines)));
        }
        return found;
    }

    private static Exception? FirstError(YamlSource source)
    {
        try
        {
            new YamlTree(source, []).Read();
            return null;
        }
        catch (YamlRefused)
        {
            return null;
        }
        catch (Exception error) when (IsSyntax(error))
        {
            return error;
        }
    }

    // The innermost { or [ still open where the parser stopped.
    private static (int Line, int Column)? OpenBracket(YamlSource source)
    {
        var open = new Stack<ParsingEvent>();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(source.Text)));
            while (parser.MoveNext())
            {
                if (parser.Current is MappingStart or SequenceStart)
                    open.Push(parser.Current);
                if (parser.Current is MappingEnd or SequenceEnd)
                    open.Pop();
            }
        }
        catch (Exception error) when (IsSyntax(error))
        {
            var bracket = open.FirstOrDefault(start =>
                start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow }
            );
            if (bracket is not null)
                return ((int)bracket.Start.Line, (int)bracket.Start.Column);
        }
        return null;
    }

    // The parser throws other exceptions than its own where a bracket is not closed.
    private static bool IsSyntax(Exception error) =>
        error is YamlException or InvalidOperationException or ArgumentException;
}
