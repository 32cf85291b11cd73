namespace PolicyBilling.Policies.Yaml;

/// <summary>Finds where in the file each character of a scalar's value stands.</summary>
internal static class ScalarPlaces
{
    /// <summary>The offset in the file of each character, or null when value and file do not go together.</summary>
    /// <remarks>Folding, chomping and indentation change blanks and nothing else; so the characters that are no
    /// blanks are found one after the other.</remarks>
    public static int[]? Align(string file, int start, string value, YamlStyle style)
    {
        var at = start;
        if (style == YamlStyle.Block)
            at = file.IndexOf('\n', start) + 1;
        var quote = style == YamlStyle.Quoted && start < file.Length ? file[at++] : '\0';
        var places = new int[value.Length];
        for (var i = 0; i < value.Length; i++)
        {
            if (!IsBlank(value[i]))
                at = SkipBlanks(file, at, quote);
            if (at >= file.Length)
            {
                if (!IsBlank(value[i]))
                    return null;
                places[i] = file.Length;
                continue;
            }
            places[i] = at;
            if (quote == '"' && file[at] == '\\')
            {
                at += EscapeLength(file, at);
                // Two halves of one character outside the basic plane come from one escape.
                if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && file[places[i] + 1] == 'U')
                    places[++i] = places[i - 1];
            }
            else if (quote == '\'' && value[i] == '\'')
                at += 2;
            else if (file[at] == value[i])
                at++;
            else if (!IsBlank(value[i]))
                return null;
        }
        return places;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n';

    private static int SkipBlanks(string file, int at, char quote)
    {
        while (
            at < file.Length
            && (IsBlank(file[at]) || (quote == '"' && file[at] == '\\' && at + 1 < file.Length && file[at + 1] == '\n'))
        )
            at++;
        return at;
    }

    private static int EscapeLength(string file, int at) =>
        (at + 1 < file.Length ? file[at + 1] : ' ') switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            _ => 2,
        };
}
