namespace PolicyBilling.App.Web.Editing;

/// <summary>A line of a difference between two texts.</summary>
/// <param name="Sign"><c>-</c> for a line that only the first has, <c>+</c> for one that only the second has, a blank
/// for one beside them.</param>
/// <param name="Number">The line, from 1, in the text that has it.</param>
/// <param name="Text">The line.</param>
public sealed record LineChange(char Sign, int Number, string Text)
{
    private const int Beside = 2;
    private const int MostCompared = 4_000_000;

    /// <summary>The lines that differ, with the two before and after them.</summary>
    public static IReadOnlyList<LineChange> Between(string first, string second)
    {
        var (old, now) = (Lines(first), Lines(second));
        var most = Math.Min(old.Length, now.Length);
        var (before, after) = (0, 0);
        while (before < most && old[before] == now[before])
            before++;
        while (after < most - before && old[^(after + 1)] == now[^(after + 1)])
            after++;
        if (before == old.Length && before == now.Length)
            return [];
        return
        [
            .. Numbered(' ', now, Math.Max(0, before - Beside), before),
            .. Middle(old[before..^after], now[before..^after])
                .Select(line => line with { Number = line.Number + before }),
            .. Numbered(' ', now, now.Length - after, Math.Min(now.Length, now.Length - after + Beside)),
        ];
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static IEnumerable<LineChange> Numbered(char sign, string[] lines, int from, int to) =>
        Enumerable.Range(from, to - from).Select(at => new LineChange(sign, at + 1, lines[at]));

    // The longest part that both have in the same order stays.
    private static IEnumerable<LineChange> Middle(string[] old, string[] now)
    {
        if ((long)old.Length * now.Length > MostCompared)
            return [.. Numbered('-', old, 0, old.Length), .. Numbered('+', now, 0, now.Length)];
        var kept = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        for (var j = now.Length - 1; j >= 0; j--)
            kept[i, j] = old[i] == now[j] ? kept[i + 1, j + 1] + 1 : Math.Max(kept[i + 1, j], kept[i, j + 1]);
        return Walk(old, now, kept);
    }

    private static IEnumerable<LineChange> Walk(string[] old, string[] now, int[,] kept)
    {
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length; )
            if (i < old.Length && j < now.Length && old[i] == now[j])
                (i, j) = (i + 1, j + 1);
            else if (j == now.Length || i < old.Length && kept[i + 1, j] >= kept[i, j + 1])
                yield return new('-', i + 1, old[i++]);
            else
                yield return new('+', j + 1, now[j++]);
    }
}
