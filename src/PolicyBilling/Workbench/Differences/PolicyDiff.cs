using PolicyBilling.Policies;

namespace PolicyBilling.Workbench.Differences;

/// <summary>A difference between two versions of the agreement, in words.</summary>
/// <param name="Policy">The policy; <c>practice</c> or <c>exceptions</c> for those files.</param>
/// <param name="Sentence">What changed.</param>
public sealed record Change(string Policy, string Sentence);

/// <summary>What changed between two versions of the agreement: settings, rules, steps, guards, worklists, texts, and
/// their order. Comments, layout and examples change no decision; examples are counted.</summary>
public static class PolicyDiff
{
    /// <summary>The changes, in the order of the new version; what is gone comes last.</summary>
    public static IReadOnlyList<Change> Between(PolicySet before, PolicySet after) =>
        [
            .. Named("practice", Fields(Pieces.Whole(before.Practice), Pieces.Whole(after.Practice), "the practice's")),
            .. Named(
                "practice",
                Lists([.. before.Practice.Settings.Select(Pieces.Of)], [.. after.Practice.Settings.Select(Pieces.Of)])
            ),
            .. Named("practice", Order(before, after)),
            .. after.Policies.SelectMany(policy =>
                before.Policies.FirstOrDefault(other => other.Name == policy.Name) is { } known
                    ? Named(policy.Name, Policies(known, policy))
                    : [new Change(policy.Name, $"The policy is new{Titled(policy)}.")]
            ),
            .. before
                .Policies.Where(policy => after.Policies.All(other => other.Name != policy.Name))
                .Select(policy => new Change(policy.Name, $"The policy is gone{Titled(policy)}.")),
            .. Named("exceptions", Lists(Exceptions(before), Exceptions(after), ordered: false)),
        ];

    private static IReadOnlyList<Piece> Exceptions(PolicySet policies) =>
        [
            .. policies
                .Exceptions.Values.OrderBy(exception => exception.Account, StringComparer.Ordinal)
                .Select(Pieces.Of),
        ];

    private static IEnumerable<string> Policies(Policy before, Policy after) =>
        [
            .. Fields(Pieces.Whole(before), Pieces.Whole(after), "the policy's"),
            .. Pieces.Of(before).Zip(Pieces.Of(after)).SelectMany(pair => Lists(pair.First, pair.Second)),
            .. Examples(before, after),
        ];

    private static IEnumerable<string> Order(PolicySet before, PolicySet after)
    {
        var (old, now) = (
            before.Policies.Select(policy => policy.Name).ToList(),
            after.Policies.Select(policy => policy.Name).ToList()
        );
        return Moved(old, now)
            .Select(name => $"The policy '{name}' decides {Placed(name, now)} now; it decided {Placed(name, old)}.");
    }

    private static IEnumerable<string> Lists(
        IReadOnlyList<Piece> before,
        IReadOnlyList<Piece> after,
        bool ordered = true
    )
    {
        var (old, now) = (before.Select(piece => piece.Name).ToList(), after.Select(piece => piece.Name).ToList());
        var moved = ordered && after.Count > 0 && after[0].Kind != "setting" ? Moved(old, now) : [];
        foreach (var piece in after)
        {
            if (before.FirstOrDefault(other => other.Name == piece.Name) is not { } known)
            {
                var place = ordered && piece.Kind != "setting" && now.Count > 1 ? $", {Placed(piece.Name, now)}" : "";
                var says = piece
                    .Says.Where(said => said.Value.Length > 0)
                    .Select(said => $"{said.What} {Quoted(said.Value)}");
                yield return $"The {piece.Kind} '{piece.Name}' is new{place}: {string.Join("; ", says)}.";
                continue;
            }
            if (moved.Contains(piece.Name))
                yield return $"The {piece.Kind} '{piece.Name}' stands {Placed(piece.Name, now)} now; it stood "
                    + $"{Placed(piece.Name, old)}.";
            foreach (
                var change in piece.Kind == "setting"
                    ? Value(known, piece)
                    : Fields(known, piece, $"the {piece.Kind} '{piece.Name}':")
            )
                yield return change;
        }
        foreach (var piece in before.Where(piece => !now.Contains(piece.Name)))
            yield return $"The {piece.Kind} '{piece.Name}' is "
                + $"gone{(piece.Kind == "setting" ? $"; it was {piece.Says[0].Value}" : "")}.";
    }

    // A setting's value is what it says first; its title is told like any other text.
    private static IEnumerable<string> Value(Piece before, Piece after) =>
        [
            .. before.Says[0].Value == after.Says[0].Value
                ? Array.Empty<string>()
                : [$"The setting '{after.Name}' is {after.Says[0].Value}; it was {before.Says[0].Value}."],
            .. Fields(Titles(before), Titles(after), $"the setting '{after.Name}':"),
        ];

    private static Piece Titles(Piece setting) => setting with { Says = [.. setting.Says.Skip(1)] };

    private static IEnumerable<string> Fields(Piece before, Piece after, string whose)
    {
        foreach (var what in after.Says.Concat(before.Says).Select(said => said.What).Distinct())
        {
            var (old, now) = (Value(before, what), Value(after, what));
            if (old == now)
                continue;
            var subject = whose.EndsWith(':') ? $"{Capital(whose)} the {what}" : $"{Capital(whose)} {what}";
            yield return now.Length == 0 ? $"{subject} is gone; it was {Quoted(old)}."
            : old.Length == 0 ? $"{subject} is new: {Quoted(now)}."
            : $"{subject} is {Quoted(now)}; it was {Quoted(old)}.";
        }
    }

    private static IEnumerable<string> Examples(Policy before, Policy after)
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
        string[] parts =
        [
            .. new[] { (added, "new"), (changed, "changed"), (gone, "gone") }
                .Where(part => part.Item1 > 0)
                .Select(part => $"{part.Item1} {part.Item2}"),
        ];
        if (parts.Length > 0)
            yield return $"Examples: {string.Join(", ", parts)}.";
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

    private static string Placed(string name, List<string> names) =>
        names.IndexOf(name) is var at && at == 0 ? "first" : $"after '{names[at - 1]}'";

    private static string Value(Piece piece, string what) =>
        piece.Says.FirstOrDefault(said => said.What == what).Value ?? "";

    private static string Titled(Policy policy) =>
        policy.Title is { } title ? $": {Quoted(title.In("en", "").Text)}" : "";

    private static string Quoted(string text) => $"\"{text.ReplaceLineEndings(" ")}\"";

    private static IEnumerable<Change> Named(string policy, IEnumerable<string> sentences) =>
        sentences.Select(sentence => new Change(policy, sentence));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
