using PolicyBilling.Ledgers;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Loading;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Workbench.Remarks;

/// <summary>Words of the policies that the data does not have but nearly has: <c>agancy</c> beside accounts of the type
/// agency. A word that the data merely does not have today is ordinary.</summary>
internal static class WordRemarks
{
    // Shorter words are codes: one letter makes another one of them.
    private const int ShortestWord = 4;

    /// <summary>A warning for each such word and place.</summary>
    public static IEnumerable<Problem> Of(PracticeData data, PolicySet policies)
    {
        var uses = policies
            .Policies.SelectMany(policy =>
                WordUses
                    .Conditions(policy)
                    .SelectMany(found => Uses(found.When).Select(use => (policy, found.Place, use.Use, use.Beside)))
            )
            .Where(found => found.Use.Fact is "billing_type" or "provider" or "language" or "state" or WordUses.Flag)
            .ToList();
        if (uses.Count == 0)
            yield break;
        var words = DataWords.Of(data);
        var named = uses.Select(found => (found.Use.Fact, Key(found.Use.Word))).ToHashSet();
        foreach (
            var group in uses.GroupBy(found =>
                (found.Use.Fact, found.Use.Word, found.Use.Setting?.Place ?? found.Place)
            )
        )
        {
            var (policy, place, use, beside) = group.First();
            if (Meant(use, beside, words[use.Fact], named) is { } meant)
                yield return Warning(policies, policy, place, use, meant, words.Count(use.Fact, meant));
        }
    }

    // Each word with those that stand in the same condition.
    private static IEnumerable<(WordUse Use, HashSet<string> Beside)> Uses(Condition condition)
    {
        var all = WordUses.In(condition).ToList();
        var beside = all.Select(use => use.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all.Select(use => (use, beside));
    }

    private static string? Meant(
        WordUse use,
        HashSet<string> beside,
        IReadOnlyCollection<string> words,
        HashSet<(string Fact, string Word)> named
    )
    {
        var known = use.Fact == WordUses.Flag ? [.. words, .. KnownFlags.All] : words;
        if (use.Word.Length == 0 || known.Contains(use.Word, StringComparer.OrdinalIgnoreCase))
            return null;
        // The same letters, written otherwise: nothing else can be meant.
        if (known.FirstOrDefault(word => Key(word) == Key(use.Word)) is { } same)
            return same;
        if (use.Word.Length < ShortestWord)
            return null;
        // A word that stands beside it, or that differs in a number or in its last letter alone, is another one of a
        // series; one that no condition names is likelier to be meant.
        return known
            .Where(word => word.Length >= ShortestWord && !beside.Contains(word) && !IsSeries(word, use.Word))
            .Select(word => (word, edits: Nearest.Distance(Key(use.Word), Key(word))))
            .Where(near => near.edits <= (named.Contains((use.Fact, Key(near.word))) ? 1 : 2))
            .OrderBy(near => near.edits)
            .ThenBy(near => near.word, StringComparer.Ordinal)
            .Select(near => near.word)
            .FirstOrDefault();
    }

    private static bool IsSeries(string one, string other)
    {
        var (a, b) = (Key(one), Key(other));
        return a.Where(char.IsAsciiDigit).SequenceEqual(b.Where(char.IsAsciiDigit)) is false
            || (a.Length == b.Length && a[..^1] == b[..^1]);
    }

    // Without case, blanks, hyphens and underscores.
    private static string Key(string word) =>
        string.Concat(Spelling.Composed(word).ToLowerInvariant().Where(char.IsLetterOrDigit));

    private static Problem Warning(
        PolicySet policies,
        Policy policy,
        Place place,
        WordUse use,
        string meant,
        int accounts
    )
    {
        var what = use.Fact switch
        {
            WordUses.Flag => Said.In("flag", $"L’indicateur"),
            "billing_type" => Said.In("billing type", $"Le type de facturation"),
            "provider" => Said.In("provider", $"Le praticien"),
            "language" => Said.In("language", $"La langue"),
            "state" => Said.In("state", $"La province ou l’État"),
            var other => Said.In(other.Replace('_', ' '), $"Le mot"),
        };
        var nobody = use.Fact == WordUses.Flag ? "no account has" : "no account is of";
        var known =
            accounts > 0
                ? Said.In(
                    $"{accounts} {(accounts == 1 ? "has" : "have")} '{meant}'",
                    $"{accounts} {(accounts == 1 ? "a" : "ont")} « {meant} »"
                )
                : Said.In($"the known one is '{meant}'", $"ce qui est connu est « {meant} »");
        var message = Said.In(
            $"The {what} '{use.Word}' is one that {nobody}; {known}. Write '{meant}' if that is meant.",
            $"{what} « {use.Word} » n’est sur aucun compte ; {known}. Écrire « {meant} » si c’est voulu."
        );
        var file = use.Setting?.Policy ?? policy.Name;
        var source = policies.Files.FirstOrDefault(one => one.Name == $"{file}.yaml");
        var at = use.Setting?.Place ?? place;
        return
            source is not null
            && YamlDocument.Read(at.File, source.Content, []) is { } root
            && WordPlaces.Find(root, use, place) is { } found
            ? found.Warning(message)
            : new Problem(Severity.Warning, at.File, at.Line, "", null, message);
    }
}
