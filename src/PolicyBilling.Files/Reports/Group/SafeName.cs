using System.Globalization;
using System.Text;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>A folder's name as the name of another folder, and as a screen can show it.</summary>
public static class SafeName
{
    private const int Longest = 40;

    /// <summary>Lower-case letters, digits and single hyphens only, at most 40; "practice" when nothing is left.</summary>
    public static string Of(string name)
    {
        var safe = new StringBuilder();
        foreach (var c in CellText.WithoutHalfCharacters(name).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(c)) safe.Append(char.ToLowerInvariant(c));
            else if (safe is [.., not '-']) safe.Append('-');
            if (safe.Length == Longest) break;
        }
        return safe.ToString().Trim('-') is { Length: > 0 } some ? some : "practice";
    }

    /// <summary>The name without what would break a line or drive a terminal.</summary>
    public static string Shown(string name) => string.Concat(name.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : c));
}
