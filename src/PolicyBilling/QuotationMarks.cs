namespace PolicyBilling;

/// <summary>A typesetter's quotation marks, which people paste and which quote nothing for a program.</summary>
internal static class QuotationMarks
{
    private const string All = "‘’“”„‚«»‹›";

    /// <summary>Whether a word begins or ends with one.</summary>
    public static bool IsQuoted(string word) =>
        word.Trim() is { Length: > 0 } text && (All.Contains(text[0]) || All.Contains(text[^1]));

    /// <summary>The mark that a word begins or ends with.</summary>
    public static char Of(string word) => word.Trim() is var text && All.Contains(text[0]) ? text[0] : text[^1];

    /// <summary>A word without the marks around it.</summary>
    public static string Bare(string word) => word.Trim([.. All, '\'', '"', ' ', '\u00A0', '\u202F']);
}
