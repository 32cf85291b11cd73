using System.Text.RegularExpressions;

namespace PolicyBilling.Policies.Editing;

/// <summary>Moves a policy before or behind its neighbour in the order in which policies decide; everything else in the
/// text stays, and what is noted beside or above a line moves with it.</summary>
public static partial class OrderOfPolicies
{
    /// <summary>The text of <c>practice.yaml</c> with a policy moved by one place; null where it is the first or last,
    /// is not listed, or the list is not written with a line for each policy.</summary>
    /// <param name="text">The file's text, each line ended by a line feed alone.</param>
    /// <param name="policy">The policy's name.</param>
    /// <param name="up">Whether it decides earlier.</param>
    public static string? Moved(string text, string policy, bool up)
    {
        var lines = text.Split('\n');
        var items = Items(lines);
        var at = items.FindIndex(item => item.Name == policy);
        var other = up ? at - 1 : at + 1;
        if (at < 0 || other < 0 || other >= items.Count)
            return null;
        var (first, second) = (items[Math.Min(at, other)], items[Math.Max(at, other)]);
        return string.Join(
            '\n',
            [
                .. lines[..first.Start],
                .. lines[second.Start..second.End],
                .. lines[first.Start..first.End],
                .. lines[second.End..],
            ]
        );
    }

    // Comments stand above what they are about.
    private static List<(string Name, int Start, int End)> Items(string[] lines)
    {
        List<(string Name, int Start, int End)> items = [];
        var line = Array.FindIndex(lines, line => Key().IsMatch(line)) + 1;
        if (line == 0)
            return items;
        for (var start = line; line < lines.Length; line++)
            if (Item().Match(lines[line]) is { Success: true } item)
            {
                items.Add((item.Groups[1].Value, start, line + 1));
                start = line + 1;
            }
            else if (!Comment().IsMatch(lines[line]))
                break;
        return items;
    }

    [GeneratedRegex("^order:\\s*(#.*)?$")]
    private static partial Regex Key();

    [GeneratedRegex("""^\s*-\s+["']?([A-Za-z0-9-]+)["']?\s*(#.*)?$""")]
    private static partial Regex Item();

    [GeneratedRegex("^\\s+#.*$")]
    private static partial Regex Comment();
}
