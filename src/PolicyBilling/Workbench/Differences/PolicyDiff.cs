using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Differences;

/// <summary>A difference between two versions of the agreement, in words.</summary>
/// <param name="Policy">The policy; <c>practice</c> or <c>exceptions</c> for those files.</param>
/// <param name="Sentence">What changed.</param>
public sealed record Change(string Policy, string Sentence);

/// <summary>What changed between two versions of the agreement: settings, rules, steps, guards, worklists, texts, and
/// their order. Comments, layout and examples change no decision; examples are counted.</summary>
public sealed class PolicyDiff
{
    private readonly string _language;
    private readonly DiffWords _words;

    private PolicyDiff(string language) => (_language, _words) = (language, new(language));

    /// <summary>The changes, in the order of the new version; what is gone comes last.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    /// <param name="language">The reader's language, <c>en</c> or <c>fr</c>.</param>
    public static IReadOnlyList<Change> Between(PolicySet before, PolicySet after, string language = "en") =>
        new PolicyDiff(language).All(before, after);

    private IReadOnlyList<Change> All(PolicySet before, PolicySet after) =>
        [
            .. Named("practice", Parts(Pieces.Whole(before.Practice), Pieces.Whole(after.Practice))),
            .. Named(
                "practice",
                Lists([.. before.Practice.Settings.Select(Pieces.Of)], [.. after.Practice.Settings.Select(Pieces.Of)])
            ),
            .. Named("practice", Order(before, after)),
            .. after.Policies.SelectMany(policy =>
                before.Policies.FirstOrDefault(other => other.Name == policy.Name) is { } known
                    ? Named(policy.Name, Policies(known, policy))
                    : [new Change(policy.Name, _words.PolicyIsNew(Title(policy)))]
            ),
            .. before
                .Policies.Where(policy => after.Policies.All(other => other.Name != policy.Name))
                .Select(policy => new Change(policy.Name, _words.PolicyIsGone(Title(policy)))),
            .. Named("exceptions", Lists(Exceptions(before), Exceptions(after), ordered: false)),
        ];

    private static IReadOnlyList<Piece> Exceptions(PolicySet policies) =>
        [
            .. policies
                .Exceptions.Values.OrderBy(exception => exception.Account, StringComparer.Ordinal)
                .Select(Pieces.Of),
        ];

    private IEnumerable<string> Policies(Policy before, Policy after) =>
        [
            .. Parts(Pieces.Whole(before), Pieces.Whole(after)),
            .. Pieces.Of(before).Zip(Pieces.Of(after)).SelectMany(pair => Lists(pair.First, pair.Second)),
            .. Examples(before, after),
        ];

    private IEnumerable<string> Order(PolicySet before, PolicySet after)
    {
        var (old, now) = (
            before.Policies.Select(policy => policy.Name).ToList(),
            after.Policies.Select(policy => policy.Name).ToList()
        );
        return Moved(old, now).Select(name => _words.Decides(name, Before(name, now), Before(name, old)));
    }

    private IEnumerable<string> Lists(IReadOnlyList<Piece> before, IReadOnlyList<Piece> after, bool ordered = true)
    {
        var (old, now) = (before.Select(piece => piece.Name).ToList(), after.Select(piece => piece.Name).ToList());
        var moved = ordered && after.Count > 0 && after[0].Kind != "setting" ? Moved(old, now) : [];
        foreach (var piece in after)
        {
            if (before.FirstOrDefault(other => other.Name == piece.Name) is not { } known)
            {
                var isPlaced = ordered && piece.Kind != "setting" && now.Count > 1;
                yield return _words.IsNew(piece, Before(piece.Name, now), isPlaced);
                continue;
            }
            if (moved.Contains(piece.Name))
                yield return _words.Stands(piece, Before(piece.Name, now), Before(piece.Name, old));
            foreach (var change in piece.Kind == "setting" ? Value(known, piece) : Parts(known, piece))
                yield return change;
        }
        foreach (var piece in before.Where(piece => !now.Contains(piece.Name)))
            yield return _words.IsGone(piece, piece.Kind == "setting" ? piece.Says[0].Value : null);
    }

    // A setting's value is what it says first; its title is told like any other text.
    private IEnumerable<string> Value(Piece before, Piece after) =>
        [
            .. before.Says[0].Value == after.Says[0].Value
                ? Array.Empty<string>()
                : [_words.Setting(after.Name, after.Says[0].Value, before.Says[0].Value)],
            .. Parts(Titles(before), Titles(after)),
        ];

    private static Piece Titles(Piece setting) => setting with { Says = [.. setting.Says.Skip(1)] };

    private IEnumerable<string> Parts(Piece before, Piece after) =>
        after
            .Says.Concat(before.Says)
            .Select(said => said.What)
            .Distinct()
            .Where(what => Value(before, what) != Value(after, what))
            .Select(what => _words.Part(after, what, Value(after, what), Value(before, what)));

    private IEnumerable<string> Examples(Policy before, Policy after)
    {
        var (old, now) = (
            before.Examples.ToLookup(example => example.Name, Shown),
            after.Examples.ToLookup(example => example.Name, Shown)
        );
        var (added, gone) = (
            now.Count(group => !old.Contains(group.Key)),
            old.Count(group => !now.Contains(group.Key))
        );
        var changed = now.Count(group =>
            old.Contains(group.Key)
            && !old[group.Key].Order(StringComparer.Ordinal).SequenceEqual(group.Order(StringComparer.Ordinal))
        );
        if (added + changed + gone > 0)
            yield return _words.Examples(added, changed, gone);
    }

    private static string Shown(Example example) =>
        // Amounts follow the settings, which are told by themselves.
        string.Join(
            "; ",
            example
                .Expect.Where(pair => pair.Key != "amount")
                .Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}")
        );

    // Those outside the longest part that kept its order; new and removed ones do not move the others.
    private static HashSet<string> Moved(List<string> before, List<string> after)
    {
        var (old, now) = (before.Where(after.Contains).ToList(), after.Where(before.Contains).ToList());
        var kept = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        for (var j = now.Count - 1; j >= 0; j--)
            kept[i, j] = old[i] == now[j] ? kept[i + 1, j + 1] + 1 : Math.Max(kept[i + 1, j], kept[i, j + 1]);
        var moved = now.ToHashSet();
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count; )
        {
            if (old[i] == now[j])
            {
                moved.Remove(old[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (kept[i + 1, j] >= kept[i, j + 1])
                i++;
            else
                j++;
        }
        return moved;
    }

    // The one before it; null for the first.
    private static string? Before(string name, List<string> names) =>
        names.IndexOf(name) is var at && at == 0 ? null : names[at - 1];

    private static string Value(Piece piece, string what) =>
        piece.Says.FirstOrDefault(said => said.What == what).Value ?? "";

    private string? Title(Policy policy) => policy.Title?.In(_language, "").Text;

    private static IEnumerable<Change> Named(string policy, IEnumerable<string> sentences) =>
        sentences.Select(sentence => new Change(policy, sentence));
}
