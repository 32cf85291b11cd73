using System.Text;

namespace PolicyBilling.Files.Contents;

/// <summary>Text from data as a spreadsheet cell or a JSON string can hold it.</summary>
internal static class CellText
{
    /// <summary>What Excel lets a cell hold, in UTF-16 units.</summary>
    public const int Limit = 32_767;

    /// <summary>The text with what XML cannot hold shown as U+FFFD, line ends made equal, and cut at
    /// <see cref="Limit"/> with an ellipsis.</summary>
    public static string ForCell(string text) => IsClean(text) ? text : Clean(text);

    /// <summary>The text with halves of surrogate pairs shown as U+FFFD.</summary>
    public static string WithoutHalfCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return Replaced(text);
        }
        return text;
    }

    private static bool IsClean(string text)
    {
        var rest = text.AsSpan();
        for (var at = 0; at >= 0; rest = rest[(at + 1)..])
        {
            at = rest.IndexOfAnyExceptInRange(' ', '\uD7FF');
            if (at >= 0 && rest[at] != '\n')
                return false;
        }
        return text.Length <= Limit;
    }

    private static string Replaced(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Limit));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength >= Limit)
            {
                clean.Append('…');
                break;
            }
            clean.Append(IsXml(rune) ? rune : Rune.ReplacementChar);
        }
        return clean.ToString();
    }

    // https://www.w3.org/TR/xml/#charsets
    private static bool IsXml(Rune rune) => rune.Value is '\t' or '\n' or >= 0x20 and not 0xFFFE and not 0xFFFF;
}
