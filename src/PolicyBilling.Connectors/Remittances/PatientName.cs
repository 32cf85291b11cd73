using System.Globalization;

namespace PolicyBilling.Connectors.Remittances;

/// <summary>Whether an insurer and a practice mean the same person: without capitals, accents, order and second
/// names.</summary>
internal static class PatientName
{
    private static readonly HashSet<string> Titles = ["JR", "SR", "II", "III", "IV", "DR", "MR", "MRS", "MS"];

    /// <summary>Whether a name, in any order, holds the whole last name, and the first name or the beginning of
    /// it.</summary>
    public static bool Agrees((string Last, string First) theirs, string ours)
    {
        var (last, first, words) = (Words(theirs.Last), Words(theirs.First), Words(ours));
        if (last.Count == 0 || words.Count == 0)
            return false;
        foreach (var word in last)
            if (!words.Remove(word))
                return false;
        return first.Count == 0 || words.Exists(word => Begins(word, first[0]) || Begins(first[0], word));
    }

    private static bool Begins(string word, string with) => word.StartsWith(with, StringComparison.Ordinal);

    private static List<string> Words(string name)
    {
        var letters = Spelling
            .Decomposed(name)
            .Where(c =>
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not '\'' and not '’'
            )
            .Select(c => char.IsLetter(c) ? char.ToUpperInvariant(c) : ' ');
        return
        [
            .. string.Concat(letters)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !Titles.Contains(word)),
        ];
    }
}
