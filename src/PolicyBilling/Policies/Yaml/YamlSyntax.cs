using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace PolicyBilling.Policies.Yaml;

/// <summary>A line that is no YAML, and what to write instead.</summary>
/// <param name="Line">The line to put right, which may stand before the one where the parser gave up.</param>
/// <param name="Column">Where in it.</param>
/// <param name="Message">What is wrong and what to write.</param>
/// <param name="OnlyThisLine">Whether the lines below can be read without it.</param>
internal readonly record struct SyntaxFault(int Line, int Column, Said Message, bool OnlyThisLine = false);

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
                Said.In(
                    "Inside double quotes a backslash has a meaning of its own. Write single quotes (') around the "
                        + "text, or two backslashes.",
                    $"Entre guillemets doubles, une barre oblique inverse a un sens à elle. Mettre des guillemets "
                        + $"simples (') autour du texte, ou deux barres obliques inverses."
                ),
                true
            );
        if (message.Contains("quoted scalar"))
            return new(
                number,
                column,
                Said.In(
                    "The quotes that open here are not closed. End the text with the same quotes; lines below that "
                        + "belong to it are indented.",
                    $"Les guillemets qui s’ouvrent ici ne se ferment pas. Finir le texte par les mêmes "
                        + $"guillemets ; les lignes dessous qui en font partie sont en retrait."
                )
            );
        if (MissingSpace(source, number) is { } space)
            return space;
        if (message.Contains("block scalar"))
            return new(
                number,
                column,
                Said.In(
                    $"After {line[column - 1]} the text begins on the next line, indented. If the text itself begins "
                        + $"with {line[column - 1]}, put it in quotes: `{Quoted(line)}`.",
                    $"Après {line[column - 1]} le texte commence à la ligne suivante, en retrait. Si le texte "
                        + $"lui-même commence par {line[column - 1]}, le mettre entre guillemets : `{Quoted(line)}`."
                ),
                true
            );
        if (BadValue(line, number, column) is { } value)
            return value;
        if (message.Contains("invalid mapping") || message.Contains("expected"))
            return Indentation(source, number, column);
        return new(
            number,
            column,
            Said.In(
                "This cannot be read. A text that holds a colon, a #, quotes or brackets must stand in "
                    + "quotes; and what "
                    + "belongs together must begin in the same column.",
                $"Ceci ne peut pas être lu. Un texte qui contient un deux-points, un #, des guillemets ou des "
                    + $"crochets doit être entre guillemets ; et ce qui va ensemble doit commencer dans la même "
                    + $"colonne."
            )
        );
    }

    /// <summary>A key inside <c>{ }</c> that has no value: most often a comma that was meant as part of a text or a
    /// number.</summary>
    public static Said SplitByComma(string key, YamlEntry? before)
    {
        if (before is null)
            return Said.In(
                $"'{Clip(key)}' has no value: inside {{ }} every key needs one. If this is a text that begins "
                    + $"with {{, put it in quotes: `{InQuotes($"{{{key}}}")}`.",
                $"« {Clip(key)} » n’a pas de valeur : entre {{ }} chaque clé en a une. Si c’est un texte qui "
                    + $"commence par {{, le mettre entre guillemets : `{InQuotes($"{{{key}}}")}`."
            );
        var value = before.Value is YamlScalar scalar ? scalar.Value : "";
        if (Regex.IsMatch(value, "^-?[0-9]+$") && Regex.IsMatch(key, "^[0-9]+(\\.[0-9]+)?$"))
        {
            var number = key.Length == 3 || key.Contains('.') ? value + key : value + "." + key;
            return Said.In(
                $"A comma ends the value inside {{ }}, so this reads as {value} and a key '{key}'. Numbers have "
                    + $"a point and no commas: write `{before.Key.Value}: {number}`.",
                $"Une virgule finit la valeur entre {{ }} : ceci se lit comme {value} et une clé "
                    + $"« {key} ». Les nombres "
                    + $"ont un point et pas de virgule : écrire `{before.Key.Value}: {number}`."
            );
        }
        return Said.In(
            $"'{Clip(key)}' has no value: inside {{ }} a comma begins the next key. If the comma belongs to the "
                + $"text, put the text in quotes: `{before.Key.Value}: {InQuotes($"{value}, {key}")}`.",
            $"« {Clip(key)} » n’a pas de valeur : entre {{ }} une virgule commence la clé suivante. Si la "
                + $"virgule appartient au texte, le mettre entre guillemets : `{before.Key.Value}: "
                + $"{InQuotes($"{value}, {key}")}`."
        );
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
                    Said.In(
                        "A tab stands before this line's text. Indent with spaces: delete it and type spaces.",
                        $"Une tabulation est devant le texte de cette ligne. Mettre en retrait avec des espaces : la "
                            + $"supprimer et taper des espaces."
                    )
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
                Said.In(
                    $"Inside {bracket.Item1} {bracket.Item2} this cannot be read. Put a text that holds a colon, a "
                        + $"comma, quotes or brackets in quotes, or write one key per line without {bracket.Item1} "
                        + $"{bracket.Item2}.",
                    $"Entre {bracket.Item1} {bracket.Item2} ceci ne peut pas être lu. Mettre entre guillemets un "
                        + $"texte qui contient un deux-points, une virgule, des guillemets ou des crochets, ou écrire "
                        + $"une clé par ligne sans {bracket.Item1} {bracket.Item2}."
                ),
                true
            );
        return new(
            open.Line,
            open.Column,
            Said.In(
                $"The {bracket.Item1} that opens here is not closed. Write {bracket.Item2} at its end; a text that "
                    + $"begins with {bracket.Item1} must stand in quotes.",
                $"Le {bracket.Item1} qui s’ouvre ici ne se ferme pas. Écrire {bracket.Item2} à sa fin ; un "
                    + $"texte qui commence par {bracket.Item1} doit être entre guillemets."
            ),
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
                Said.In(
                    $"A space is missing after the colon. Write `{match.Groups["key"].Value.TrimStart(' ', '-')} "
                        + $"{Clip(match.Groups["value"].Value)}`.",
                    $"Une espace manque après le deux-points. Écrire "
                        + $"`{match.Groups["key"].Value.TrimStart(' ', '-')} {Clip(match.Groups["value"].Value)}`."
                )
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
        var quoted = Said.In(
            $"put the whole text in quotes: `{Quoted(line)}`.",
            $"mettre tout le texte entre guillemets : `{Quoted(line)}`."
        );
        return value[0] switch
        {
            '\'' or '"' => new(
                number,
                column,
                Said.In(
                    $"The text goes on after its closing quotes. If they are part of the text or of a "
                        + $"condition, {quoted}",
                    $"Le texte continue après ses guillemets fermants. S’ils font partie du texte ou d’une "
                        + $"condition, {quoted}"
                ),
                true
            ),
            '{' or '[' or '*' or '&' or '!' or '@' or '`' or '%' or ',' or ']' or '}' or '|' or '>' or '#' => new(
                number,
                at,
                Said.In(
                    $"A text must not begin with {value[0]} unless it stands in quotes: `{Quoted(line)}`.",
                    $"Un texte ne commence pas par {value[0]}, sauf entre guillemets : `{Quoted(line)}`."
                ),
                true
            ),
            '-' => new(
                number,
                at,
                Said.In(
                    $"A list begins on a line of its own. If the text begins with a hyphen, put it in quotes: "
                        + $"`{Quoted(line)}`.",
                    $"Une liste commence sur sa propre ligne. Si le texte commence par un trait d’union, le "
                        + $"mettre entre guillemets : `{Quoted(line)}`."
                ),
                true
            ),
            _ when value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':') => new(
                number,
                column,
                Said.In(
                    $"A colon followed by a space begins a key, so a text that holds one must stand in quotes: "
                        + $"`{Quoted(line)}`.",
                    $"Un deux-points suivi d’une espace commence une clé, donc un texte qui en contient doit être "
                        + $"entre guillemets : `{Quoted(line)}`."
                ),
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
            Said.In(
                $"A text must not begin with {line[column - 1]} unless it stands in quotes: "
                    + $"`{InQuotes(line[(column - 1)..].TrimEnd())}`.",
                $"Un texte ne commence pas par {line[column - 1]}, sauf entre guillemets : "
                    + $"`{InQuotes(line[(column - 1)..].TrimEnd())}`."
            ),
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
                Said.In(
                    "A # after a space begins a comment, so the text ends before it and the line below is left over. "
                        + "Put the text in quotes, or begin it on the next line after a `|`.",
                    $"Un # après une espace commence un commentaire : le texte finit avant, et la ligne dessous "
                        + $"est de trop. Mettre le texte entre guillemets, ou le commencer à la ligne "
                        + $"suivante après un "
                        + $"`|`."
                )
            );
        if (!line.Contains(':') && !line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
            return new(
                number,
                first,
                Said.In(
                    "This line is neither a key with a value (`key: value`) nor part of the text above it. If it "
                        + "belongs to the text above, begin that text on lines of its own after a `|`, "
                        + "all indented alike.",
                    $"Cette ligne n’est ni une clé avec sa valeur (`key: value`), ni la suite du texte au-dessus. "
                        + $"Si elle y appartient, commencer ce texte sur ses propres lignes après un `|`, toutes avec "
                        + $"le même retrait."
                )
            );
        return new(
            number,
            first,
            Said.In(
                $"This line begins in column {first}, where nothing can begin: keys that belong together must begin in "
                    + $"the same column, and a key that has a text behind it can have no lines below it.",
                $"Cette ligne commence à la colonne {first}, où rien ne peut commencer : les clés qui vont "
                    + $"ensemble commencent dans la même colonne, et une clé suivie d’un texte ne peut pas avoir de "
                    + $"lignes dessous."
            )
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
