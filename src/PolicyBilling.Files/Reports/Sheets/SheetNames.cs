using System.Globalization;

namespace PolicyBilling.Files.Reports.Sheets;

/// <summary>Names as Excel allows them for sheets: at most 31 characters, none of seven, no two alike but for
/// case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    // Excel keeps this name for itself.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>A name for a sheet, as near to the wanted one as it may be.</summary>
    /// <param name="wanted">The wanted name.</param>
    /// <param name="part">Which part of a long table: the first has the name alone.</param>
    public string Of(string wanted, int part = 1)
    {
        var clean = Clean(wanted);
        var suffix = part > 1 ? Suffix(part) : "";
        for (var i = 2; ; i++)
        {
            var name = Cut(clean, Longest - suffix.Length) + suffix;
            if (_taken.Add(name))
                return name;
            suffix = Suffix(part > 1 ? part + i - 1 : i);
        }
    }

    private static string Suffix(int number) => $" ({number.ToString(CultureInfo.InvariantCulture)})";

    private static string Clean(string wanted)
    {
        var letters = wanted
            .Select(letter =>
                char.IsControl(letter) || char.IsSurrogate(letter) || "\\/?*[]:".Contains(letter) ? ' ' : letter
            )
            .ToArray();
        var name = new string(letters).Trim(' ', '\'');
        return name.Length > 0 ? name : "-";
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..length].TrimEnd(' ', '\'');
}
