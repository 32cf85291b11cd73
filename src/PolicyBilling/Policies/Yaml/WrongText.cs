namespace PolicyBilling.Policies.Yaml;

/// <summary>What stands where a text belongs and is none: YAML's words for "nothing", and a typesetter's quotation
/// marks, which do not quote.</summary>
internal static class WrongText
{
    /// <summary>An error when a bare scalar is YAML's way to write nothing; in quotes it is that text.</summary>
    public static Problem? Nothing(YamlScalar scalar) =>
        scalar.Style == YamlStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL"
            ? scalar.Error(
                Said.In(
                    $"`{scalar.Value}` means \"nothing\" in YAML, and a text belongs here. Write the "
                        + $"text, or take the key "
                        + $"out; if the text is meant, put it in quotes: `\"{scalar.Value}\"`.",
                    $"`{scalar.Value}` veut dire « rien » en YAML, et un texte est demandé ici. Écrire le texte, "
                        + $"ou enlever la clé ; si c’est bien ce texte, le mettre entre guillemets : "
                        + $"`\"{scalar.Value}\"`."
                )
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
        var straight =
            bare.Length > 0
                ? Said.In(
                    $"`{YamlSyntax.InQuotes(bare)}`, in straight ones",
                    $"`{YamlSyntax.InQuotes(bare)}`, avec des droits"
                )
                : Said.In("straight ones", $"des droits");
        return scalar.Error(
            Said.In(
                $"The quotation mark {mark} is a typesetter's and would be part of the word. Write " + $"{straight}.",
                $"Le guillemet {mark} est typographique et ferait partie du mot. Écrire {straight}."
            )
        );
    }
}
