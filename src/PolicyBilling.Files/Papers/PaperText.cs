using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Papers;

/// <summary>Text from data as it can stand on paper.</summary>
internal static class PaperText
{
    /// <summary>One line of it: composed letters, plain spaces, nothing invisible.</summary>
    public static string Line(string? text) =>
        string.Join(' ', Clean(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Its lines, an empty one between paragraphs.</summary>
    public static string[] Lines(string? text) => [.. Clean(text).Trim().Split('\n').Select(line => line.Trim(' '))];

    /// <summary>The first character that the typeface lacks; null where it has all.</summary>
    public static Rune? Missing(string? text)
    {
        foreach (var rune in Clean(text).EnumerateRunes())
            if (rune.Value != '\n' && !PaperFonts.Has(rune))
                return rune;
        return null;
    }

    /// <summary>A text's line in the order in which its letters are drawn, from left to right: what is written from
    /// right to left is turned round, but for its numbers.</summary>
    public static string Drawn(string line)
    {
        if (!line.Any(IsRightToLeft))
            return line;
        var (drawn, elements) = (new StringBuilder(line.Length), Elements(line));
        for (var at = 0; at < elements.Count; )
        {
            if (!IsRightToLeft(elements[at][0]))
            {
                drawn.Append(elements[at++]);
                continue;
            }
            var end = at;
            for (var next = at; next < elements.Count && !IsLeftToRight(elements[next][0]); next++)
                if (IsRightToLeft(elements[next][0]))
                    end = next;
            for (var from = end; from >= at; from--)
                if (char.IsDigit(elements[from][0]))
                {
                    var first = from;
                    while (first > at && char.IsDigit(elements[first - 1][0]))
                        first--;
                    for (var digit = first; digit <= from; digit++)
                        drawn.Append(elements[digit]);
                    from = first;
                }
                else
                    drawn.Append(Mirrored(elements[from]));
            at = end + 1;
        }
        return drawn.ToString();
    }

    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value == '\n')
                clean.Append('\n');
            // The narrow no-break space and the hyphen that does not break are drawn as their wider brothers.
            else if (rune.Value is '\u202f' or '\u2007')
                clean.Append('\u00a0');
            else if (rune.Value is '\u2011')
                clean.Append('-');
            else if (rune.Value == '\t' || (Rune.IsWhiteSpace(rune) && rune.Value != '\u00a0'))
                clean.Append(' ');
            // Marks that turn or join letters are not drawn, nor is a hyphen where a word may break.
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
                clean.Append(rune);
        return clean.ToString();
    }

    // Half characters, which cannot be composed, stand as the sign for what is unreadable.
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    private static List<string> Elements(string line)
    {
        var elements = new List<string>(line.Length);
        for (var each = StringInfo.GetTextElementEnumerator(line); each.MoveNext(); )
            elements.Add(each.GetTextElement());
        return elements;
    }

    private static bool IsRightToLeft(char letter) =>
        letter is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff');

    private static bool IsLeftToRight(char letter) => char.IsLetter(letter) && !IsRightToLeft(letter);

    private static string Mirrored(string element) =>
        element switch
        {
            "(" => ")",
            ")" => "(",
            "[" => "]",
            "]" => "[",
            "«" => "»",
            "»" => "«",
            _ => element,
        };
}
