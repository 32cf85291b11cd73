using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyBilling.Policies.Yaml;

/// <summary>A value that stands on one line, with its key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Start">Where the value begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Rest">What stands behind it on its line.</param>
internal sealed record ValueSpan(string Key, int Line, int Start, int End, string Rest);

/// <summary>Finds where the values of a section stand in a file's text, to the letter.</summary>
internal static class SectionValues
{
    /// <summary>The single values and the lists in brackets under a key of the file; none of a text that is no
    /// YAML.</summary>
    public static IReadOnlyList<ValueSpan> Find(string text, string section)
    {
        try
        {
            return Read(new Parser(new Scanner(new StringReader(text))), new YamlSource("", text), section);
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }

    private static List<ValueSpan> Read(Parser parser, YamlSource source, string section)
    {
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _))
            return [];
        while (!parser.Accept<MappingEnd>(out _))
        {
            var isSection = parser.Accept<Scalar>(out var key) && key.Value == section;
            parser.SkipThisAndNestedEvents();
            if (isSection && parser.TryConsume<MappingStart>(out _))
                return Values(parser, source);
            parser.SkipThisAndNestedEvents();
        }
        return [];
    }

    private static List<ValueSpan> Values(Parser parser, YamlSource source)
    {
        var spans = new List<ValueSpan>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = parser.Accept<Scalar>(out var name) ? name.Value : "";
            parser.SkipThisAndNestedEvents();
            parser.Accept<ParsingEvent>(out var value);
            var end = End(parser);
            if (IsOne(value!) && value!.Start.Line == end.Line && end.Column > value.Start.Column)
                spans.Add(Span(key, value.Start, end, source));
        }
        return spans;
    }

    private static bool IsOne(ParsingEvent value) =>
        value
            is Scalar { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted }
                or SequenceStart { Style: SequenceStyle.Flow };

    // Reads the whole value.
    private static Mark End(Parser parser)
    {
        for (var depth = 0; ; )
        {
            var part = parser.Consume<ParsingEvent>();
            depth += part.NestingIncrease;
            if (depth <= 0)
                return part.End;
        }
    }

    private static ValueSpan Span(string key, Mark start, Mark end, YamlSource source)
    {
        var (from, to) = (
            source.OffsetOf((int)start.Line, (int)start.Column),
            source.OffsetOf((int)end.Line, (int)end.Column)
        );
        // The parser ends a list before its bracket.
        if (source.Text[from] == '[' && to < source.Text.Length && source.Text[to] == ']')
            to++;
        var line = source.Lines[(int)end.Line - 1];
        return new(key, (int)start.Line, from, to, line[(to - source.OffsetOf((int)end.Line, 1))..]);
    }
}
