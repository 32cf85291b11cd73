using System.Globalization;
using PolicyBilling.Decisions;
using PolicyBilling.Facts;
using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Workbench.Checking;
using PolicyBilling.Workbench.Examples;

namespace PolicyBilling.Workbench.Coverage;

/// <summary>How many of some things the examples show.</summary>
public readonly record struct Share(int Shown, int All)
{
    public static Share operator +(Share a, Share b) => new(a.Shown + b.Shown, a.All + b.All);

    /// <summary>In percent, rounded down: 100 only when nothing is missing.</summary>
    public int Percent => All == 0 ? 100 : Shown * 100 / All;
}

/// <summary>What no example shows.</summary>
/// <param name="Kind"><c>undecided</c>, <c>unflipped</c> or <c>one-sided</c>.</param>
/// <param name="Problem">Where it stands and which example is missing.</param>
public sealed record Unshown(string Kind, Problem Problem);

/// <summary>What the examples of policies show: rules that decide, conditions that make the difference, thresholds
/// from both sides.</summary>
/// <param name="Decided">Rules, steps, guards, worklists, messages and notes that some example brings about.</param>
/// <param name="Flipped">Conditions that make the difference in one example by holding and in another by not
/// holding.</param>
/// <param name="Paired">Thresholds with an example on each side, a cent or a day apart.</param>
/// <param name="Missing">What is not shown, in the order of the policies.</param>
public sealed record ExampleCoverage(Share Decided, Share Flipped, Share Paired, IReadOnlyList<Unshown> Missing)
{
    /// <summary>All three together.</summary>
    public Share Total => Decided + Flipped + Paired;

    /// <summary>The coverage of policies by their own examples.</summary>
    public static ExampleCoverage Of(IReadOnlyList<PolicyFile> files, PolicySet policies, string folder = "policies")
    {
        var sources = new Sources(files, folder);
        var parts = policies.Policies.Select(policy => new PolicyCoverage(policy, sources).Read()).ToList();
        return new ExampleCoverage(
            parts.Aggregate(default(Share), (sum, part) => sum + part.Decided),
            parts.Aggregate(default(Share), (sum, part) => sum + part.Flipped),
            parts.Aggregate(default(Share), (sum, part) => sum + part.Paired),
            [.. parts.SelectMany(part => part.Missing)]
        );
    }
}

/// <summary>The coverage of one policy by its own examples, whatever its dates.</summary>
internal sealed class PolicyCoverage(Policy policy, Sources sources)
{
    private readonly Decider _decider = new([policy with { Effective = null, Expires = null }], DateOnly.MinValue);
    private readonly AccountFacts[] _examples = [.. policy.Examples.Select(example => ExampleRun.Given(example.Given))];
    private readonly List<Unshown> _missing = [];

    public ExampleCoverage Read() => new(Decided(), Conditions(out var paired), paired, _missing);

    private Share Decided()
    {
        var seen = new HashSet<Place>();
        foreach (var facts in _examples)
            seen.UnionWith(Shown(facts));
        var switched = ConditionCheck
            .Conditions(policy)
            .Where(found => HasSwitch(found.Condition))
            .Select(found => found.Place)
            .ToHashSet();
        var all = Named().Where(named => !switched.Contains(named.Place)).ToList();
        foreach (var (named, name, place) in all.Where(named => !seen.Contains(named.Place)))
            _missing.Add(
                new Unshown(
                    "undecided",
                    sources
                        .At(place)
                        .Warning(
                            Said.In(
                                $"No example shows the {named.One} '{name}'. Write one whose facts bring it about.",
                                $"Aucun exemple ne montre {named.A} « {name} ». En écrire un dont les faits y mènent."
                            )
                        )
                )
            );
        return new Share(all.Count(named => seen.Contains(named.Place)), all.Count);
    }

    // An example gives facts; it cannot turn a yes/no setting.
    private static bool HasSwitch(Condition condition) =>
        SettingCheck.Settings(condition).Any(setting => setting.Value is bool);

    private IEnumerable<Place> Shown(AccountFacts facts)
    {
        Verdict verdict;
        try
        {
            verdict = _decider.Decide(facts);
        }
        catch (ArithmeticException)
        {
            return [];
        }
        var decided = verdict.Step?.Place ?? verdict.Rule?.Place;
        return
        [
            .. decided is { } place ? [place] : Array.Empty<Place>(),
            .. policy.Guards.Where(guard => guard.When.Holds(facts)).Select(guard => guard.Place),
            .. policy.Worklists.Where(worklist => worklist.When.Holds(facts)).Select(worklist => worklist.Place),
            .. _decider.MessageFor(facts) is { } printed ? [printed.Message.Place] : Array.Empty<Place>(),
            .. _decider.NotesFor(facts).Select(note => note.Place),
        ];
    }

    private IEnumerable<(PartWord What, string Name, Place Place)> Named() =>
        [
            .. policy.Ladder?.Steps.Select(step => (PartWord.Step, step.Name, step.Place)) ?? [],
            .. policy.Rules.Select(rule => (PartWord.Rule, rule.Name, rule.Place)),
            .. policy.Guards.Select(guard => (PartWord.Guard, guard.Name, guard.Place)),
            .. policy.Worklists.Select(worklist => (PartWord.Worklist, worklist.Name, worklist.Place)),
            .. policy.Messages.Select(message => (PartWord.Message, message.Name, message.Place)),
            .. policy.Notes.Select(note => (PartWord.Note, note.Name, note.Place)),
        ];

    private Share Conditions(out Share paired)
    {
        var (flipped, pairs) = (default(Share), default(Share));
        foreach (
            var (condition, place, path) in ConditionCheck
                .Conditions(policy)
                .Where(found => !HasSwitch(found.Condition))
        )
        {
            var leaves = Leaves.Of(condition, sources.At(place, path)).ToList();
            var known = leaves.ToDictionary(
                leaf => leaf.Node,
                (IEqualityComparer<Node>)ReferenceEqualityComparer.Instance
            );
            foreach (var leaf in leaves)
            {
                flipped += Flipped(condition, leaf, known);
                pairs += Paired(leaf);
            }
        }
        paired = pairs;
        return flipped;
    }

    // It makes the difference where the whole would come out otherwise if it alone were otherwise.
    private Share Flipped(Condition condition, Leaf leaf, IReadOnlyDictionary<Node, Leaf> leaves)
    {
        var (yes, no) = (false, false);
        foreach (var facts in _examples)
        {
            try
            {
                if (
                    Leaves.With(condition, leaf.Node, true, facts, leaves)
                    == Leaves.With(condition, leaf.Node, false, facts, leaves)
                )
                    continue;
                if (leaf.Holds(facts))
                    yes = true;
                else
                    no = true;
            }
            catch (ArithmeticException)
            {
                // An example that cannot be computed fails by itself.
            }
        }
        if (yes && no)
            return new Share(1, 1);
        var lacking = (yes, no) switch
        {
            (true, false) => Said.In(
                "in none it does not hold while the rest does",
                $"dans aucun elle n’est fausse quand le reste est vrai"
            ),
            (false, true) => Said.In(
                "in none it holds and makes the difference",
                $"dans aucun elle n’est vraie et ne fait la différence"
            ),
            _ => Said.In("in none it makes the difference", $"dans aucun elle ne fait la différence"),
        };
        _missing.Add(
            new Unshown(
                "unflipped",
                leaf.Problem(
                    Said.In(
                        $"No example shows what `{NodeText.Write(leaf.Node, policy.Name)}` changes: {lacking}.",
                        $"Aucun exemple ne montre ce que `{NodeText.Write(leaf.Node, policy.Name)}` change : {lacking}."
                    )
                )
            )
        );
        return new Share(0, 1);
    }

    private Share Paired(Leaf leaf)
    {
        var vocabulary = new Vocabulary();
        if (
            new LogicReader(vocabulary).Read(leaf.Node) is not Checking.Range range
            || range.Low == range.High
            || !vocabulary.IsOpen(range.Term)
        )
            return default;
        var (below, above) = range.High < Bounds.Highest ? (range.High, range.High + 1) : (range.Low - 1, range.Low);
        // Nothing is below zero for those facts, so there is no second side.
        if (below < 0 && vocabulary.Terms[range.Term].Fact is { } fact && !Identities.MayBeNegative.Contains(fact.Name))
            return default;
        var values = _examples.Select(facts => vocabulary.Value(range.Term, facts)).ToHashSet();
        string[] missing =
        [
            .. new[] { below, above }
                .Where(value => !values.Contains(value))
                .Select(value =>
                    (value * vocabulary.StepOf(range.Term)).ToString(
                        vocabulary.StepOf(range.Term) < 1 ? "0.00" : "0",
                        CultureInfo.InvariantCulture
                    )
                ),
        ];
        if (missing.Length == 0)
            return new Share(1, 1);
        _missing.Add(
            new Unshown(
                "one-sided",
                leaf.Problem(
                    Said.In(
                        $"No example shows the threshold `{NodeText.Write(leaf.Node, policy.Name)}` from "
                            + $"{(missing.Length == 2 ? "either side" : "both sides")}: write one with exactly "
                            + $"{string.Join(" and one with ", missing)} there.",
                        $"Aucun exemple ne montre le seuil `{NodeText.Write(leaf.Node, policy.Name)}` "
                            + $"{(missing.Length == 2 ? "de l’un ou l’autre côté" : "des deux côtés")} : "
                            + $"en écrire un avec "
                            + $"exactement {string.Join(" et un avec ", missing)} à cet endroit."
                    )
                )
            )
        );
        return new Share(0, 1);
    }
}
