using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace PolicyBilling.Policies.Yaml;

/// <summary>A line that is no YAML, and what to write instead.</summary>
/// <param name="Line">The line to put right, which may stand before the one where the parser gave up.</param>
/// <param name="Column">Where in it.</param>
/// <param name="Message">What is wrong and what to write.</param>
/// <param name="OnlyThisLine">Whether the lines below can be read without it.</param>
internal readonly record struct SyntaxFault(int Line, int Column, string Message, bool OnlyThisLine = false);

/// <summary>Says in words what a syntax error means. The parser's message tells what it expected, the line itself
/// tells what was meant.</summary>
internal static partial class YamlSyntax
{
    public static SyntaxFault Explain(YamlSource source, Exception error, (int Line, int Column)? open)
    {
        var (number, column) = error is YamlException { Start: var start }
            ? ((int)start.Line, (int)start.Column)
            : open ?? (1, 1);
        number = Math.Clamp(number, 1, source.Lines.Count);
        var line = source.Lines[number - 1];
        var message = error.Message;

        if (message.Contains("tab") && Tab(source, number) is { } tab)
            return tab;
        if (open is { } bracket && (error is not YamlException || message.Contains("parsing a flow")))
            return Bracket(source, bracket, number, column);
        if (message.Contains("escape"))
            return new(
                number,
                column,
                "Inside double quotes a backslash has a meaning of its own. Write single quotes (') around the "
                    + "text, or two backslashes.",
                true
            );
        if (message.Contains("quoted scalar"))
            return new(
                number,
                column,
                "The quotes that open here are not closed. End the text with the same quotes; lines below that "
                    + "belong to it are indented."
            );
        if (MissingSpace(source, number) is { } space)
            return space;
        if (message.Contains("block scalar"))
            return new(
                number,
                column,
                $"After {line[column - 1]} the text begins on the next line, indented. If the text itself begins "
                    + $"with {line[column - 1]}, put it in quotes: `{Quoted(line)}`.",
                true
            );
        if (BadValue(line, number, column) is { } value)
            return value;
        if (message.Contains("invalid mapping") || message.Contains("expected"))
            return Indentation(source, number, column);
        return new(
            number,
            column,
            "This cannot be read. A text that holds a colon, a #, quotes or brackets must stand in quotes; and what "
                + "belongs together must begin in the same column."
        );
    }

    /// <summary>A key inside <c>{ }</c> that has no value: most often a comma that was meant as part of a text or a
    /// number.</summary>
    public static string SplitByComma(string key, YamlEntry? before)
    {
        if (before is null)
            return $"'{Clip(key)}' has no value: inside {{ }} every key needs one. If this is a text that begins "
                + $"with {{, put it in quotes: `{InQuotes($"{{{key}}}")}`.";
        var value = before.Value is YamlScalar scalar ? scalar.Value : "";
        if (Regex.IsMatch(value, "^-?[0-9]+$") && Regex.IsMatch(key, "^[0-9]+(\\.[0-9]+)?$"))
            return $"A comma ends the value inside {{ }}, so this reads as {value} and a key '{key}'. Numbers have "
                + $"a point and no commas: write `{before.Key.Value}: "
                + $"{(key.Length == 3 || key.Contains('.') ? value + key : value + "." + key)}`.";
        return $"'{Clip(key)}' has no value: inside {{ }} a comma begins the next key. If the comma belongs to the "
            + $"text, put the text in quotes: `{before.Key.Value}: {InQuotes($"{value}, {key}")}`.";
    }

    /// <summary>A line with its key and nothing behind it.</summary>
    public static string WithoutValue(string line) =>
        KeyAndValue().Match(line) is { Success: true } match ? match.Groups["key"].Value + " ~" : "";

    private static SyntaxFault? Tab(YamlSource source, int from)
    {
        for (var number = from; number <= source.Lines.Count; number++)
        {
            var tab = source.Lines[number - 1].TakeWhile(c => c is ' ' or '\t').ToList().IndexOf('\t');
            if (tab >= 0)
                return new(
                    number,
                    tab + 1,
                    "A tab stands before this line's text. Indent with spaces: delete it and type spaces."
                );
        }
        return null;
    }

    private static SyntaxFault Bracket(YamlSource source, (int Line, int Column) open, int number, int column)
    {
        var bracket = source.Lines[open.Line - 1].ElementAtOrDefault(open.Column - 1) == '[' ? ('[', ']') : ('{', '}');
        if (
            number == open.Line
            && column > open.Column
            && source.Lines[number - 1].IndexOf(bracket.Item2, column - 1) >= 0
        )
            return new(
                number,
                column,
                $"Inside {bracket.Item1} {bracket.Item2} this cannot be read. Put a text that holds a colon, a "
                    + $"comma, quotes or brackets in quotes, or write one key per line without {bracket.Item1} "
                    + $"{bracket.Item2}.",
                true
            );
        return new(
            open.Line,
            open.Column,
            $"The {bracket.Item1} that opens here is not closed. Write {bracket.Item2} at its end; a text that "
                + $"begins with {bracket.Item1} must stand in quotes.",
            number == open.Line
        );
    }

    private static SyntaxFault? MissingSpace(YamlSource source, int number)
    {
        for (var n = number; n >= Math.Max(1, number - 1); n--)
        {
            if (
                NoSpace().Match(source.Lines[n - 1]) is not { Success: true } match
                || match.Groups["value"].Value.StartsWith("//", StringComparison.Ordinal)
            )
                continue;
            return new(
                n,
                match.Groups["value"].Index + 1,
                $"A space is missing after the colon. Write `{match.Groups["key"].Value.TrimStart(' ', '-')} "
                    + $"{Clip(match.Groups["value"].Value)}`."
            );
        }
        return null;
    }

    private static SyntaxFault? BadValue(string line, int number, int column)
    {
        if (KeyAndValue().Match(line) is not { Success: true } match)
            return FirstCharacter(line, number, column);
        var (value, at) = (match.Groups["value"].Value, match.Groups["value"].Index + 1);
        if (value.Length == 0 || column < at)
            return null;
        var quoted = $"put the whole text in quotes: `{Quoted(line)}`.";
        return value[0] switch
        {
            '\'' or '"' => new(
                number,
                column,
                $"The text goes on after its closing quotes. If they are part of the text or of a condition, {quoted}",
                true
            ),
            '{' or '[' or '*' or '&' or '!' or '@' or '`' or '%' or ',' or ']' or '}' or '|' or '>' or '#' => new(
                number,
                at,
                $"A text must not begin with {value[0]} unless it stands in quotes: `{Quoted(line)}`.",
                true
            ),
            '-' => new(
                number,
                at,
                $"A list begins on a line of its own. If the text begins with a hyphen, put it in quotes: "
                    + $"`{Quoted(line)}`.",
                true
            ),
            _ when value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') => new(
                number,
                column,
                $"A colon followed by a space begins a key, so a text that holds one must stand in quotes: "
                    + $"`{Quoted(line)}`.",
                true
            ),
            _ => null,
        };
    }

    private static SyntaxFault? FirstCharacter(string line, int number, int column)
    {
        if (
            column > line.Length
            || line[column - 1] is not ('@' or '`' or '%' or '*' or '&' or '!' or ',' or ']' or '}')
        )
            return null;
        return new(
            number,
            column,
            $"A text must not begin with {line[column - 1]} unless it stands in quotes: "
                + $"`{InQuotes(line[(column - 1)..].TrimEnd())}`.",
            true
        );
    }

    private static SyntaxFault Indentation(YamlSource source, int number, int column)
    {
        var line = source.Lines[number - 1];
        var first = line.TakeWhile(c => c == ' ').Count() + 1;
        var above = number - 1;
        while (above > 0 && source.Lines[above - 1].Trim().Length == 0)
            above--;
        if (
            above > 0
            && source.Lines[above - 1].IndexOf(" #", StringComparison.Ordinal) is >= 0 and var cut
            && !line.Contains(": ")
        )
            return new(
                above,
                cut + 2,
                "A # after a space begins a comment, so the text ends before it and the line below is left over. "
                    + "Put the text in quotes, or begin it on the next line after a `|`."
            );
        if (!line.Contains(':') && !line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            return new(
                number,
                first,
                "This line is neither a key with a value (`key: value`) nor part of the text above it. If it "
                    + "belongs to the text above, begin that text on lines of its own after a `|`, all indented alike."
            );
        return new(
            number,
            first,
            $"This line begins in column {first}, where nothing can begin: keys that belong together must begin in "
                + $"the same column, and a key that has a text behind it can have no lines below it."
        );
    }

    private static string Quoted(string line)
    {
        var match = KeyAndValue().Match(line);
        return match.Success
            ? $"{match.Groups["key"].Value.TrimStart(' ', '-')} {InQuotes(match.Groups["value"].Value.TrimEnd())}"
            : InQuotes(line.Trim());
    }

    /// <summary>A text as it could be written in quotes; a long one by its beginning.</summary>
    public static string InQuotes(string text)
    {
        var beginning = Clip(text);
        return !beginning.Contains('"') && !beginning.Contains('\\')
            ? $"\"{beginning}\""
            : $"'{beginning.Replace("'", "''")}'";
    }

    /// <summary>As much of a text as fits into a message.</summary>
    public static string Clip(string text)
    {
        var line = text.Split('\n')[0];
        return line.Length <= 80 && line.Length == text.Length ? text : $"{line[..Math.Min(line.Length, 77)]}...";
    }

    [GeneratedRegex(@"^(?<key> *(- +)*[\p{L}\p{N}_.<-]+ *:)[ \t]+(?<value>\S.*)$")]
    private static partial Regex KeyAndValue();

    [GeneratedRegex(@"^ *(- +)*(?<key>[\p{L}_][\p{L}\p{N}_-]*:)(?<value>[^\s:].*)$")]
    private static partial Regex NoSpace();
}
