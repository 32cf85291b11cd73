namespace PolicyBilling.Policies.Yaml;

/// <summary>What stands where a text belongs and is none: YAML's words for "nothing", and a typesetter's quotation
/// marks, which do not quote.</summary>
internal static class WrongText
{
    /// <summary>An error when a bare scalar is YAML's way to write nothing; in quotes it is that text.</summary>
    public static Problem? Nothing(YamlScalar scalar) =>
        scalar.Style == YamlStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL"
            ? scalar.Error(
                $"`{scalar.Value}` means \"nothing\" in YAML, and a text belongs here. Write the text, or take the key "
                    + $"out; if the text is meant, put it in quotes: `\"{scalar.Value}\"`."
            )
            : null;

    /// <summary>The same for a word or a name, which no typesetter's marks quote either.</summary>
    public static Problem? InWord(YamlScalar scalar) => Nothing(scalar) ?? Quotes(scalar);

    /// <summary>An error when a bare word begins or ends with a typesetter's quotation mark.</summary>
    public static Problem? Quotes(YamlScalar scalar) =>
        scalar.Style == YamlStyle.Plain && QuotationMarks.IsQuoted(scalar.Value) ? Quoted(scalar) : null;

    /// <summary>The same for an item of a list, which holds words and never a sentence that quotes one: in straight
    /// quotes, too.</summary>
    public static Problem? QuotesInItem(YamlScalar scalar) =>
        QuotationMarks.IsQuoted(scalar.Value) ? Quoted(scalar) : null;

    private static Problem Quoted(YamlScalar scalar)
    {
        var (text, bare) = (scalar.Value.Trim(), QuotationMarks.Bare(scalar.Value));
        var mark = QuotationMarks.Of(text);
        return scalar.Error(
            $"The quotation mark {mark} is a typesetter's and would be part of the word. Write "
                + $"{(bare.Length > 0 ? $"`{YamlSyntax.InQuotes(bare)}`, in straight ones" : "straight ones")}."
        );
    }
}
