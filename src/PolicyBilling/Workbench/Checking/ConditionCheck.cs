using PolicyBilling.Policies;
using PolicyBilling.Policies.Language;
using PolicyBilling.Policies.Yaml;

namespace PolicyBilling.Workbench.Checking;

/// <summary>Conditions, and parts of them, that hold for no account or for every one.</summary>
internal sealed class ConditionCheck(Account account, Sources sources)
{
    private readonly HashSet<string> _never = [];

    /// <summary>Whether a condition was found to hold for no account.</summary>
    public bool IsNever(Condition condition) => _never.Contains(condition.Compiled);

    /// <summary>What is found in all conditions.</summary>
    public IEnumerable<Finding> Run() =>
        Conditions(account.Policies).SelectMany(found => Check(found.Condition, sources.At(found.Place, found.Path)));

    /// <summary>Every condition with its place and the keys to it.</summary>
    public static IEnumerable<(Condition Condition, Place Place, string[] Path)> Conditions(PolicySet policies) =>
        policies.Policies.SelectMany(Conditions);

    /// <summary>Every condition of one policy with its place and the keys to it.</summary>
    public static IEnumerable<(Condition Condition, Place Place, string[] Path)> Conditions(Policy policy)
    {
        if (policy.Ladder is { } ladder)
        {
            yield return (ladder.StartsWhen, ladder.Place, ["starts_when"]);
            foreach (var step in ladder.Steps)
                yield return (step.When, step.Place, ["when"]);
        }
        foreach (var rule in policy.Rules)
            yield return (rule.When, rule.Place, ["when"]);
        foreach (var guard in policy.Guards)
            yield return (guard.When, guard.Place, ["when"]);
        foreach (var worklist in policy.Worklists)
            yield return (worklist.When, worklist.Place, ["when"]);
        foreach (var message in policy.Messages.Concat(policy.Notes))
            yield return (message.When, message.Place, ["when"]);
    }

    private IEnumerable<Finding> Check(Condition condition, YamlNode node)
    {
        var logic = account.Read(condition);
        if (account.Never(logic))
        {
            _never.Add(condition.Compiled);
            return [Never(Flat(condition, Path.GetFileNameWithoutExtension(node.File)), node.Warning)];
        }
        return condition.Parts.Count > 0 ? Parts(condition, node)
            : condition.Node is { } expression && node is YamlScalar scalar ? Check(expression, scalar)
            : [];
    }

    private IEnumerable<Finding> Parts(Condition condition, YamlNode node)
    {
        // A list with one condition in it is that condition.
        var items = node switch
        {
            YamlList list => list.Items,
            YamlMap map => (map["any"] as YamlList ?? map["all"] as YamlList)?.Items,
            _ => null,
        };
        if (items is [var only] && condition.Parts.Count != 1)
            return Parts(condition, only);
        return items?.Count == condition.Parts.Count
            ? condition.Parts.SelectMany((part, at) => Check(part, items[at]))
            : [];
    }

    private IEnumerable<Finding> Check(Node node, YamlScalar scalar)
    {
        var logic = account.Read(node);
        if (logic is Fixed && node is ConstantNode)
            return [];
        if (account.Never(logic))
            return [Never([(logic, scalar.Value)], message => scalar.Warning(Start(node), message))];
        if (account.Never(logic.Not()))
            return [Always(logic, message => scalar.Warning(Start(node), message))];
        return node switch
        {
            BinaryNode { Sign: "and" or "or" } both => Check(both.Left, scalar).Concat(Check(both.Right, scalar)),
            UnaryNode { Sign: "not" } not => Check(not.Operand, scalar),
            _ => [],
        };
    }

    private Finding Never(IReadOnlyList<(Logic Logic, string Text)> parts, Func<Said, Problem> problem)
    {
        // As many parts from the first on as can hold together, and the one that cannot join them.
        var together = 0;
        while (together + 1 < parts.Count && !account.Never(parts.Take(together + 1).Select(part => part.Logic)))
            together++;
        var facts =
            account.Find([.. parts.Take(together).Select(part => part.Logic), account.Owes])
            ?? account.Find(account.Owes)
            ?? new Dictionary<string, object>();
        return new Finding(
            "never-true",
            problem(
                together == 0
                    ? Said.In(
                        $"This holds for no account, so nothing ever comes of it. It does not hold for "
                            + $"{Sample.Write(facts)}, nor can it for another. Put the comparison right, "
                            + $"or take it out.",
                        $"Ceci n’est vrai pour aucun compte, et il n’en sort jamais rien. Ce n’est pas vrai pour "
                            + $"{Sample.Write(facts)}, et ne peut l’être pour un autre. Corriger la comparaison, ou "
                            + $"l’enlever."
                    )
                    : Said.In(
                        $"This holds for no account, so nothing ever comes of it: an account such as "
                            + $"{Sample.Write(facts)} meets {Quoted(parts.Take(together))}, but then never "
                            + $"`{parts[together].Text}`. Put one of them right, or take it out.",
                        $"Ceci n’est vrai pour aucun compte, et il n’en sort jamais rien : un compte comme "
                            + $"{Sample.Write(facts)} remplit {Quoted(parts.Take(together))}, mais alors jamais "
                            + $"`{parts[together].Text}`. Corriger l’un d’eux, ou l’enlever."
                    )
            ),
            facts
        );
    }

    private Finding Always(Logic logic, Func<Said, Problem> problem)
    {
        var facts = account.Find(logic, account.Owes) ?? new Dictionary<string, object>();
        return new Finding(
            "always-true",
            problem(
                Said.In(
                    $"This holds for every account, so it tells none apart: {Sample.Write(facts)}, and any other. Put "
                        + $"the comparison right, or take it out; where everybody is meant, write `true`.",
                    $"Ceci est vrai pour chaque compte, et n’en distingue donc aucun : {Sample.Write(facts)}, et "
                        + $"tout autre. Corriger la comparaison, ou l’enlever ; si tout le monde est voulu, écrire "
                        + $"`true`."
                )
            ),
            facts
        );
    }

    private IReadOnlyList<(Logic Logic, string Text)> Flat(Condition condition, string policy)
    {
        if (condition.Parts.Count > 0 && !condition.Any)
            return [.. condition.Parts.SelectMany(part => Flat(part, policy))];
        return condition.Node is BinaryNode { Sign: "and" }
            ? [.. Conjuncts(condition.Node).Select(node => (account.Read(node), NodeText.Write(node, policy)))]
            : [(account.Read(condition), condition.Text)];
    }

    private static IEnumerable<Node> Conjuncts(Node node) =>
        node is BinaryNode { Sign: "and" } both ? Conjuncts(both.Left).Concat(Conjuncts(both.Right)) : [node];

    private static Said Quoted(IEnumerable<(Logic Logic, string Text)> parts) =>
        Said.Joined(" and ", " et ", [.. parts.Select(part => Said.Alike($"`{part.Text}`"))]);

    /// <summary>Where an expression begins: a comparison with what stands left of its sign.</summary>
    public static int Start(Node node) =>
        node is BinaryNode binary ? Math.Min(binary.Offset, Start(binary.Left)) : node.Offset;
}
