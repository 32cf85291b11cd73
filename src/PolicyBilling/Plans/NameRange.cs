using System.Globalization;
using System.Text;

namespace PolicyBilling.Plans;

/// <summary>Names from one beginning to another, both included: <c>A-M</c>, <c>Fa-Fm</c>, <c>S</c>, as a directory
/// sorts
/// them: accents, case and apostrophes do not count, Ø is an O and Æ an AE. What begins with none of the letters A to Z
/// belongs to the range that ends at Z, so that A-M and N-Z together are everybody.</summary>
public sealed record NameRange(string From, string To)
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['Ø'] = "O",
        ['Ł'] = "L",
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Þ'] = "TH",
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Ħ'] = "H",
        ['Ŧ'] = "T",
        ['Ŋ'] = "N",
        ['ı'] = "I",
    };

    /// <summary>Reads <c>A-M</c> or <c>S</c>; null when it is neither.</summary>
    public static NameRange? Parse(string text)
    {
        var parts = text.Split(['-', '–', '‑'], StringSplitOptions.TrimEntries);
        if (parts.Length is < 1 or > 2 || parts.Any(part => part.Length == 0 || !part.All(char.IsLetter)))
            return null;
        var range = new NameRange(Key(parts[0]), Key(parts[^1]));
        return range.From.Length > 0 && range.To.Length > 0 && string.CompareOrdinal(range.From, range.To) <= 0
            ? range
            : null;
    }

    /// <summary>Whether it takes the names that begin with none of the letters A to Z.</summary>
    public bool TakesTheRest => To.All(c => c == 'Z');

    /// <summary>Whether a name lies in the range.</summary>
    public bool Contains(string name)
    {
        var key = Key(name);
        if (!IsLatin(key) && TakesTheRest)
            return true;
        return string.CompareOrdinal(key, From) >= 0
            && string.CompareOrdinal(key[..Math.Min(key.Length, To.Length)], To) <= 0
            && (IsLatin(key) || !IsLatin(To));
    }

    /// <summary>Whether what a name is sorted by begins with a letter from A to Z.</summary>
    public static bool IsLatin(string key) => key.Length > 0 && key[0] is >= 'A' and <= 'Z';

    /// <summary>What a name is sorted by: capital letters and digits, with a blank between words; <c>'t Hooft</c> is
    /// <c>T HOOFT</c>.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in Spelling.Decomposed(name))
        {
            var upper = c == 'ı' ? c : char.ToUpperInvariant(c);
            if (Letters.TryGetValue(upper, out var letters))
                key.Append(letters);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter && char.IsLetterOrDigit(c))
                key.Append(upper);
            else if ((char.IsWhiteSpace(c) || c == ',') && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}
