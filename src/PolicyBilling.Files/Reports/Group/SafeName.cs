using System.Globalization;
using System.Text;
using PolicyBilling.Files.Contents;

namespace PolicyBilling.Files.Reports.Group;

/// <summary>A folder's name as the name of another folder, and as a screen can show it.</summary>
public static class SafeName
{
    private const int Longest = 40;

    /// <summary>Lower-case letters, digits and single hyphens only, at most 40; "practice" when nothing is
    /// left.</summary>
    public static string Of(string name)
    {
        var safe = new StringBuilder();
        foreach (var c in Spelling.Decomposed(CellText.WithoutHalfCharacters(name)))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsAsciiLetterOrDigit(c))
                safe.Append(char.ToLowerInvariant(c));
            else if (safe is [.., not '-'])
                safe.Append('-');
            if (safe.Length == Longest)
                break;
        }
        return safe.ToString().Trim('-') is { Length: > 0 } some ? some : "practice";
    }

    /// <summary>The same, with a number behind it where the name is taken already. A practice keeps its results'
    /// folder when others come and go.</summary>
    public static string Of(string name, ISet<string> taken)
    {
        var safe = Of(name);
        for (var number = 2; !taken.Add(safe); number++)
            safe = $"{Of(name)}-{number}";
        return safe;
    }

    /// <summary>The name without what would break a line or drive a terminal.</summary>
    public static string Shown(string name) =>
        string.Concat(
            name.Select(c =>
                char.IsControl(c)
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                    ? '\uFFFD'
                    : c
            )
        );
}
