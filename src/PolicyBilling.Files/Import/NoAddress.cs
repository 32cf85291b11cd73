using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Import;

/// <summary>What people write where an address is asked for and there is none.</summary>
internal static partial class NoAddress
{
    /// <summary>Whether a text can be no e-mail address of one person: it has no @, or two, or says that there is
    /// none.</summary>
    public static bool IsEmail(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && (
            text.Count('@') != 1
            || text[0] == '@'
            || text[^1] == '@'
            // A million addresses are well: few begin, before or behind the @, as such a word does.
            || ((IsFirst(text[0]) || IsFirst(text[text.IndexOf('@') + 1])) && NoEmail().IsMatch(text))
        );

    /// <summary>Whether a postal code is a place holder.</summary>
    public static bool IsPostalCode(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && ((!char.IsAsciiDigit(text[0]) || text[0] == text[^1]) && Placeholder().IsMatch(text) || IsWord(text));

    /// <summary>Whether a street is a word that says that it is not known.</summary>
    public static bool IsWord(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !char.IsAsciiDigit(text[0]) && text.Length <= LongestWord && Nothing().IsMatch(text);

    private const int LongestWord = 40;

    private static bool IsFirst(char letter) => "nudrasNUDRAS".Contains(letter);

    [GeneratedRegex(
        "^(no[-_.]?e?-?mails?|none|no|na|n\\.?a|null|nil|unknown|declined|refused|nobody|nomail|aucun|sans)@"
            + "|@(none|noemail|"
            + "nomail|no|na|unknown)\\.",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoEmail();

    [GeneratedRegex("^(0+|9{5}|x+|0{5}-?0{4}|\\*+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        "^(unknown|unkn?|none|n/?a|n\\.a\\.|null|nil|tbd|\\?+|-+|\\.+|no address|bad address|inconnue?|aucune?|sans "
            + "adresse)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Nothing();
}
