using System.Text.RegularExpressions;

namespace PolicyBilling.Files.Printed;

/// <summary>Telephone numbers, alone in a cell or behind a name.</summary>
internal static partial class PhoneText
{
    /// <summary>Whether a text is a telephone number and nothing else.</summary>
    public static bool Is(string text) =>
        text.Count(char.IsAsciiDigit) is >= 7 and <= 15 && Alone().IsMatch(text.Trim());

    /// <summary>Parts a name from the number behind it; null where none stands there.</summary>
    public static (string Name, string Phone)? Behind(string text) =>
        Trailing().Match(text) is { Success: true } match && Is(match.Groups["phone"].Value)
            ? (text[..match.Index].TrimEnd(' ', ',', '-', '/'), match.Groups["phone"].Value.Trim())
            : null;

    [GeneratedRegex(@"^(\+\d{1,3}[ .\-]?)?(\(?0?\d{1,5}\)?[ .\-/]*)(\d[ .\-]?){4,10}$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\s+(?<phone>(\+\d{1,3}\s?)?\(?\d{2,5}\)?[ .\-/]*\d[\d .\-]{4,12}\d)\s*$")]
    private static partial Regex Trailing();
}
