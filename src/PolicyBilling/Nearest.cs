namespace PolicyBilling;

/// <summary>The valid name closest to a mistyped one.</summary>
public static class Nearest
{
    /// <summary>The candidate with the fewest edits from <paramref name="name"/>, or null when none is close enough
    /// to be meant.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = Limit(name);
        return candidates
            .Select(candidate => (candidate, edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.edits <= limit)
            .OrderBy(pair => pair.edits)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>" Did you mean 'x'?" for the nearest candidate, or nothing.</summary>
    public static Said Hint(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is { } nearest ? Hint(nearest) : Said.Nothing;

    /// <summary>" Did you mean 'x'?"</summary>
    public static Said Hint(string meant) => Said.In($" Did you mean '{meant}'?", $" Est-ce « {meant} » ?");

    /// <summary>How many edits lie between two names; <see cref="int.MaxValue"/> when too many for one to be meant by
    /// the other.</summary>
    public static int Distance(string name, string candidate) =>
        Math.Abs(name.Length - candidate.Length) <= Limit(name)
        && Edits(name, candidate) is var edits
        && edits <= Limit(name)
            ? edits
            : int.MaxValue;

    private static int Limit(string name) => Math.Max(1, name.Length / 3);

    // Optimal string alignment: insert, delete, replace, swap of neighbours.
    private static int Edits(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            d[i, j] = Math.Min(
                Math.Min(d[i - 1, j], d[i, j - 1]) + 1,
                d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            );
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }
}
